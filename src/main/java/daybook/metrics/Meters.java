package daybook.metrics;

import daybook.event.EventKind;
import daybook.metrics.Figures.Daily;
import daybook.metrics.Figures.Rows;
import daybook.metrics.Figures.Step;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.SlotRun;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The meters, bound to the last figures. All labels have few values: no slot, no order, no person. Every process shows the same,
 * since the figures are those of the database.
 */
final class Meters {
    private static final List<String> NOTICE_STATES = List.of("WAITING", "SENDING", "SENT", "GIVEN_UP", "DOUBTFUL");

    private final MeterRegistry registry;
    private final Watch watch;
    private final Set<String> bound = ConcurrentHashMap.newKeySet();

    Meters(MeterRegistry registry, FiguresStore store, Clock clock, Duration every) {
        this.registry = registry;
        this.watch = new Watch(store, clock, every, figures -> {
            figures.steps().forEach(this::bind);
            figures.slots().keySet().forEach(this::bind);
        });
        bind();
    }

    Watch watch() {
        return watch;
    }

    private void bind() {
        for (Outcome outcome : Outcome.values()) {
            for (String kind : List.of("orders", "items")) {
                Rows rows = new Rows(kind, outcome.name());
                FunctionCounter.builder("daybook.rows", watch, of(figures -> figures.rows().getOrDefault(rows, 0L)))
                        .tags("kind", kind, "outcome", lower(outcome))
                        .description("Rows of ended runs by what became of them")
                        .register(registry);
            }
        }
        for (SlotRun.State state : SlotRun.State.values()) {
            gauge("daybook.runs", "state", lower(state), "Runs by state", figures -> figures.runs().getOrDefault(state.name(), 0L));
        }
        for (EventKind kind : EventKind.values()) {
            if (kind.isAlarm()) {
                gauge("daybook.alarms.open", "kind", lower(kind), "Alarms that nobody has put right yet",
                        figures -> figures.openAlarms().getOrDefault(kind.name(), 0L));
            }
        }
        for (String state : NOTICE_STATES) {
            gauge("daybook.notices", "state", state.toLowerCase(Locale.ROOT), "Notices by what became of them",
                    figures -> figures.notices().getOrDefault(state, 0L));
        }
        Gauge.builder("daybook.figures.age", watch, at -> seconds(at.age()))
                .description("How long ago the database was asked for these figures")
                .baseUnit("seconds")
                .register(registry);
    }

    /** A shop's sessions are bound when one of them has ended for the first time. */
    private void bind(Daily slots) {
        if (!bound.add(slots.toString())) {
            return;
        }
        Tags tags = Tags.of("shop", slots.shop(), "session", lower(slots.session()));
        Gauge.builder("daybook.run.held.ratio", watch, of(figures -> ended(figures, slots, Figures.Ended::heldRatio)))
                .tags(tags)
                .description("Held orders by orders in scope of the newest slot that has ended")
                .register(registry);
        Gauge.builder("daybook.run.age", watch, at -> {
                    Figures figures = at.last();
                    LocalDateTime done = figures == null ? null : ended(figures, slots, Figures.Ended::doneAt);
                    return done == null ? Double.NaN : seconds(Duration.between(done, at.now()));
                })
                .tags(tags)
                .description("How long ago the newest slot ended whose totals close")
                .baseUnit("seconds")
                .register(registry);
    }

    /** A step is bound when it is first seen. */
    private void bind(Step step) {
        if (!bound.add(step.job() + "/" + step.step())) {
            return;
        }
        FunctionTimer.builder("daybook.step", watch, at -> (long) found(at, step, Step::count), at -> found(at, step, Step::seconds), TimeUnit.SECONDS)
                .tags("job", step.job(), "step", step.step())
                .description("How long completed steps took")
                .register(registry);
        Gauge.builder("daybook.step.last", watch, at -> found(at, step, Step::last))
                .tags("job", step.job(), "step", step.step())
                .description("How long the newest one took")
                .baseUnit("seconds")
                .register(registry);
    }

    private static double found(Watch watch, Step wanted, ToDoubleFunction<Step> value) {
        Figures figures = watch.last();
        return figures == null
                ? 0
                : figures.steps().stream()
                        .filter(step -> step.job().equals(wanted.job()) && step.step().equals(wanted.step()))
                        .mapToDouble(value)
                        .findFirst()
                        .orElse(0);
    }

    private void gauge(String name, String label, String value, String description, Function<Figures, @Nullable Number> figure) {
        Gauge.builder(name, watch, of(figure)).tags(label, value).description(description).register(registry);
    }

    /** Not a number until the figures were read: a counter that seems to start at 0 would look like a burst. */
    private static ToDoubleFunction<Watch> of(Function<Figures, @Nullable Number> figure) {
        return watch -> {
            Figures figures = watch.last();
            Number value = figures == null ? null : figure.apply(figures);
            return value == null ? Double.NaN : value.doubleValue();
        };
    }

    private static <T> @Nullable T ended(Figures figures, Daily slots, Function<Figures.Ended, @Nullable T> what) {
        Figures.Ended ended = figures.slots().get(slots);
        return ended == null ? null : what.apply(ended);
    }

    private static double seconds(@Nullable Duration age) {
        return age == null ? Double.NaN : age.toMillis() / 1000.0;
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
