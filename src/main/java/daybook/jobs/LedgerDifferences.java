package daybook.jobs;

import daybook.judgement.OrderJudge.LedgerContents;
import daybook.orders.LedgerOrder;
import daybook.orders.LedgerStore;
import daybook.orders.OrderContent;
import daybook.orders.OrderLine;
import daybook.validation.Difference;
import daybook.validation.Differences;
import daybook.validation.LedgerView;
import daybook.validation.LinesDigest;
import daybook.validation.OrderCase;
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
        List<String> lines = new ArrayList<>();
        for (OrderLine line : ledger.lines(before.internalNumber())) {
            lines.add(LinesDigest.entry(line.title(), line.price(), line.quantity(), line.code(), line.attributes(), line.refundStatus()));
        }
        LedgerView view = new LedgerView(
                c.receiver(), c.address(), c.phone(), c.mobile(), c.goods(), c.postage(), c.total(), c.paid(), c.refund(), LinesDigest.join(lines));
        return Differences.between(view, after.order(), after.lines());
    }
}
