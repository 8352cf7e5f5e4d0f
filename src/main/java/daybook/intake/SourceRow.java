package daybook.intake;

/**
 * One row of a report as it stands in the file: cells in the order of the header, as text, untouched. {@code line} counts as a
 * spreadsheet counts (header = 1; padding rows count, a cell with line breaks does not add rows).
 */
public final class SourceRow {
    private final int line;
    private final String[] cells;

    /** Keeps the array; the caller gives it away. */
    public SourceRow(int line, String[] cells) {
        this.line = line;
        this.cells = cells;
    }

    public int line() {
        return line;
    }

    /** How many cells the row has; it may be fewer or more than the header. */
    public int size() {
        return cells.length;
    }

    /** The text of a cell as it is, empty past the row's end or for an index below zero (a column the file does not have). */
    public String cell(int index) {
        return index >= 0 && index < cells.length ? cells[index] : "";
    }
}
