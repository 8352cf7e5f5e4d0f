package daybook.jobs;

import daybook.jobs.GoodsPlan.Planned;
import daybook.orders.DemandStore;
import daybook.orders.LedgerStore;
import daybook.stock.Allocation;
import daybook.stock.OpenOrders;
import daybook.stock.ProductStatus;
import daybook.stock.SkuStatus;
import daybook.stock.StockedSku;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands behind the figures of a SKU, as it stands when asked. */
public final class Goods {
    private final GoodsPlan plans;
    private final DemandStore demand;
    private final LedgerStore ledger;
    private final TransactionTemplate oneMoment;

    Goods(GoodsPlan plans, DemandStore demand, LedgerStore ledger, TransactionTemplate transaction) {
        this.plans = plans;
        this.demand = demand;
        this.ledger = ledger;
        this.oneMoment = GoodsPlan.inOneMoment(transaction);
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
        return Objects.requireNonNull(oneMoment.execute(moment -> explained(plans.plan(), item, colour, size)));
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
}
