package daybook.orders;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people call an order by: its internal number (订单号, up to 9 digits), its number at Taobao (订单编号, 10 to 24 digits), or the number of an order that
 * was derived from one: {@code RE100001}, {@code OSP1100001}, {@code OSP2100001}, {@code GIFT100007}, a second time {@code RE100001-2}.
 */
public record OrderKey(String text) {
    private static final Pattern WELL_FORMED = Pattern.compile("\\d{1,24}|(RE|OSP[12]|GIFT)\\d{1,18}(-\\d{1,2})?");
    private static final int LONGEST_INTERNAL = 9;

    public OrderKey {
        if (!WELL_FORMED.matcher(text).matches()) {
            throw new IllegalArgumentException("no order is called '" + text + "'");
        }
    }

    /** The key in that text, in any case of letters; null if it is none. */
    public static @Nullable OrderKey read(String text) {
        String key = text.strip().toUpperCase(Locale.ROOT);
        return WELL_FORMED.matcher(key).matches() ? new OrderKey(key) : null;
    }

    /** Whether it is an internal number. */
    public boolean internal() {
        return text.length() <= LONGEST_INTERNAL && isDigit(text.charAt(0));
    }

    /** Whether it is the number of an order that people derived from another. */
    public boolean derived() {
        return !isDigit(text.charAt(0));
    }

    /** The column of the ledger that holds it. */
    String column() {
        return internal() ? "internal_number" : "order_number";
    }

    /** Its value in that column. */
    Object value() {
        return internal() ? Long.valueOf(text) : text;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public String toString() {
        return text;
    }
}
