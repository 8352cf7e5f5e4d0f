package daybook.jobs;

import daybook.reconciliation.SlotPlanStore;
import daybook.reconciliation.SlotRun;
import daybook.reports.PurchaseText;
import daybook.reports.PurchaseWorkbook;
import daybook.slot.Home;
import daybook.stock.PurchaseStore;
import daybook.wording.Language;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans the goods after a run is in the ledger, writes the purchase list (采购产品列表), and remembers what it asked for. Can be done again, by whoever has the shop's lock. Reads and writes are two transactions: the one that sees one moment would lock the end of a table that other shops write to. */
final class PlanGoods {
    /** What the names of all purchase lists begin with. */
    static final String TITLE = "采购产品列表";

    private final GoodsPlan goods;
    private final PurchaseStore purchases;
    private final SlotPlanStore plans;
    private final RunningShops running;
    private final Home home;
    private final PurchaseWorkbook workbook;
    private final PurchaseText text;
    private final TransactionTemplate transaction;
    private final TransactionTemplate moment;

    PlanGoods(GoodsPlan goods, PurchaseStore purchases, SlotPlanStore plans, RunningShops running, Home home, Language language, TransactionTemplate transaction) {
        this.goods = goods;
        this.purchases = purchases;
        this.plans = plans;
        this.running = running;
        this.home = home;
        this.workbook = new PurchaseWorkbook(language);
        this.text = new PurchaseText(language);
        this.transaction = transaction;
        this.moment = GoodsPlan.inOneMoment(transaction);
    }

    /** Without ending. */
    static String name(SlotRun run) {
        return TITLE + run.slot().name();
    }

    /** A dry run is not in the ledger, so there is nothing to plan. */
    void plan(ImportRun run) {
        SlotRun slotRun = run.run();
        if (slotRun.dryRun()) {
            return;
        }
        GoodsPlan.Planned planned = Objects.requireNonNull(moment.execute(status -> goods.planFor(run.id())));
        Path folder = home.reports(slotRun.slot(), slotRun.attempt());
        running.mustHold(slotRun.slot().shop());
        workbook.write(
                folder.resolve(name(slotRun) + ".xlsx"),
                slotRun.slot(),
                slotRun.attempt(),
                run.id(),
                planned.list(),
                slotRun.slot().date(),
                slotRun.startedAt());
        running.mustHold(slotRun.slot().shop());
        text.write(folder.resolve(name(slotRun) + ".txt"), slotRun.slot(), slotRun.attempt(), planned.list(), slotRun.slot().date());
        transaction.executeWithoutResult(status -> {
            running.mustHold(slotRun.slot().shop());
            purchases.ask(run.id(), planned.list().toBuy());
            plans.keep(run.id(), planned.sums());
        });
    }
}
