package daybook.desk;

import daybook.orders.OrderKind;
import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;
import java.util.List;

/**
 * An order that people derive from another. It takes the receiver and the times from that.
 *
 * @param prefix what its number begins with; the internal number of the order that it is made of follows, for a gift its own
 * @param time the how manieth time that the order is reshipped, or split; from the second on its number ends in that
 */
public record NewOrder(
        String prefix, int time, OrderKind kind, Member parent, OrderStatus status, PaymentStatus payment, Amounts amounts, List<Line> lines) {
    public NewOrder {
        lines = List.copyOf(lines);
    }

    /** Its number, if it gets this internal number. */
    public String number(long internal) {
        return kind == OrderKind.GIFT ? prefix + internal : prefix + parent.internal() + (time == 1 ? "" : "-" + time);
    }
}
