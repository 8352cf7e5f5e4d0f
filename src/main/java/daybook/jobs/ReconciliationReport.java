package daybook.jobs;

import daybook.desk.FamilyAccountsStore;
import daybook.intake.ReportKind;
import daybook.orders.ApprovalStore;
import daybook.orders.DemandStore;
import daybook.orders.LedgerStore;
import daybook.reconciliation.Check;
import daybook.reconciliation.ControlTotals;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.OutcomeStore;
import daybook.reconciliation.RowOutcome;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRunStore;
import daybook.reports.DistinctNumbers;
import daybook.reports.OrderTrace;
import daybook.reports.ReconciliationData;
import daybook.reports.ReconciliationData.AmountRow;
import daybook.reports.ReconciliationData.WindowCount;
import daybook.reports.ReconciliationWorkbook;
import daybook.slot.Session;
import daybook.wording.Language;
import daybook.wording.Wording;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The reconciliation workbook (对账) of a run. */
final class ReconciliationReport {
    private static final int MOST_NAMED = 1_000;

    private final SlotRunStore runs;
    private final OutcomeStore outcomes;
    private final ApprovalStore approvals;
    private final DemandStore demand;
    private final ImportSettings settings;
    private final Wording wording;
    private final AttemptChanges changes;
    private final FamilyReport families;
    private final ReconciliationWorkbook workbook;

    ReconciliationReport(SlotRunStore runs, OutcomeStore outcomes, ApprovalStore approvals, DemandStore demand, ImportSettings settings, AttemptChanges changes, FamilyAccountsStore families, LedgerStore ledger, Language language) {
        this.runs = runs;
        this.outcomes = outcomes;
        this.approvals = approvals;
        this.demand = demand;
        this.settings = settings;
        this.changes = changes;
        this.wording = new Wording(language);
        this.families = new FamilyReport(families, ledger, wording);
        this.workbook = new ReconciliationWorkbook(language);
    }

    static String name(SlotRun run) {
        return "对账" + run.slot().name() + ".xlsx";
    }

    /** {@code downloaded}: the order numbers that were found in the written payment download, with their amounts. */
    void write(SlotRun run, ControlTotals totals, DistinctNumbers downloaded, Path folder) {
        DifferencesWithCauses differences = new DifferencesWithCauses(wording, outcomes, approvals, demand);
        ReconciliationData data = new ReconciliationData(
                run.slot(),
                run.attempt(),
                totals.byMeasure(),
                totals.checks().stream().map(this::check).toList(),
                outcomes.outOfScope(run.id()),
                totals.close() ? List.of() : differences.of(run, folder),
                amounts(run),
                window(run, totals),
                totals.demand(),
                families.of(run),
                changes.since(run));
        workbook.write(folder.resolve(name(run)), data, traces(run, downloaded), run.startedAt());
    }

    private ReconciliationData.Check check(Check check) {
        String measure = wording.say("run.measure-" + check.measure().key());
        return new ReconciliationData.Check(
                wording.say("run.check-" + check.equation(), measure), check.measure(), check.left(), check.right(), check.closes());
    }

    private List<AmountRow> amounts(SlotRun run) {
        return outcomes.amounts(run.id(), run.slot().shop()).stream()
                .map(a -> new AmountRow(
                        a.day(),
                        a.paymentStatus().isEmpty() ? "" : wording.say("run.payment-" + a.paymentStatus()),
                        a.outcome(),
                        a.orders(),
                        a.pieces(),
                        a.fen()))
                .toList();
    }

    /** By the time of payment: it is the same in every rerun, and what the procedure's window was meant to catch. */
    private WindowCount window(SlotRun run, ControlTotals totals) {
        LocalTime begins = run.slot().session() == Session.MORNING ? settings.morningWindowFrom() : settings.afternoonWindowFrom();
        LocalDateTime from = run.slot().date().atTime(begins);
        LocalDateTime to = run.slot().endOfDay();
        List<Long> downloads = runs.settledSince(run.slot().shop(), run.slot().date());
        return new WindowCount(
                from,
                to,
                approvals.paidBetween(downloads, from, to),
                totals.of(daybook.reconciliation.Measure.ORDERS, ControlTotals.DOWNLOADED),
                named(approvals.onlyInWindow(downloads, run.id(), from, to, MOST_NAMED + 1)),
                named(approvals.onlyInSlot(run.id(), from, to, MOST_NAMED + 1)));
    }

    /** No more of them than a list may name, which then says so. */
    private List<String> named(List<String> orders) {
        return orders.size() <= MOST_NAMED
                ? orders
                : Stream.concat(orders.stream().limit(MOST_NAMED), Stream.of(wording.say("run.more-not-named", MOST_NAMED))).toList();
    }

    /** Every row of the order report, then the orders that people approved since the slot before. */
    private Iterator<OrderTrace> traces(SlotRun run, DistinctNumbers downloaded) {
        Iterator<RowOutcome> rows = outcomes.rows(run.id(), ReportKind.ORDERS);
        Iterator<ApprovalStore.Approved> people = approvals.ordersByPeople(run.id()).iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext() || people.hasNext();
            }

            @Override
            public OrderTrace next() {
                return rows.hasNext() ? trace(rows.next(), downloaded) : trace(people.next(), downloaded);
            }
        };
    }

    private OrderTrace trace(RowOutcome row, DistinctNumbers downloaded) {
        boolean approved = row.outcome() == Outcome.APPROVED;
        String cause = row.cause().isEmpty() || row.outcome() == Outcome.OUT_OF_SCOPE ? row.cause() : wording.say("run.cause-" + row.cause());
        return new OrderTrace(
                row.line(),
                row.orderNumber(),
                row.outcome(),
                row.pieces(),
                row.fen(),
                approved,
                approved ? downloaded.fen(row.orderNumber()) : null,
                cause);
    }

    private OrderTrace trace(ApprovalStore.Approved order, DistinctNumbers downloaded) {
        return new OrderTrace(0, order.orderNumber(), null, order.pieces(), order.fen(), true, downloaded.fen(order.orderNumber()), wording.say("run.cause-by-people"));
    }
}
