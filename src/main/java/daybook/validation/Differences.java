package daybook.validation;

import daybook.intake.Column;
import daybook.orders.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names what an order says otherwise than when it was approved. It looks at the same things as {@link Fingerprint}. */
public final class Differences {
    private Differences() {}

    /** Every difference, in the order of the report's columns; empty if nothing of importance changed. */
    public static List<Difference> between(LedgerView before, OrderDraft after, List<LineDraft> lines) {
        List<Difference> found = new ArrayList<>();
        money(Column.GOODS, before.goods(), after.goods().value(), found);
        money(Column.POSTAGE, before.postage(), after.postage().value(), found);
        money(Column.TOTAL, before.total(), after.total().value(), found);
        money(Column.PAID, before.paid(), after.paid().value(), found);
        text(Column.RECEIVER, before.receiver(), after.receiver(), found);
        address(before.address(), after, found);
        text(Column.PHONE, before.phone(), after.phone(), found);
        text(Column.MOBILE, before.mobile(), after.mobile(), found);
        lines(before.linesDigest(), LinesDigest.of(lines), found);
        money(Column.REFUND, refund(before.refund()), refund(after.refund().value()), found);
        return found;
    }

    /** A refund of 0.00 is none. */
    static @Nullable Money refund(@Nullable Money refund) {
        return refund == null || refund.fen() == 0 ? null : refund;
    }

    private static void text(Column column, String before, String after, List<Difference> found) {
        if (!before.equals(after)) {
            found.add(new Difference(column, before, after));
        }
    }

    private static void address(String before, OrderDraft after, List<Difference> found) {
        if (!AddressText.comparable(before).equals(AddressText.comparable(after.address()))) {
            found.add(new Difference(after.addressColumn(), before, after.address()));
        }
    }

    private static void money(Column column, @Nullable Money before, @Nullable Money after, List<Difference> found) {
        String was = before == null ? "" : before.toString();
        String is = after == null ? "" : after.toString();
        text(column, was, is, found);
    }

    private static void lines(String before, String after, List<Difference> found) {
        if (!before.equals(after)) {
            String gone = LinesDigest.without(before, after);
            String come = LinesDigest.without(after, before);
            found.add(new Difference(Column.TITLES, gone, come));
        }
    }
}
