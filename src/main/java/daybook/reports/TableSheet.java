package daybook.reports;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A sheet of values, one a row, below a header that stays in sight and filters. */
final class TableSheet<T> {
    private final XlsxBook book;
    private final GridSheet sheet;
    private final List<TableColumn<T>> columns;
    private final Map<String, int[]> looks = new HashMap<>();
    private int next = 1;

    /** Begins the sheet with its header. */
    TableSheet(XlsxBook book, String name, List<TableColumn<T>> columns, String[] titles, int frozenColumns) throws IOException {
        this.book = book;
        this.columns = columns;
        double[] widths = columns.stream().mapToDouble(TableColumn::width).toArray();
        this.sheet = book.sheet(SheetFrame.table(name, widths, looks(""), frozenColumns));
        sheet.row(0, Look.HEADER_HEIGHT);
        int header = book.look(Look.HEADER);
        for (String title : titles) {
            sheet.text(header, title);
        }
    }

    private int[] looks(String fill) {
        return looks.computeIfAbsent(fill, any -> columns.stream()
                .mapToInt(column -> book.look(CellLook.PLAIN.format(column.type().format()).across(column.type().across()).fill(fill)))
                .toArray());
    }

    void row(T value) throws IOException {
        row(value, "");
    }

    /** A row on a ground of that colour; an empty one is none. */
    void row(T value, String fill) throws IOException {
        sheet.row(next++);
        int[] ofColumns = looks(fill);
        for (int i = 0; i < ofColumns.length; i++) {
            columns.get(i).type().put(sheet, ofColumns[i], columns.get(i).value().apply(value));
        }
    }

    /** A row that is a sentence. */
    void note(CellLook look, double height, String text) throws IOException {
        sheet.row(next++, height);
        sheet.text(book.look(look), text);
    }

    void finish() throws IOException {
        sheet.finish();
    }
}
