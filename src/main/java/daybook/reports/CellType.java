package daybook.reports;

import java.time.LocalDateTime;
import org.dhatim.fastexcel.Worksheet;
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
    TIME("yyyy-mm-dd hh:mm:ss");

    private static final long DAY_ZERO = java.time.LocalDate.of(1899, 12, 30).toEpochDay();
    private static final double FEN = 100.0;
    private static final double SECONDS_A_DAY = 86_400.0;

    private final String format;

    CellType(String format) {
        this.format = format;
    }

    String format() {
        return format;
    }

    /** Puts a value of this type into a cell; nothing for null and for empty text. */
    void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof String text) {
            if (!text.isEmpty()) {
                sheet.inlineString(row, column, SafeText.cell(text));
            }
        } else if (value instanceof LocalDateTime time) {
            sheet.value(row, column, serial(time));
        } else if (value instanceof Number number) {
            sheet.value(row, column, this == MONEY ? yuan(number.longValue()) : number);
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
