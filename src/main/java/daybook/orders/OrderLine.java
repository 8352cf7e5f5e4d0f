package daybook.orders;

import org.jspecify.annotations.Nullable;

/** One item line of an order in the ledger. */
public record OrderLine(
        int line,
        String title,
        @Nullable Money price,
        @Nullable Integer quantity,
        String code,
        String attributes,
        String refundStatus) {}
