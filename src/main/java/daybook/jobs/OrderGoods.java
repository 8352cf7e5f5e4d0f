package daybook.jobs;

import daybook.jobs.GoodsPlan.Planned;
import daybook.orders.DeskEntry;
import daybook.orders.LedgerStore;
import daybook.orders.OrderFacts;
import daybook.orders.OrderFactsStore;
import daybook.orders.OrderStatus;
import daybook.stock.Allocation;
import daybook.stock.OpenOrders;
import daybook.stock.StockedSku;
import daybook.validation.FindingStore;
import daybook.validation.Severity;
import daybook.wording.Sentence;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Why an order is where it is, as it stands when asked. What the ledger says of it is read at once; whether it can ship is known only from a plan of
 * the whole shop's goods, which takes seconds where many orders are open.
 */
public final class OrderGoods {
    private final GoodsPlan plans;
    private final OrderFactsStore orders;
    private final LedgerStore ledger;
    private final FindingStore findings;
    private final TransactionTemplate oneMoment;
    private final ReentrantLock planning = new ReentrantLock();

    OrderGoods(GoodsPlan plans, OrderFactsStore orders, LedgerStore ledger, FindingStore findings, TransactionTemplate transaction) {
        this.plans = plans;
        this.orders = orders;
        this.ledger = ledger;
        this.findings = findings;
        this.oneMoment = GoodsPlan.inOneMoment(transaction);
    }

    /** What the ledger says of the order with that order number or internal number; nothing if the shop has none. Plans nothing. */
    public Optional<OrderFacts> facts(String shop, String number) {
        return orders.find(shop, number);
    }

    /** What people have written about an order. */
    public DeskEntry desk(OrderFacts order) {
        return ledger.desk(order.internalNumber());
    }

    /**
     * The order with that order number or internal number, and the plan of its goods; nothing if the shop has none. Plans one after the other: each holds all
     * open orders in memory.
     */
    public Optional<OfOrder> order(String shop, String number) {
        planning.lock();
        try {
            return Objects.requireNonNull(oneMoment.execute(moment -> orders.find(shop, number).map(facts -> order(facts, heldFor(facts), plans.plan()))));
        } finally {
            planning.unlock();
        }
    }

    /**
     * Why an order is where it is. {@code ships} and {@code split} speak of an order that wants goods; both are false for any other.
     *
     * @param heldFor what the run that holds it found wrong; empty for an order that is not held by a run
     */
    public record OfOrder(OrderFacts facts, List<Sentence> heldFor, boolean wantsGoods, boolean ships, boolean split, List<OfLine> lines) {
        /** Why the order is shipped or not. */
        public Why why() {
            return switch (facts.status()) {
                case AWAITING_APPROVAL -> facts.clean() ? Why.WAITS : Why.HELD;
                case SHIPPED -> facts.orderNumber().startsWith("RE") && facts.parcels().isEmpty() ? Why.RESHIP : Why.SHIPPED;
                case CLOSED -> Why.CLOSED;
                case FRAUD -> Why.FRAUD;
                case APPROVED -> !wantsGoods ? Why.UNPAID : ships ? Why.SHIPS : split ? Why.SPLIT : Why.SHORT;
            };
        }

        /** What {@link #why} is told with: what has changed, what was found wrong, or else what the log says last. May quote the buyer. */
        public String reason(Function<Sentence, String> say) {
            if (!facts.changeNote().isEmpty()) {
                return facts.changeNote();
            }
            return heldFor.isEmpty() ? facts.lastDetail() : heldFor.stream().map(say).collect(Collectors.joining("; "));
        }
    }

    /** The answers to the question why an order is not shipped; their words are {@code run.why-*}. */
    public enum Why {
        WAITS,
        HELD,
        SHIPPED,
        RESHIP,
        CLOSED,
        FRAUD,
        UNPAID,
        SHIPS,
        SPLIT,
        SHORT
    }

    /**
     * A line of an order and its goods.
     *
     * @param sku null if nobody knows it
     * @param available sellable pieces that are not allocated to orders that can ship
     * @param waits the pieces that it waits for; 0 if it could ship
     * @param promisedOn the soonest day that a purchaser promised the SKU for; null if none is promised
     */
    public record OfLine(
            OrderFacts.Line line, @Nullable StockedSku sku, int available, int demand, int waits, @Nullable LocalDate promisedOn) {}

    private List<Sentence> heldFor(OrderFacts facts) {
        Long run = facts.decidedRun();
        return run == null || facts.status() != OrderStatus.AWAITING_APPROVAL
                ? List.of()
                : findings.ofOrder(run, facts.orderNumber()).stream()
                        .filter(finding -> finding.severity() == Severity.HOLD)
                        .map(finding -> Sentence.of("rules." + finding.rule() + ".title", finding.value(), finding.detail()))
                        .distinct()
                        .toList();
    }

    private static OfOrder order(OrderFacts facts, List<Sentence> heldFor, Planned planned) {
        Allocation allocation = planned.allocation();
        OpenOrders open = allocation.open();
        int place = facts.wantsGoods() ? open.find(facts.internalNumber()) : -1;
        Map<Integer, Integer> offered = new HashMap<>();
        for (int line = place < 0 ? 0 : open.firstLine(place); place >= 0 && line < open.endLine(place); line++) {
            offered.put(open.lineNo(line), allocation.offered(line));
        }
        boolean ships = place >= 0 && allocation.ships(place);
        List<OfLine> lines = facts.lines().stream()
                .map(line -> line(line, planned, place < 0 || ships ? null : offered.getOrDefault(line.lineNo(), 0)))
                .toList();
        return new OfOrder(facts, heldFor, place >= 0, ships, offered.values().stream().anyMatch(pieces -> pieces > 0), lines);
    }

    private static OfLine line(OrderFacts.Line line, Planned planned, @Nullable Integer offered) {
        StockedSku sku = line.sku() == null ? null : planned.shelf().get(line.sku());
        int pieces = line.pieces() == null ? 0 : line.pieces();
        int waits = offered == null ? 0 : pieces - offered;
        if (sku == null) {
            return new OfLine(line, null, 0, 0, waits, null);
        }
        return new OfLine(
                line,
                sku,
                sku.sellable() - planned.allocation().allocated(sku.id()),
                planned.allocation().demand(sku.id()),
                waits,
                planned.list().promised().stream()
                        .filter(promise -> promise.sku().id() == sku.id())
                        .map(promise -> promise.promisedOn())
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }
}
