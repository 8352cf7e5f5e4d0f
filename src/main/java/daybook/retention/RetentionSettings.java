package daybook.retention;

import daybook.wording.UnusableValue;
import java.time.Duration;
import java.time.LocalDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long inputs and buyers' data are kept.
 *
 * @param archive how long the inputs of slots and sheets, and the workbooks made of them, are kept
 * @param personalData how long the ledger keeps who bought; at least as long, because an order is masked only when none of its slots can be done again
 * @param ordersABlock orders a transaction
 */
@ConfigurationProperties("daybook.retention")
public record RetentionSettings(
        @DefaultValue("365d") Duration archive, @DefaultValue("730d") Duration personalData, @DefaultValue("500") int ordersABlock) {
    /** Reships, refunds and mended workbooks come back for weeks; nobody means a shorter time. */
    private static final Duration SHORTEST = Duration.ofDays(30);

    public RetentionSettings {
        UnusableValue.ifBelow(SHORTEST, "daybook.retention.archive", archive);
        UnusableValue.ifBelow(archive, "daybook.retention.personal-data", personalData);
        UnusableValue.ifBelow(1, "daybook.retention.orders-a-block", ordersABlock);
    }

    /** What is due in a shop at that moment. */
    public Due due(String shop, LocalDateTime now) {
        return new Due(shop, now.minus(archive), now.minus(personalData));
    }
}
