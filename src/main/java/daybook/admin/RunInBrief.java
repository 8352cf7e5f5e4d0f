package daybook.admin;

import daybook.admin.access.Permission;
import daybook.reconciliation.SlotRun;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A run, as lists show it.
 *
 * @param closed whether its control totals close; null until they were computed
 * @param failure what stopped it, in the caller's language; null if nothing did
 */
record RunInBrief(
        long id,
        String slot,
        String shop,
        String job,
        int attempt,
        SlotRun.State status,
        boolean settled,
        @Nullable Boolean closed,
        boolean dryRun,
        String reason,
        @Nullable String failure,
        LocalDateTime startedAt,
        @Nullable LocalDateTime endedAt) {
    static RunInBrief of(SlotRun run, Told told) {
        return new RunInBrief(
                run.id(),
                run.slot().name(),
                run.slot().shop(),
                told.asked().jobOf(run),
                run.attempt(),
                run.state(),
                run.settled(),
                run.closed(),
                run.dryRun(),
                run.reason(),
                told.failure(run),
                run.startedAt(),
                run.endedAt());
    }

    /** Who is told of it, and in what words. */
    record Told(Asked asked, Problems words, Actor actor) {
        private @Nullable String failure(SlotRun run) {
            return WhyStopped.of(run, actor.may(Permission.SEE_BUYERS)).map(why -> words.said(actor.language(), why)).orElse(null);
        }
    }
}
