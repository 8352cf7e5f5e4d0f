package daybook.jobs;

import daybook.orders.ApprovalStore;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.transaction.support.TransactionTemplate;

/** The approval job: approves the clean orders that wait because automatic approval is off. The next slot's payment download has them. */
public final class Approvals {
    private final ApprovalStore approvals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Approvals(ApprovalStore approvals, TransactionTemplate transaction, Clock clock) {
        this.approvals = approvals;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Approves in the name of {@code actor}; gives how many. */
    public int approveClean(String shop, String actor) {
        Integer approved = transaction.execute(status -> approvals.approveClean(shop, actor, LocalDateTime.now(clock)));
        return approved == null ? 0 : approved;
    }
}
