package daybook.desk;

import daybook.orders.OrderKind;
import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;
import java.util.List;

/**
 * An order that people derived from one which an import finds changed, and what becomes of it.
 *
 * @param first the order of Taobao that the family began with, as the run has judged it
 * @param parted whether parts of its own have taken over from it
 * @param engaged whether anything is owed for it, or something was sent besides: then it cannot be taken back as if it had never been
 * @param moved whether the first order goes to another place now
 */
record Follower(
        First first, long internal, OrderKind kind, OrderStatus status, PaymentStatus payment, boolean left, boolean parted, boolean engaged, boolean moved) {
    /**
     * @param payment what the export says of it
     * @param change what has changed, in words
     */
    record First(long internal, String number, PaymentStatus payment, String change, Place place) {}

    /** Where it goes. */
    record Place(String receiver, String address, String phone, String mobile) {}

    /** Whether a split can be taken back: no part of it has left, was refunded or is engaged otherwise. */
    static boolean undone(List<Follower> parts) {
        return !parts.isEmpty() && parts.stream().allMatch(part -> !part.gone() && !part.engaged && (part.parted || part.payment == PaymentStatus.PAID));
    }

    private boolean gone() {
        return left || (status == OrderStatus.SHIPPED && kind != OrderKind.RESHIP);
    }

    /** An order that has not left goes where the first one goes. */
    boolean takesPlace() {
        return moved && !gone();
    }

    /** A part waits whatever has changed; what is sent beside it waits if it would go elsewhere, or if there is no trade any more. */
    boolean waits() {
        boolean open = (status == OrderStatus.APPROVED || status == OrderStatus.AWAITING_APPROVAL) && !parted;
        return open && (kind == OrderKind.SPLIT || moved || first.payment() == PaymentStatus.REFUNDED);
    }
}
