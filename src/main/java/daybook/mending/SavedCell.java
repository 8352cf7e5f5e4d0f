package daybook.mending;

import daybook.intake.Cells;
import daybook.slot.ShopTime;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether two cells say the same, one of them as it came and one as a spreadsheet saved it. Whoever saves a workbook may turn text into numbers and times
 * ({@code 109.00} to {@code 109}, {@code 0731} to {@code 731}), leave out seconds, and cut a long number to the digits that it keeps.
 */
final class SavedCell {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,40}(?:\\.\\d{1,40})?(?:[eE][-+]?\\d{1,3})?");
    private static final Pattern LEADING_ZERO = Pattern.compile("^0+(?=\\d)");
    private static final int DIGITS_KEPT = 15;
    private static final int FEWEST_DIGITS = 6;
    private static final char DAMAGED = '\uFFFD';

    private SavedCell() {}

    /** One text for all that says the same, but for what was lost on the way: seconds, and digits. */
    static String normal(String cell) {
        String text = Cells.clean(asWritten(cell));
        if (text.isEmpty() || text.charAt(0) > '9') {
            return text;
        }
        if (NUMBER.matcher(text).matches()) {
            if (LEADING_ZERO.matcher(text).lookingAt()) {
                return text; // a zero that a person puts before a telephone number is a change, though none that a spreadsheet drops
            }
            BigDecimal number = new BigDecimal(text);
            return number.precision() > DIGITS_KEPT ? text : plain(number);
        }
        LocalDateTime time = ShopTime.read(text);
        return time == null ? text : time.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** As the workbook was given it: what cannot stand in one is a mark of damage, and blanks are one. */
    private static String asWritten(String cell) {
        StringBuilder text = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u3000' || c == '\u00a0') {
                if (text.length() == 0 || text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            } else {
                text.append(c < ' ' || c >= '\uFFFE' ? DAMAGED : c);
            }
        }
        return text.toString();
    }

    /** Whether the cell that came back says what it said. */
    static boolean same(String original, String returned) {
        String was = normal(original);
        String is = normal(returned);
        return was.equals(is) || normal(LEADING_ZERO.matcher(was).replaceFirst("")).equals(is) || sameNumber(was, is) || sameMinute(was, is);
    }

    private static boolean sameNumber(String was, String is) {
        if (!NUMBER.matcher(was).matches() || !NUMBER.matcher(is).matches()) {
            return false;
        }
        BigDecimal original = new BigDecimal(was);
        BigDecimal returned = new BigDecimal(is);
        if (original.precision() <= DIGITS_KEPT) {
            return false;
        }
        int shown = returned.stripTrailingZeros().precision();
        return cutTo(DIGITS_KEPT, original, returned) || (shown >= FEWEST_DIGITS && shown < DIGITS_KEPT && cutTo(shown, original, returned));
    }

    /** Whether that is what is left of a long number when so many digits are kept: the others become zeros, or the last one is rounded. */
    private static boolean cutTo(int digits, BigDecimal original, BigDecimal returned) {
        return Stream.of(RoundingMode.DOWN, RoundingMode.HALF_UP).anyMatch(mode -> original.round(new MathContext(digits, mode)).compareTo(returned) == 0);
    }

    private static boolean sameMinute(String was, String is) {
        LocalDateTime original = ShopTime.read(was.replace('T', ' '));
        LocalDateTime returned = ShopTime.read(is.replace('T', ' '));
        return original != null
                && returned != null
                && returned.getSecond() == 0
                && original.truncatedTo(ChronoUnit.MINUTES).equals(returned);
    }
}
