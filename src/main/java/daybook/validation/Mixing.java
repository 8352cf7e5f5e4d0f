package daybook.validation;

import daybook.orders.Money;
import org.jspecify.annotations.Nullable;

/** Takes texts, amounts and numbers into a number, one after the other. What comes of it is stored, so it must never change, nor depend on the JVM. */
final class Mixing {
    static final long SEED = 0x9E3779B97F4A7C15L;
    static final long NOTHING = 0x5851F42D4C957F2DL;
    private static final long STEP = 0x100000001B3L;

    private Mixing() {}

    static long text(long hash, String text) {
        long result = hash;
        for (int i = 0; i < text.length(); i++) {
            result = (result ^ text.charAt(i)) * STEP;
        }
        return number(result, text.length());
    }

    static long money(long hash, @Nullable Money money) {
        return number(hash, money == null ? NOTHING : money.fen());
    }

    static long number(long hash, long number) {
        return mix(hash ^ mix(number + SEED));
    }

    /** Spreads every bit over all bits. */
    static long mix(long value) {
        long result = (value ^ (value >>> 32)) * 0xD6E8FEB86659FD93L;
        result = (result ^ (result >>> 32)) * 0xD6E8FEB86659FD93L;
        return result ^ (result >>> 32);
    }
}
