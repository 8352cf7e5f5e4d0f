package daybook.orders;

/** Whether the shop has the buyer's money. Only finance changes it by hand. */
public enum PaymentStatus {
    /** 已付费 */
    PAID,
    /** 未付费 */
    UNPAID,
    /** 退款 */
    REFUNDED,
    /** 欺诈 */
    FRAUD
}
