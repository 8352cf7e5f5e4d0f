package daybook.admin.page;

import daybook.slot.Session;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A month, in weeks of seven days that begin with Monday; days before and after it fill the first and the last week. */
record MonthView(String shop, List<Shops.Choice> shops, YearMonth month, List<List<DayCell>> weeks, List<String> legend) {
    /** A day: what each of its sessions came to. */
    record DayCell(LocalDate date, boolean inMonth, boolean today, boolean off, List<Mark> marks) {}

    /**
     * What one session came to.
     *
     * @param css the state's name in classes, signs and words
     * @param run null if it was never run
     * @param held how many of its orders a person has to look at
     */
    record Mark(Session session, String slot, String css, @Nullable Long run, long held) {}

    public YearMonth previous() {
        return month.minusMonths(1);
    }

    public YearMonth next() {
        return month.plusMonths(1);
    }

    /** The way to another month of the same shop. */
    public String way(YearMonth to) {
        return Ways.month(shop, to);
    }

    /** The way to a day of the same shop. */
    public String way(LocalDate day) {
        return Ways.day(shop, day);
    }

    public List<DayOfWeek> weekdays() {
        return List.of(DayOfWeek.values());
    }
}
