package daybook.orders;

import org.jspecify.annotations.Nullable;

/**
 * What the ledger knows of an order, as far as a new export is judged by it.
 *
 * @param decidedRun the run that gave it its status; null if a person did
 * @param contentRun the run whose export gave it its content
 * @param contentHash the fingerprint of its content as exports have told it
 * @param approvedHash that of the content that was approved last; null if it never was
 * @param changeNote what has changed since it was approved; empty if nothing
 * @param changedRun the run that found it changed; null if nothing has
 * @param inHand whether people have its payment status in hand and it is not paid: finance took it for that, or it was split
 * @param notes what people have written about it
 */
public record LedgerOrder(
        long internalNumber,
        OrderNumber number,
        OrderStatus status,
        long importedRun,
        @Nullable Long decidedRun,
        long contentRun,
        String contentHash,
        @Nullable String approvedHash,
        String changeNote,
        @Nullable Long changedRun,
        boolean inHand,
        DeskNotes notes) {
    /** Whether what stands against it is that a person held it, and nothing that its export says. */
    public boolean heldByPerson() {
        return !changeNote.isEmpty() && approvedHash == null && changedRun == null;
    }
}
