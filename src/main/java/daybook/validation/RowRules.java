package daybook.validation;

import daybook.intake.Column;
import java.util.List;

/** The rules about order numbers. A row without one is no order, so {@link RuleBook} applies these outside of an order's checks. */
final class RowRules {
    static final Rule NUMBER_MISSING = Rule.rejects("order-no-missing", Owner.SHIFT_LEAD);
    static final Rule NUMBER_DAMAGED = Rule.rejects("order-no-damaged", Owner.SHIFT_LEAD);
    static final Rule REPEATED = Rule.holds("order-no-repeated", Owner.SHIFT_LEAD, RowRules::repeated);
    static final List<Rule> RULES = List.of(NUMBER_MISSING, NUMBER_DAMAGED, REPEATED);
    static final Rule DATE_SUSPICIOUS = Rule.warns("date-suspicious", Owner.SHIFT_LEAD, Check.NONE);

    private RowRules() {}

    /** The first row is held if another says something else; a row that says the same again is marked where it stands. */
    private static void repeated(OrderCase c, Marks marks) {
        if (c.repeat().differentLine() > 0) {
            marks.order(c.order(), Column.ORDER_NUMBER, c.order().numberText(), Integer.toString(c.repeat().differentLine()));
        }
    }

    static Rule numberRule(String numberText) {
        return numberText.isEmpty() ? NUMBER_MISSING : NUMBER_DAMAGED;
    }
}
