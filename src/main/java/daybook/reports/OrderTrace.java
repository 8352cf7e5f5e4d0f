package daybook.reports;

import daybook.reconciliation.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The way of one order: exported, approved, downloaded.
 *
 * @param line its line in the order report; 0 if it is not in this report (approved by people since the last slot)
 * @param outcome of its row; null if it has no row
 * @param fen 买家实际支付金额
 * @param downloadedFen what the payment download has for it, read back; null if it is not there
 * @param cause why it was not approved, or not downloaded; may be empty
 */
public record OrderTrace(
        int line,
        String orderNumber,
        @Nullable Outcome outcome,
        long pieces,
        long fen,
        boolean approved,
        @Nullable Long downloadedFen,
        String cause) {}
