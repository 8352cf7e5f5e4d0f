package daybook.validation;

import daybook.orders.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint that books stored before they knew which columns had told of an order: one number of all of it, in decimal. What it is of is told apart by this number alone, so it
 * must stay as it is until nobody has orders that wait or may be listed again with one.
 */
final class OldFingerprint {
    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long STEP = 0x100000001B3L;
    private static final long NOTHING = 0x5851F42D4C957F2DL;

    private OldFingerprint() {}

    /** Of an order with these lines. */
    static String of(OrderDraft order, List<LineDraft> lines) {
        long hash = text(SEED, order.receiver());
        hash = text(hash, AddressText.comparable(order.address()));
        hash = text(hash, order.phone());
        hash = text(hash, order.mobile());
        hash = money(hash, order.goods().value());
        hash = money(hash, order.postage().value());
        hash = money(hash, order.total().value());
        hash = money(hash, order.paid().value());
        hash = money(hash, Differences.refund(order.refund().value()));
        long all = 0;
        for (LineDraft line : lines) {
            all += line(line); // a sum, because Taobao may list the lines in another order
        }
        return Long.toString(mix(number(number(hash, all), lines.size())));
    }

    private static long line(LineDraft line) {
        long hash = text(SEED, line.title());
        hash = money(hash, line.price().value());
        Integer quantity = line.quantity().value();
        hash = number(hash, quantity == null ? NOTHING : quantity);
        hash = text(hash, line.itemCode());
        hash = text(hash, line.attributes());
        return mix(text(hash, Refunds.normal(line.refundStatus())));
    }

    private static long text(long hash, String text) {
        long result = hash;
        for (int i = 0; i < text.length(); i++) {
            result = (result ^ text.charAt(i)) * STEP;
        }
        return number(result, text.length());
    }

    private static long money(long hash, @Nullable Money money) {
        return number(hash, money == null ? NOTHING : money.fen());
    }

    private static long number(long hash, long number) {
        return mix(hash ^ mix(number + SEED));
    }

    /** Spreads every bit over all bits. */
    private static long mix(long value) {
        long result = (value ^ (value >>> 32)) * 0xD6E8FEB86659FD93L;
        result = (result ^ (result >>> 32)) * 0xD6E8FEB86659FD93L;
        return result ^ (result >>> 32);
    }
}
