package daybook.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column that Daybook reads: the name that Taobao gave it first, then the names it has had since. Names that come later are
 * configuration ({@code config/columns.yaml}) and add to these. A report without a required column is refused.
 */
public enum Column {
    ORDER_NUMBER("订单编号"),
    NICK("买家会员名", "买家会员昵称"),
    ACCOUNT("买家支付宝账号"),
    PAYMENT_NUMBER("支付单号"),
    GOODS("买家应付货款"),
    POSTAGE("买家应付邮费"),
    TOTAL("总金额"),
    PAID("买家实际支付金额", "买家实付金额"),
    STATUS("订单状态"),
    MESSAGE("买家留言", "主订单买家留言"),
    RECEIVER("收货人姓名"),
    ADDRESS("收货地址"),
    NEW_ADDRESS("修改后的收货地址"),
    DELIVERY("运送方式"),
    PHONE("联系电话"),
    MOBILE("联系手机"),
    CREATED("订单创建时间"),
    PAID_AT("订单付款时间"),
    TITLES("宝贝标题", "商品标题"),
    KINDS("宝贝种类"),
    TRACKING_NUMBER("物流单号"),
    COURIER("物流公司"),
    MEMO("订单备注", "商家备忘", "商家备注", "主订单备注"),
    PIECES("宝贝总数量"),
    SHOP("店铺名称"),
    CLOSE_REASON("订单关闭原因"),
    INVOICE("发票抬头"),
    REFUND("退款金额"),

    MAIN_ORDER_NUMBER("主订单编号"),
    SUB_ORDER_NUMBER("子订单编号"),
    TITLE("标题", "商品标题"),
    PRICE("价格", "商品价格"),
    QUANTITY("购买数量"),
    EXTERNAL_CODE("外部系统编号"),
    ATTRIBUTES("商品属性"),
    REMARK("备注", "商家备注", "主订单备注"),
    CODE("商家编码"),
    REFUND_STATUS("退款状态");

    private final String title;
    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot change
    private final List<String> names;

    Column(String title, String... laterNames) {
        this.title = title;
        List<String> all = new ArrayList<>(List.of(laterNames));
        all.add(0, title);
        this.names = List.copyOf(all);
    }

    /** The name in the header, trimmed. */
    public String title() {
        return title;
    }

    /** Every name that Taobao has given the column, the first one first. */
    List<String> names() {
        return names;
    }

    static @Nullable Column titled(String title) {
        for (Column column : values()) {
            if (column.title.equals(title)) {
                return column;
            }
        }
        return null;
    }
}
