package daybook.validation;

import daybook.intake.Column;
import daybook.orders.Money;
import daybook.orders.OrderNumber;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One row of the order report, read and not yet judged. Texts are cleaned and empty if the cell says nothing or the file has no such
 * column; times are the shop's.
 *
 * @param line as a spreadsheet counts it, header = 1
 * @param numberText what stands where the order number should stand
 * @param number null if that is no order number
 * @param status null if it is not in Taobao's vocabulary
 * @param address 修改后的收货地址 if that says something, else 收货地址; spacing and postal code as in the file
 * @param refund nothing for {@code 无退款申请}
 * @param kinds 宝贝种类, how many lines the order has
 * @param pieces 宝贝总数量
 * @param amended whether the address is that of 修改后的收货地址
 */
public record OrderDraft(
        int line,
        String numberText,
        @Nullable OrderNumber number,
        String statusText,
        @Nullable TradeStatus status,
        String nick,
        String account,
        String paymentNumber,
        Read<Money> goods,
        Read<Money> postage,
        Read<Money> total,
        Read<Money> paid,
        Read<Money> refund,
        String receiver,
        String address,
        String phone,
        String mobile,
        Read<LocalDateTime> created,
        Read<LocalDateTime> paidAt,
        String titles,
        Read<Integer> kinds,
        Read<Integer> pieces,
        String message,
        String memo,
        String delivery,
        String closeReason,
        String invoice,
        boolean amended) {

    /** The column that the address comes from. */
    Column addressColumn() {
        return amended ? Column.NEW_ADDRESS : Column.ADDRESS;
    }
}
