package daybook.intake;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/**
 * Builds one row of a csv at a time and keeps it within the limits. A quotation mark that is never closed makes the parser take the
 * rows after it for one long cell; such a row is refused, since a row swallowed in silence is a lost order.
 */
final class CsvRecord extends AbstractBaseCsvCallbackHandler<SourceRow> {
    private static final String[] NO_CELLS = {};

    private final Faults faults;
    private final IntakeSettings settings;
    private final String[] cells;
    private int size;
    private int row;
    private int headerSize;
    private long startedAt = 1;

    CsvRecord(Faults faults, IntakeSettings settings) {
        this.faults = faults;
        this.settings = settings;
        this.cells = new String[settings.maxColumns()];
    }

    /** The row being read, as a spreadsheet counts. */
    int row() {
        return row;
    }

    @Override
    protected void handleBegin(long startingLine) {
        long lines = startingLine - startedAt;
        startedAt = startingLine;
        if (lines > settings.maxLinesPerRow()) {
            throw faults.because("row-too-long", row, settings.maxLinesPerRow());
        }
        if (lines > 1) {
            refuseSwallowedRow();
        }
        row++;
        size = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index >= cells.length) {
            throw faults.because("row-too-wide", row, cells.length);
        }
        if (length > settings.maxCellLength()) {
            throw faults.because("cell-too-long", row, index + 1, settings.maxCellLength());
        }
        cells[index] = length == 0 ? "" : new String(buffer, offset, length);
        size = index + 1;
    }

    @Override
    protected SourceRow buildRecord() {
        if (headerSize == 0 && size > 1 && !isPadding()) {
            headerSize = size;
        }
        return new SourceRow(row, size == 0 ? NO_CELLS : Arrays.copyOf(cells, size));
    }

    @Override
    protected void terminate() {
        refuseSwallowedRow();
    }

    /**
     * Whether a last row that no break follows lacks cells, or its last cell the mark that closes it ({@code ="6218"}): the end of the file is missing. A file
     * that was cut between two rows cannot be told from a whole one.
     */
    boolean isCut() {
        String last = size == 0 ? "" : cells[size - 1];
        return (size < headerSize && !isPadding()) || (last.startsWith("=\"") && (last.length() == 2 || !last.endsWith("\"")));
    }

    /** Whether the row says nothing, as those that a spreadsheet adds above and below a table; often it is narrower or wider. */
    private boolean isPadding() {
        return Arrays.stream(cells, 0, size).allMatch(Cells::isBlank);
    }

    /**
     * A cell over several lines is suspicious when the commas in it, with the cells of the row, make two rows: two rows of n cells
     * that lost the break between them have 2n - 1 cells and commas inside cells.
     */
    private void refuseSwallowedRow() {
        int enough = 2 * headerSize - 1 - size;
        for (int i = 0; i < size && headerSize > 1; i++) {
            if (cells[i].indexOf('\n') >= 0 || cells[i].indexOf('\r') >= 0) {
                if (commas(cells[i]) >= enough) {
                    throw faults.because("quote-swallows-rows", row, i + 1);
                }
            }
        }
    }

    private static int commas(String cell) {
        int count = 0;
        for (int i = cell.indexOf(','); i >= 0; i = cell.indexOf(',', i + 1)) {
            count++;
        }
        return count;
    }
}
