package daybook.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet without its padding, which is counted. */
final class DataRows implements RowReader, Table {
    private final RawRows rows;
    private final List<String> titles;
    private int line;
    private int padding;

    private DataRows(RawRows rows, @Nullable SourceRow header) {
        this.rows = rows;
        this.titles = header == null ? List.of() : Header.titles(header);
        this.line = header == null ? 0 : header.line();
    }

    /** Goes past the header, which is the first row that is not padding. */
    static DataRows below(RawRows rows) {
        return new DataRows(rows, firstOf(rows));
    }

    static @Nullable SourceRow firstOf(RawRows rows) {
        SourceRow row = rows.next();
        while (row != null && isPadding(row)) {
            row = rows.next();
        }
        return row;
    }

    @Override
    public @Nullable SourceRow read() {
        for (SourceRow row = rows.next(); row != null; row = rows.next()) {
            padding += row.line() - line - 1;
            line = row.line();
            if (!isPadding(row)) {
                return row;
            }
            padding++;
        }
        return null;
    }

    @Override
    public int padding() {
        return padding;
    }

    @Override
    public List<String> titles() {
        return titles;
    }

    @Override
    public void close() {
        rows.close();
    }

    private static boolean isPadding(SourceRow row) {
        for (int i = 0; i < row.size(); i++) {
            if (!Cells.isBlank(row.cell(i))) {
                return false;
            }
        }
        return true;
    }
}
