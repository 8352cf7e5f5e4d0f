package daybook.reports;

import daybook.intake.Cells;
import daybook.intake.Header;
import daybook.intake.SourceRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One sheet of a report's rows as they came, with five columns of ours at the right. Cells are text, also those that a person will type
 * into: a number of 18 digits typed into an ordinary cell would lose its end.
 *
 * <p>This is the hot class of the exception workbook: styles are set for runs of rows, and runs are written out as they fill.
 */
final class ReportSheet {
    static final int OURS = 5;
    private static final int RUN = 256;
    private static final int PROBLEMS = 2;
    private static final int MOST_LINES = 12;
    private static final double LINE_HEIGHT = 15.5;
    private static final double[] WIDTHS = {8, 12, 70, 12, 24};

    private final Worksheet sheet;
    private final int columns;
    private final List<Integer> wrapped = new ArrayList<>();
    private int runStart = 1;
    private int next = 1;

    ReportSheet(Workbook book, String name, Header header, String[] ours) throws IOException {
        this.sheet = book.newWorksheet(name);
        this.columns = header.titles().size();
        ColumnWidths.apply(sheet, header);
        Look.print(sheet);
        Look.frozenHeader(sheet, 1);
        titles(header.titles(), ours);
        for (int i = 0; i < OURS; i++) {
            sheet.width(columns + i, WIDTHS[i]);
        }
        sheet.style(columns + OURS - 1).format("@").set();
        sheet.flush();
    }

    private void titles(List<String> titles, String[] ours) {
        for (int i = 0; i < columns; i++) {
            sheet.inlineString(0, i, SafeText.cell(titles.get(i)));
        }
        for (int i = 0; i < OURS; i++) {
            sheet.inlineString(0, columns + i, ours[i]);
        }
        if (columns > 0) {
            Look.header(sheet, 0, 0, columns - 1, Palette.SOFT);
        }
        Look.header(sheet, 0, columns, columns + OURS - 1, Palette.DEEP);
    }

    String name() {
        return sheet.getName();
    }

    /** Puts the row's own cells there; the sheet's row counts from 0. */
    void cells(int row, SourceRow source) throws IOException {
        if (row != next || row - runStart >= RUN) {
            endRun();
            runStart = row;
        }
        next = row + 1;
        int size = Math.min(source.size(), columns);
        for (int i = 0; i < size; i++) {
            String text = source.cell(i);
            if (!text.isEmpty()) {
                sheet.inlineString(row, i, SafeText.cell(Cells.unwrap(text)));
            }
        }
    }

    /** Puts a value into one of our columns, 0 to 4. */
    void ours(int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, columns + column, SafeText.cell(text));
        }
    }

    void line(int row, int line) {
        sheet.value(row, columns, line);
    }

    /** Says what is wrong with a row, and makes the row high enough for it. */
    void problems(int row, String text) {
        ours(row, PROBLEMS, text);
        wrapped.add(row);
        int lines = TextLines.in(text, WIDTHS[PROBLEMS]);
        if (lines > 1) {
            sheet.rowHeight(row, LINE_HEIGHT * Math.min(lines, MOST_LINES));
        }
    }

    void fill(int row, int column, String colour) {
        sheet.style(row, column).fillColor(colour).set();
    }

    void fillOurs(int row, int column, String colour) {
        fill(row, columns + column, colour);
    }

    void comment(int row, int column, String text) {
        sheet.comment(row, column, SafeText.cell(text));
    }

    private void endRun() throws IOException {
        if (next > runStart) {
            if (columns > 0) {
                style(0, columns - 1).format("@").verticalAlignment("top").set();
            }
            style(columns, columns + 1).verticalAlignment("top").horizontalAlignment("center").set();
            style(columns + PROBLEMS, columns + OURS - 2).verticalAlignment("top").set();
            style(columns + OURS - 1, columns + OURS - 1).format("@").verticalAlignment("top").wrapText(true).set();
            for (int row : wrapped) { // last, because a later alignment would replace it
                sheet.style(row, columns + PROBLEMS).verticalAlignment("top").wrapText(true).set();
            }
            wrapped.clear();
            sheet.flush();
        }
    }

    private StyleSetter style(int from, int to) {
        return sheet.range(runStart, from, next - 1, to).style();
    }

    void finish() throws IOException {
        endRun();
        sheet.setAutoFilter(0, 0, Math.max(next - 1, 1), columns + OURS - 1);
        sheet.finish();
    }
}
