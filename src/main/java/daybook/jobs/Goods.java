package daybook.jobs;

import daybook.jobs.GoodsPlan.Planned;
import daybook.orders.DemandStore;
import daybook.orders.LedgerStore;
import daybook.orders.OrderFacts;
import daybook.orders.OrderFactsStore;
import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;
import daybook.stock.Allocation;
import daybook.stock.OpenOrders;
import daybook.stock.ProductStatus;
import daybook.stock.SkuStatus;
import daybook.stock.StockedSku;
import daybook.validation.FindingStore;
import daybook.validation.Severity;
import daybook.wording.Sentence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers what people ask of goods: what stands behind a SKU's figures, and why an order is not shipped. Everything as it stands when asked. */
public final class Goods {
    private final GoodsPlan plans;
    private final DemandStore demand;
    private final LedgerStore ledger;
    private final OrderFactsStore orders;
    private final FindingStore findings;
    private final TransactionTemplate oneMoment;

    Goods(
            GoodsPlan plans,
            DemandStore demand,
            LedgerStore ledger,
            OrderFactsStore orders,
            FindingStore findings,
            TransactionTemplate transaction) {
        this.plans = plans;
        this.demand = demand;
        this.ledger = ledger;
        this.orders = orders;
        this.findings = findings;
        this.oneMoment = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.oneMoment.setReadOnly(true);
    }

    /** A product whose SKUs were asked for: its status, by all of its variants, and those that fit what was asked. */
    public record OfProduct(String itemNumber, String name, ProductStatus status, List<OfSku> skus) {}

    /**
     * The figures of a SKU, in pieces.
     *
     * @param available 可用: sellable − allocated
     * @param orders the orders behind the demand, the first to be served first
     */
    public record OfSku(
            StockedSku sku, SkuStatus status, int demand, int allocated, int available, int onOrder, int toBuy, List<Behind> orders) {}

    /**
     * An order behind a SKU's demand.
     *
     * @param pieces what it wants of the SKU
     * @param posted the same by the journal; another figure only if something is wrong
     * @param couldShip what of the SKU it could have at once if it were split
     */
    public record Behind(
            String orderNumber, @Nullable LocalDateTime paidAt, boolean urgent, int pieces, long posted, boolean ships, int couldShip) {}

    /** 需求量 of all orders that are approved, paid and not shipped, in pieces. */
    public long demand() {
        return demand.balance();
    }

    /** The products whose item number is, or ends in, what is asked; of their SKUs those of that colour and size, where they are given. */
    public List<OfProduct> explain(String item, String colour, String size) {
        return inOneMoment(() -> explained(plans.plan(), item, colour, size));
    }

    private List<OfProduct> explained(Planned planned, String item, String colour, String size) {
        Map<String, List<StockedSku>> products = new LinkedHashMap<>();
        planned.shelf().values().stream()
                .sorted(Comparator.comparing(StockedSku::itemNumber).thenComparing(StockedSku::id))
                .filter(sku -> sku.isOf(item))
                .forEach(sku -> products.computeIfAbsent(sku.itemNumber(), any -> new ArrayList<>()).add(sku));
        List<OfProduct> answers = new ArrayList<>();
        products.forEach((number, skus) -> {
            ProductStatus status = ProductStatus.of(
                    skus.stream().map(sku -> SkuStatus.of(sku, planned.allocation().demand(sku.id()))).toList());
            List<OfSku> wanted = skus.stream().filter(sku -> sku.isVariant(colour, size)).map(sku -> ofSku(planned, sku)).toList();
            answers.add(new OfProduct(number, skus.get(0).productName(), status, wanted));
        });
        return answers;
    }

    private OfSku ofSku(Planned planned, StockedSku sku) {
        Allocation allocation = planned.allocation();
        int wanted = allocation.demand(sku.id());
        int onOrder = planned.onOrder().getOrDefault(sku.id(), 0);
        return new OfSku(
                sku,
                SkuStatus.of(sku, wanted),
                wanted,
                allocation.allocated(sku.id()),
                sku.sellable() - allocation.allocated(sku.id()),
                onOrder,
                sku.discontinued() || !sku.listed() ? 0 : (int) Math.max(0, (long) wanted - sku.sellable() - onOrder),
                behind(allocation, sku.id()));
    }

    private List<Behind> behind(Allocation allocation, long sku) {
        OpenOrders open = allocation.open();
        Map<Integer, int[]> found = new LinkedHashMap<>();
        for (int order : allocation.sequence()) {
            for (int line = open.firstLine(order); line < open.endLine(order); line++) {
                if (open.sku(line) == sku) {
                    int[] sum = found.computeIfAbsent(order, any -> new int[2]);
                    sum[0] = (int) Math.min(Integer.MAX_VALUE, (long) sum[0] + open.pieces(line));
                    sum[1] += allocation.offered(line);
                }
            }
        }
        List<Long> internal = found.keySet().stream().map(open::number).toList();
        Map<Long, String> numbers = ledger.numbers(internal);
        Map<Long, Long> posted = demand.posted(sku, internal);
        List<Behind> behind = new ArrayList<>();
        found.forEach((order, sum) -> behind.add(new Behind(
                numbers.getOrDefault(open.number(order), ""),
                open.paidAt(order),
                open.isUrgent(order),
                sum[0],
                posted.getOrDefault(open.number(order), 0L),
                allocation.ships(order),
                sum[1])));
        return behind;
    }

    /**
     * Why an order is where it is. {@code ships} and {@code split} speak of an order that wants goods; both are false for any other.
     *
     * @param heldFor what the run that holds it found wrong; empty for an order that is not held by a run
     */
    public record OfOrder(OrderFacts facts, List<Sentence> heldFor, boolean wantsGoods, boolean ships, boolean split, List<OfLine> lines) {}

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

    /** The order with that order number or internal number; nothing if the shop has none. */
    public Optional<OfOrder> order(String shop, String number) {
        return inOneMoment(() -> orders.find(shop, number).map(facts -> order(facts, heldFor(facts), plans.plan())));
    }

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
        int place = facts.status() == OrderStatus.APPROVED && facts.paymentStatus() == PaymentStatus.PAID ? open.find(facts.internalNumber()) : -1;
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

    private <T> T inOneMoment(Supplier<T> work) {
        return Objects.requireNonNull(oneMoment.execute(status -> work.get()));
    }
}
