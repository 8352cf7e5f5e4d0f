package daybook.orders;

import java.time.LocalDateTime;

/**
 * One order of a slot's payment download, with who approved it and when, and what people tell shipping about it.
 *
 * @param shippingNote 发货备注; empty if there is none
 * @param courier whom somebody at the order desk chose; empty if nobody did
 */
public record DownloadedOrder(
        long internalNumber, String orderNumber, OrderContent content, String approvedBy, LocalDateTime approvedAt, String shippingNote, String courier) {}
