package daybook.desk;

import daybook.orders.OrderKind;
import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order of a family.
 *
 * @param parent the internal number of the order that it was made of; 0 for the order of Taobao that the family began with
 * @param clean whether the newest run that judged it found nothing against it
 * @param urgent whether it is served before others
 * @param left whether a parcel of it has left the house
 * @param unfinished whether it stands in the payment download of a run whose reports are not written yet
 */
public record Member(
        long internal,
        String number,
        OrderKind kind,
        long parent,
        OrderStatus status,
        PaymentStatus payment,
        boolean clean,
        boolean urgent,
        boolean left,
        boolean unfinished,
        Amounts amounts,
        List<Line> lines) {
    public Member {
        lines = List.copyOf(lines);
    }

    /** Whether it is a reship that nobody has approved yet: born SHIPPED, and nothing of it has left. */
    public boolean unbornReship() {
        return kind == OrderKind.RESHIP && status == OrderStatus.SHIPPED && !left;
    }

    /** Whether demand is made of it. */
    public boolean wantsGoods() {
        return status == OrderStatus.APPROVED && payment == PaymentStatus.PAID;
    }

    /** The line of that number; null if it has none. */
    @Nullable Line line(int number) {
        return lines.stream().filter(line -> line.number() == number).findFirst().orElse(null);
    }

    /** All pieces that can be counted. */
    public long pieces() {
        return lines.stream().mapToLong(Line::count).sum();
    }
}
