package daybook.validation;

import daybook.intake.Column;
import daybook.intake.Header;
import daybook.intake.ReportKind;

/** Which columns the two files of the slot have, and what they are called there. */
public record FileFacts(Header orders, Header items) {

    /** Whether that report has that column; a rule about a column that a file does not have does not run. */
    boolean has(ReportKind kind, Column column) {
        return header(kind).has(column);
    }

    /** The header's text of that column, or empty if the report does not have it. */
    String titleOf(ReportKind kind, Column column) {
        Header header = header(kind);
        return header.has(column) ? header.titleOf(column) : "";
    }

    /** The column of the item report that names the order. */
    Column orderNumberOfItems() {
        return items.has(Column.MAIN_ORDER_NUMBER) ? Column.MAIN_ORDER_NUMBER : Column.ORDER_NUMBER;
    }

    private Header header(ReportKind kind) {
        return kind == ReportKind.ORDERS ? orders : items;
    }
}
