package daybook.jobs;

import daybook.intake.Report;
import daybook.intake.RowReader;
import daybook.intake.SourceRow;
import daybook.reports.ReconciliationData.Change;
import daybook.validation.Difference;
import daybook.validation.Differences;
import daybook.validation.Fingerprint;
import daybook.validation.LedgerView;
import daybook.validation.OrderDraft;
import daybook.validation.OrderParser;
import daybook.validation.Said;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the order report of one attempt says of an order otherwise than that of another: amounts, receiver, address, telephones. Reads the earlier file
 * twice, so that only a fingerprint an order is held, and the rows that differ.
 */
final class ContentChanges {
    private final Report before;
    private final Report after;

    ContentChanges(Report before, Report after) {
        this.before = before;
        this.after = after;
    }

    /** By order, in the order of the earlier file. Of an order that stands in a file twice the first row counts. */
    List<Change> all() {
        if (before.sha256().equals(after.sha256())) {
            return List.of();
        }
        Map<String, Fingerprint> was = new HashMap<>();
        each(before, draft -> was.putIfAbsent(draft.numberText(), fingerprint(before, draft)));
        Map<String, OrderDraft> differing = new HashMap<>();
        each(after, draft -> {
            Fingerprint old = was.remove(draft.numberText());
            if (old != null && !fingerprint(after, draft).saysSameAs(old)) {
                differing.put(draft.numberText(), draft);
            }
        });
        List<Change> changes = new ArrayList<>();
        each(before, draft -> {
            OrderDraft now = differing.remove(draft.numberText());
            if (now != null) {
                compare(draft, now, changes);
            }
        });
        return changes;
    }

    private void compare(OrderDraft was, OrderDraft now, List<Change> changes) {
        for (Difference difference : Differences.between(view(was), now, List.of(), said(after))) {
            changes.add(new Change(now.numberText(), difference.column().title(), difference.before(), difference.after()));
        }
    }

    private LedgerView view(OrderDraft d) {
        return new LedgerView(
                d.receiver(), d.address(), d.phone(), d.mobile(), d.goods().value(), d.postage().value(), d.total().value(), d.paid().value(),
                d.refund().value(), List.of(), said(before), d.amended());
    }

    private static Fingerprint fingerprint(Report report, OrderDraft draft) {
        return Fingerprint.of(draft, List.of(), said(report));
    }

    /** Lines are not compared here, so it does not matter that an order report has no column for their codes. */
    private static Said said(Report report) {
        return Said.by(report.header(), report.header());
    }

    private static void each(Report report, Consumer<OrderDraft> reader) {
        OrderParser parser = new OrderParser(report.header());
        try (RowReader rows = report.open()) {
            for (SourceRow row = rows.read(); row != null; row = rows.read()) {
                OrderDraft draft = parser.parse(row);
                if (draft.number() != null) {
                    reader.accept(draft);
                }
            }
        }
    }
}
