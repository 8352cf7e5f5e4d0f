package daybook.orders;

/** Why the shop owes a customer something, or a customer the shop. */
public enum OwedCause {
    /** 换款: the goods that go out cost more or less than those that were paid. */
    SWAP,
    /** 返点 */
    REBATE,
    /** 退款: somebody asked finance for it. */
    REFUND
}
