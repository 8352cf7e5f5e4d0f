package daybook.validation;

import org.jspecify.annotations.Nullable;

/** 订单状态: how far Taobao has come with an order or one of its lines. */
public enum TradeStatus {
    AWAITING_PAYMENT("等待买家付款"),
    /** The only status that is imported. */
    PAID("买家已付款，等待卖家发货"),
    PARTLY_SHIPPED("卖家部分发货"),
    SHIPPED("卖家已发货，等待买家确认"),
    SIGNED("买家已签收"),
    SUCCEEDED("交易成功"),
    CLOSED("交易关闭");

    private static final TradeStatus[] ALL = values();

    private final String text;

    TradeStatus(String text) {
        this.text = text;
    }

    /** As Taobao writes it. */
    public String text() {
        return text;
    }

    /** The status with that text, its comma written {@code ，} or {@code ,}; null for anything else. */
    public static @Nullable TradeStatus read(String text) {
        String wide = text.indexOf(',') < 0 ? text : text.replace(", ", "，").replace(',', '，');
        for (TradeStatus status : ALL) {
            if (status.text.equals(wide)) {
                return status;
            }
        }
        return null;
    }

    /** Of two rows of one order that say different things the one to act on: a status that nobody can read, then paid, then closed. */
    static @Nullable TradeStatus weightier(@Nullable TradeStatus one, @Nullable TradeStatus other) {
        return weight(one) >= weight(other) ? one : other;
    }

    private static int weight(@Nullable TradeStatus status) {
        return status == null ? 3 : status == PAID ? 2 : status == CLOSED ? 1 : 0;
    }
}
