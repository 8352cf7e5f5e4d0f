package daybook.desk;

import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A family as the stores would keep it, in memory, with its log. */
final class Ledger {
    private final Map<Long, Member> members = new LinkedHashMap<>();
    private final List<Family.Owed> owed = new ArrayList<>();
    private int logged;
    private long next = 100_050;

    Ledger(Member root) {
        members.put(root.internal(), root);
    }

    Family family() {
        return new Family(List.copyOf(members.values()), owed);
    }

    int logged() {
        return logged;
    }

    /** A parcel leaves the house. */
    void ship(long order) {
        change(order, m -> with(m, OrderStatus.SHIPPED, m.payment(), m.clean(), m.urgent(), true, m.lines()));
    }

    void apply(Ruling.Done done) {
        logged++;
        done.effects().forEach(this::apply);
    }

    private void apply(Effect effect) {
        if (effect instanceof Effect.Approved approved) {
            stand(approved.order(), OrderStatus.APPROVED, true);
        } else if (effect instanceof Effect.Held held) {
            stand(held.order(), OrderStatus.AWAITING_APPROVAL, false);
        } else if (effect instanceof Effect.MarkedUrgent urgent) {
            change(urgent.order().internal(), m -> with(m, m.status(), m.payment(), m.clean(), urgent.on(), m.left(), m.lines()));
        } else if (effect instanceof Effect.Paid paid) {
            change(paid.order().internal(), m -> with(m, m.status(), paid.status(), m.clean(), m.urgent(), m.left(), m.lines()));
        } else if (effect instanceof Effect.Told) {
            logged++;
        } else if (effect instanceof Effect.Swapped swapped) {
            swap(swapped);
        } else if (effect instanceof Effect.Born born) {
            bear(born.order());
        } else if (effect instanceof Effect.Owes owes) {
            owed.add(new Family.Owed(owes.order().internal(), owes.cause(), owes.fen(), false));
        } else if (effect instanceof Effect.Settled settled) {
            owed.replaceAll(o -> o.order() == settled.order().internal() && settled.causes().contains(o.cause()) ? new Family.Owed(o.order(), o.cause(), o.fen(), true) : o);
        }
    }

    private void stand(Member order, OrderStatus status, boolean clean) {
        change(order.internal(), m -> with(m, status, m.payment(), status == OrderStatus.APPROVED ? m.clean() : clean, m.urgent(), m.left(), m.lines()));
    }

    private void swap(Effect.Swapped swapped) {
        Item item = swapped.item();
        change(swapped.order().internal(), m -> with(m, m.status(), m.payment(), m.clean(), m.urgent(), m.left(), m.lines().stream()
                .map(line -> line.number() != swapped.line().number() ? line
                        : new Line(line.number(), item.name(), item.number(), item.attributes(), line.pieces(), swapped.price(), line.payable(), item.sku()))
                .toList()));
    }

    private void bear(NewOrder order) {
        long internal = next++;
        members.put(internal, new Member(
                internal, order.number(internal), order.kind(), order.parent().internal(), order.status(), order.payment(), true, false, false, false,
                order.amounts(), order.lines()));
        logged++;
    }

    private void change(long order, UnaryOperator<Member> change) {
        members.computeIfPresent(order, (internal, member) -> change.apply(member));
    }

    private static Member with(Member m, OrderStatus status, PaymentStatus payment, boolean clean, boolean urgent, boolean left, List<Line> lines) {
        return new Member(m.internal(), m.number(), m.kind(), m.parent(), status, payment, clean, urgent, left, m.unfinished(), m.amounts(), lines);
    }
}
