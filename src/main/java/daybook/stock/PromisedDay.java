package daybook.stock;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day as people and spreadsheets write it. */
final class PromisedDay {
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?(\\s+\\d{1,2}:\\d{2}(:\\d{2})?)?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[-/月](\\d{1,2})[日号]?");

    private PromisedDay() {}

    /**
     * Reads {@code 2011-2-20}, {@code 2011/2/20}, {@code 2011.2.20}, {@code 2011年2月20日}, each also with a time of day, which is dropped, and
     * {@code 2月20日}, {@code 2/20}, {@code 2-20}: the next such day that is not before {@code from}. Null for anything else.
     */
    static @Nullable LocalDate read(String text, LocalDate from) {
        String folded = Folded.of(text);
        try {
            Matcher date = DATE.matcher(folded);
            if (date.matches()) {
                return LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
            }
            Matcher day = DAY.matcher(folded.replace(" ", ""));
            return day.matches() ? next(MonthDay.of(number(day, 1), number(day, 2)), from) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** 29 February may be some years away. */
    private static LocalDate next(MonthDay day, LocalDate from) {
        int year = from.getYear();
        while (!day.isValidYear(year) || day.atYear(year).isBefore(from)) {
            year++;
        }
        return day.atYear(year);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
