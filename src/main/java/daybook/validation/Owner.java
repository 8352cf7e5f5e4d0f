package daybook.validation;

/** Who has to act on a finding. */
public enum Owner {
    /** 班长 */
    SHIFT_LEAD,
    /** 财务 */
    FINANCE,
    /** 客服 */
    CUSTOMER_SERVICE,
    /** 采购 */
    PURCHASER,
    /** 主管 */
    SUPERVISOR
}
