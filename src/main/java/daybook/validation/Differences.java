package daybook.validation;

import daybook.intake.Column;
import daybook.orders.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names what an order says otherwise than when it was approved. It looks at the same things as {@link Fingerprint}. */
public final class Differences {
    private Differences() {}

    /**
     * Every difference, in the order of the report's columns; empty if nothing of importance changed.
     *
     * @param said by which columns the order and its lines come; what they lack differs from nothing
     */
    public static List<Difference> between(LedgerView before, OrderDraft after, List<LineDraft> lines, Said said) {
        List<Difference> found = new ArrayList<>();
        money(Column.GOODS, before.goods(), after.goods().value(), found);
        if (said.asWell(before.said(), Column.POSTAGE)) {
            money(Column.POSTAGE, before.postage(), after.postage().value(), found);
        }
        money(Column.TOTAL, before.total(), after.total().value(), found);
        money(Column.PAID, before.paid(), after.paid().value(), found);
        text(Column.RECEIVER, before.receiver(), after.receiver(), found);
        if (!Fingerprint.keepsAddress(said, before.said(), before.amended())) {
            address(before.address(), after, found);
        }
        if (said.asWell(before.said(), Column.PHONE)) {
            text(Column.PHONE, before.phone(), after.phone(), found);
        }
        if (said.asWell(before.said(), Column.MOBILE)) {
            text(Column.MOBILE, before.mobile(), after.mobile(), found);
        }
        LinesDigest digest = new LinesDigest(said.codesAs(before.said()), said.has(Column.REFUND_STATUS));
        lines(digest.of(before.lines()), digest.of(lines.stream().map(LineText::of).toList()), found);
        if (said.has(Column.REFUND)) {
            money(Column.REFUND, refund(before.refund()), refund(after.refund().value()), found);
        }
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
