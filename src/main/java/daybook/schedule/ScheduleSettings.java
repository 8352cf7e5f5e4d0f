package daybook.schedule;

import daybook.wording.UnusableValue;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the schedule looks and watches ({@code daybook.schedule} in the configuration).
 *
 * @param lookEvery how often the inbox is looked at for slots that are awaited
 * @param watchEvery how often runs are looked after
 * @param stuckAfter a run whose progress has not moved for so long does not get on; in steps that count no rows a second more for each thousand rows of its files. With the next look a person is told within two minutes
 * @param recover whether a run whose process died is taken over by itself
 */
@ConfigurationProperties("daybook.schedule")
public record ScheduleSettings(
        @DefaultValue("30s") Duration lookEvery,
        @DefaultValue("30s") Duration watchEvery,
        @DefaultValue("85s") Duration stuckAfter,
        @DefaultValue("true") boolean recover) {
    public ScheduleSettings {
        atLeastASecond("look-every", lookEvery);
        atLeastASecond("watch-every", watchEvery);
        atLeastASecond("stuck-after", stuckAfter);
    }

    private static void atLeastASecond(String name, Duration value) {
        UnusableValue.ifBelow(Duration.ofSeconds(1), "daybook.schedule." + name, value);
    }
}
