package daybook.admin.page;

import daybook.event.ShopEvent;
import daybook.schedule.Agenda.NextTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A day at a glance.
 *
 * @param isNew whether no slot was ever imported
 * @param inbox the folder of the day, as people find it
 * @param mayClose whether the reader may say that an alarm is seen to
 */
record DayView(
        LocalDate date,
        String shop,
        LocalDateTime now,
        boolean isNew,
        String inbox,
        List<ShopEvent> alarms,
        boolean mayClose,
        List<SlotCard> cards,
        List<NextTime> next) {
    public boolean isToday() {
        return date.equals(now.toLocalDate());
    }
}
