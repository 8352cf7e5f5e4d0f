package daybook.desk;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation says of its order desk.
 *
 * @param couriers whom the shop sends with; a command names one of them
 */
@ConfigurationProperties("daybook.desk")
public record DeskSettings(@DefaultValue({"申通", "圆通", "顺丰", "中通", "韵达", "EMS"}) List<String> couriers) {
    public DeskSettings {
        couriers = List.copyOf(couriers);
        if (couriers.isEmpty() || couriers.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("daybook.desk.couriers names at least one courier, and none is blank");
        }
    }
}
