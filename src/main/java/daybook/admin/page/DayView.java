package daybook.admin.page;

import daybook.event.ShopEvent;
import daybook.schedule.Agenda.NextTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A day at a glance.
 *
 * @param shops the ways to the shops; none where there is only one
 * @param isNew whether no slot was ever imported
 * @param inbox the folder of the day, as people find it
 * @param mayClose whether the reader may say that an alarm is seen to
 */
record DayView(
        LocalDate date,
        String shop,
        List<Shops.Choice> shops,
        LocalDateTime now,
        boolean isNew,
        String inbox,
        List<ShopEvent> alarms,
        boolean mayClose,
        List<SlotCard> cards,
        List<NextTime> next) {
    /** The way to today of the same shop. */
    public String today() {
        return Ways.today(shop);
    }

    /** Where an alarm of it is said to be seen to. */
    public String closing(ShopEvent alarm) {
        return Ways.closing(shop, alarm.id());
    }

    /** Where a page asks whether other alarms are open than those it shows. */
    public String watchingAlarms() {
        return Ways.alarms(shop, alarmMark());
    }

    /** Which alarms are open. */
    public String alarmMark() {
        return alarms.stream().map(alarm -> Long.toString(alarm.id())).collect(Collectors.joining("."));
    }

    public boolean isToday() {
        return date.equals(now.toLocalDate());
    }
}
