package daybook.orders;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A judged order, ready for the ledger.
 *
 * @param line its row in the order report
 * @param known its number in the ledger, null if it is new there
 * @param contentHash the fingerprint of what is known of it
 * @param approvedHash that of what was approved, null if nothing was
 * @param approves whether this run approves it, so that it belongs into this run's payment download
 * @param changeNote what differs from what was approved, empty if nothing
 * @param changes whether this run found what differs, and not an earlier one
 * @param clean whether nothing holds it
 * @param unchanged whether its export says nothing that the ledger does not know
 * @param carried what its lines are known to be by earlier item reports, where this one has no column for it, by the number of the row
 * @param logDetail why it has this status, for its log
 */
public record StagedOrder(
        int line,
        @Nullable Long known,
        OrderNumber number,
        OrderStatus status,
        PaymentStatus paymentStatus,
        String contentHash,
        @Nullable String approvedHash,
        boolean approves,
        String changeNote,
        boolean changes,
        boolean clean,
        boolean unchanged,
        Map<Integer, Carried> carried,
        OrderContent content,
        String logDetail) {
    /**
     * What earlier item reports have told of a line.
     *
     * @param code the code that names the item
     * @param sku what that code means; null if the report's own columns say what is meant
     */
    public record Carried(String code, String refundStatus, @Nullable Long sku) {}
}
