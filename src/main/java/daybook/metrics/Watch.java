package daybook.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the figures again and again, on a thread of its own: whoever looks at them gets the last ones at once, also while the database is slow or away.
 */
final class Watch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    private final FiguresStore store;
    private final Clock clock;
    private final Duration every;
    private final Consumer<Figures> listener;
    private volatile @Nullable Figures last;
    private volatile @Nullable ScheduledExecutorService thread;
    private boolean failed;

    /** @param listener is told each time, before anybody else can see the figures */
    Watch(FiguresStore store, Clock clock, Duration every, Consumer<Figures> listener) {
        this.store = store;
        this.clock = clock;
        this.every = every;
        this.listener = listener;
    }

    /** The last figures; null until they were read for the first time. */
    @Nullable Figures last() {
        return last;
    }

    /** How old the last figures are. */
    @Nullable Duration age() {
        Figures figures = last;
        return figures == null ? null : Duration.between(figures.at(), now());
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    void refresh() {
        try {
            Figures figures = store.read(now());
            listener.accept(figures);
            last = figures;
            failed = false;
        } catch (RuntimeException e) {
            if (!failed) {
                log.warn("The figures cannot be read; the last ones stand", e);
            }
            failed = true;
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService one = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread daemon = new Thread(work, "figures");
            daemon.setDaemon(true);
            return daemon;
        });
        thread = one;
        ScheduledFuture<?> unused = one.scheduleWithFixedDelay(this::refresh, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService one = thread;
        thread = null;
        if (one != null) {
            one.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
