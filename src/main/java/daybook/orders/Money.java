package daybook.orders;

import org.jspecify.annotations.Nullable;

/** An amount of yuan, kept as whole fen (0.01 yuan) so that sums are exact. */
public record Money(long fen) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);
    private static final int MOST_DIGITS = 13;

    /**
     * Reads {@code 109.00}, {@code 109}, {@code -0.5}, {@code 109.00元}, {@code ¥109}, {@code 1,234.50}; null for anything else, for
     * fractions of a fen and for amounts of 10 trillion yuan and more. Written by hand because it runs for every amount of every row.
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
                if (++digits > MOST_DIGITS + 2) {
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
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    /** This amount, so many times. */
    public Money times(int quantity) {
        return new Money(Math.multiplyExact(fen, (long) quantity));
    }

    /** Whether the two differ by more than one fen, which is what rounding may cost. */
    public boolean differsFrom(Money other) {
        return Math.abs(fen - other.fen) > 1;
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
