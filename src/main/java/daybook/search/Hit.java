package daybook.search;

import daybook.orders.Money;
import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order that was found.
 *
 * @param customer who the customer is, see {@link daybook.orders.Customer}
 * @param place as 浙江 杭州
 * @param foundBy what of the free text it was found by; empty without one
 */
public record Hit(
        long internalNumber,
        String orderNumber,
        OrderStatus status,
        PaymentStatus payment,
        @Nullable LocalDateTime orderedAt,
        @Nullable LocalDateTime paidAt,
        @Nullable Money total,
        String receiver,
        String customer,
        String place,
        Set<KeyKind> foundBy) {
    public Hit {
        foundBy = Set.copyOf(foundBy);
    }

    /** The same for somebody who may not see who bought it. */
    public Hit shown(String shownReceiver, String shownCustomer) {
        return new Hit(internalNumber, orderNumber, status, payment, orderedAt, paidAt, total, shownReceiver, shownCustomer, place, foundBy);
    }
}
