package daybook.desk;

import static daybook.orders.OrderStatus.CLOSED;
import static daybook.orders.OrderStatus.FRAUD;
import static daybook.orders.OwedCause.REBATE;

import daybook.orders.Money;
import daybook.orders.OrderKind;
import daybook.orders.OwedCause;
import daybook.orders.PaymentStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Payment status, rebate, settle. */
final class Accounts {
    private Accounts() {}

    static Ruling pay(Scene scene, PaymentStatus status) {
        Member order = scene.order();
        Ruling.Refused split = scene.unlessWhole();
        if (split != null) {
            return split;
        }
        if (order.kind() == OrderKind.GIFT) {
            return scene.refused("desk.no-revenue");
        }
        if (order.kind() == OrderKind.RESHIP && status != PaymentStatus.PAID && status != PaymentStatus.UNPAID) {
            return scene.refused("desk.no-revenue");
        }
        if (order.kind() == OrderKind.SPLIT && order.status() == CLOSED) {
            return scene.byStatus();
        }
        if (order.payment() == status) {
            return scene.refused("desk.payment-already", status.text());
        }
        if (order.unfinished()) {
            return scene.refused("run.order-in-unfinished-run");
        }
        List<Effect> effects = new ArrayList<>(List.of(new Effect.Paid(order, status)));
        if (status == PaymentStatus.REFUNDED) {
            effects.addAll(Refunds.paid(scene.family(), order));
        } else if (order.payment() == PaymentStatus.REFUNDED) {
            effects.addAll(Refunds.takenBack(scene.family(), order));
        }
        return new Ruling.Done("PAYMENT", status.text(), effects);
    }

    static Ruling rebate(Scene scene, Money amount) {
        Member order = scene.order();
        Ruling.Refused none = scene.unlessRevenue();
        if (none != null) {
            return none;
        }
        if (order.status() == CLOSED || order.status() == FRAUD) {
            return scene.byStatus();
        }
        Ruling.Refused refused = scene.unlessPaidSomewhere();
        if (refused == null) {
            refused = scene.unlessRefunded();
        }
        if (refused != null) {
            return refused;
        }
        long left = Refunds.leftForRebates(scene.family());
        if (amount.fen() == 0 || amount.fen() > left) {
            return scene.refused("desk.rebate-above-paid", amount, new Money(Math.max(0, left)));
        }
        return Ruling.Done.of("REBATE", amount.toString(), new Effect.Owes(order, REBATE, -amount.fen()));
    }

    /** Everything that is open of an order. If money that was to be given back is among it, the order is refunded. */
    static Ruling settle(Scene scene) {
        Member order = scene.order();
        if (!scene.family().isOwed(order)) {
            return scene.refused("desk.nothing-owed");
        }
        List<Effect> effects = new ArrayList<>();
        if (scene.family().open(order, Set.of(OwedCause.REFUND)) != 0 && order.payment() == PaymentStatus.PAID) {
            Ruling refunded = pay(scene, PaymentStatus.REFUNDED);
            if (!(refunded instanceof Ruling.Done done)) {
                return refunded;
            }
            effects.addAll(done.effects());
        }
        effects.add(new Effect.Settled(order, Set.of(OwedCause.values())));
        return new Ruling.Done("SETTLED", "", effects);
    }
}
