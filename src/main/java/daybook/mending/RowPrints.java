package daybook.mending;

import daybook.intake.Report;
import daybook.intake.RowReader;
import daybook.intake.SourceRow;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** One number a row of a report, by which rows that came back as they were are passed over: twelve bytes a row are held, not the row. */
final class RowPrints {
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long STEP = 0x100000001b3L;

    private final IntPredicate compared;
    private final int columns;
    private int[] lines = new int[1 << 10];
    private long[] prints = new long[1 << 10];
    private int size;

    private RowPrints(int columns, IntPredicate compared) {
        this.columns = columns;
        this.compared = compared;
    }

    /** Of all rows; only columns that came back are compared. */
    static RowPrints of(Report report, IntPredicate compared) {
        RowPrints all = new RowPrints(report.header().titles().size(), compared);
        try (RowReader rows = report.open()) {
            for (SourceRow row = rows.read(); row != null; row = rows.read()) {
                all.add(row.line(), all.print(row::cell));
            }
        }
        return all;
    }

    private void add(int line, long print) {
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, size * 2);
            prints = Arrays.copyOf(prints, size * 2);
        }
        lines[size] = line;
        prints[size++] = print;
    }

    private long print(IntFunction<@Nullable String> cells) {
        long hash = SEED;
        for (int column = 0; column < columns; column++) {
            String cell = compared.test(column) ? cells.apply(column) : null;
            String text = cell == null ? "" : SavedCell.normal(cell);
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * STEP;
            }
            hash = (hash ^ 0x1f) * STEP;
        }
        return hash;
    }

    /** Whether the report has that row and the row that came back says the same. */
    boolean unchanged(ReturnedRow row) {
        int at = Arrays.binarySearch(lines, 0, size, row.line());
        return at >= 0 && prints[at] == print(row::cell);
    }
}
