package daybook.search;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The last order of a page, from which the next one goes on. Its text is for addresses and forms: nothing in it says who bought.
 *
 * @param at the time that the list is sorted by; null where it is sorted as orders were imported, and for an order without a time
 */
public record Cursor(@Nullable LocalDateTime at, long internalNumber) {
    private static final String BETWEEN = "~";

    /** Reads {@code 100017} and {@code 2011-02-15T08:15:25~100017}. */
    public static Cursor parse(String text) {
        int between = text.indexOf(BETWEEN);
        try {
            return new Cursor(between < 0 ? null : LocalDateTime.parse(text.substring(0, between)), Long.parseLong(text.substring(between + 1)));
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException("no place in a list", e);
        }
    }

    @Override
    public String toString() {
        return at == null ? Long.toString(internalNumber) : at + BETWEEN + internalNumber;
    }
}
