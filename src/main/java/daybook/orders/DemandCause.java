package daybook.orders;

/** Why demand was posted. */
public enum DemandCause {
    /** What stood in the ledger of orders when demand began to be kept. */
    OPENING,
    /** An order was approved. */
    APPROVED,
    /** An approved order waits for a person again. */
    HELD_AGAIN,
    /** An approved order was approved anew, with other content: what stood for it before is taken back. */
    REPLACED,
    /** An order was closed. */
    CANCELLED,
    /** An approved order counts as paid no longer: finance says so, or it was split and its parts want the goods. */
    UNPAID,
    /** An order left the house. */
    SHIPPED
}
