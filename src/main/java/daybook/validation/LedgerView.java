package daybook.validation;

import daybook.orders.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger keeps of an order that was approved, as far as a change of it matters.
 *
 * @param goods amounts are null where the order had none
 * @param linesDigest of the lines that it had, {@link LinesDigest#join}
 */
public record LedgerView(
        String receiver,
        String address,
        String phone,
        String mobile,
        @Nullable Money goods,
        @Nullable Money postage,
        @Nullable Money total,
        @Nullable Money paid,
        @Nullable Money refund,
        String linesDigest) {}
