package daybook.orders;

import org.jspecify.annotations.Nullable;

/**
 * An amount of yuan, kept as whole fen (0.01 yuan) so that sums are exact. What is read is below 10 billion yuan, so that nine million rows of it
 * fit a long; sums and multiples that do not fit all the same stop at the largest amount there is, because an absurd row must not stop the others.
 */
public record Money(long fen) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);
    private static final int MOST_WHOLE_DIGITS = 10;

    /**
     * Reads {@code 109.00}, {@code 109}, {@code -0.5}, {@code 109.00元}, {@code ¥109}, {@code 1,234.50}; null for anything else, for
     * fractions of a fen and for amounts of 10 billion yuan and more. Written by hand because it runs for every amount of every row.
     */
    public static @Nullable Money read(String text) {
        int end = text.length();
        int at = 0;
        if (end > 0 && text.charAt(end - 1) == '元') {
            end--;
        }
        boolean negative = at < end && text.charAt(at) == '-';
        if (negative) {
            at++;
        }
        if (at < end && (text.charAt(at) == '¥' || text.charAt(at) == '￥')) {
            at++;
        }
        long value = 0;
        int digits = 0;
        int decimals = -1;
        int group = -1;
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                if (decimals >= 2) {
                    if (c != '0') {
                        return null;
                    }
                    continue;
                }
                value = value * 10 + (c - '0');
                digits++;
                if (decimals < 0 && digits > MOST_WHOLE_DIGITS) {
                    return null;
                }
                if (decimals >= 0) {
                    decimals++;
                } else if (group >= 0) {
                    group++;
                }
            } else if (c == '.' && decimals < 0 && digits > 0 && (group < 0 || group == 3)) {
                decimals = 0;
            } else if (c == ',' && decimals < 0 && digits > 0 && (group == 3 || (group < 0 && digits <= 3))) {
                group = 0;
            } else {
                return null;
            }
        }
        if (digits == 0 || decimals == 0 || (decimals < 0 && group >= 0 && group != 3)) {
            return null;
        }
        for (int i = Math.max(decimals, 0); i < 2; i++) {
            value *= 10;
        }
        return new Money(negative ? -value : value);
    }

    public Money plus(Money other) {
        long sum = fen + other.fen;
        boolean fits = ((fen ^ sum) & (other.fen ^ sum)) >= 0;
        return fits ? new Money(sum) : most(fen < 0);
    }

    /** This amount, so many times. */
    public Money times(int quantity) {
        long product = fen * quantity;
        boolean fits = Math.multiplyHigh(fen, quantity) == product >> 63;
        return fits ? new Money(product) : most(fen < 0 != quantity < 0);
    }

    private static Money most(boolean negative) {
        return new Money(negative ? -Long.MAX_VALUE : Long.MAX_VALUE);
    }

    /** Whether the two differ by more than one fen, which is what rounding may cost. */
    public boolean differsFrom(Money other) {
        long gap = Math.max(fen, other.fen) - Math.min(fen, other.fen);
        return gap > 1 || gap < 0; // below 0 where the gap is too wide for a long
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** With two decimals: {@code 109.00}. */
    @Override
    public String toString() {
        long whole = Math.abs(fen / 100);
        long rest = Math.abs(fen % 100);
        return (fen < 0 ? "-" : "") + whole + (rest < 10 ? ".0" : ".") + rest;
    }
}
