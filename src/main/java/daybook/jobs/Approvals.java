package daybook.jobs;

import daybook.orders.ApprovalStore;
import daybook.orders.DemandStore;
import daybook.reconciliation.SlotRunStore;
import daybook.wording.Sentence;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** The approval job: approves the clean orders that wait because automatic approval is off. The next slot's payment download has them. */
public final class Approvals {
    private final ApprovalStore approvals;
    private final RunningShops running;
    private final SlotRunStore runs;
    private final DemandStore demand;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Approvals(ApprovalStore approvals, RunningShops running, SlotRunStore runs, DemandStore demand, TransactionTemplate transaction, Clock clock) {
        this.approvals = approvals;
        this.running = running;
        this.runs = runs;
        this.demand = demand;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How many orders were approved; the sentence says why none could be, null if they could. */
    public record Approved(int orders, @Nullable Sentence refused) {}

    /** Approves in the name of {@code actor}, unless a run is at work on the shop's ledger or has yet to be finished. */
    public Approved approveClean(String shop, String actor) {
        return running.alone(
                shop,
                () -> runs.unfinished(shop, null)
                        .map(run -> new Approved(0, Sentence.of("run.shop-unfinished", run.slot())))
                        .orElseGet(() -> new Approved(approve(shop, actor), null)),
                () -> new Approved(0, Sentence.of("run.shop-busy", shop)));
    }

    private int approve(String shop, String actor) {
        Integer approved = transaction.execute(status -> {
            LocalDateTime now = LocalDateTime.now(clock);
            List<Long> orders = approvals.approveClean(shop, actor, now);
            demand.postApproved(orders, actor, now);
            return orders.size();
        });
        return approved == null ? 0 : approved;
    }
}
