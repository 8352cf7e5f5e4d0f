package daybook.reports;

import daybook.validation.Finding;
import daybook.validation.Owner;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Findings in words: for a cell's comment, and for the columns at the right of its row. */
final class FindingText {
    private final Words words;
    private final RuleWords rules;

    FindingText(Words words, RuleWords rules) {
        this.words = words;
        this.rules = rules;
    }

    /** Several lines: the rule, the value, what is allowed, what to do. */
    void comment(StringBuilder text, Finding finding) {
        if (text.length() > 0) {
            text.append("\n\n");
        }
        String title = rules.title(finding);
        text.append('【').append(words.of(finding.severity())).append('】').append(title);
        line(text, "comment.value", unlessIn(title, finding.value()));
        line(text, "comment.allowed", rules.allowed(finding));
        line(text, "comment.todo", rules.suggestion(finding));
    }

    /** The value, unless the title says it already. */
    private static String unlessIn(String title, String value) {
        return title.contains(value) ? "" : value;
    }

    private void line(StringBuilder text, String label, String said) {
        if (!said.isEmpty()) {
            text.append('\n').append(words.say(label)).append(said);
        }
    }

    /** One line a finding: where, what, the value, what to do. */
    String problems(List<Finding> findings, String first) {
        StringBuilder text = new StringBuilder(first);
        for (Finding finding : findings) {
            if (text.length() > 0) {
                text.append('\n');
            }
            problem(text, finding);
        }
        return text.toString();
    }

    private void problem(StringBuilder text, Finding finding) {
        if (!finding.column().isEmpty()) {
            text.append(finding.column()).append(": ");
        }
        String title = rules.title(finding);
        text.append(title);
        String value = unlessIn(title, finding.value());
        if (!value.isEmpty()) {
            text.append(" 「").append(value).append('」');
        }
        String suggestion = rules.suggestion(finding);
        if (!suggestion.isEmpty()) {
            text.append(" → ").append(suggestion);
        }
    }

    String owners(List<Finding> findings) {
        Set<Owner> owners = EnumSet.noneOf(Owner.class);
        for (Finding finding : findings) {
            owners.add(finding.owner());
        }
        StringBuilder text = new StringBuilder();
        for (Owner owner : owners) {
            text.append(text.length() > 0 ? words.say("comma") : "").append(words.of(owner));
        }
        return text.toString();
    }
}
