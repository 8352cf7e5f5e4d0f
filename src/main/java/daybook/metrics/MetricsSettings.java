package daybook.metrics;

import daybook.wording.UnusableValue;
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
        UnusableValue.ifBelow(Duration.ofMillis(100), "daybook.metrics.refresh-every", refreshEvery); // a bare number would be milliseconds
    }
}
