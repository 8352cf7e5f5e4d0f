package daybook.orders;

/** Where an order stands in the shop's own books. */
public enum OrderStatus {
    /** 等待审核 */
    AWAITING_APPROVAL,
    /** 审核通过 */
    APPROVED,
    /** 已发货 */
    SHIPPED,
    /** 欺诈 */
    FRAUD,
    /** 关闭 */
    CLOSED
}
