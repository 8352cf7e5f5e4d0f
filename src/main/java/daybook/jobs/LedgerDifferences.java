package daybook.jobs;

import daybook.intake.Column;
import daybook.judgement.OrderJudge.LedgerContents;
import daybook.orders.LedgerOrder;
import daybook.orders.LedgerStore;
import daybook.orders.OrderContent;
import daybook.orders.OrderLine;
import daybook.retention.MaskedOrderStore;
import daybook.validation.Difference;
import daybook.validation.Differences;
import daybook.validation.Fingerprint;
import daybook.validation.LedgerView;
import daybook.validation.LinesDigest;
import daybook.validation.OrderCase;
import daybook.validation.OrderDraft;
import java.util.ArrayList;
import java.util.List;

/** Compares an order with what the ledger holds of it. */
final class LedgerDifferences implements LedgerContents {
    private final LedgerStore ledger;

    LedgerDifferences(LedgerStore ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<Difference> differences(LedgerOrder before, OrderCase after) {
        OrderContent c = ledger.content(before.internalNumber());
        if (ledger.isMasked(before.internalNumber())) {
            return ofMasked(before, c, after);
        }
        return Differences.between(
                view(c.receiver(), c.address(), c.phone(), c.mobile(), c, lines(before)), after.order(), after.lines());
    }

    /**
     * Of an order whose buyer the ledger has masked only the fingerprints know who it was. If these know the export nothing is different; else it is whatever else differs, or, if nothing
     * does, the buyer, though nobody can say how.
     */
    private List<Difference> ofMasked(LedgerOrder before, OrderContent c, OrderCase after) {
        long now = Fingerprint.of(after.order(), after.lines());
        Long approved = before.approvedHash();
        if (before.contentHash() == now || (approved != null && approved == now)) {
            return List.of();
        }
        OrderDraft o = after.order();
        List<Difference> rest = Differences.between(view(o.receiver(), o.address(), o.phone(), o.mobile(), c, lines(before)), o, after.lines());
        return rest.isEmpty() ? List.of(new Difference(Column.RECEIVER, MaskedOrderStore.MASK, o.receiver())) : rest;
    }

    private String lines(LedgerOrder order) {
        List<String> lines = new ArrayList<>();
        for (OrderLine line : ledger.lines(order.internalNumber())) {
            lines.add(LinesDigest.entry(line.title(), line.price(), line.quantity(), line.code(), line.attributes(), line.refundStatus()));
        }
        return LinesDigest.join(lines);
    }

    private static LedgerView view(String receiver, String address, String phone, String mobile, OrderContent c, String lines) {
        return new LedgerView(receiver, address, phone, mobile, c.goods(), c.postage(), c.total(), c.paid(), c.refund(), lines);
    }
}
