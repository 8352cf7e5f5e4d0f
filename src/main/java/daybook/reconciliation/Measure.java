package daybook.reconciliation;

import daybook.orders.Money;

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

    /** A figure as people read it: yuan with two decimals, all else as it is. */
    public String text(long value) {
        return this == YUAN ? new Money(value).toString() : Long.toString(value);
    }

    /** A figure as JSON has it: yuan as text with two decimals, all else as a number. */
    public Object json(long value) {
        return this == YUAN ? text(value) : (Object) value;
    }
}
