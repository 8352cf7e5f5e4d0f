package daybook.admin;

import daybook.reconciliation.SlotRun;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A run, as lists show it.
 *
 * @param closed whether its control totals close; null until they were computed
 * @param failure what stopped it; null if nothing did
 */
record RunInBrief(
        long id,
        String slot,
        String shop,
        String job,
        int attempt,
        SlotRun.State state,
        boolean settled,
        @Nullable Boolean closed,
        boolean dryRun,
        String reason,
        @Nullable String failure,
        LocalDateTime startedAt,
        @Nullable LocalDateTime endedAt) {
    static RunInBrief of(SlotRun run, Asked asked) {
        return new RunInBrief(
                run.id(),
                run.slot().name(),
                run.slot().shop(),
                asked.jobOf(run),
                run.attempt(),
                run.state(),
                run.settled(),
                run.closed(),
                run.dryRun(),
                run.reason(),
                run.failure(),
                run.startedAt(),
                run.endedAt());
    }
}
