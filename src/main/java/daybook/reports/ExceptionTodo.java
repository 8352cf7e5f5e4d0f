package daybook.reports;

import daybook.intake.ReportKind;
import daybook.reconciliation.Outcome;
import daybook.slot.Slot;
import daybook.validation.Severity;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the first sheet of the exception workbook tells: orders by outcome, and what to do by rule and owner. */
record ExceptionTodo(Slot slot, int attempt, LocalDateTime at, Summary summary, MarkedSheets orders, MarkedSheets items) {
    TodoSheet.Content content(Words words, RuleWords rules) {
        return new TodoSheet.Content(
                new TodoSheet.Heading(
                        words.say("todo.title", slot.name()), words.say("todo.subtitle", slot.shop(), attempt, TodoSheet.minute(at)), words.say("todo.how")),
                words.say("todo.outcomes"),
                outcomes(words),
                List.of(words.row("todo", "severity", "rule", "owner", "findings", "orders", "first", "what")),
                todos(words, rules),
                List.of(legend(words, Severity.REJECT), legend(words, Severity.HOLD), legend(words, Severity.WARN)),
                notes(words));
    }

    private List<TodoSheet.Outcome> outcomes(Words words) {
        List<TodoSheet.Outcome> outcomes = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            long count = summary.orders().getOrDefault(outcome, 0L);
            if (outcome != Outcome.ORPHAN && (count > 0 || outcome != Outcome.WAITING)) {
                outcomes.add(new TodoSheet.Outcome(
                        words.of(outcome), ReportMarking.colour(outcome), count, words.say("meaning." + outcome.key())));
            }
        }
        return outcomes;
    }

    private List<TodoSheet.Todo> todos(Words words, RuleWords rules) {
        return summary.rules().stream()
                .sorted(Comparator.comparing(RuleCount::severity)
                        .thenComparing(RuleCount::owner)
                        .thenComparing(RuleCount::orders, Comparator.reverseOrder())
                        .thenComparing(RuleCount::rule))
                .map(count -> todo(count, words, rules))
                .toList();
    }

    private TodoSheet.Todo todo(RuleCount count, Words words, RuleWords rules) {
        MarkedSheets sheets = count.kind() == ReportKind.ORDERS ? orders : items;
        String title = rules.title(count.rule());
        String owner = words.of(count.owner());
        Integer line = count.firstLine();
        return new TodoSheet.Todo(
                words.of(count.severity()),
                Palette.of(count.severity()),
                title,
                owner,
                count.findings(),
                count.orders(),
                new TodoSheet.First(
                        sheets.first(ReportMarking.kind(count.rule(), count.severity(), count.owner())), title + " · " + owner, line == null ? "" : words.say("todo.line", Integer.toString(line))),
                rules.suggestion(count.rule()));
    }

    private static TodoSheet.Legend legend(Words words, Severity severity) {
        return new TodoSheet.Legend(words.of(severity), Palette.of(severity), words.say("legend." + Words.key(severity)));
    }

    private List<String> notes(Words words) {
        return MarkedSheets.notes(words, orders, items);
    }
}
