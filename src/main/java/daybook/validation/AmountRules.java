package daybook.validation;

import daybook.intake.Column;
import daybook.intake.ReportKind;
import daybook.orders.Money;
import java.util.List;

/** Each amount of an order by itself, and how they add up. */
final class AmountRules {
    static final List<Rule> RULES = List.of(
            Rule.holds("amount-missing", Owner.FINANCE, AmountRules::missing),
            Rule.holds("amount-invalid", Owner.FINANCE, AmountRules::invalid),
            Rule.holds("amount-negative", Owner.FINANCE, AmountRules::negative),
            Rule.holds("amount-total-mismatch", Owner.FINANCE, AmountRules::totalMismatch),
            Rule.holds("amount-lines-mismatch", Owner.FINANCE, LineAmountRules::linesMismatch),
            Rule.holds("amount-above-list", Owner.FINANCE, LineAmountRules::aboveList),
            Rule.warns("amount-underpaid", Owner.FINANCE, AmountRules::underpaid));

    private AmountRules() {}

    private static void missing(OrderCase c, Marks marks) {
        missing(c, Column.GOODS, c.order().goods(), marks);
        missing(c, Column.TOTAL, c.order().total(), marks);
    }

    private static void missing(OrderCase c, Column column, Read<Money> amount, Marks marks) {
        if (amount.missing() && c.facts().has(ReportKind.ORDERS, column)) {
            marks.order(c.order(), column, "", "");
        }
    }

    private static void invalid(OrderCase c, Marks marks) {
        OrderDraft order = c.order();
        invalid(order, Column.GOODS, order.goods(), marks);
        invalid(order, Column.POSTAGE, order.postage(), marks);
        invalid(order, Column.TOTAL, order.total(), marks);
        invalid(order, Column.PAID, order.paid(), marks);
        invalid(order, Column.REFUND, order.refund(), marks);
        LineAmountRules.invalid(c, marks);
    }

    private static void invalid(OrderDraft order, Column column, Read<Money> amount, Marks marks) {
        if (amount.invalid()) {
            marks.order(order, column, amount.text(), "");
        }
    }

    private static void negative(OrderCase c, Marks marks) {
        OrderDraft order = c.order();
        negative(order, Column.GOODS, order.goods(), marks);
        negative(order, Column.POSTAGE, order.postage(), marks);
        negative(order, Column.TOTAL, order.total(), marks);
        negative(order, Column.PAID, order.paid(), marks);
        LineAmountRules.negative(c, marks);
    }

    private static void negative(OrderDraft order, Column column, Read<Money> amount, Marks marks) {
        if (below(amount, Money.ZERO)) {
            marks.order(order, column, amount.text(), "");
        }
    }

    /** An empty postage is none; a report that does not show the postage cannot be checked. */
    private static void totalMismatch(OrderCase c, Marks marks) {
        OrderDraft order = c.order();
        Money goods = order.goods().value();
        Money total = order.total().value();
        if (goods == null || total == null || order.postage().invalid() || !c.facts().has(ReportKind.ORDERS, Column.POSTAGE)) {
            return;
        }
        Money postage = order.postage().value();
        Money expected = postage == null ? goods : goods.plus(postage);
        if (total.differsFrom(expected)) {
            marks.order(order, Column.TOTAL, order.total().text(), expected.toString());
        }
    }

    private static void underpaid(OrderCase c, Marks marks) {
        Money total = c.order().total().value();
        Read<Money> paid = c.order().paid();
        boolean nothing = paid.missing() && total != null && total.fen() > 0 && c.facts().has(ReportKind.ORDERS, Column.PAID);
        if (total != null && (nothing || below(paid, total))) {
            marks.order(c.order(), Column.PAID, c.order().paid().text(), total.toString());
        }
    }

    static boolean below(Read<Money> amount, Money floor) {
        Money value = amount.value();
        return value != null && value.compareTo(floor) < 0;
    }
}
