package daybook.jobs;

import daybook.intake.ReportKind;
import daybook.reconciliation.RunProgress;
import daybook.reconciliation.RunProgressStore;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRunStore;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;

/**
 * Shows all nodes how the runs of this process get on, and hears from them which should end. All of it is done by one thread, once a second while a run is
 * under way: the run itself only sets a number.
 */
final class Heartbeats implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Heartbeats.class);

    /** The thread's name, by which tests that count what a run asks of the database leave it out. */
    static final String THREAD = "heartbeat";

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    private static final Map<String, ReportKind> READS = Map.of("loadItems", ReportKind.ITEMS, "loadOrders", ReportKind.ORDERS);

    private final RunProgressStore store;
    private final SlotRunStore runs;
    private final Clock clock;
    private final Map<Long, Beating> beating = new ConcurrentHashMap<>();
    private volatile boolean closing;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> daemon(work));

    Heartbeats(RunProgressStore store, SlotRunStore runs, Clock clock) {
        this.store = store;
        this.runs = runs;
        this.clock = clock;
    }

    /** To be called before others see that the run is under way, so that none of their wishes that it should end is taken for an older one. */
    void announce(long run) {
        store.begin(run, node(), LocalDateTime.now(clock));
    }

    /** To be called when this process begins a run or goes on with it, after it was announced, by whoever holds the shop's lock. */
    void begin(SlotRun run) {
        Beating begun = new Beating(run);
        begun.stopWanted = closing;
        beating.put(run.id(), begun);
        begun.ticks = thread.scheduleWithFixedDelay(() -> tick(begun), 1, 1, TimeUnit.SECONDS);
    }

    /** The run enters a step. If it is to end, it does nothing there. */
    void step(long run, StepExecution step) {
        Beating now = beating.get(run);
        if (now != null) {
            now.step = step;
            now.rows = 0;
            if (now.stopWanted) {
                step.setTerminateOnly();
            }
        }
    }

    /** So many rows of its step are done. If it is to end, the step ends after this block; told so on its own thread, because the mark is not volatile. */
    void rows(long run, long rows) {
        Beating now = beating.get(run);
        if (now != null) {
            now.rows = rows;
            StepExecution step = now.step;
            if (now.stopWanted && step != null) {
                step.setTerminateOnly();
            }
        }
    }

    /** The process is about to end: its runs are to end after the block or step that they are in, for the next process to go on with. */
    void endAll() {
        closing = true;
        beating.values().forEach(now -> {
            store.wantStop(now.run, RunProgress.SERVICE_ENDS);
            now.stopWanted = true;
        });
    }

    /** Whether the run ends only because its process is about to, and no person wants it to. */
    boolean endsWithItsProcess(long run) {
        return closing && !store.stopWantedByPerson(run);
    }

    /** The run has ended in this process, well or not. Where it did so is written down. */
    void end(long run) {
        Beating ended = beating.remove(run);
        if (ended != null) {
            if (ended.ticks != null) {
                ended.ticks.cancel(false);
            }
            tick(ended);
        }
    }

    /** A database that does not answer now will do so later, or the run itself will tell. */
    private void tick(Beating now) {
        try {
            if (!now.stopWanted && store.stopWanted(now.run)) {
                RunContext.in(now.of, () -> log.info("Run {} is to end", now.run));
                now.stopWanted = true;
            }
            LocalDateTime at = LocalDateTime.now(clock);
            synchronized (now) {
                if (now.moved(at, this::expected) || now.silentFor(at).compareTo(LONGEST_SILENCE) >= 0) {
                    store.beat(now.written(at));
                }
            }
        } catch (DataAccessException e) {
            RunContext.in(now.of, () -> log.warn("How run {} gets on could not be written down", now.run, e));
        }
    }

    private @Nullable Long expected(long run, String step) {
        ReportKind kind = READS.get(step);
        return kind == null ? null : Long.valueOf(runs.file(run, kind).rows());
    }

    /** The process's number and its machine's name. */
    private static String node() {
        return ManagementFactory.getRuntimeMXBean().getName();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, THREAD);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        thread.shutdown(); // not at once: an embedded database in which a thread is interrupted closes itself
    }
}
