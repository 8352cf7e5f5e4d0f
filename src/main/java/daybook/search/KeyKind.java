package daybook.search;

/** What an order can be found by, beside its filters. */
public enum KeyKind {
    /** 订单号 */
    INTERNAL_NUMBER,
    /** 订单编号 */
    ORDER_NUMBER,
    /** 快递单号 */
    TRACKING_NUMBER,
    /** 支付宝账号; the nick where an export has no account */
    ACCOUNT,
    /** 收货人姓名, or its beginning */
    RECEIVER;

    /** Whether it says who a buyer is, so that only those who may see buyers search by it. */
    boolean isPersonal() {
        return this != INTERNAL_NUMBER && this != ORDER_NUMBER;
    }
}
