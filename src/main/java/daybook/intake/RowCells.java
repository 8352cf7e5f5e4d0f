package daybook.intake;

import java.util.Arrays;

/** The cells of one spreadsheet row while they come in; gaps become empty cells, empty cells at the end are dropped. */
final class RowCells {
    private final Faults faults;
    private final IntakeSettings settings;
    private final String[] cells;
    private int size;

    RowCells(Faults faults, IntakeSettings settings) {
        this.faults = faults;
        this.settings = settings;
        this.cells = new String[settings.maxColumns()];
        Arrays.fill(cells, "");
    }

    void clear() {
        Arrays.fill(cells, 0, size, "");
        size = 0;
    }

    /** Puts a text into a cell; row counted from 1, column from 0. Formatted empty cells may lie anywhere. */
    void put(int row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (column >= cells.length) {
            throw faults.because("row-too-wide", row, cells.length);
        }
        if (text.length() > settings.maxCellLength()) {
            throw faults.because("cell-too-long", row, column + 1, settings.maxCellLength());
        }
        if (!cells[column].isEmpty()) { // the rows of two orders under one number
            throw faults.because("cell-twice", row, column + 1);
        }
        cells[column] = text;
        size = Math.max(size, column + 1);
    }

    SourceRow row(int line) {
        return new SourceRow(line, Arrays.copyOf(cells, size));
    }
}
