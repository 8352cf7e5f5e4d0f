package daybook.jobs;

import daybook.reconciliation.Outcome;
import daybook.reconciliation.RowOutcome;
import daybook.reports.Marks;
import daybook.reports.RowMark;
import daybook.validation.Finding;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The outcomes and findings of a report's rows, walked in step with its lines. */
final class RowMarks implements Marks {
    private static final RowMark NONE = new RowMark(Outcome.REJECTED, "", List.of());

    private final Iterator<RowOutcome> outcomes;
    private final Iterator<Finding> findings;
    private final UnaryOperator<String> remark;
    private @Nullable RowOutcome outcome;
    private @Nullable Finding finding;

    /** {@code remark}: what is to be said of the cause of an outcome, beside its findings; may be nothing. */
    RowMarks(Iterator<RowOutcome> outcomes, Iterator<Finding> findings, UnaryOperator<String> remark) {
        this.remark = remark;
        this.outcomes = outcomes;
        this.findings = findings;
        this.finding = next(findings);
    }

    @Override
    public RowMark of(int line) {
        while (outcome == null || outcome.line() < line) {
            outcome = next(outcomes);
            if (outcome == null) {
                return NONE;
            }
        }
        List<Finding> here = new ArrayList<>(0);
        while (finding != null && finding.line() <= line) {
            if (finding.line() == line) {
                here.add(finding);
            }
            finding = next(findings);
        }
        return new RowMark(outcome.outcome(), outcome.cause(), here, remark.apply(outcome.cause()), "");
    }

    private static <T> @Nullable T next(Iterator<T> iterator) {
        return iterator.hasNext() ? iterator.next() : null;
    }

    @Override
    public void close() {}
}
