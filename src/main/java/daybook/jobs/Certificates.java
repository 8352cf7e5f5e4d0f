package daybook.jobs;

import daybook.intake.ReportKind;
import daybook.orders.ApprovalStore;
import daybook.orders.ApprovalStore.ByPeople;
import daybook.orders.DemandStore;
import daybook.reconciliation.Certificate;
import daybook.reconciliation.ControlTotals;
import daybook.reconciliation.ControlTotals.Demand;
import daybook.reconciliation.ControlTotals.Downloaded;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.OutcomeStore;
import daybook.reconciliation.OutcomeStore.Sum;
import daybook.reconciliation.SlotPlanStore;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRunStore;
import daybook.validation.FindingStore;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Puts a run's certificate together from what is stored and what was written. */
final class Certificates {
    private final SlotRunStore runs;
    private final OutcomeStore outcomes;
    private final FindingStore findings;
    private final ApprovalStore approvals;
    private final DemandStore demand;
    private final SlotPlanStore plans;
    private final Clock clock;

    Certificates(
            SlotRunStore runs,
            OutcomeStore outcomes,
            FindingStore findings,
            ApprovalStore approvals,
            DemandStore demand,
            SlotPlanStore plans,
            Clock clock) {
        this.runs = runs;
        this.outcomes = outcomes;
        this.findings = findings;
        this.approvals = approvals;
        this.demand = demand;
        this.plans = plans;
        this.clock = clock;
    }

    /** The control totals; what was downloaded is counted in the written workbook. */
    ControlTotals totals(SlotRun run, Downloaded downloaded) {
        ByPeople people = approvals.inDownload(run.id());
        Map<Outcome, Sum> lines = outcomes.sums(run.id(), ReportKind.ITEMS);
        return new ControlTotals(
                runs.file(run.id(), ReportKind.ORDERS),
                runs.file(run.id(), ReportKind.ITEMS),
                outcomes.sums(run.id(), ReportKind.ORDERS),
                lines,
                new Downloaded(people.orders(), people.lines(), people.pieces(), people.fen()),
                downloaded,
                new Demand(
                        lines.getOrDefault(Outcome.APPROVED, Sum.NONE).pieces() + people.linePieces(),
                        demand.approvedBy(run.id()),
                        plans.of(run.id())));
    }

    Certificate of(SlotRun run, ControlTotals totals) {
        LocalDateTime ended = run.endedAt() == null ? LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS) : run.endedAt();
        return new Certificate(
                run,
                List.of(runs.file(run.id(), ReportKind.ORDERS), runs.file(run.id(), ReportKind.ITEMS)),
                totals,
                findings.byRule(run.id()),
                runs.reports(run.id()),
                ended);
    }
}
