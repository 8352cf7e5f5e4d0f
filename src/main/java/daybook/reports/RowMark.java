package daybook.reports;

import daybook.reconciliation.Outcome;
import daybook.validation.Finding;
import java.util.List;

/** What became of one row of a report: its outcome, the cause where the outcome has one (else empty), and its findings. */
public record RowMark(Outcome outcome, String cause, List<Finding> findings) {
    public RowMark {
        findings = List.copyOf(findings);
    }
}
