package daybook.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Sets triggers free that are stuck; not by a trigger, which might be stuck itself, but by a thread of each node. */
final class TriggerWatch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TriggerWatch.class);

    /** Longer than Quartz needs to find a node dead and clean up after it. */
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(3);

    private final StuckTriggerStore triggers;
    private final String scheduler;
    private final Clock clock;
    private @Nullable ScheduledFuture<?> looks;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "trigger-watch");
        daemon.setDaemon(true);
        return daemon;
    });

    TriggerWatch(StuckTriggerStore triggers, String scheduler, Clock clock) {
        this.triggers = triggers;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void begin() {
        looks = thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.MINUTES);
    }

    void look() {
        try {
            int freed = triggers.free(scheduler, clock.instant().minus(LONGEST_DELAY).toEpochMilli());
            if (freed > 0) {
                log.warn("{} triggers were stuck and are free again", freed);
            }
        } catch (DataAccessException e) {
            log.warn("Triggers could not be looked after; the next look tries again", e);
        }
    }

    @Override
    public void close() {
        if (looks != null) {
            looks.cancel(false);
        }
        thread.shutdown(); // without an interrupt, as the scheduler's own threads
    }
}
