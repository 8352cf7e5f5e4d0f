package daybook.desk;

import static daybook.orders.OrderStatus.APPROVED;
import static daybook.orders.OrderStatus.AWAITING_APPROVAL;

import daybook.wording.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Approve, hold, urgent. */
final class Standings {
    private Standings() {}

    static Ruling approve(Scene scene, boolean force) {
        Member order = scene.order();
        Ruling.Refused split = scene.unlessWhole();
        if (split != null) {
            return split;
        }
        if (order.status() != AWAITING_APPROVAL && !order.unbornReship()) {
            return scene.byStatus();
        }
        if (!order.clean() && !force) {
            return scene.refused("run.order-has-findings");
        }
        if (Refunds.isPaid(scene.family(), order)) {
            return scene.refused("desk.refund-paid"); // the money is back, so the goods stay
        }
        List<Effect> effects = new ArrayList<>(List.of(new Effect.Approved(order)));
        effects.addAll(Refunds.takenBack(scene.family(), order)); // whoever approves it sends the goods, so the money stays
        return new Ruling.Done("APPROVED", "", effects);
    }

    static Ruling hold(Scene scene, Wish wish) {
        Ruling.Refused split = scene.unlessWhole();
        if (split != null) {
            return split;
        }
        if (scene.order().status() != APPROVED) {
            return scene.byStatus();
        }
        Ruling.Refused refused = scene.unless(APPROVED);
        return refused != null
                ? refused
                : Ruling.Done.of("AWAITING_APPROVAL", "", new Effect.Held(scene.order(), Sentence.of("run.held-by-person", wish.actor(), wish.reason())));
    }

    static Ruling urgent(Scene scene, boolean on) {
        Ruling.Refused split = scene.unlessWhole();
        if (split != null) {
            return split;
        }
        if (scene.order().status() != AWAITING_APPROVAL && scene.order().status() != APPROVED) {
            return scene.byStatus();
        }
        return Ruling.Done.of(on ? "URGENT" : "NOT_URGENT", "", new Effect.MarkedUrgent(scene.order(), on));
    }
}
