package daybook.jobs;

import daybook.orders.DemandStore;
import daybook.orders.LedgerStore;
import daybook.reconciliation.SlotPlan;
import daybook.reconciliation.SlotRunStore;
import daybook.stock.Allocation;
import daybook.stock.OpenOrders;
import daybook.stock.PurchaseList;
import daybook.stock.PurchasePlanner;
import daybook.stock.PurchasePlanner.Asked;
import daybook.stock.PurchasePlanner.Promise;
import daybook.stock.PurchaseStore;
import daybook.stock.ShelfStore;
import daybook.stock.StockedSku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Demand, allocation and shortage as they stand. To be called in a transaction that sees one state of the books throughout. */
final class GoodsPlan {
    private final DemandStore demand;
    private final ShelfStore shelves;
    private final PurchaseStore purchases;
    private final LedgerStore ledger;
    private final SlotRunStore runs;

    GoodsPlan(DemandStore demand, ShelfStore shelves, PurchaseStore purchases, LedgerStore ledger, SlotRunStore runs) {
        this.demand = demand;
        this.shelves = shelves;
        this.purchases = purchases;
        this.ledger = ledger;
        this.runs = runs;
    }

    /** Reads every book as it was at one moment, whatever is written meanwhile. */
    static TransactionTemplate inOneMoment(TransactionTemplate transaction) {
        TransactionTemplate moment = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        moment.setReadOnly(true);
        return moment;
    }

    /** What was found: the shelves and what is on order, both by SKU; who gets what, what is to be bought, and the sums. */
    record Planned(Map<Long, StockedSku> shelf, Map<Long, Integer> onOrder, Allocation allocation, PurchaseList list, SlotPlan sums) {}

    /** As it stands now. */
    Planned plan() {
        return planFor(Long.MAX_VALUE);
    }

    /** The same for the list of a run: what only its own list or later ones asked for is not yet unanswered. */
    Planned planFor(long run) {
        long balance = demand.balance();
        OpenOrders open = demand.open();
        Map<Long, StockedSku> shelf = shelves.load();
        Map<Long, Integer> sellable = new HashMap<>();
        shelf.forEach((id, sku) -> sellable.put(id, sku.sellable()));
        Allocation allocation = Allocation.of(open, sellable);
        Asked asked = asked(run);
        PurchaseList list = PurchasePlanner.list(allocation, shelf, asked, ledger::numbers);
        int ships = allocation.shipping();
        SlotPlan sums =
                new SlotPlan(balance, allocation.allocated(), allocation.waiting(), ships, open.orders() - ships, list.toBuy().size());
        return new Planned(shelf, asked.onOrder(), allocation, list, sums);
    }

    private Asked asked(long run) {
        Map<Long, String> names = new HashMap<>();
        Map<Long, String> unanswered = new HashMap<>();
        purchases.unansweredBefore(run).forEach((sku, list) -> unanswered.put(sku, names.computeIfAbsent(list, this::slot)));
        List<Promise> promises = purchases.promised().stream()
                .map(p -> new Promise(p.sku(), p.pieces(), p.promisedOn(), p.answer(), names.computeIfAbsent(p.run(), this::slot)))
                .toList();
        return new Asked(purchases.onOrder(), unanswered, promises);
    }

    private String slot(long list) {
        return runs.get(list).slot().name();
    }
}
