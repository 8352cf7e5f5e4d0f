package daybook.stock;

import daybook.intake.Cells;
import daybook.intake.SourceRow;
import daybook.wording.Sentence;
import java.util.List;

/** One row of a sheet, its cells by column; takes note of what is wrong in it. */
public final class SheetRow {
    private final SourceRow source;
    private final SheetColumns columns;
    private final List<SheetFinding> findings;
    private boolean good = true;

    SheetRow(SourceRow source, SheetColumns columns, List<SheetFinding> findings) {
        this.source = source;
        this.columns = columns;
        this.findings = findings;
    }

    boolean isPadding() {
        for (int i = 0; i < source.size(); i++) {
            if (!Cells.clean(source.cell(i)).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** As a spreadsheet counts, header = 1. */
    public int line() {
        return source.line();
    }

    /** Whether nothing in it is marked as wrong so far. */
    public boolean isGood() {
        return good;
    }

    /** Whether the sheet has that column. */
    public boolean has(String column) {
        return columns.indexOf(column) >= 0;
    }

    /** The column's title in the sheet, without blanks. */
    public String titleOf(String column) {
        return columns.titleOf(column);
    }

    /** The trimmed text, empty if the cell or the column is not there; marked if it is longer than the ledger keeps. */
    public String text(String column, int longest) {
        String text = Cells.clean(source.cell(columns.indexOf(column))).strip();
        if (text.length() > longest) {
            mark(column, "stock.cell-too-long", longest);
        }
        return text;
    }

    /** The same; marked if it is empty. */
    public String neededText(String column, int longest) {
        String text = text(column, longest);
        if (text.isEmpty()) {
            mark(column, "stock.cell-missing");
        }
        return text;
    }

    /** Marks a cell, and the row as not to be taken: the sentence gets line, column and text of the cell as {@code {0}} to {@code {2}}, then these arguments. */
    public void mark(String column, String key, Object... more) {
        Object[] arguments = new Object[more.length + 3];
        String title = columns.titleOf(column);
        arguments[0] = line();
        arguments[1] = title;
        arguments[2] = shown(Cells.clean(source.cell(columns.indexOf(column))));
        System.arraycopy(more, 0, arguments, 3, more.length);
        good = false;
        findings.add(new SheetFinding(line(), title, false, Sentence.of(key, arguments)));
    }

    private static String shown(String text) {
        int most = 60;
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
