package daybook.validation;

import static daybook.validation.Mixing.NOTHING;
import static daybook.validation.Mixing.SEED;
import static daybook.validation.Mixing.mix;
import static daybook.validation.Mixing.money;
import static daybook.validation.Mixing.number;
import static daybook.validation.Mixing.text;

import java.util.List;

/**
 * The fingerprint that books stored before they knew which columns had told of an order: one number of all of it, in decimal. What it is of is told apart by this number alone, so it
 * must stay as it is until nobody has orders that wait or may be listed again with one.
 */
final class OldFingerprint {
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
}
