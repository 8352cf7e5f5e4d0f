package daybook.admin.page;

import daybook.admin.page.RunFigures.Now;
import daybook.intake.ReportKind;
import daybook.jobs.RunReports;
import daybook.orders.ApprovalStore;
import daybook.reconciliation.Measure;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.OutcomeStore;
import daybook.reconciliation.SlotPlanStore;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.StoredTotals;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Finds what became of a run's rows: in its certificate, or, without one, in the stored outcome of each row. */
final class FiguresOfRuns {
    private static final RunFigures NONE = RunFigures.of(Map.of(), Map.of(), Now.UNKNOWN, null);

    private final OutcomeStore outcomes;
    private final SlotPlanStore plans;
    private final ApprovalStore approvals;
    private final RunReports reports;

    FiguresOfRuns(OutcomeStore outcomes, SlotPlanStore plans, ApprovalStore approvals, RunReports reports) {
        this.outcomes = outcomes;
        this.plans = plans;
        this.approvals = approvals;
        this.reports = reports;
    }

    /** Of a run that is under way, was refused or only tried, nothing is kept. */
    RunFigures of(SlotRun run) {
        if (run.dryRun() || run.state() == SlotRun.State.RUNNING || run.state() == SlotRun.State.REFUSED) {
            return NONE;
        }
        StoredTotals totals = reports.totals(run).orElse(null);
        if (totals == null) {
            return RunFigures.of(sums(run, ReportKind.ORDERS), sums(run, ReportKind.ITEMS), Now.UNKNOWN, null);
        }
        return RunFigures.of(
                counts(outcome -> totals.of(Measure.ORDERS, outcome)),
                counts(outcome -> totals.of(Measure.LINES, outcome)),
                new Now(approvals.stillHeld(run.id()), plans.of(run.id()).toBuy()),
                totals);
    }

    private Map<Outcome, Long> sums(SlotRun run, ReportKind kind) {
        Map<Outcome, OutcomeStore.Sum> sums = outcomes.sums(run.id(), kind);
        return counts(outcome -> sums.getOrDefault(outcome, OutcomeStore.Sum.NONE).rows());
    }

    private static Map<Outcome, Long> counts(ToLongFunction<Outcome> count) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, count.applyAsLong(outcome));
        }
        return counts;
    }
}
