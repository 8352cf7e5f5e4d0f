package daybook.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers of a spreadsheet as the text that a csv would have. */
final class NumberText {
    /** A spreadsheet keeps 15 digits; a longer whole number has lost some, so it is never written as if it were exact. */
    private static final double FIRST_INEXACT = 1e15;

    private static final MathContext SHOWN_DIGITS = new MathContext(15);

    private NumberText() {}

    /** {@code 109}, {@code 19.8}; {@code 1.37359E+17} for what is too long to be exact. */
    static String plain(double value) {
        if (Math.abs(value) >= FIRST_INEXACT || Double.isNaN(value)) {
            String text = Double.toString(value);
            return text.replace("E", "E+");
        }
        long whole = (long) value;
        if (whole == value) {
            return Long.toString(whole);
        }
        String text = Double.toString(value);
        boolean asShown = text.length() <= 16 && text.indexOf('E') < 0;
        return asShown ? text : new BigDecimal(value).round(SHOWN_DIGITS).stripTrailingZeros().toPlainString();
    }

    /** A date-styled number as {@code 2011-02-15 09:05:00}, rounded to the second; what is no date stays a number. */
    static String date(double serial, boolean from1904) {
        LocalDateTime time;
        try {
            time = DateUtil.isValidExcelDate(serial) ? DateUtil.getLocalDateTime(serial, from1904, true) : null;
        } catch (DateTimeException e) {
            time = null;
        }
        if (time == null) {
            return plain(serial);
        }
        StringBuilder text = new StringBuilder(19);
        padded(text, time.getYear(), 4).append('-');
        padded(text, time.getMonthValue(), 2).append('-');
        padded(text, time.getDayOfMonth(), 2).append(' ');
        padded(text, time.getHour(), 2).append(':');
        padded(text, time.getMinute(), 2).append(':');
        return padded(text, time.getSecond(), 2).toString();
    }

    private static StringBuilder padded(StringBuilder text, int value, int digits) {
        String number = Integer.toString(value);
        for (int i = number.length(); i < digits; i++) {
            text.append('0');
        }
        return text.append(number);
    }
}
