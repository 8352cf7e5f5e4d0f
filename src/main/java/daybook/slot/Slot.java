package daybook.slot;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is imported once: one shop, one day, one session. Written {@code 2011-2-15-1}, the date not padded; the shop is
 * not part of the name, because most installations serve one shop.
 */
public record Slot(String shop, LocalDate date, Session session) {
    private static final Pattern NAME = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})-([12])");
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern SHOP = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,63}");

    /** The shop's name becomes a folder's name, so it is letters, digits, {@code _} and {@code -}, at most 64. */
    public Slot {
        if (!SHOP.matcher(shop).matches()) {
            throw new IllegalArgumentException("a shop is named with letters, digits, _ and -: " + shop);
        }
    }

    /** Reads {@code 2011-2-15-1} or {@code 2011-02-15-1}; {@link IllegalArgumentException} or DateTimeException if it is none. */
    public static Slot parse(String shop, String name) {
        Matcher matcher = NAME.matcher(name.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a slot is written 2011-2-15-1, not " + name);
        }
        LocalDate date = date(matcher);
        return new Slot(shop, date, Session.of(Integer.parseInt(matcher.group(4))));
    }

    /** Reads {@code 2011-2-15} or {@code 2011-02-15}; {@link IllegalArgumentException} or DateTimeException if it is none. */
    public static LocalDate parseDate(String text) {
        Matcher matcher = DATE.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a date is written 2011-2-15, not " + text);
        }
        return date(matcher);
    }

    private static LocalDate date(Matcher matcher) {
        return LocalDate.of(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    /** The day as the shop writes it, {@code 2011-2-15}. */
    public String day() {
        return date.getYear() + "-" + date.getMonthValue() + "-" + date.getDayOfMonth();
    }

    /** The slot's name, {@code 2011-2-15-1}. */
    public String name() {
        return day() + "-" + session.number();
    }

    /** The first instant after the slot's day, shop time. */
    public LocalDateTime endOfDay() {
        return date.plusDays(1).atStartOfDay();
    }

    @Override
    public String toString() {
        return name();
    }
}
