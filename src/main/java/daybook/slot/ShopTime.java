package daybook.slot;

import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of a report or sheet: {@code 2019-03-11 23:21:04}, {@code 2019/3/9 21:46} (saved again in Excel), a date alone. Written by hand
 * because it runs twice a row, and a DateTimeFormatter costs more than reading the file.
 */
public final class ShopTime {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final String text;
    private int at;

    private ShopTime(String text) {
        this.text = text;
    }

    /** The time, or null if the text is none, or names a year (0012) in which no shop of ours sold anything. */
    public static @Nullable LocalDateTime read(String text) {
        return text.length() < 8 || text.length() > 19 ? null : new ShopTime(text).read();
    }

    private @Nullable LocalDateTime read() {
        int year = number(4, 4);
        char separator = at < text.length() ? text.charAt(at) : ' ';
        if (year < FIRST_YEAR || year > LAST_YEAR || (separator != '-' && separator != '/')) {
            return null;
        }
        int month = after(separator);
        int day = after(separator);
        if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        return at == text.length() ? LocalDateTime.of(year, month, day, 0, 0) : withClock(year, month, day);
    }

    private @Nullable LocalDateTime withClock(int year, int month, int day) {
        int hour = after(' ');
        int minute = after(':');
        int second = at == text.length() ? 0 : after(':');
        boolean valid = at == text.length() && hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return valid ? LocalDateTime.of(year, month, day, hour, minute, second) : null;
    }

    /** The one or two digits behind that separator, or -1. */
    private int after(char separator) {
        if (at >= text.length() || text.charAt(at) != separator) {
            return -1;
        }
        at++;
        return number(1, 2);
    }

    private int number(int fewest, int most) {
        int start = at;
        int value = 0;
        while (at < text.length() && at - start < most && digit(text.charAt(at))) {
            value = value * 10 + (text.charAt(at) - '0');
            at++;
        }
        return at - start < fewest ? -1 : value;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
