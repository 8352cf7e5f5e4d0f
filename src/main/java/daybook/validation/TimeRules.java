package daybook.validation;

import daybook.intake.Column;
import daybook.intake.ReportKind;
import java.time.LocalDateTime;
import java.util.List;

/** 订单创建时间 and 订单付款时间. */
final class TimeRules {
    static final List<Rule> RULES = List.of(
            Rule.holds("order-time-missing", Owner.SHIFT_LEAD, TimeRules::orderTimeMissing),
            Rule.holds("order-time-invalid", Owner.SHIFT_LEAD, TimeRules::orderTimeInvalid),
            Rule.holds("order-time-future", Owner.SHIFT_LEAD, TimeRules::orderTimeFuture),
            Rule.holds("pay-time-missing", Owner.SHIFT_LEAD, TimeRules::payTimeMissing),
            Rule.holds("pay-time-invalid", Owner.SHIFT_LEAD, TimeRules::payTimeInvalid),
            Rule.holds("pay-time-before-order", Owner.SHIFT_LEAD, TimeRules::payTimeBeforeOrder));

    private TimeRules() {}

    private static void orderTimeMissing(OrderCase c, Marks marks) {
        if (c.order().created().missing() && c.facts().has(ReportKind.ORDERS, Column.CREATED)) {
            marks.order(c.order(), Column.CREATED, "", "");
        }
    }

    private static void orderTimeInvalid(OrderCase c, Marks marks) {
        if (c.order().created().invalid()) {
            marks.order(c.order(), Column.CREATED, c.order().created().text(), "");
        }
    }

    private static void orderTimeFuture(OrderCase c, Marks marks) {
        LocalDateTime created = c.order().created().value();
        if (created != null && !created.isBefore(c.slot().endOfDay())) {
            marks.order(c.order(), Column.CREATED, c.order().created().text(), c.slot().day());
        }
    }

    private static void payTimeMissing(OrderCase c, Marks marks) {
        boolean paid = c.order().status() == TradeStatus.PAID;
        if (paid && c.order().paidAt().missing() && c.facts().has(ReportKind.ORDERS, Column.PAID_AT)) {
            marks.order(c.order(), Column.PAID_AT, "", "");
        }
    }

    private static void payTimeInvalid(OrderCase c, Marks marks) {
        if (c.order().paidAt().invalid()) {
            marks.order(c.order(), Column.PAID_AT, c.order().paidAt().text(), "");
        }
    }

    private static void payTimeBeforeOrder(OrderCase c, Marks marks) {
        LocalDateTime created = c.order().created().value();
        LocalDateTime paid = c.order().paidAt().value();
        if (created != null && paid != null && paid.isBefore(created)) {
            marks.order(c.order(), Column.PAID_AT, c.order().paidAt().text(), c.order().created().text());
        }
    }
}
