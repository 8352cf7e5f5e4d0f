package daybook.jobs;

import daybook.reconciliation.SlotRun;
import daybook.slot.Slot;
import daybook.wording.Sentence;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts imports for those who do not wait for their end: the schedule and the admin endpoint. Each call answers as soon as the run has begun or is
 * refused; the run goes on on a thread of its own. A few runs, of different shops, go on at once: each needs connections to the database of its own, and more of them would only wait for each other.
 */
public final class BackgroundRuns implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(BackgroundRuns.class);

    /** With {@code maximum-pool-size} of the service: a run takes up to six connections. */
    private static final int MOST_AT_ONCE = 4;

    private static final Duration LONGEST_GOODBYE = Duration.ofMinutes(1);

    private final Imports imports;
    private final Backfill backfill;
    private final Heartbeats heartbeats;
    private final RunEvents events;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE, true);
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> daemon(work));

    BackgroundRuns(Imports imports, Backfill backfill, Heartbeats heartbeats, RunEvents events) {
        this.imports = imports;
        this.backfill = backfill;
        this.heartbeats = heartbeats;
        this.events = events;
    }

    /** What became of a wish. */
    public sealed interface Answer {
        /**
         * A run has begun.
         *
         * @param ended completes with its end; never exceptionally
         */
        record Begun(SlotRun run, CompletableFuture<Ended> ended) implements Answer {}

        /** Nothing was begun, and why. */
        record Refused(Exit exit, Sentence sentence) implements Answer {}
    }

    /** As {@link Imports#run}. */
    public Answer run(Slot slot, @Nullable Double maxHeldRatio) {
        return begin(telling -> telling.run(slot, maxHeldRatio));
    }

    /** As {@link Imports#restart}. */
    public Answer restart(Slot slot) {
        return begin(telling -> telling.restart(slot));
    }

    /** As {@link Imports#rerun}. */
    public Answer rerun(Slot slot, String reason, boolean dryRun, boolean corrected, @Nullable Double maxHeldRatio) {
        return begin(telling -> telling.rerun(slot, reason, dryRun, corrected, maxHeldRatio));
    }

    /** As {@link Imports#recover}. */
    public Answer recover(Slot slot) {
        return begin(telling -> telling.recover(slot));
    }

    /**
     * What is being filled.
     *
     * @param slots those that were never run, oldest first; empty if there is nothing to fill
     * @param ended completes with what became of them; never exceptionally
     */
    public record Filling(List<Slot> slots, CompletableFuture<List<Backfill.Filled>> ended) {}

    /** As {@link Backfill}. */
    public Filling backfill(JobDefinition job, String shop, LocalDate from, LocalDate to) {
        List<Slot> slots = backfill.slots(job, shop, from, to);
        CompletableFuture<List<Backfill.Filled>> ended = new CompletableFuture<>();
        threads.execute(() -> {
            List<Backfill.Filled> filled = new ArrayList<>();
            places.acquireUninterruptibly();
            Ended last;
            try {
                last = endOf(() -> backfill.run(slots, filled::add));
            } finally {
                places.release();
            }
            List<Slot> left = filled.stream().filter(Backfill.Filled::skipped).map(Backfill.Filled::slot).toList();
            log.info("Filled {} of {} slots, left out {} without files, exit {}", filled.size() - left.size(), slots.size(), left.size(), last.exit());
            if (!left.isEmpty()) {
                events.backfillLeftOut(left, slots.size());
            }
            if (last.exit() != Exit.DONE) {
                events.backfillEnded(slots, filled);
            }
            ended.complete(List.copyOf(filled));
        });
        return new Filling(slots, ended);
    }

    private Answer begin(Function<Imports, Ended> work) {
        if (!places.tryAcquire()) {
            return new Answer.Refused(Exit.REFUSED, Sentence.of("run.house-busy", MOST_AT_ONCE));
        }
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        CompletableFuture<Ended> ended = new CompletableFuture<>();
        threads.execute(() -> {
            Ended end;
            try {
                end = endOf(() -> work.apply(imports.telling(run -> answer.complete(new Answer.Begun(run, ended)))));
            } finally {
                places.release();
            }
            ended.complete(end);
            Sentence why = end.sentence();
            answer.complete(new Answer.Refused(end.exit(), why == null ? Sentence.of("run.not-begun") : why));
        });
        return answer.join();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "run");
        thread.setDaemon(true);
        return thread;
    }

    static Ended endOf(Supplier<Ended> work) {
        try {
            return work.get();
        } catch (Throwable e) { // somebody waits for the answer, whatever happens
            log.error("A run could not be begun or ended", e);
            return Ended.not(Exit.FAILED, Sentence.of("run.not-begun"));
        }
    }

    /**
     * Begins nothing more, and lets runs that are under way end after the block or the step that they are in. What has not ended within a minute is cut off
     * with the process, as if the power had gone. The next service goes on with both.
     */
    @Override
    public void close() {
        threads.shutdown();
        if (threads.isTerminated()) {
            return; // nothing was begun here; a run of a command ends as its process does
        }
        heartbeats.endAll();
        try {
            if (!threads.awaitTermination(LONGEST_GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("A run did not end within {} and is cut off", LONGEST_GOODBYE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
