package daybook.reports;

import daybook.reconciliation.Outcome;
import daybook.validation.Finding;
import java.util.List;

/**
 * What became of one row of a report: its outcome, the cause where the outcome has one (else empty), and its findings.
 *
 * @param said what else there is to say of it, several lines, or empty
 * @param correction what stands under 更正 to go on with, or empty
 */
public record RowMark(Outcome outcome, String cause, List<Finding> findings, String said, String correction) {
    public RowMark {
        findings = List.copyOf(findings);
    }

    public RowMark(Outcome outcome, String cause, List<Finding> findings) {
        this(outcome, cause, findings, "", "");
    }
}
