package daybook.validation;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How severe each rule is, by the rule's id ({@code daybook.rules.severities.amount-underpaid: HOLD}), and what the rules go by. A rule that is not named
 * keeps its own severity. {@link RuleBook} refuses ids that it does not know.
 *
 * @param shippingWords words of a note that is meant for shipping; upper and lower case are the same. If it is empty, those that come with Daybook: a rule
 *     is switched off by its severity
 */
@ConfigurationProperties("daybook.rules")
public record RuleSettings(@DefaultValue Map<String, Severity> severities, @DefaultValue List<String> shippingWords) {
    public RuleSettings {
        severities = Map.copyOf(severities);
        shippingWords = shippingWords.isEmpty() ? NoteRules.WORDS : List.copyOf(shippingWords);
        if (shippingWords.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("daybook.rules.shipping-words has an empty word, which would stand in every note");
        }
    }

    /** Every rule as it comes. */
    public static RuleSettings standard() {
        return new RuleSettings(Map.of(), List.of());
    }
}
