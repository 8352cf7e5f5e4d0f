package daybook.validation;

import daybook.intake.Column;
import daybook.intake.Header;
import daybook.intake.ReportKind;

/**
 * Which columns the two files of the slot have, and what they are called there.
 *
 * @param said which of those that they may lack they have
 */
public record FileFacts(Header orders, Header items, Said said) {
    public FileFacts(Header orders, Header items) {
        this(orders, items, Said.by(orders, items));
    }

    /** Whether that report has that column; a rule about a column that a file does not have does not run. */
    boolean has(ReportKind kind, Column column) {
        return header(kind).has(column);
    }

    /** The header's text of that column; its usual name if the report does not have it and an earlier one had. */
    String titleOf(ReportKind kind, Column column) {
        return header(kind).titleOf(column);
    }

    /** The column of the item report that names the order. */
    Column orderNumberOfItems() {
        return items.has(Column.MAIN_ORDER_NUMBER) ? Column.MAIN_ORDER_NUMBER : Column.ORDER_NUMBER;
    }

    private Header header(ReportKind kind) {
        return kind == ReportKind.ORDERS ? orders : items;
    }
}
