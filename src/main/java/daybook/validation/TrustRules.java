package daybook.validation;

import daybook.intake.Column;
import daybook.orders.Blacklist.Match;
import daybook.orders.Money;
import java.util.List;

/** Orders that are in order by themselves and still must not ship unseen. */
final class TrustRules {
    static final List<Rule> RULES = List.of(
            Rule.holds("refund-in-progress", Owner.FINANCE, TrustRules::refund),
            Rule.holds("blacklisted", Owner.CUSTOMER_SERVICE, TrustRules::blacklisted),
            Rule.holds("changed-since-import", Owner.SHIFT_LEAD, TrustRules::changed));

    private TrustRules() {}

    private static void refund(OrderCase c, Marks marks) {
        Money refunded = c.order().refund().value();
        if (refunded != null && refunded.compareTo(Money.ZERO) != 0) {
            marks.order(c.order(), Column.REFUND, c.order().refund().text(), "");
        }
        for (LineDraft line : c.lines()) {
            if (!Refunds.none(line.refundStatus())) {
                marks.line(line, Column.REFUND_STATUS, line.refundStatus(), "");
            } else if (Refunds.inTradeStatus(line.statusText())) {
                marks.line(line, Column.STATUS, line.statusText(), "");
            }
        }
    }

    private static void blacklisted(OrderCase c, Marks marks) {
        for (Match match : c.blacklisted()) {
            Column column = match.column() == Column.ADDRESS ? c.order().addressColumn() : match.column();
            marks.order(c.order(), column, value(c.order(), match.column()), match.cause());
        }
    }

    private static String value(OrderDraft order, Column column) {
        return switch (column) {
            case MOBILE -> order.mobile();
            case PHONE -> order.phone();
            case ADDRESS -> order.receiver() + " " + order.address();
            default -> order.account();
        };
    }

    private static void changed(OrderCase c, Marks marks) {
        for (Difference difference : c.differences()) {
            marks.order(c.order(), difference.column(), difference.after(), difference.before());
        }
    }
}
