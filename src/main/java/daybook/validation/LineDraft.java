package daybook.validation;

import daybook.orders.Money;
import daybook.orders.OrderNumber;
import org.jspecify.annotations.Nullable;

/**
 * One row of the item report, read and not yet judged. Texts are cleaned and empty if the cell says nothing or the file has no such
 * column.
 *
 * @param line as a spreadsheet counts it, header = 1
 * @param numberText what stands where the number of the order should stand (主订单编号, else 订单编号)
 * @param number null if that is no order number
 * @param code 商家编码
 * @param externalCode 外部系统编号
 * @param payable 买家应付货款 of the line, which files have since 2022
 */
public record LineDraft(
        int line,
        String numberText,
        @Nullable OrderNumber number,
        String subNumber,
        String title,
        Read<Money> price,
        Read<Integer> quantity,
        String code,
        String externalCode,
        String attributes,
        String remark,
        String statusText,
        String refundStatus,
        Read<Money> payable) {

    /** The same with what earlier reports have told of it: 商家编码 and 退款状态. */
    LineDraft told(String byCode, String ofRefund) {
        return new LineDraft(
                line, numberText, number, subNumber, title, price, quantity, byCode, externalCode, attributes, remark, statusText, ofRefund, payable);
    }

    /** The code that names the item: 商家编码, else 外部系统编号, else empty. */
    public String itemCode() {
        return code.isEmpty() ? externalCode : code;
    }
}
