package daybook.reports;

import daybook.intake.ReportKind;
import daybook.validation.Owner;
import daybook.validation.Severity;
import org.jspecify.annotations.Nullable;

/**
 * How often a rule found something, for one owner.
 *
 * @param orders how many different orders are concerned
 * @param firstLine the first line that is concerned, header = 1; null if unknown
 * @param kind the report that line stands in
 */
public record RuleCount(
        String rule,
        Severity severity,
        Owner owner,
        long findings,
        long orders,
        @Nullable Integer firstLine,
        ReportKind kind) {}
