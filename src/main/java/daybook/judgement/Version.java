package daybook.judgement;

import daybook.judgement.OrderJudge.LedgerContents;
import daybook.orders.LedgerOrder;
import daybook.validation.Fingerprint;
import daybook.validation.OrderCase;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an order once its export has been read.
 *
 * @param order as it is judged
 * @param fingerprint of it
 * @param unchanged whether the export says nothing that the ledger does not know
 * @param leavesLines whether the ledger's lines stay: the export says the same of them and has fewer columns
 */
record Version(OrderCase order, Fingerprint fingerprint, boolean unchanged, boolean leavesLines) {
    /** What the export says, whatever was known: the order is new, or was brought in by nothing but an earlier attempt at this slot. */
    static Version alone(OrderCase order, @Nullable LedgerOrder ledger) {
        Fingerprint print = Fingerprint.of(order);
        return new Version(order, print, ledger != null && print.saysSameAs(ledger.contentHash()), false);
    }

    /** What the export says, and in columns that it lacks what the ledger has. */
    static Version over(OrderCase order, LedgerOrder ledger, LedgerContents contents) {
        Fingerprint print = Fingerprint.of(order);
        Fingerprint before = Fingerprint.read(ledger.contentHash());
        return new Version(
                print.lacksOf(before) ? contents.completed(ledger, order) : order, print.over(before), print.saysSameAs(ledger.contentHash()), print.leavesLinesOf(before));
    }

    /** The same with something more to judge it by. */
    Version as(OrderCase other) {
        return new Version(other, fingerprint, unchanged, leavesLines);
    }
}
