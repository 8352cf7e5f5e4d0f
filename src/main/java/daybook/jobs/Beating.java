package daybook.jobs;

import daybook.reconciliation.RunProgress;
import daybook.reconciliation.SlotRun;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;

/** One run of this process: what its thread sets, and what was last written down of it. */
final class Beating {
    final SlotRun of;
    final long run;
    volatile @Nullable StepExecution step;
    volatile long rows;
    volatile boolean stopWanted;
    volatile @Nullable ScheduledFuture<?> ticks;

    private String knownStep = "";
    private long knownRows;
    private @Nullable Long expected;
    private @Nullable LocalDateTime movedAt;
    private @Nullable LocalDateTime writtenAt;

    /** Says how many rows a step of a run has. */
    interface Expected {
        @Nullable Long of(long run, String step);
    }

    Beating(SlotRun run) {
        this.of = run;
        this.run = run.id();
    }

    /** Notes where the run is; whether that is further than before. */
    boolean moved(LocalDateTime at, Expected ofStep) {
        StepExecution current = step;
        String name = current == null ? "" : current.getStepName();
        long done = rows;
        boolean entered = !name.equals(knownStep);
        if (entered) {
            expected = ofStep.of(run, name);
        }
        boolean moved = entered || done != knownRows || movedAt == null;
        knownStep = name;
        knownRows = done;
        movedAt = moved ? at : movedAt;
        return moved;
    }

    Duration silentFor(LocalDateTime at) {
        LocalDateTime last = writtenAt;
        return last == null ? Duration.ofDays(1) : Duration.between(last, at);
    }

    /** What is to be written down now. */
    RunProgress written(LocalDateTime at) {
        writtenAt = at;
        LocalDateTime moved = movedAt;
        return new RunProgress(run, knownStep, knownRows, expected, moved == null ? at : moved, at, "", null);
    }
}
