package daybook.validation;

import org.jspecify.annotations.Nullable;

/** Reads counts: {@code 5}, {@code -1}, and {@code 5.0} as Excel leaves it; at most nine digits. */
final class WholeNumber {
    private static final int MOST_DIGITS = 9;

    private WholeNumber() {}

    /** The number, or null if the text is no whole number. */
    static @Nullable Integer read(String text) {
        boolean negative = !text.isEmpty() && text.charAt(0) == '-';
        int start = negative ? 1 : 0;
        int at = start;
        int value = 0;
        while (at < text.length() && at - start < MOST_DIGITS && digit(text.charAt(at))) {
            value = value * 10 + (text.charAt(at) - '0');
            at++;
        }
        if (at == start || !nothingButZeros(text, at)) {
            return null;
        }
        return negative ? -value : value;
    }

    /** Whether nothing follows, or a point and zeros. */
    private static boolean nothingButZeros(String text, int from) {
        if (from == text.length()) {
            return true;
        }
        if (text.charAt(from) != '.' || from + 1 == text.length()) {
            return false;
        }
        for (int i = from + 1; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
