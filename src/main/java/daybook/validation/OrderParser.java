package daybook.validation;

import static daybook.intake.Column.*;

import daybook.intake.Header;
import daybook.intake.SourceRow;
import daybook.orders.Money;
import daybook.orders.OrderNumber;

/** Turns rows of one order report into drafts. It judges nothing and never fails: what cannot be read stays in the draft as text. */
public final class OrderParser {
    private static final String NO_REFUND = "无退款申请";

    private final CellReader cells;

    /** For the rows under that header. */
    public OrderParser(Header header) {
        this.cells = new CellReader(header);
    }

    /** The whole row. */
    public OrderDraft parse(SourceRow row) {
        String number = cells.text(row, ORDER_NUMBER);
        String status = cells.text(row, STATUS);
        String amended = cells.text(row, NEW_ADDRESS);
        return new OrderDraft(
                row.line(),
                number, OrderNumber.read(number),
                status, TradeStatus.read(status),
                cells.text(row, NICK), cells.text(row, ACCOUNT),
                cells.text(row, PAYMENT_NUMBER),
                cells.money(row, GOODS),
                cells.money(row, POSTAGE),
                cells.money(row, TOTAL),
                cells.money(row, PAID),
                refund(row),
                cells.text(row, RECEIVER),
                amended.isEmpty() ? cells.text(row, ADDRESS) : amended,
                cells.text(row, PHONE), cells.text(row, MOBILE),
                cells.time(row, CREATED), cells.time(row, PAID_AT),
                cells.text(row, TITLES),
                cells.whole(row, KINDS), cells.whole(row, PIECES),
                cells.text(row, MESSAGE), cells.text(row, MEMO),
                cells.text(row, DELIVERY),
                cells.text(row, CLOSE_REASON),
                cells.text(row, INVOICE),
                !amended.isEmpty());
    }

    private Read<Money> refund(SourceRow row) {
        Read<Money> refund = cells.money(row, REFUND);
        return refund.text().equals(NO_REFUND) ? Read.nothing() : refund;
    }
}
