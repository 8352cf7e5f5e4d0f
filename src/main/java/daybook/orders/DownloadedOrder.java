package daybook.orders;

import java.time.LocalDateTime;

/** One order of a slot's payment download, with who approved it and when. */
public record DownloadedOrder(
        long internalNumber, String orderNumber, OrderContent content, String approvedBy, LocalDateTime approvedAt) {}
