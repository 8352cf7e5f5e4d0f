package daybook.reports;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One approved order in the payment download. Amounts are fen; null where the file had none. Times are shop time.
 *
 * @param kinds 宝贝种类
 * @param pieces 宝贝总数量
 * @param approvedBy who approved it; {@code import} is the job
 * @param shippingNote 发货备注, what people at the order desk tell shipping
 * @param courier whom they chose in place of 运送方式; empty if nobody did
 */
public record DownloadRow(
        long internalNumber,
        String orderNumber,
        String nick,
        String account,
        String receiver,
        String phone,
        String mobile,
        String address,
        String delivery,
        @Nullable LocalDateTime orderedAt,
        @Nullable LocalDateTime paidAt,
        @Nullable Long goodsFen,
        @Nullable Long postageFen,
        @Nullable Long totalFen,
        @Nullable Long paidFen,
        int kinds,
        int pieces,
        String message,
        String memo,
        String invoice,
        String approvedBy,
        LocalDateTime approvedAt,
        String shippingNote,
        String courier) {}
