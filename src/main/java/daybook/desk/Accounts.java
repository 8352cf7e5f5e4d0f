package daybook.desk;

import static daybook.orders.OrderStatus.APPROVED;
import static daybook.orders.OrderStatus.AWAITING_APPROVAL;
import static daybook.orders.OrderStatus.CLOSED;
import static daybook.orders.OrderStatus.FRAUD;
import static daybook.orders.OrderStatus.SHIPPED;
import static daybook.orders.OwedCause.REBATE;
import static daybook.orders.OwedCause.REFUND;

import daybook.orders.Money;
import daybook.orders.OrderKind;
import daybook.orders.OwedCause;
import daybook.orders.PaymentStatus;
import daybook.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Payment status, refund, rebate, settle. */
final class Accounts {
    private static final Set<OwedCause> GIVEN_BACK = Set.of(REFUND, REBATE);

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
        if (status == PaymentStatus.REFUNDED && scene.family().open(order, REFUND) != 0) {
            effects.add(new Effect.Settled(order, Set.of(REFUND)));
        }
        return new Ruling.Done("PAYMENT", status.text(), effects);
    }

    /** Of the whole order; a line is refunded by splitting it off first. */
    static Ruling refund(Scene scene, Wish wish) {
        Member order = scene.order();
        Ruling.Refused refused = scene.unlessRevenue();
        if (refused == null) {
            refused = scene.unless(AWAITING_APPROVAL, APPROVED, SHIPPED);
        }
        if (refused == null) {
            refused = scene.unlessPaid();
        }
        if (refused != null) {
            return refused;
        }
        if (scene.family().open(order, REFUND) != 0) {
            return scene.refused("desk.refund-already");
        }
        long left = Math.min(
                order.amounts().paidFen() + scene.family().owed(List.of(order), GIVEN_BACK), leftOfFamily(scene.family()));
        if (left <= 0) {
            return scene.refused("desk.nothing-to-refund");
        }
        List<Effect> effects = new ArrayList<>(List.of(new Effect.Owes(order, REFUND, -left)));
        if (order.status() != SHIPPED) {
            effects.add(new Effect.Held(order, Sentence.of("desk.refund-asked", wish.actor(), wish.reason())));
        }
        return new Ruling.Done("REFUND", new Money(left).toString(), effects);
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
        long left = leftOfFamily(scene.family());
        if (amount.fen() == 0 || amount.fen() > left) {
            return scene.refused("desk.rebate-above-paid", amount, new Money(Math.max(0, left)));
        }
        return Ruling.Done.of("REBATE", amount.toString(), new Effect.Owes(order, REBATE, -amount.fen()));
    }

    /** What was paid for a family, without what is given back of it. */
    private static long leftOfFamily(Family family) {
        return family.root().amounts().paidFen() + family.owed(family.members(), GIVEN_BACK);
    }

    static Ruling settle(Scene scene) {
        return scene.family().isOwed(scene.order())
                ? Ruling.Done.of("SETTLED", "", new Effect.Settled(scene.order(), Set.of(OwedCause.values())))
                : scene.refused("desk.nothing-owed");
    }
}
