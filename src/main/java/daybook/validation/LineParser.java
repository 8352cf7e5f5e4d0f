package daybook.validation;

import static daybook.intake.Column.*;

import daybook.intake.Header;
import daybook.intake.SourceRow;
import daybook.orders.OrderNumber;

/** Turns rows of one item report into drafts. It judges nothing and never fails: what cannot be read stays in the draft as text. */
public final class LineParser {
    private final CellReader cells;

    /** For the rows under that header. */
    public LineParser(Header header) {
        this.cells = new CellReader(header);
    }

    /** The whole row. */
    public LineDraft parse(SourceRow row) {
        String number = numberText(row);
        return new LineDraft(
                row.line(),
                number,
                OrderNumber.read(number),
                cells.text(row, SUB_ORDER_NUMBER),
                cells.text(row, TITLE),
                cells.money(row, PRICE),
                cells.whole(row, QUANTITY),
                cells.text(row, CODE),
                cells.text(row, EXTERNAL_CODE),
                cells.text(row, ATTRIBUTES),
                cells.text(row, REMARK),
                cells.text(row, STATUS),
                cells.text(row, REFUND_STATUS),
                cells.money(row, GOODS));
    }

    private String numberText(SourceRow row) {
        String main = cells.text(row, MAIN_ORDER_NUMBER);
        return main.isEmpty() ? cells.text(row, ORDER_NUMBER) : main;
    }
}
