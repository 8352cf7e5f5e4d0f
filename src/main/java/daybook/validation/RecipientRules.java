package daybook.validation;

import daybook.intake.Column;
import daybook.intake.ReportKind;
import daybook.orders.Masking;
import java.util.ArrayList;
import java.util.List;

/** Who gets the parcel, where, and how to ring them. */
final class RecipientRules {
    static final List<Rule> RULES = List.of(
            Rule.holds("receiver-missing", Owner.SHIFT_LEAD, RecipientRules::receiverMissing),
            Rule.holds("address-missing", Owner.SHIFT_LEAD, RecipientRules::addressMissing),
            Rule.holds("address-incomplete", Owner.SHIFT_LEAD, RecipientRules::addressIncomplete),
            Rule.holds("phone-missing", Owner.SHIFT_LEAD, RecipientRules::phoneMissing),
            Rule.holds("phone-invalid", Owner.SHIFT_LEAD, RecipientRules::phoneInvalid),
            Rule.warns("recipient-masked", Owner.SHIFT_LEAD, RecipientRules::masked));

    private RecipientRules() {}

    private static void receiverMissing(OrderCase c, Marks marks) {
        if (c.order().receiver().isEmpty() && c.facts().has(ReportKind.ORDERS, Column.RECEIVER)) {
            marks.order(c.order(), Column.RECEIVER, "", "");
        }
    }

    private static void addressMissing(OrderCase c, Marks marks) {
        if (c.order().address().isEmpty() && c.facts().has(ReportKind.ORDERS, Column.ADDRESS)) {
            marks.order(c.order(), Column.ADDRESS, "", "");
        }
    }

    private static void addressIncomplete(OrderCase c, Marks marks) {
        String address = c.order().address();
        String lacking = address.isEmpty() || Masking.ciphertext(address) ? "" : Address.lacks(address);
        if (!lacking.isEmpty()) {
            marks.order(c.order(), c.order().addressColumn(), address, lacking);
        }
    }

    private static void phoneMissing(OrderCase c, Marks marks) {
        boolean mobileShown = c.facts().has(ReportKind.ORDERS, Column.MOBILE);
        boolean shown = mobileShown || c.facts().has(ReportKind.ORDERS, Column.PHONE);
        if (shown && c.order().mobile().isEmpty() && c.order().phone().isEmpty()) {
            marks.order(c.order(), mobileShown ? Column.MOBILE : Column.PHONE, "", "");
        }
    }

    /** The courier rings the mobile: where that is good, a landline that is not harms nobody. */
    private static void phoneInvalid(OrderCase c, Marks marks) {
        OrderDraft order = c.order();
        boolean mobileGood = good(order.mobile());
        if (!mobileGood && !order.mobile().isEmpty()) {
            marks.order(order, Column.MOBILE, order.mobile(), "");
        }
        if (!mobileGood && !order.phone().isEmpty() && !good(order.phone())) {
            marks.order(order, Column.PHONE, order.phone(), "");
        }
    }

    private static boolean good(String number) {
        return Phone.valid(number) || Masking.ciphertext(number);
    }

    /** One finding an order, at the first masked cell, because since 2021 whole files may be masked. */
    private static void masked(OrderCase c, Marks marks) {
        OrderDraft order = c.order();
        if (!Masking.masked(order.receiver())
                && !Masking.masked(order.address())
                && !Masking.masked(order.mobile())
                && !Masking.masked(order.phone())) {
            return;
        }
        List<Column> columns = new ArrayList<>(4);
        List<String> values = new ArrayList<>(4);
        note(Column.RECEIVER, order.receiver(), columns, values);
        note(order.addressColumn(), order.address(), columns, values);
        note(Column.MOBILE, order.mobile(), columns, values);
        note(Column.PHONE, order.phone(), columns, values);
        marks.order(order, columns.get(0), values.get(0), titles(c, columns));
    }

    private static void note(Column column, String value, List<Column> columns, List<String> values) {
        if (Masking.masked(value)) {
            columns.add(column);
            values.add(value);
        }
    }

    private static String titles(OrderCase c, List<Column> columns) {
        StringBuilder titles = new StringBuilder();
        for (Column column : columns) {
            titles.append(titles.isEmpty() ? "" : "、").append(c.facts().titleOf(ReportKind.ORDERS, column));
        }
        return titles.toString();
    }
}
