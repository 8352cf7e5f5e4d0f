package daybook.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns an allocation into what purchasers are told. */
public final class PurchasePlanner {
    private static final Comparator<PurchaseLine> BY_PURCHASER = Comparator.comparing(
            PurchaseLine::sku,
            Comparator.comparing(StockedSku::purchaser)
                    .thenComparing(StockedSku::supplier)
                    .thenComparing(StockedSku::itemNumber)
                    .thenComparing(StockedSku::colour)
                    .thenComparing(StockedSku::size)
                    .thenComparing(StockedSku::id));
    private static final Comparator<PromisedLine> SOONEST = Comparator.comparing(
                    PromisedLine::promisedOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(line -> line.sku().itemNumber())
            .thenComparing(line -> line.sku().id());

    private final Allocation allocation;
    private final Map<Long, StockedSku> shelf;
    private final Asked asked;
    private final WaitingLines waiting;

    /**
     * What purchasers were asked before.
     *
     * @param onOrder pieces by SKU that are ordered and have not come
     * @param unanswered by SKU the first list, as a slot's name, that asked since the last answer and got none
     * @param promises each promise that is not yet kept
     */
    public record Asked(Map<Long, Integer> onOrder, Map<Long, String> unanswered, List<Promise> promises) {
        /** Nobody was asked anything. */
        public static final Asked NOTHING = new Asked(Map.of(), Map.of(), List.of());
    }

    /** Pieces of a SKU that a purchaser said are ordered; the list that asked, as a slot's name. */
    public record Promise(long sku, int pieces, @Nullable LocalDate promisedOn, String answer, String askedIn) {}

    private PurchasePlanner(Allocation allocation, Map<Long, StockedSku> shelf, Asked asked, WaitingLines waiting) {
        this.allocation = allocation;
        this.shelf = shelf;
        this.asked = asked;
        this.waiting = waiting;
    }

    /**
     * The list.
     *
     * @param shelf all SKUs by id
     * @param orderNumbers gives the order numbers to internal numbers
     */
    public static PurchaseList list(
            Allocation allocation, Map<Long, StockedSku> shelf, Asked asked, Function<Collection<Long>, Map<Long, String>> orderNumbers) {
        return new PurchasePlanner(allocation, shelf, asked, new WaitingLines(allocation, id -> shelf.containsKey(id) && !canBeBought(shelf.get(id)), orderNumbers)).list();
    }

    private PurchaseList list() {
        List<PurchaseLine> toBuy = new ArrayList<>();
        List<PurchaseLine> notToBuy = new ArrayList<>();
        for (StockedSku sku : shelf.values()) {
            PurchaseLine line = line(sku);
            if (canBeBought(sku) && line.pieces() > 0) {
                toBuy.add(line);
            } else if (!canBeBought(sku) && line.demand() > sku.sellable()) {
                notToBuy.add(line);
            }
        }
        toBuy.sort(BY_PURCHASER);
        notToBuy.sort(BY_PURCHASER);
        return new PurchaseList(toBuy, promised(), notToBuy, allocation.demand(0));
    }

    private static boolean canBeBought(@Nullable StockedSku sku) {
        return sku != null && sku.listed() && !sku.discontinued();
    }

    private PurchaseLine line(StockedSku sku) {
        int demand = allocation.demand(sku.id());
        int onOrder = asked.onOrder().getOrDefault(sku.id(), 0);
        return new PurchaseLine(
                sku,
                SkuStatus.of(sku, demand),
                demand,
                allocation.allocated(sku.id()),
                onOrder,
                (int) Math.max(0, (long) demand - sku.sellable() - onOrder),
                allocation.offeredOf(sku.id()),
                waiting.count(sku.id()),
                waiting.oldest(sku.id()),
                waiting.first(sku.id()),
                asked.unanswered().get(sku.id()));
    }

    private List<PromisedLine> promised() {
        List<PromisedLine> promised = new ArrayList<>();
        for (Promise promise : asked.promises()) {
            StockedSku sku = shelf.get(promise.sku());
            if (sku != null && promise.pieces() > 0) {
                promised.add(new PromisedLine(
                        sku, promise.pieces(), promise.promisedOn(), promise.answer(), promise.askedIn(), waiting.count(sku.id()), waiting.oldest(sku.id())));
            }
        }
        promised.sort(SOONEST);
        return promised;
    }
}
