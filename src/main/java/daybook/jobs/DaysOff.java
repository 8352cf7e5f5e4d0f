package daybook.jobs;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The days on which a job is not due. An extra day is due although its weekday or a holiday says it is not: the Sunday on which a holiday is made up for.
 *
 * @param weekdays off every week
 * @param off days and ranges of days that are off
 * @param extra days and ranges of days that are due all the same
 */
public record DaysOff(Set<DayOfWeek> weekdays, List<Range> off, List<Range> extra) {
    /** Due every day. */
    public static final DaysOff NONE = new DaysOff(Set.of(), List.of(), List.of());

    public DaysOff {
        weekdays = Set.copyOf(weekdays);
        off = List.copyOf(off);
        extra = List.copyOf(extra);
    }

    /** From one day to another, both included. */
    public record Range(LocalDate from, LocalDate to) {
        public Range {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException(from + " is after " + to);
            }
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Each day that is due all the same. */
    public Stream<LocalDate> extraDays() {
        return extra.stream().flatMap(range -> range.from().datesUntil(range.to().plusDays(1)));
    }

    /** Whether nothing is due on that day. */
    public boolean isOff(LocalDate day) {
        boolean named = weekdays.contains(day.getDayOfWeek()) || off.stream().anyMatch(range -> range.contains(day));
        return named && extra.stream().noneMatch(range -> range.contains(day));
    }
}
