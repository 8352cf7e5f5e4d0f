package daybook.mending;

import daybook.intake.ReportKind;
import daybook.intake.SourceRow;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A row of a workbook that came back: its cells in the order of the report's columns. */
final class ReturnedRow {
    private final ReportKind kind;
    private final int line;
    private final @Nullable String[] cells;
    private final String correction;

    /**
     * Keeps the array; the caller gives it away.
     *
     * @param line of the report, 0 if the row does not say
     * @param cells null where the sheet has lost the column
     * @param correction what stands under 更正, cleaned
     */
    ReturnedRow(ReportKind kind, int line, @Nullable String[] cells, String correction) {
        this.kind = kind;
        this.line = line;
        this.cells = cells;
        this.correction = correction;
    }

    ReportKind kind() {
        return kind;
    }

    int line() {
        return line;
    }

    String correction() {
        return correction;
    }

    /** Null if the sheet has lost the column. */
    @Nullable String cell(int column) {
        return cells[column];
    }

    /** As a row of the report, to be shown. */
    SourceRow asRow() {
        return new SourceRow(line, Arrays.stream(cells).map(cell -> cell == null ? "" : cell).toArray(String[]::new));
    }
}
