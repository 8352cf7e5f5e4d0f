package daybook.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** The program's clock, unless somebody shakes it. */
final class ShakyClock extends Clock implements BeanPostProcessor {
    private final Clock real;
    private volatile Supplier<Duration> wrong = () -> Duration.ZERO;

    ShakyClock(Clock real) {
        super();
        this.real = real;
    }

    /** How wrong it is, asked each time that somebody looks. */
    void jumps(Supplier<Duration> by) {
        wrong = by;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Clock ? this : bean;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(wrong.get());
    }
}
