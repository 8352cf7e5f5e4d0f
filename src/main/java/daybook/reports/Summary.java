package daybook.reports;

import daybook.reconciliation.Outcome;
import java.util.List;
import java.util.Map;

/** What the first sheet of the exception workbook says: findings by rule and owner, and rows of the order report by outcome. */
public record Summary(List<RuleCount> rules, Map<Outcome, Long> orders) {
    public Summary {
        rules = List.copyOf(rules);
        orders = Map.copyOf(orders);
    }
}
