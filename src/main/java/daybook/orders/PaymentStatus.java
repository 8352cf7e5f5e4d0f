package daybook.orders;

/** Whether the shop has the buyer's money. Only finance changes it by hand. */
public enum PaymentStatus {
    PAID("已付费"),
    UNPAID("未付费"),
    REFUNDED("退款"),
    FRAUD("欺诈");

    private final String text;

    PaymentStatus(String text) {
        this.text = text;
    }

    /** As the shop says it. */
    public String text() {
        return text;
    }
}
