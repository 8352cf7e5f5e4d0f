package daybook.desk;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The amounts of an order in fen; null where it has none that can be read. */
public record Amounts(@Nullable Long goods, @Nullable Long postage, @Nullable Long total, @Nullable Long paid, @Nullable Long refund) {
    /** Of what is sent for nothing. */
    static final Amounts NOTHING = new Amounts(0L, 0L, 0L, 0L, 0L);

    /** What the buyer paid; 0 where nobody knows. */
    public long paidFen() {
        return paid == null ? 0 : paid;
    }

    /**
     * The second of two parts, the first of which is {@link #without} it. Goods go by what the parts are worth; postage stays with the first part; what was
     * paid and what was refunded go by the total. A part gets whole fen, and what cannot be parted stays with the first.
     */
    Amounts second(BigInteger worth, BigInteger ofAll) {
        Long goodsPart = share(goods, worth, ofAll);
        Long totalPart = goods == null || postage == null || total == null || total != goods + postage ? share(total, worth, ofAll) : goodsPart;
        return new Amounts(goodsPart, postage == null ? null : 0L, totalPart, byTotal(paid, totalPart, worth, ofAll), byTotal(refund, totalPart, worth, ofAll));
    }

    /** What is left without that part. */
    Amounts without(Amounts part) {
        return new Amounts(
                minus(goods, part.goods), minus(postage, part.postage), minus(total, part.total), minus(paid, part.paid), minus(refund, part.refund));
    }

    private @Nullable Long byTotal(@Nullable Long fen, @Nullable Long part, BigInteger worth, BigInteger ofAll) {
        return total == null || part == null || total <= 0 ? share(fen, worth, ofAll) : share(fen, BigInteger.valueOf(part), BigInteger.valueOf(total));
    }

    /** The part of an amount, towards 0; {@code ofAll} is above 0. */
    static @Nullable Long share(@Nullable Long fen, BigInteger part, BigInteger ofAll) {
        return fen == null ? null : Long.valueOf(BigInteger.valueOf(fen).multiply(part).divide(ofAll).longValueExact());
    }

    private static @Nullable Long minus(@Nullable Long all, @Nullable Long part) {
        return all == null || part == null ? null : Long.valueOf(all - part);
    }
}
