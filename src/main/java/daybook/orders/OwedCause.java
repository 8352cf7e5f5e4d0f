package daybook.orders;

/** Why the shop owes a customer something, or a customer the shop. */
public enum OwedCause {
    /** 换款: the goods that go out cost more or less than those that were paid. */
    SWAP,
    /** Such a difference is due no more, because all is given back; or is due again, because it is not. */
    SWAP_ENDED,
    /** 返点 */
    REBATE,
    /** 退款: somebody asked finance for it. */
    REFUND
}
