package daybook.jobs;

import daybook.orders.ApprovalStore;
import daybook.orders.DemandStore;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/** The approval job: approves the clean orders that wait because automatic approval is off. The next slot's payment download has them. */
public final class Approvals {
    private final ApprovalStore approvals;
    private final DemandStore demand;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Approvals(ApprovalStore approvals, DemandStore demand, TransactionTemplate transaction, Clock clock) {
        this.approvals = approvals;
        this.demand = demand;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Approves in the name of {@code actor}; gives how many. */
    public int approveClean(String shop, String actor) {
        Integer approved = transaction.execute(status -> {
            LocalDateTime now = LocalDateTime.now(clock);
            List<Long> orders = approvals.approveClean(shop, actor, now);
            demand.postApproved(orders, actor, now);
            return orders.size();
        });
        return approved == null ? 0 : approved;
    }
}
