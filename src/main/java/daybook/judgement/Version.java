package daybook.judgement;

import daybook.judgement.OrderJudge.LedgerContents;
import daybook.orders.LedgerOrder;
import daybook.orders.StagedOrder.Carried;
import daybook.validation.Fingerprint;
import daybook.validation.LineDraft;
import daybook.validation.OrderCase;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an order once its export has been read.
 *
 * @param order as it is judged
 * @param fingerprint of it
 * @param unchanged whether the export says nothing that the ledger does not know
 * @param carried what earlier item reports have told of lines and this one has no column for, by the number of the row
 */
record Version(OrderCase order, Fingerprint fingerprint, boolean unchanged, Map<Integer, Carried> carried) {
    /** What the export says, whatever was known: the order is new, or was brought in by nothing but an earlier attempt at this slot. */
    static Version alone(OrderCase order, @Nullable LedgerOrder ledger) {
        return new Version(order, Fingerprint.of(order), ledger != null && Fingerprint.same(order, null, ledger.contentHash()), Map.of());
    }

    /** What the export says, and in columns that it lacks what the ledger has. */
    static Version over(OrderCase order, LedgerOrder ledger, LedgerContents contents) {
        Fingerprint print = Fingerprint.of(order);
        Fingerprint before = Fingerprint.read(ledger.contentHash());
        boolean unchanged = Fingerprint.same(order, null, ledger.contentHash());
        if (!print.lacksOf(before)) {
            return new Version(order, print, unchanged, Map.of());
        }
        OrderCase completed = contents.completed(ledger, order);
        Map<Integer, Carried> carried = carried(order, completed);
        Fingerprint known = print.over(before);
        return new Version(completed, carried.isEmpty() ? known : known.refunding(completed.lines()), unchanged, carried);
    }

    private static Map<Integer, Carried> carried(OrderCase order, OrderCase completed) {
        Map<Integer, Carried> carried = new HashMap<>();
        for (int i = 0; i < order.lines().size(); i++) {
            LineDraft is = order.lines().get(i);
            LineDraft told = completed.lines().get(i);
            if (!told.equals(is)) {
                boolean code = !told.itemCode().equals(is.itemCode());
                carried.put(is.line(), new Carried(told.itemCode(), told.refundStatus(), code ? completed.resolutions().get(i).sku() : null));
            }
        }
        return carried;
    }
}
