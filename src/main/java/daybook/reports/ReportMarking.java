package daybook.reports;

import daybook.intake.Column;
import daybook.intake.Header;
import daybook.intake.SourceRow;
import daybook.reconciliation.Outcome;
import daybook.reports.MarkedRow.Kind;
import daybook.reports.MarkedRow.MarkedCell;
import daybook.validation.Finding;
import daybook.validation.Owner;
import daybook.validation.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the exception workbook says of a report's rows: outcome, findings, owners. A finding of no column of the file colours the order number. */
final class ReportMarking implements MarkedSheets.Marking {
    private final Words words;
    private final FindingText text;
    private final Marks marks;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<Outcome, MarkedRow> unmarked = new EnumMap<>(Outcome.class);
    private final int orderNumber;

    ReportMarking(Words words, FindingText text, Header header, Marks marks) {
        this.words = words;
        this.text = text;
        this.marks = marks;
        List<String> titles = header.titles();
        for (int i = 0; i < titles.size(); i++) {
            columns.putIfAbsent(titles.get(i).strip(), i);
        }
        int main = header.indexOf(Column.MAIN_ORDER_NUMBER);
        int plain = header.indexOf(Column.ORDER_NUMBER);
        this.orderNumber = Math.max(0, plain >= 0 ? plain : main);
    }

    @Override
    public MarkedRow of(SourceRow row) {
        RowMark mark = marks.of(row.line());
        List<Finding> findings = mark.findings();
        if (findings.isEmpty() && mark.said().isEmpty() && mark.correction().isEmpty()) {
            return mark.outcome() == Outcome.OUT_OF_SCOPE
                    ? unmarked(mark.outcome(), mark.cause())
                    : unmarked.computeIfAbsent(mark.outcome(), outcome -> unmarked(outcome, "")); // the causes of others are no words
        }
        List<Kind> kinds = new ArrayList<>();
        findings.forEach(finding -> kinds.add(new Kind(kind(finding.rule(), finding.severity(), finding.owner()), column(finding))));
        return new MarkedRow(
                words.of(mark.outcome()), colour(mark.outcome()), text.problems(findings, mark.said()), text.owners(findings), mark.correction(), cells(findings), kinds);
    }

    /** One line of the table of what to do: the same rule may hold one row and only warn of another. */
    static String kind(String rule, Severity severity, Owner owner) {
        return rule + " " + severity + " " + owner;
    }

    private MarkedRow unmarked(Outcome outcome, String cause) {
        return new MarkedRow(words.of(outcome), colour(outcome), cause, "", Map.of(), List.of());
    }

    private int column(Finding finding) {
        return columns.getOrDefault(finding.column().strip(), orderNumber);
    }

    private Map<Integer, MarkedCell> cells(List<Finding> findings) {
        Map<Integer, Severity> worst = new TreeMap<>();
        Map<Integer, StringBuilder> comments = new HashMap<>();
        for (Finding finding : findings) {
            int column = column(finding);
            worst.merge(column, finding.severity(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            text.comment(comments.computeIfAbsent(column, any -> new StringBuilder()), finding);
        }
        Map<Integer, MarkedCell> cells = new TreeMap<>();
        worst.forEach((column, severity) ->
                cells.put(column, new MarkedCell(Palette.of(severity), String.valueOf(comments.getOrDefault(column, new StringBuilder())))));
        return cells;
    }

    static @Nullable String colour(Outcome outcome) {
        return switch (outcome) {
            case REJECTED -> Palette.RED;
            case CHANGED, HELD -> Palette.ORANGE;
            case ORPHAN, WAITING -> Palette.YELLOW;
            case APPROVED -> Palette.GREEN;
            case OUT_OF_SCOPE, ALREADY_IMPORTED -> null;
        };
    }
}
