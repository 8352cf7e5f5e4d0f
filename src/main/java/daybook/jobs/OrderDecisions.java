package daybook.jobs;

import daybook.orders.DemandCause;
import daybook.orders.DemandStore;
import daybook.orders.OrderDecisionStore;
import daybook.orders.OrderDecisionStore.Decidable;
import daybook.orders.OrderDecisionStore.Decision;
import daybook.orders.OrderStatus;
import daybook.reconciliation.SlotRunStore;
import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.Wording;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionTemplate;

/** A person approves or holds one order. Demand follows, and the order's log says who and why. */
public final class OrderDecisions {
    private final OrderDecisionStore orders;
    private final RunningShops running;
    private final SlotRunStore runs;
    private final DemandStore demand;
    private final TransactionTemplate transaction;
    private final Wording wording;
    private final Clock clock;

    OrderDecisions(
            OrderDecisionStore orders,
            RunningShops running,
            SlotRunStore runs,
            DemandStore demand,
            TransactionTemplate transaction,
            Language language,
            Clock clock) {
        this.orders = orders;
        this.running = running;
        this.runs = runs;
        this.demand = demand;
        this.transaction = transaction;
        this.wording = new Wording(language);
        this.clock = clock;
    }

    /** Who wants it, and why. */
    public record Wish(String actor, String reason) {}

    /** What became of a wish. */
    public sealed interface Answer {
        /** The order is as wished. */
        record Decided(String orderNumber, OrderStatus status) implements Answer {}

        /** The shop has no such order. */
        record Unknown(Sentence sentence) implements Answer {}

        /** Nothing was changed, and why. */
        record Refused(Sentence sentence) implements Answer {}
    }

    /**
     * Approves an order that waits.
     *
     * @param number its order number or internal number
     * @param force approves it though something is found against it
     */
    public Answer approve(String shop, String number, Wish wish, boolean force) {
        return deciding(shop, number, order -> {
            if (order.status() != OrderStatus.AWAITING_APPROVAL) {
                return refused(order);
            }
            if (!order.clean() && !force) {
                return new Answer.Refused(Sentence.of("run.order-has-findings", order.orderNumber()));
            }
            Decision decision = decision(wish);
            orders.approve(order, decision);
            demand.postApproved(List.of(order.internalNumber()), decision.actor(), decision.at());
            return new Answer.Decided(order.orderNumber(), OrderStatus.APPROVED);
        });
    }

    /** Takes an approved order back to waiting, until a person approves it again. */
    public Answer hold(String shop, String number, Wish wish) {
        return deciding(shop, number, order -> {
            if (order.status() != OrderStatus.APPROVED) {
                return refused(order);
            }
            if (order.unfinishedDownload()) {
                return new Answer.Refused(Sentence.of("run.order-in-unfinished-run", order.orderNumber()));
            }
            Decision decision = decision(wish);
            orders.hold(order, decision, wording.say("run.held-by-person", wish.actor(), wish.reason()));
            demand.postEnded(DemandCause.HELD_AGAIN, List.of(order.internalNumber()), decision.actor(), decision.at());
            return new Answer.Decided(order.orderNumber(), OrderStatus.AWAITING_APPROVAL);
        });
    }

    /** Has an order that has not left served before those that were paid earlier; or again in the order of payment. */
    public Answer urgent(String shop, String number, Wish wish, boolean urgent) {
        return deciding(shop, number, order -> {
            if (order.status() != OrderStatus.AWAITING_APPROVAL && order.status() != OrderStatus.APPROVED) {
                return refused(order);
            }
            orders.urgent(order, decision(wish), urgent);
            return new Answer.Decided(order.orderNumber(), order.status());
        });
    }

    private static Answer refused(Decidable order) {
        return new Answer.Refused(Sentence.of("run.order-is-" + order.status(), order.orderNumber()));
    }

    private Decision decision(Wish wish) {
        return new Decision(wish.actor(), LocalDateTime.now(clock), wish.reason());
    }

    /** As long as no run is at work on the shop's ledger or has yet to be finished: it was judged by what the ledger held then. */
    private Answer deciding(String shop, String number, Function<Decidable, Answer> work) {
        return running.alone(
                shop,
                () -> runs.unfinished(shop, null)
                        .<Answer>map(run -> new Answer.Refused(Sentence.of("run.shop-unfinished", run.slot())))
                        .orElseGet(() -> decided(shop, number, work)),
                () -> new Answer.Refused(Sentence.of("run.shop-busy", shop)));
    }

    private Answer decided(String shop, String number, Function<Decidable, Answer> work) {
        return Objects.requireNonNull(transaction.execute(status -> orders.lock(shop, number)
                .map(work)
                .orElseGet(() -> new Answer.Unknown(Sentence.of("run.order-unknown", number)))));
    }
}
