package daybook.orders;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns in which the ledger, and what is staged for it, hold what an order says. */
final class StoredContent {
    static final List<String> COLUMNS = List.of(
            "nick", "account", "payment_number", "goods_fen", "postage_fen", "total_fen", "paid_fen", "refund_fen", "receiver", "address", "phone", "mobile",
            "delivery", "ordered_at", "paid_at", "kinds", "pieces", "message", "memo", "invoice", "customer", "place");

    private StoredContent() {}

    /** The values of {@link #COLUMNS}, as wide as these are. */
    static List<@Nullable Object> values(OrderContent c) {
        return Arrays.asList(
                Text.cut(c.nick(), Longest.NICK),
                Text.cut(c.account(), Longest.ACCOUNT),
                Text.cut(c.paymentNumber(), 64),
                fen(c.goods()),
                fen(c.postage()),
                fen(c.total()),
                fen(c.paid()),
                fen(c.refund()),
                Text.cut(c.receiver(), Longest.RECEIVER),
                Text.cut(c.address(), Longest.ADDRESS),
                Text.cut(c.phone(), 64),
                Text.cut(c.mobile(), 64),
                Text.cut(c.delivery(), 64),
                c.orderedAt(),
                c.paidAt(),
                c.kinds(),
                c.pieces(),
                Text.cut(c.message(), Longest.MESSAGE),
                Text.cut(c.memo(), Longest.MEMO),
                Text.cut(c.invoice(), Longest.INVOICE),
                Text.cut(Customer.key(c.account(), c.nick()), Longest.ACCOUNT),
                Place.of(c.address()).key());
    }

    static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }
}
