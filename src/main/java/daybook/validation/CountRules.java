package daybook.validation;

import daybook.intake.Column;
import daybook.intake.ReportKind;
import java.util.List;

/** Whether the order and its lines speak of the same things. */
final class CountRules {
    static final List<Rule> RULES = List.of(
            Rule.holds("items-missing", Owner.SHIFT_LEAD, CountRules::itemsMissing),
            Rule.warns("order-missing", Owner.SHIFT_LEAD, Check.NONE),
            Rule.holds("quantity-invalid", Owner.SHIFT_LEAD, CountRules::quantityInvalid),
            Rule.holds("quantity-mismatch", Owner.SHIFT_LEAD, CountRules::quantityMismatch),
            Rule.holds("kinds-mismatch", Owner.SHIFT_LEAD, CountRules::kindsMismatch));

    private CountRules() {}

    private static void itemsMissing(OrderCase c, Marks marks) {
        if (c.lines().isEmpty() && c.paid()) {
            marks.order(c.order(), Column.ORDER_NUMBER, c.order().numberText(), c.order().kinds().text());
        }
    }

    private static void quantityInvalid(OrderCase c, Marks marks) {
        if (c.order().kinds().invalid()) {
            marks.order(c.order(), Column.KINDS, c.order().kinds().text(), "");
        }
        if (c.order().pieces().invalid()) {
            marks.order(c.order(), Column.PIECES, c.order().pieces().text(), "");
        }
        for (LineDraft line : c.lines()) {
            Integer quantity = line.quantity().value();
            if (quantity == null || quantity < 1) {
                marks.line(line, Column.QUANTITY, line.quantity().text(), "");
            }
        }
    }

    /** An order whose pieces are not said would be booked as none, so that is a mismatch too. */
    private static void quantityMismatch(OrderCase c, Marks marks) {
        Read<Integer> pieces = c.order().pieces();
        long sum = pieces.invalid() ? 0 : sum(c.lines());
        Integer said = pieces.value();
        if (sum > 0 && (said == null || said != sum)) {
            marks.order(c.order(), Column.PIECES, pieces.text(), Long.toString(sum));
        }
    }

    /** The pieces of all lines; 0 if there is no line, or one whose quantity is a finding of its own. */
    private static long sum(List<LineDraft> lines) {
        long sum = 0;
        for (LineDraft line : lines) {
            Integer quantity = line.quantity().value();
            if (quantity == null || quantity < 1) {
                return 0;
            }
            sum += quantity;
        }
        return sum;
    }

    /** An order without lines is {@code items-missing} already. One that does not say how many it has is as little proved as one that says another number. */
    private static void kindsMismatch(OrderCase c, Marks marks) {
        Read<Integer> kinds = c.order().kinds();
        Integer said = kinds.value();
        int lines = c.lines().size();
        boolean shown = c.facts().has(ReportKind.ORDERS, Column.KINDS) && !kinds.invalid();
        if (shown && lines > 0 && (said == null || said != lines)) {
            marks.order(c.order(), Column.KINDS, kinds.text(), Integer.toString(lines));
        }
    }
}
