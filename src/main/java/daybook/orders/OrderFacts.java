package daybook.orders;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says of one order, without a word on who the buyer is.
 *
 * @param decidedBy who gave it its status: {@code import} or a person
 * @param changeNote what has changed since it was approved, empty if nothing
 * @param lastDetail what the log says of its last event: the rules that hold it, or a reason
 */
public record OrderFacts(
        long internalNumber,
        String orderNumber,
        OrderStatus status,
        PaymentStatus paymentStatus,
        @Nullable LocalDateTime paidAt,
        boolean urgent,
        String decidedBy,
        LocalDateTime decidedAt,
        String changeNote,
        String lastDetail,
        List<Line> lines) {
    /** A line: its number in the item report, 标题 and 商品属性, pieces (null if unread) and SKU (null if nobody knows it). */
    public record Line(int lineNo, String title, String attributes, @Nullable Integer pieces, @Nullable Long sku) {}

    public OrderFacts {
        lines = List.copyOf(lines);
    }
}
