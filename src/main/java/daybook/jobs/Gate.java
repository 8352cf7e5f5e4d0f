package daybook.jobs;

import daybook.intake.ReportKind;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.OutcomeStore;
import daybook.reconciliation.OutcomeStore.Sum;
import daybook.reconciliation.SlotRunStore;
import daybook.wording.Sentence;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Stands before the ledger: lets a run through only if every row that was read has an outcome (a framework's COMPLETED proves nothing) and not too
 * many orders would be held.
 */
class Gate {
    /** Why a slot is refused here. */
    static final String REFUSAL = "run.too-many-held";

    private final ImportRun run;
    private final OutcomeStore outcomes;
    private final SlotRunStore runs;
    private final ImportSettings settings;
    private final BigDecimal maxHeldRatio;
    private final WriteReports reports;

    Gate(ImportRun run, OutcomeStore outcomes, SlotRunStore runs, ImportSettings settings, WriteReports reports) {
        this.run = run;
        this.outcomes = outcomes;
        this.runs = runs;
        this.settings = settings;
        Double ratio = run.run().maxHeldRatio();
        this.maxHeldRatio = BigDecimal.valueOf(ratio == null ? settings.maxHeldRatio() : ratio);
        this.reports = reports;
    }

    /** {@link RefusedRun} if the slot is refused, after a workbook was written that says what is wrong; {@link IllegalStateException} if rows were lost on the way. */
    void pass() {
        refusal().ifPresent(sentence -> {
            reports.explainRefusal(run);
            throw new RefusedRun(sentence);
        });
    }

    private Optional<Sentence> refusal() {
        Map<Outcome, Sum> orders = outcomes.sums(run.id(), ReportKind.ORDERS);
        Map<Outcome, Sum> items = outcomes.sums(run.id(), ReportKind.ITEMS);
        demand("order", run.survey().rows(), rows(orders));
        demand("item", runs.file(run.id(), ReportKind.ITEMS).rows(), rows(items));
        long inScope = rows(orders, Outcome.HELD) + rows(orders, Outcome.APPROVED) + rows(orders, Outcome.WAITING) + rows(orders, Outcome.CHANGED)
                + rows(orders, Outcome.ALREADY_IMPORTED) - run.survey().sameAgain();
        long unread = rows(orders, Outcome.CHANGED) == 0 ? 0 : outcomes.changedUnread(run.id());
        long held = rows(orders, Outcome.HELD) + unread; // approved orders whose status cannot be read wait as well
        if (inScope < settings.heldRatioFrom() || BigDecimal.valueOf(held).compareTo(maxHeldRatio.multiply(BigDecimal.valueOf(inScope))) <= 0) {
            return Optional.empty();
        }
        String share = String.valueOf(Math.round(1000.0 * held / inScope) / 10.0);
        return Optional.of(Sentence.of(REFUSAL, run.run().slot(), held, inScope, share, Math.round(1000.0 * maxHeldRatio.doubleValue()) / 10.0));
    }

    private static void demand(String what, long read, long decided) {
        if (read != decided) {
            throw new IllegalStateException(read + " " + what + " rows were read and " + decided + " have an outcome");
        }
    }

    private static long rows(Map<Outcome, Sum> sums) {
        return sums.values().stream().mapToLong(Sum::rows).sum();
    }

    private static long rows(Map<Outcome, Sum> sums, Outcome outcome) {
        Sum sum = sums.get(outcome);
        return sum == null ? 0 : sum.rows();
    }
}
