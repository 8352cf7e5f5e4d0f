package daybook.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The meters of the service; commands have none. */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
class MetricsBeans {
    @Bean
    Meters meters(MeterRegistry registry, FiguresStore store, Clock clock, MetricsSettings settings) {
        return new Meters(registry, store, clock, settings.refreshEvery());
    }

    @Bean
    Watch figuresWatch(Meters meters) {
        return meters.watch();
    }
}
