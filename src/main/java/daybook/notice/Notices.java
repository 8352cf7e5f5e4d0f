package daybook.notice;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Tells every receiver what happened, while the service runs: each on a thread of its own, so that one who does not answer holds up nobody else. */
final class Notices implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Notices.class);

    private final List<Receiver> receivers;
    private final BiFunction<Receiver, BooleanSupplier, Runnable> dispatchers;
    private final Duration pollEvery;
    private final Duration patience;
    private volatile @Nullable ScheduledExecutorService threads;

    /** @param patience how long the end of the process waits for what is being sent */
    Notices(List<Receiver> receivers, BiFunction<Receiver, BooleanSupplier, Runnable> dispatchers, Duration pollEvery, Duration patience) {
        this.receivers = List.copyOf(receivers);
        this.dispatchers = dispatchers;
        this.pollEvery = pollEvery;
        this.patience = patience;
    }

    @Override
    public void start() {
        if (receivers.isEmpty()) {
            log.info("No notices are sent: daybook.notice.receivers in config/notices.yaml names nobody");
            return;
        }
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(receivers.size(), Notices::daemon);
        threads = pool;
        for (Receiver receiver : receivers) {
            log.info("Notices are sent to {}", receiver);
            ScheduledFuture<?> unused =
                    pool.scheduleWithFixedDelay(dispatchers.apply(receiver, pool::isShutdown), 0, pollEvery.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "notices");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins nothing more, and waits a while for what is under way. */
    @Override
    public void stop() {
        ScheduledExecutorService pool = threads;
        if (pool == null) {
            return;
        }
        threads = null;
        pool.shutdown();
        try {
            if (!pool.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("A notice was still being sent when the service ended; it will be shown as doubtful");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }
}
