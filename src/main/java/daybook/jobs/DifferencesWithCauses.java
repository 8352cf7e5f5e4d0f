package daybook.jobs;

import daybook.intake.ReportKind;
import daybook.orders.ApprovalStore;
import daybook.orders.DemandStore;
import daybook.reconciliation.Measure;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.OutcomeStore;
import daybook.reconciliation.RowOutcome;
import daybook.reconciliation.SlotRun;
import daybook.reports.PaymentDownload;
import daybook.reports.ReconciliationData.DifferenceRow;
import daybook.wording.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Names the orders that keep control totals from closing, and why. Looked for only then: it holds the whole payment download. */
final class DifferencesWithCauses {
    private static final int MOST_OF_DEMAND = 1_000;

    private final Wording wording;
    private final OutcomeStore outcomes;
    private final ApprovalStore approvals;
    private final DemandStore demand;

    DifferencesWithCauses(Wording wording, OutcomeStore outcomes, ApprovalStore approvals, DemandStore demand) {
        this.wording = wording;
        this.outcomes = outcomes;
        this.approvals = approvals;
        this.demand = demand;
    }

    private record Found(long rows, long pieces, long fen) {}

    /** To be called while the written payment download is still there. */
    List<DifferenceRow> of(SlotRun run, Path folder) {
        Map<String, Found> downloaded = new HashMap<>();
        PaymentDownload.readBack(
                folder.resolve(DownloadReport.name(run)),
                (number, pieces, fen) -> downloaded.merge(
                        number, new Found(1, pieces, fen), (a, b) -> new Found(a.rows() + 1, a.pieces() + b.pieces(), a.fen() + b.fen())));
        List<DifferenceRow> rows = new ArrayList<>();
        Iterator<RowOutcome> orders = outcomes.rows(run.id(), ReportKind.ORDERS);
        while (orders.hasNext()) {
            RowOutcome order = orders.next();
            if (order.outcome() == Outcome.APPROVED) {
                compare(order.orderNumber(), order.pieces(), order.fen(), downloaded.remove(order.orderNumber()), rows);
            }
        }
        for (ApprovalStore.Approved order : approvals.ordersByPeople(run.id())) {
            compare(order.orderNumber(), order.pieces(), order.fen(), downloaded.remove(order.orderNumber()), rows);
        }
        for (DemandStore.Disagreement order : demand.disagreements(MOST_OF_DEMAND)) {
            rows.add(row(order.orderNumber(), Measure.PIECES, order.wanted(), order.posted(), "demand-differs"));
        }
        downloaded.forEach((number, found) -> rows.add(row(number, Measure.ORDERS, 0, found.rows(), "not-approved")));
        return rows;
    }

    private void compare(
            String number, long pieces, long fen, @org.jspecify.annotations.Nullable Found found, List<DifferenceRow> rows) {
        if (found == null) {
            rows.add(row(number, Measure.ORDERS, 1, 0, "not-downloaded"));
            return;
        }
        if (found.rows() > 1) {
            rows.add(row(number, Measure.ORDERS, 1, found.rows(), "downloaded-twice"));
        }
        if (found.pieces() != pieces) {
            rows.add(row(number, Measure.PIECES, pieces, found.pieces(), "ledger-differs"));
        }
        if (found.fen() != fen) {
            rows.add(row(number, Measure.YUAN, fen, found.fen(), "ledger-differs"));
        }
    }

    private DifferenceRow row(String number, Measure measure, long approved, long downloaded, String cause) {
        return new DifferenceRow(number, measure, approved, approved, downloaded, wording.say("run.difference-" + cause));
    }
}
