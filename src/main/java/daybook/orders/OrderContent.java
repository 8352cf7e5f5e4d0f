package daybook.orders;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What an export says of an order, read; amounts in fen are null where the file has none or one that cannot be read. Texts are never null. */
public record OrderContent(
        String nick,
        String account,
        String paymentNumber,
        @Nullable Money goods,
        @Nullable Money postage,
        @Nullable Money total,
        @Nullable Money paid,
        @Nullable Money refund,
        String receiver,
        String address,
        String phone,
        String mobile,
        String delivery,
        @Nullable LocalDateTime orderedAt,
        @Nullable LocalDateTime paidAt,
        @Nullable Integer kinds,
        int pieces,
        String message,
        String memo,
        String invoice) {}
