package daybook.validation;

import daybook.intake.Column;
import daybook.orders.Money;
import daybook.orders.OrderContent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order whose reports lack columns that earlier ones had: what was said in these stands until a report says otherwise. So a telephone is not lost, and a
 * refund not forgotten, because somebody chose fewer columns.
 */
public final class Completion {
    private final OrderCase now;
    private final OrderContent before;
    private final Fingerprint known;
    private final boolean keepsAddress;

    /**
     * For an order as its reports have it.
     *
     * @param before what the ledger holds of it
     * @param known the fingerprint of what exports have said of it
     * @param typed whether a person has typed its address, which is the newest one then
     */
    public Completion(OrderCase now, OrderContent before, Fingerprint known, boolean typed) {
        this.now = now;
        this.before = before;
        this.known = known;
        this.keepsAddress = !typed && Fingerprint.keepsAddress(now.facts().said(), known.said(), known.amended());
    }

    /** Whether it matters what the ledger's lines say. */
    public static boolean asksLines(OrderCase now, Fingerprint known) {
        return lacks(now, known, Column.REFUND_STATUS) || lacksCodes(now, known);
    }

    /** The whole order; of {@code lines}, the ledger's, only what {@link #asksLines} is about counts. */
    public OrderCase with(List<LineText> lines) {
        return now.saying(order(now.order()), asksLines(now, known) ? lines(lines) : now.lines());
    }

    private OrderDraft order(OrderDraft d) {
        return new OrderDraft(
                d.line(), d.numberText(), d.number(), d.statusText(), d.status(),
                text(Column.NICK, d.nick(), before.nick()),
                text(Column.ACCOUNT, d.account(), before.account()),
                text(Column.PAYMENT_NUMBER, d.paymentNumber(), before.paymentNumber()),
                d.goods(),
                money(Column.POSTAGE, d.postage(), before.postage()),
                d.total(), d.paid(),
                money(Column.REFUND, d.refund(), before.refund()),
                d.receiver(),
                keepsAddress ? before.address() : d.address(),
                text(Column.PHONE, d.phone(), before.phone()),
                text(Column.MOBILE, d.mobile(), before.mobile()),
                d.created(), d.paidAt(), d.titles(), d.kinds(), d.pieces(),
                text(Column.MESSAGE, d.message(), before.message()),
                text(Column.MEMO, d.memo(), before.memo()),
                text(Column.DELIVERY, d.delivery(), before.delivery()),
                d.closeReason(),
                text(Column.INVOICE, d.invoice(), before.invoice()),
                d.amended());
    }

    private String text(Column column, String is, String was) {
        return lacks(now, known, column) ? was : is;
    }

    private Read<Money> money(Column column, Read<Money> is, @Nullable Money was) {
        if (!lacks(now, known, column)) {
            return is;
        }
        return was == null ? Read.nothing() : new Read<>(was.toString(), was);
    }

    private static boolean lacks(OrderCase now, Fingerprint known, Column column) {
        return known.said().has(column) && !now.facts().said().has(column);
    }

    private static boolean lacksCodes(OrderCase now, Fingerprint known) {
        return lacks(now, known, Column.CODE) || lacks(now, known, Column.EXTERNAL_CODE);
    }

    private List<LineDraft> lines(List<LineText> before) {
        List<LineText> left = new ArrayList<>(before);
        List<LineDraft> all = new ArrayList<>(now.lines().size());
        for (LineDraft line : now.lines()) {
            LineText same = left.stream().filter(each -> each.isOf(line)).findFirst().orElseGet(() -> like(left, line));
            left.remove(same);
            all.add(same == null ? line : line(line, same));
        }
        return all;
    }

    /** Of a line of which something else differs. */
    private static @Nullable LineText like(List<LineText> lines, LineDraft line) {
        return lines.stream().filter(each -> each.title().equals(line.title()) && each.attributes().equals(line.attributes())).findFirst().orElse(null);
    }

    private LineDraft line(LineDraft is, LineText was) {
        boolean code = lacksCodes(now, known) && is.itemCode().isEmpty();
        boolean refund = lacks(now, known, Column.REFUND_STATUS);
        return (code && !was.code().isEmpty()) || (refund && !was.refundStatus().isEmpty())
                ? is.told(code ? was.code() : is.code(), refund ? was.refundStatus() : is.refundStatus())
                : is;
    }
}
