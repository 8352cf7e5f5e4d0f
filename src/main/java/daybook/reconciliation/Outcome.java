package daybook.reconciliation;

/** What became of one row of a report. Every row of both files ends in exactly one. */
public enum Outcome {
    /** No usable order number. */
    REJECTED("rejected"),
    /** Its status is not "paid, waits for shipment". */
    OUT_OF_SCOPE("outOfScope"),
    /** In the ledger since an earlier slot, unchanged. */
    ALREADY_IMPORTED("alreadyImported"),
    /** Approved in an earlier slot and different now. */
    CHANGED("changed"),
    /** At least one finding of severity HOLD. */
    HELD("held"),
    /** Clean, and automatic approval is off. */
    WAITING("waiting"),
    /** Clean, and approved by the job. */
    APPROVED("approved"),
    /** An item line whose order is in no order report of the slot and not in the ledger. */
    ORPHAN("orphan");

    private final String key;

    Outcome(String key) {
        this.key = key;
    }

    /** The word for it in the certificate. */
    public String key() {
        return key;
    }
}
