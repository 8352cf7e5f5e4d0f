package daybook.jobs;

import daybook.wording.UnusableValue;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the import decides.
 *
 * @param automaticApproval whether clean orders are approved by the job; off, they wait for the approval job or a person
 * @param maxHeldRatio the share of in-scope orders, 0 to 1, above which the slot is refused as a whole
 * @param heldRatioFrom the number of in-scope orders from which that share is looked at
 * @param morningWindowFrom when the procedure's literal window of the morning begins; both windows end with the day
 * @param afternoonWindowFrom when that of the afternoon begins
 * @param itemRowsABlock item rows a transaction
 * @param ordersABlock orders a transaction
 */
@ConfigurationProperties("daybook.import")
public record ImportSettings(
        @DefaultValue("true") boolean automaticApproval,
        @DefaultValue("0.30") double maxHeldRatio,
        @DefaultValue("50") int heldRatioFrom,
        @DefaultValue("00:00") LocalTime morningWindowFrom,
        @DefaultValue("13:00") LocalTime afternoonWindowFrom,
        @DefaultValue("10000") int itemRowsABlock,
        @DefaultValue("4000") int ordersABlock) {
    public ImportSettings {
        if (maxHeldRatio < 0 || maxHeldRatio > 1) {
            throw UnusableValue.notAShare("daybook.import.max-held-ratio", maxHeldRatio);
        }
        UnusableValue.ifBelow(1, "daybook.import.item-rows-a-block", itemRowsABlock);
        UnusableValue.ifBelow(1, "daybook.import.orders-a-block", ordersABlock);
    }
}
