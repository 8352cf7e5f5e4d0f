package daybook.reconciliation;

/**
 * What the control totals count.
 */
public enum Measure {
    /** Rows of the order report. */
    ORDERS("orders"),
    /** Rows of the item report. */
    LINES("lines"),
    /** 宝贝总数量 of the order rows. */
    PIECES("pieces"),
    /** 买家实际支付金额 of the order rows, in fen. */
    YUAN("yuan");

    private final String key;

    Measure(String key) {
        this.key = key;
    }

    /** The word for it in the certificate. */
    public String key() {
        return key;
    }
}
