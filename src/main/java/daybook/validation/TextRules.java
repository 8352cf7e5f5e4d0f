package daybook.validation;

import daybook.intake.Column;
import daybook.orders.Longest;
import java.util.List;

/** Text that was decoded wrongly somewhere before it came to us, or that is longer than the ledger can keep. */
final class TextRules {
    private static final int SHOWN = 40;
    static final Rule DAMAGED = Rule.holds("text-damaged", Owner.SHIFT_LEAD, TextRules::damaged);
    static final List<Rule> RULES =
            List.of(
                    DAMAGED,
                    Rule.holds("recipient-too-long", Owner.SHIFT_LEAD, TextRules::recipientTooLong),
                    Rule.warns("text-too-long", Owner.SHIFT_LEAD, TextRules::textTooLong),
                    Rule.holds("status-unknown", Owner.SHIFT_LEAD, TextRules::statusUnknown));

    private TextRules() {}

    private static void damaged(OrderCase c, Marks marks) {
        inOrder(c.order(), marks);
        for (LineDraft line : c.lines()) {
            inLine(line, marks);
        }
    }

    static void inOrder(OrderDraft order, Marks marks) {
        inOrder(order, Column.RECEIVER, order.receiver(), marks);
        inOrder(order, order.addressColumn(), order.address(), marks);
        inOrder(order, Column.STATUS, order.statusText(), marks);
    }

    private static void inOrder(OrderDraft order, Column column, String text, Marks marks) {
        if (damaged(text)) {
            marks.order(order, column, text, "");
        }
    }

    static void inLine(LineDraft line, Marks marks) {
        inLine(line, Column.CODE, line.code(), marks);
        inLine(line, Column.EXTERNAL_CODE, line.externalCode(), marks);
        inLine(line, Column.STATUS, line.statusText(), marks);
        inLine(line, Column.REFUND_STATUS, line.refundStatus(), marks);
    }

    private static void inLine(LineDraft line, Column column, String text, Marks marks) {
        if (damaged(text)) {
            marks.line(line, column, text, "");
        }
    }

    /** A parcel must not go to an address that was cut. */
    private static void recipientTooLong(OrderCase c, Marks marks) {
        OrderDraft order = c.order();
        tooLong(order, Column.RECEIVER, order.receiver(), Longest.RECEIVER, marks);
        tooLong(order, order.addressColumn(), order.address(), Longest.ADDRESS, marks);
    }

    private static void textTooLong(OrderCase c, Marks marks) {
        OrderDraft order = c.order();
        tooLong(order, Column.NICK, order.nick(), Longest.NICK, marks);
        tooLong(order, Column.ACCOUNT, order.account(), Longest.ACCOUNT, marks);
        tooLong(order, Column.MESSAGE, order.message(), Longest.MESSAGE, marks);
        tooLong(order, Column.MEMO, order.memo(), Longest.MEMO, marks);
        tooLong(order, Column.INVOICE, order.invoice(), Longest.INVOICE, marks);
    }

    private static void tooLong(OrderDraft order, Column column, String text, int longest, Marks marks) {
        if (text.length() > longest) {
            marks.order(order, column, text.substring(0, SHOWN) + "…", Integer.toString(longest));
        }
    }

    private static void statusUnknown(OrderCase c, Marks marks) {
        if (c.order().status() == null) {
            marks.order(c.order(), Column.STATUS, c.order().statusText(), "");
        }
    }

    /** Whether it holds U+FFFD, which decoders leave where bytes made no sense, or a private-use character, where GBK maps nonsense to. */
    static boolean damaged(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD' || (c >= '\uE000' && c <= '\uF8FF') || (c >= '\uDB80' && c <= '\uDBFF')) {
                return true;
            }
        }
        return false;
    }
}
