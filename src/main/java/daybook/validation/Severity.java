package daybook.validation;

/** What a finding does to its order. */
public enum Severity {
    /** The row cannot enter the ledger. */
    REJECT,
    /** The order waits for a person. */
    HOLD,
    /** The order goes on; somebody should know. */
    WARN,
    /** The rule does not run. */
    OFF
}
