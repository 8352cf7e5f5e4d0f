package daybook.orders;

/** Where an order comes from. */
public enum OrderKind {
    /** An export of Taobao. */
    TAOBAO,
    /** 重发货: the twin of an order, sent once more. */
    RESHIP,
    /** 拆分: one of the two parts that took over from an order. */
    SPLIT,
    /** 发礼品 */
    GIFT;

    /** Whether its pieces and yuan are those that a customer ordered and paid. */
    public boolean hasRevenue() {
        return this == TAOBAO || this == SPLIT;
    }
}
