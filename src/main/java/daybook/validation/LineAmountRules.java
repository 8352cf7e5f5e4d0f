package daybook.validation;

import daybook.intake.Column;
import daybook.intake.ReportKind;
import daybook.orders.Money;
import org.jspecify.annotations.Nullable;

/** The amounts of the lines, and what they come to beside the order's. */
final class LineAmountRules {
    private LineAmountRules() {}

    static void invalid(OrderCase c, Marks marks) {
        for (LineDraft line : c.lines()) {
            if (line.price().invalid()) {
                marks.line(line, Column.PRICE, line.price().text(), "");
            }
            if (line.payable().invalid()) {
                marks.line(line, Column.GOODS, line.payable().text(), "");
            }
        }
    }

    static void negative(OrderCase c, Marks marks) {
        for (LineDraft line : c.lines()) {
            if (AmountRules.below(line.price(), Money.ZERO)) {
                marks.line(line, Column.PRICE, line.price().text(), "");
            }
            if (AmountRules.below(line.payable(), Money.ZERO)) {
                marks.line(line, Column.GOODS, line.payable().text(), "");
            }
        }
    }

    static void linesMismatch(OrderCase c, Marks marks) {
        Money goods = c.order().goods().value();
        if (goods == null || c.lines().isEmpty() || !c.facts().has(ReportKind.ITEMS, Column.GOODS)) {
            return;
        }
        Money sum = payable(c);
        if (sum != null && goods.differsFrom(sum)) {
            marks.order(c.order(), Column.GOODS, c.order().goods().text(), sum.toString());
        }
    }

    /** Below the list price is a discount and no finding. */
    static void aboveList(OrderCase c, Marks marks) {
        Money goods = c.order().goods().value();
        Money list = goods == null || c.lines().isEmpty() ? null : list(c);
        if (goods != null && list != null && goods.compareTo(list) > 0) {
            marks.order(c.order(), Column.GOODS, c.order().goods().text(), list.toString());
        }
    }

    /** What the buyer has to pay for all lines, an empty cell being nothing; null if one cannot be read. */
    private static @Nullable Money payable(OrderCase c) {
        Money sum = Money.ZERO;
        for (LineDraft line : c.lines()) {
            if (line.payable().invalid()) {
                return null;
            }
            Money payable = line.payable().value();
            sum = payable == null ? sum : sum.plus(payable);
        }
        return sum;
    }

    /** The list price of all lines; null if a price or a quantity is not known. */
    private static @Nullable Money list(OrderCase c) {
        Money sum = Money.ZERO;
        for (LineDraft line : c.lines()) {
            Money price = line.price().value();
            Integer quantity = line.quantity().value();
            if (price == null || quantity == null) {
                return null;
            }
            sum = sum.plus(price.times(quantity));
        }
        return sum;
    }
}
