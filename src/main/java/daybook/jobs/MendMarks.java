package daybook.jobs;

import daybook.intake.ReportKind;
import daybook.reconciliation.OutcomeStore;
import daybook.reports.RowMark;
import daybook.validation.FindingStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What became of some rows of a run: one pass over the outcomes and findings of their report. */
final class MendMarks {
    private final OutcomeStore outcomes;
    private final FindingStore findings;

    MendMarks(OutcomeStore outcomes, FindingStore findings) {
        this.outcomes = outcomes;
        this.findings = findings;
    }

    Map<Integer, RowMark> of(long run, ReportKind kind, Collection<Integer> lines) {
        Map<Integer, RowMark> found = new HashMap<>();
        if (lines.isEmpty()) {
            return found;
        }
        try (RowMarks marks = new RowMarks(outcomes.rows(run, kind), findings.findings(run, kind), cause -> "")) {
            lines.stream().sorted().forEach(line -> found.put(line, marks.of(line)));
        }
        return found;
    }
}
