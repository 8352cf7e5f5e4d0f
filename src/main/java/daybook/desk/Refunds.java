package daybook.desk;

import static daybook.orders.OrderStatus.APPROVED;
import static daybook.orders.OrderStatus.AWAITING_APPROVAL;
import static daybook.orders.OrderStatus.SHIPPED;
import static daybook.orders.OwedCause.REBATE;
import static daybook.orders.OwedCause.REFUND;
import static daybook.orders.OwedCause.SWAP;
import static daybook.orders.OwedCause.SWAP_ENDED;

import daybook.orders.Money;
import daybook.orders.OwedCause;
import daybook.orders.PaymentStatus;
import daybook.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Refunds, and what is left of what was paid for a family. What is given back of it, be it refund, rebate or the difference to cheaper goods, is never more than was paid.
 */
final class Refunds {
    /** The causes of a price difference and of its end. */
    static final Set<OwedCause> DIFFERENCE = Set.of(SWAP, SWAP_ENDED);

    private static final Set<OwedCause> GIVEN_BACK = Set.of(REFUND, REBATE);

    private Refunds() {}

    /** Whether a refund of an order was asked for or paid and not taken back. */
    static boolean stands(Family family, Member order) {
        return family.owed(List.of(order), Set.of(REFUND)) != 0;
    }

    /** Whether finance has paid it. */
    static boolean isPaid(Family family, Member order) {
        return family.settled(order, Set.of(REFUND)) != 0;
    }

    /** Of the whole order; a line is refunded by splitting it off first. */
    static Ruling ask(Scene scene, Wish wish) {
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
        if (scene.family().open(order, Set.of(REFUND)) != 0) {
            return scene.refused("desk.refund-already");
        }
        List<Member> ended = ended(scene.family(), order);
        long left = left(scene.family(), order, ended);
        if (left <= 0) {
            return scene.refused("desk.nothing-to-refund");
        }
        List<Effect> effects = new ArrayList<>(List.of(new Effect.Owes(order, REFUND, -left)));
        if (order.status() != SHIPPED) {
            effects.add(new Effect.Held(order, Sentence.of("desk.refund-asked", wish.actor(), wish.reason())));
        }
        ended.forEach(each -> end(scene.family(), each, order, effects));
        return new Ruling.Done("REFUND", new Money(left).toString(), effects);
    }

    /** What it means that finance has given the money back, whether or not it was asked to. */
    static List<Effect> paid(Family family, Member order) {
        List<Effect> effects = new ArrayList<>();
        if (!stands(family, order)) {
            List<Member> ended = ended(family, order);
            long left = left(family, order, ended);
            if (left > 0) {
                effects.add(new Effect.Owes(order, REFUND, -left));
            }
            ended.forEach(each -> end(family, each, order, effects));
        }
        effects.add(new Effect.Settled(order, Set.of(REFUND)));
        return effects;
    }

    /** What it means that the money is not given back, or came back; nothing if no refund stands. */
    static List<Effect> takenBack(Family family, Member order) {
        long given = family.owed(List.of(order), Set.of(REFUND));
        if (given == 0) {
            return List.of();
        }
        List<Effect> effects = new ArrayList<>(List.of(new Effect.Owes(order, REFUND, -given), new Effect.Settled(order, Set.of(REFUND))));
        resume(family, order, effects);
        family.origins(order).forEach(origin -> resume(family, origin, effects));
        return effects;
    }

    /** The order, and those that it is the last part of: of them everything else is given back. */
    private static List<Member> ended(Family family, Member order) {
        List<Member> ended = new ArrayList<>(List.of(order));
        for (Member origin : family.origins(order)) {
            boolean last = family.live().stream()
                    .filter(part -> part.internal() != order.internal() && family.origins(part).contains(origin))
                    .allMatch(part -> stands(family, part) || part.payment() == PaymentStatus.REFUNDED);
            if (last) {
                ended.add(origin);
            }
        }
        return ended;
    }

    /** No goods are exchanged any more, so no difference is due; and what was to be sent beside waits for a person. */
    private static void end(Family family, Member ended, Member refunded, List<Effect> effects) {
        long open = family.open(ended, DIFFERENCE);
        if (open != 0) {
            effects.add(new Effect.Owes(ended, SWAP_ENDED, -open));
            effects.add(new Effect.Settled(ended, DIFFERENCE));
            effects.add(new Effect.Told(ended, "SWAP_ENDED", Sentence.of("desk.swap-ended", new Money(open))));
        }
        for (Member beside : family.beside(ended)) {
            boolean leaves = beside.status() == APPROVED || beside.status() == AWAITING_APPROVAL || beside.unbornReship();
            if (leaves && !beside.left()) {
                Sentence why = Sentence.of("desk.first-refunded", refunded.number());
                effects.add(new Effect.Held(beside, why));
                effects.add(new Effect.Told(beside, "AWAITING_APPROVAL", why));
            }
        }
    }

    private static void resume(Family family, Member order, List<Effect> effects) {
        long due = -family.owed(List.of(order), Set.of(SWAP_ENDED));
        if (due != 0) {
            effects.add(new Effect.Owes(order, SWAP_ENDED, due));
            effects.add(new Effect.Told(order, "SWAP_RESUMED", Sentence.of("desk.swap-resumed", new Money(due))));
        }
    }

    /** What a refund of an order gives back, once no difference is due of those that end with it. */
    private static long left(Family family, Member order, List<Member> ended) {
        long of = order.amounts().paidFen() + family.owed(List.of(order), GIVEN_BACK) + family.settled(order, DIFFERENCE);
        long all = left(family);
        for (Member each : ended) {
            of += each.internal() == order.internal() ? 0 : Math.max(0, family.settled(each, DIFFERENCE));
            all -= Math.min(0, family.open(each, DIFFERENCE));
        }
        return Math.min(of, all);
    }

    /** What was paid for a family, and paid or given back since for other goods, without all that we owe; what a customer still owes us is not there yet. */
    static long left(Family family) {
        long left = family.root().amounts().paidFen() + family.owed(family.members(), GIVEN_BACK);
        for (Member member : family.members()) {
            left += family.settled(member, DIFFERENCE) + Math.min(0, family.open(member, DIFFERENCE));
        }
        return left;
    }

    /** What was paid at first, without all that we owe: other goods may be swapped back. */
    static long leftForRebates(Family family) {
        long left = family.root().amounts().paidFen() + family.owed(family.members(), GIVEN_BACK);
        for (Member member : family.members()) {
            left += Math.min(0, family.settled(member, DIFFERENCE) + Math.min(0, family.open(member, DIFFERENCE)));
        }
        return left;
    }
}
