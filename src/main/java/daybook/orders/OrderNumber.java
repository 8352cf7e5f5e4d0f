package daybook.orders;

import org.jspecify.annotations.Nullable;

/** An order number of Taobao (订单编号): 10 to 24 decimal digits, text and never a number. */
public record OrderNumber(String digits) implements Comparable<OrderNumber> {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 24;

    public OrderNumber {
        if (!wellFormed(digits)) {
            throw new IllegalArgumentException("an order number has 10 to 24 digits: " + digits);
        }
    }

    /** The number in that text, or null if it is none (empty, {@code 1.37E+14}, letters, wrong length). */
    public static @Nullable OrderNumber read(String text) {
        return wellFormed(text) ? new OrderNumber(text) : null;
    }

    private static boolean wellFormed(String text) {
        int length = text.length();
        if (length < SHORTEST || length > LONGEST) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(OrderNumber other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
