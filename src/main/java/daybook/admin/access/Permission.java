package daybook.admin.access;

/** Something that not everybody may do. Each endpoint needs one of them; {@link AccessTable} says which role has which. */
public enum Permission {
    /** Sees jobs, runs, slots, alarms and certificates: counts, no buyers. */
    VIEW,
    /** Runs and restarts a slot, stops a run, takes over one that died; closes an alarm. */
    RUN,
    /** Does a slot again, and fills in the slots of a range that were never run. */
    RERUN,
    /** Drops a file into a slot. */
    UPLOAD,
    /** Approves or holds one order, and sends exception workbooks that were mended. */
    APPROVE,
    /** Writes the internal note of an order, and puts its customer on the blacklist. */
    REMARK,
    /** Does for buyers what they ask: reships, gifts, rebates, splits, swaps, asks for a refund; the shipping note, the courier, what is urgent. */
    SERVE_BUYERS,
    /** Changes payment statuses, settles what is owed, writes the finance note. */
    HANDLE_MONEY,
    /** Takes a customer off the blacklist. */
    UNLIST,
    /** Looks one order up; without {@link #SEE_BUYERS} its receiver is masked. */
    SEE_ORDERS,
    /** Sees buyers' names, telephones and addresses unmasked. */
    SEE_BUYERS,
    /** Reads the exception workbook and the findings. */
    READ_EXCEPTIONS,
    /** Reads the reconciliation and the payment download. */
    READ_MONEY,
    /** Reads the purchase list. */
    READ_PURCHASES,
    /** Reads who did what. */
    READ_AUDIT,
    /** Makes and changes accounts, and sees the service's inner figures. */
    ADMINISTER
}
