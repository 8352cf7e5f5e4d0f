package daybook.admin.page;

import daybook.reconciliation.Measure;
import daybook.wording.Language;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures and times as readers of one language write them. */
abstract class ShownFigures {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Locale locale;

    ShownFigures(Language language) {
        this.locale = language == Language.CHINESE ? Locale.CHINA : Locale.UK;
    }

    private boolean inChinese() {
        return locale.equals(Locale.CHINA);
    }

    public String number(long value) {
        return String.format(locale, "%,d", value);
    }

    /** Fen as yuan where the measure is yuan, all else as it is. */
    public String figure(Measure measure, long value) {
        return measure == Measure.YUAN ? String.format(locale, "%,.2f", BigDecimal.valueOf(value, 2)) : number(value);
    }

    public String minute(@Nullable LocalDateTime at) {
        return at == null ? "" : MINUTE.format(at);
    }

    public String second(@Nullable LocalDateTime at) {
        return at == null ? "" : SECOND.format(at);
    }

    public String clock(@Nullable LocalDateTime at) {
        return at == null ? "" : CLOCK.format(at);
    }

    /** The clock alone if it is on that day, else day and clock. */
    public String near(LocalDateTime at, LocalDate day) {
        return at.toLocalDate().equals(day) ? clock(at) : minute(at);
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(inChinese() ? "yyyy年M月d日 EEEE" : "EEEE d MMMM yyyy", locale).format(day);
    }

    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(inChinese() ? "yyyy年M月" : "MMMM yyyy", locale).format(month);
    }

    public String weekday(DayOfWeek day, boolean brief) {
        return day.getDisplayName(brief ? TextStyle.SHORT_STANDALONE : TextStyle.FULL_STANDALONE, locale);
    }

    public String percent(double share) {
        return String.format(locale, "%.0f%%", share * 100);
    }

    /** A file's size; not less than a kilobyte, which is nothing. */
    public String size(long bytes) {
        long kilobytes = Math.max(1, (bytes + 1_023) / 1_024);
        return kilobytes < 1_024 ? number(kilobytes) + " KB" : String.format(locale, "%,.1f MB", kilobytes / 1_024.0);
    }
}
