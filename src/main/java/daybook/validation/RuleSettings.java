package daybook.validation;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How severe each rule is, by the rule's id ({@code daybook.rules.severities.amount-underpaid: HOLD}); a rule that is not named keeps its
 * own severity. {@link RuleBook} refuses ids that it does not know.
 */
@ConfigurationProperties("daybook.rules")
public record RuleSettings(@DefaultValue Map<String, Severity> severities) {
    public RuleSettings {
        severities = Map.copyOf(severities);
    }

    /** Every rule as it comes. */
    public static RuleSettings standard() {
        return new RuleSettings(Map.of());
    }
}
