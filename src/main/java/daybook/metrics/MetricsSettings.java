package daybook.metrics;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the figures are kept ({@code daybook.metrics}).
 *
 * @param refreshEvery how old they may be
 */
@ConfigurationProperties("daybook.metrics")
public record MetricsSettings(@DefaultValue("15s") Duration refreshEvery) {
    public MetricsSettings {
        if (refreshEvery.isZero() || refreshEvery.isNegative()) {
            throw new IllegalArgumentException("daybook.metrics.refresh-every must be longer than 0, not " + refreshEvery);
        }
    }
}
