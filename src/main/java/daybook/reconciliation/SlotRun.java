package daybook.reconciliation;

import daybook.slot.Slot;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at one slot.
 *
 * @param attempt 1 for the first; each rerun adds one
 * @param settled whether its orders were in the ledger when this was read
 * @param closed whether its control totals closed; null until they were computed
 * @param maxHeldRatio overrides the setting of that name; null for the setting
 * @param retiredAt since when nobody uses its inputs and workbooks any more, because they are old and are removed; null as long as they are kept
 * @param failure what stopped it, in words; null if nothing did
 */
public record SlotRun(
        long id,
        Slot slot,
        int attempt,
        State state,
        boolean settled,
        @Nullable Boolean closed,
        boolean dryRun,
        String reason,
        @Nullable Double maxHeldRatio,
        @Nullable String failure,
        long firstInternalNumber,
        LocalDateTime startedAt,
        @Nullable LocalDateTime endedAt,
        @Nullable LocalDateTime retiredAt) {
    /** The sentence of a run whose process died, where nothing else is known to have stopped it. */
    public static final String PROCESS_DIED = "run.process-died";

    /** How far a run has come. */
    public enum State {
        /** Under way, or its process died. */
        RUNNING,
        /** Ended, totals closed. */
        DONE,
        /** Stopped as a whole with nothing in the ledger; the slot can be run anew. */
        REFUSED,
        /** Stopped; can be restarted where it stopped. */
        FAILED
    }

    /** Of all runs of a slot the one that says how it stands: the newest, but if that was refused after another had come into the ledger, the other. Dry runs do not count. */
    public static Optional<SlotRun> standing(Collection<SlotRun> ofSlot) {
        Optional<SlotRun> newest = newest(ofSlot, run -> true);
        return newest.filter(run -> run.state() != State.REFUSED).or(() -> newest(ofSlot, SlotRun::settled)).or(() -> newest);
    }

    private static Optional<SlotRun> newest(Collection<SlotRun> ofSlot, Predicate<SlotRun> which) {
        return ofSlot.stream().filter(run -> !run.dryRun()).filter(which).max(Comparator.comparing(SlotRun::id));
    }
}
