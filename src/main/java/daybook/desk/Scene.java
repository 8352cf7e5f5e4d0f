package daybook.desk;

import daybook.orders.BlacklistStore.RedName;
import daybook.orders.OrderKind;
import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a command is decided by.
 *
 * @param order the order that it is given for, one of the family
 * @param redName what the blacklist says of the customer; nobody's unless the command is about it
 */
public record Scene(Family family, Member order, Shelf shelf, RedName redName, List<String> couriers) {
    public Scene {
        couriers = List.copyOf(couriers);
    }

    Ruling.Refused refused(String key, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = order.number();
        System.arraycopy(more, 0, arguments, 1, more.length);
        return Ruling.Refused.because(key, arguments);
    }

    /** Its status says why nothing is done. */
    Ruling.Refused byStatus() {
        return order.unbornReship() ? refused("desk.unborn-reship") : refused("run.order-is-" + order.status());
    }

    /** Refuses an order whose parts have taken over; null if it has none. */
    Ruling.@Nullable Refused unlessWhole() {
        List<Member> parts = family.madeOf(order, OrderKind.SPLIT);
        return parts.isEmpty() ? null : refused("desk.order-split", parts.stream().map(Member::number).collect(Collectors.joining(", ")));
    }

    /** Refuses an order that is split, has none of these statuses, or stands in reports that are being written; null if it is none of it. */
    Ruling.@Nullable Refused unless(OrderStatus... statuses) {
        Ruling.Refused split = unlessWhole();
        if (split != null) {
            return split;
        }
        if (!Set.of(statuses).contains(order.status()) || order.unbornReship()) {
            boolean waits = order.status() == OrderStatus.AWAITING_APPROVAL;
            return waits ? refused("desk.order-waits") : byStatus();
        }
        return order.unfinished() ? refused("run.order-in-unfinished-run") : null;
    }

    /** Refuses an order for which the shop has no money, or none that it may keep; null if it has. */
    Ruling.@Nullable Refused unlessPaid() {
        return order.payment() == PaymentStatus.PAID ? null : refused("desk.order-not-paid", order.payment().text());
    }

    /** The same; of an order whose parts took over, one of them must be paid. */
    Ruling.@Nullable Refused unlessPaidSomewhere() {
        boolean paid = family.live().stream().anyMatch(part -> part.payment() == PaymentStatus.PAID && family.origins(part).contains(order));
        return paid ? null : unlessPaid();
    }

    /** Refuses an order of which a refund stands; null if none does. */
    Ruling.@Nullable Refused unlessRefunded() {
        return Refunds.stands(family, order) ? refused("desk.refund-already") : null;
    }

    /** Refuses an order that nobody paid for; null if it has revenue. */
    Ruling.@Nullable Refused unlessRevenue() {
        return order.kind().hasRevenue() ? null : refused("desk.no-revenue");
    }
}
