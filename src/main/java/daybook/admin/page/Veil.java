package daybook.admin.page;

import daybook.validation.Finding;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Covers what a finding tells of a buyer, for readers who have no business with it. Covers rather too much than too little: a value is shown as it is
 * only if it stands in a column that holds nothing of a buyer.
 */
final class Veil {
    private static final Set<String> HARMLESS = Set.of(
            "订单编号", "主订单编号", "子订单编号", "买家应付货款", "买家应付邮费", "总金额", "买家实际支付金额", "买家实付金额", "订单状态", "订单创建时间", "订单付款时间", "宝贝标题", "商品标题", "标题",
            "宝贝种类", "宝贝总数量", "退款金额", "价格", "商品价格", "购买数量", "外部系统编号", "商品属性", "商家编码", "退款状态", "运送方式", "物流单号", "物流公司");
    private static final Pattern NUMBER = Pattern.compile("\\d{7,}");
    private static final int SHOWN_OF_NUMBER = 3;

    private Veil() {}

    static String over(Finding finding) {
        return HARMLESS.contains(finding.column()) ? finding.value() : over(finding.value());
    }

    /** The first character, and of a long number the first three and the last four digits; stars for the rest. */
    private static String over(String value) {
        if (value.isBlank()) {
            return value;
        }
        Matcher number = NUMBER.matcher(value.strip());
        if (number.matches()) {
            String digits = value.strip();
            return digits.substring(0, SHOWN_OF_NUMBER) + "****" + digits.substring(digits.length() - 4);
        }
        return value.substring(0, value.offsetByCodePoints(0, 1)) + "**";
    }
}
