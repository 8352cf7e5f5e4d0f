package daybook.reconciliation;

/** Causes of an outcome that are not a trade status. */
public final class RowCause {
    /** A further row of an order that stands in the report already. */
    public static final String REPEATED = "repeated";
    /** No usable order number. */
    public static final String NO_NUMBER = "order-number";
    /** Which goods a line of it means was not read from the report but is known from an answer that a person gave. */
    public static final String BY_ALIAS = "by-alias";

    private RowCause() {}
}
