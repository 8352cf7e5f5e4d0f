package daybook.jobs;

import daybook.reconciliation.RunProgressStore;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRun.State;
import daybook.reconciliation.SlotRunStore;
import daybook.slot.Slot;
import daybook.wording.Sentence;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Ends runs cleanly, on whichever node they are: the wish is written into the database, and the process that has the run finds it there within a second or
 * two. It ends after the block or the step that it is in; what is written stays, and a restart goes on from there.
 */
public final class Stops {
    private static final long MILLIS_BETWEEN_LOOKS = 200;

    private final SlotRunStore runs;
    private final RunProgressStore progress;
    private final RunningShops running;

    Stops(SlotRunStore runs, RunProgressStore progress, RunningShops running) {
        this.runs = runs;
        this.progress = progress;
        this.running = running;
    }

    /**
     * Asks that the slot's run should end; a dry run if no other is under way.
     *
     * @param by who asks; kept with the run
     * @return why there is nothing to stop; empty if it was asked
     */
    public Optional<Sentence> ask(Slot slot, String by) {
        return ask(slot, runs.underWay(slot), by);
    }

    private Optional<Sentence> ask(Slot slot, Optional<SlotRun> run, String by) {
        if (run.isEmpty()) {
            return Optional.of(Sentence.of("run.not-running", slot));
        }
        boolean dead = running.alone(slot.shop(), () -> runs.get(run.get().id()).state() == State.RUNNING, () -> false);
        if (dead) {
            return Optional.of(Sentence.of("run.dead", slot));
        }
        progress.wantStop(run.get().id(), by);
        return Optional.empty();
    }

    /** Asks, and waits until the run has ended, or for so long. */
    public Ended stop(Slot slot, String by, Duration patience) {
        Optional<SlotRun> run = runs.underWay(slot);
        Optional<Sentence> why = ask(slot, run, by);
        if (run.isEmpty() || why.isPresent()) {
            return Ended.not(Exit.REFUSED, why.orElseThrow());
        }
        long until = System.nanoTime() + patience.toNanos();
        State state = state(run.get());
        while (state == State.RUNNING && System.nanoTime() < until) {
            Pause.millis(MILLIS_BETWEEN_LOOKS);
            state = state(run.get());
        }
        return switch (state) {
            case RUNNING -> Ended.not(Exit.FAILED, Sentence.of("run.stop-pending", slot));
            case FAILED -> done(Sentence.of("run.stopped", slot));
            case DONE, REFUSED -> done(Sentence.of("run.stop-too-late", slot));
        };
    }

    private State state(SlotRun run) {
        return runs.get(run.id()).state();
    }

    private static Ended done(Sentence remark) {
        return new Ended(Exit.DONE, null, null, null, List.of(remark));
    }
}
