package daybook.desk;

/** Three notes for three readers. */
public enum Note {
    /** 备注 */
    INTERNAL,
    /** 财务备注 */
    FINANCE,
    /** 发货备注 */
    SHIPPING
}
