package daybook.orders;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says of one order, without a word on who the buyer is.
 *
 * @param clean the newest run that judged it found nothing that holds it
 * @param decidedRun the run that gave it its status; null if a person did
 * @param decidedBy who gave it its status: {@code import} or a person
 * @param changeNote what has changed since it was approved, empty if nothing
 * @param lastDetail what the log says of its last event: the rules that hold it, or a reason
 * @param maskedAt when the buyer's data of it was masked, because it is old; null if the ledger has it
 * @param parcels what has left the house of it, the earliest first
 */
public record OrderFacts(
        long internalNumber,
        String orderNumber,
        OrderStatus status,
        PaymentStatus paymentStatus,
        @Nullable LocalDateTime paidAt,
        boolean urgent,
        boolean clean,
        @Nullable Long decidedRun,
        String decidedBy,
        LocalDateTime decidedAt,
        String changeNote,
        String lastDetail,
        @Nullable LocalDateTime maskedAt,
        List<Parcel> parcels,
        List<Line> lines) {
    /** A parcel: 快递公司, 快递单号, 发货时间. */
    public record Parcel(String courier, String trackingNumber, LocalDateTime shippedAt) {
        private Parcel veiled() {
            return new Parcel(courier, "***", shippedAt);
        }
    }

    /** A line: its number in the item report, 标题, 商家编码 and 商品属性, pieces (null if unread) and SKU (null if nobody knows it). */
    public record Line(int lineNo, String title, String code, String attributes, @Nullable Integer pieces, @Nullable Long sku) {}

    public OrderFacts {
        parcels = List.copyOf(parcels);
        lines = List.copyOf(lines);
    }

    /** Whether it is one of the orders that demand is made of: approved, paid and not shipped. */
    public boolean wantsGoods() {
        return status == OrderStatus.APPROVED && paymentStatus == PaymentStatus.PAID;
    }

    /** The same without what may quote a buyer or lead to one: a note of what has changed, a reason that somebody typed, tracking numbers. */
    public OrderFacts withoutNotes() {
        return new OrderFacts(
                internalNumber, orderNumber, status, paymentStatus, paidAt, urgent, clean, decidedRun, decidedBy, decidedAt, "", "", maskedAt, parcels.stream().map(Parcel::veiled).toList(), lines);
    }
}
