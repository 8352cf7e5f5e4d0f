package daybook.reports;

import daybook.intake.Cells;
import daybook.intake.SourceRow;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * One sheet of a file's rows as they came, with columns of ours at the right. Cells are text, also those that a person will type
 * into: a number of 18 digits typed into an ordinary cell would lose its end.
 */
final class ReportSheet {
    private static final int MOST_LINES = 12;
    private static final double LINE_HEIGHT = 15.5;
    private static final double PROBLEMS_WIDTH = 70;
    private static final double[] WIDTHS = {8, 12, PROBLEMS_WIDTH, 12, 24};
    private static final int WITH_OWNERS = WIDTHS.length;

    private final GridSheet sheet;
    private final RowLooks looks;
    private final int columns;
    private final int ours;
    private final SharedTexts.Habit[] habits;
    private final SharedTexts.Habit own = new SharedTexts.Habit();

    ReportSheet(XlsxBook book, String name, MarkedSheets.Form form) throws IOException {
        this.columns = form.titles().size();
        this.ours = form.ours().size();
        this.looks = new RowLooks(book, columns);
        this.habits = new SharedTexts.Habit[columns];
        Arrays.setAll(habits, any -> new SharedTexts.Habit());
        this.sheet = book.sheet(SheetFrame.table(name, widths(form), looks.ofColumns(ours), 1));
        titles(form.titles(), form.ours(), book.look(Look.SOFT_HEADER), book.look(Look.HEADER));
    }

    private static double[] widths(MarkedSheets.Form form) {
        double[] widths = new double[form.widths().size() + form.ours().size()];
        Arrays.setAll(widths, i -> i < form.widths().size() ? form.widths().get(i) : WIDTHS[i - form.widths().size()]);
        return widths;
    }

    private void titles(List<String> theirs, List<String> own, int soft, int deep) throws IOException {
        sheet.row(0, Look.HEADER_HEIGHT);
        for (String title : theirs) {
            sheet.text(soft, title);
        }
        for (String title : own) {
            sheet.text(deep, title);
        }
    }

    String name() {
        return sheet.frame().name();
    }

    /** Colours a cell of the row that is written next. */
    void fill(int column, String colour) {
        looks.fill(column, colour);
    }

    void comment(int row, int column, String text) {
        sheet.comment(row, column, text);
    }

    /**
     * Writes a row and makes it high enough for its problems.
     *
     * @param row as the sheet counts, from 0
     * @param problems several lines, or empty
     */
    void write(int row, SourceRow source, MarkedRow mark, String problems) throws IOException {
        int lines = problems.isEmpty() ? 1 : TextLines.in(problems, PROBLEMS_WIDTH);
        if (lines > 1) {
            sheet.row(row, LINE_HEIGHT * Math.min(lines, MOST_LINES));
        } else {
            sheet.row(row);
        }
        for (int i = 0; i < columns; i++) {
            sheet.text(looks.of(i), Cells.unwrap(source.cell(i)), habits[i]);
        }
        sheet.number(looks.centred(), source.line());
        sheet.text(looks.outcome(mark.colour()), mark.outcome(), own);
        sheet.text(problems.isEmpty() ? looks.top() : looks.wrapped(), problems);
        if (ours == WITH_OWNERS) {
            sheet.text(looks.top(), mark.owners(), own);
            if (mark.correction().isEmpty()) {
                sheet.empty(looks.correction());
            } else {
                sheet.text(looks.correction(), mark.correction());
            }
        }
        looks.reset();
    }

    void finish() throws IOException {
        sheet.finish();
    }
}
