package daybook.desk;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation says of its order desk.
 *
 * @param couriers whom the shop sends with; a command names one of them
 * @param patience how long a command waits for another one that is being done in the shop before it is refused
 */
@ConfigurationProperties("daybook.desk")
public record DeskSettings(@DefaultValue({"申通", "圆通", "顺丰", "中通", "韵达", "EMS"}) List<String> couriers, @DefaultValue("3s") Duration patience) {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    public DeskSettings {
        couriers = List.copyOf(couriers);
        if (couriers.isEmpty() || couriers.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("daybook.desk.couriers names at least one courier, and none is blank");
        }
        if (patience.isNegative() || patience.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("daybook.desk.patience is from 0s to 60s, not " + patience);
        }
    }
}
