package daybook.reports;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** How a value stands in a cell, and how it is shown. */
enum CellType {
    /** Text, also where it is digits. */
    TEXT("@"),
    /** A whole number that is not added up with separators. */
    COUNT("0"),
    /** Yuan, given as fen. */
    MONEY("#,##0.00"),
    /** Date and time of the shop. */
    TIME("yyyy-mm-dd hh:mm:ss"),
    /** A day. */
    DAY("yyyy-mm-dd");

    private static final long DAY_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();
    private static final double FEN = 100.0;
    private static final double SECONDS_A_DAY = 86_400.0;

    private final String format;

    CellType(String format) {
        this.format = format;
    }

    String format() {
        return format;
    }

    /** Where it stands in a column of a table, so that figures keep their distance from the texts beside them. */
    String across() {
        return this == COUNT || this == DAY ? "center" : "";
    }

    /** Puts a value of this type into the next cell; null and empty text leave it empty. */
    void put(GridSheet sheet, int look, @Nullable Object value) throws IOException {
        if (value instanceof String text) {
            sheet.text(look, text);
        } else if (value instanceof LocalDateTime time) {
            sheet.time(look, time);
        } else if (value instanceof LocalDate day) {
            sheet.time(look, day.atStartOfDay());
        } else if (value instanceof Number number && this == MONEY) {
            sheet.yuan(look, number.longValue());
        } else if (value instanceof Number number) {
            sheet.number(look, number.longValue());
        } else {
            sheet.empty(look);
        }
    }

    static double yuan(long fen) {
        return fen / FEN;
    }

    /** As a spreadsheet counts: days since the end of 1899, the time of day as a fraction. */
    static double serial(LocalDateTime time) {
        return time.toLocalDate().toEpochDay() - DAY_ZERO + time.toLocalTime().toSecondOfDay() / SECONDS_A_DAY;
    }
}
