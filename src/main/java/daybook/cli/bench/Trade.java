package daybook.cli.bench;

/** The trade statuses that the generator knows, and how often each stands among those that are out of scope. */
@SuppressWarnings("ImmutableEnumChecker") // the bytes are only read
enum Trade {
    PAID("买家已付款，等待卖家发货", "订单未关闭", 0),
    SHIPPED("卖家已发货，等待买家确认", "订单未关闭", 55),
    SUCCEEDED("交易成功", "订单未关闭", 24),
    AWAITING_PAYMENT("等待买家付款", "订单未关闭", 10),
    CLOSED_REFUNDED("交易关闭", "退款", 5),
    /** Has no item rows. */
    CLOSED_UNPAID("交易关闭", "买家未付款", 6);

    private static final Trade[] ALL = values();

    private final byte[] text;
    private final byte[] closeReason;
    private final int percent;

    Trade(String text, String closeReason, int percent) {
        this.text = CsvBytes.gbk(text);
        this.closeReason = CsvBytes.gbk(closeReason);
        this.percent = percent;
    }

    /** The status that covers this percentage, 0 to 99. */
    static Trade outOfScope(int percentage) {
        int rest = percentage;
        for (Trade trade : ALL) {
            if (rest < trade.percent) {
                return trade;
            }
            rest -= trade.percent;
        }
        throw new IllegalArgumentException("0 to 99, not " + percentage);
    }

    byte[] text() {
        return text;
    }

    byte[] closeReason() {
        return closeReason;
    }

    boolean paid() {
        return this != AWAITING_PAYMENT && this != CLOSED_UNPAID;
    }

    boolean shipped() {
        return this == SHIPPED || this == SUCCEEDED;
    }
}
