package daybook.admin.page;

import daybook.admin.access.Permission;
import daybook.admin.page.SlotCard.May;
import daybook.event.ShopEventStore;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRunStore;
import daybook.schedule.Agenda;
import daybook.schedule.Agenda.Day;
import daybook.schedule.Agenda.Due;
import daybook.schedule.Agenda.State;
import daybook.slot.Home;
import daybook.slot.Slot;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Puts a day together for a reader. */
final class Days {
    private final Shops shops;
    private final Agenda agenda;
    private final ShopEventStore events;
    private final SlotRunStore runs;
    private final FiguresOfRuns figures;
    private final ReportsForReader reports;
    private final Home home;
    private final Clock clock;

    Days(Shops shops, Agenda agenda, ShopEventStore events, SlotRunStore runs, FiguresOfRuns figures, ReportsForReader reports, Home home, Clock clock) {
        this.shops = shops;
        this.agenda = agenda;
        this.events = events;
        this.runs = runs;
        this.figures = figures;
        this.reports = reports;
        this.home = home;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    DayView on(String shop, LocalDate date, Reader reader) {
        Day day = agenda.on(date, shop);
        String folder = new Slot(day.shop(), date, daybook.slot.Session.MORNING).day();
        return new DayView(
                date,
                day.shop(),
                shops.choices(shop, other -> date.equals(today()) ? Ways.today(other) : Ways.day(other, date)),
                LocalDateTime.now(clock),
                !runs.any(),
                home.inbox(day.shop()).resolve(folder).toString(),
                date.equals(today()) ? events.openAlarms(day.shop()) : List.of(),
                reader.may(Permission.RUN),
                day.slots().stream().map(due -> card(due, reader)).toList(),
                date.equals(today()) ? day.next() : List.of());
    }

    /** The card of one slot; nothing if no job imports its session. */
    Optional<SlotCard> card(Slot slot, Reader reader) {
        return agenda.on(slot.date(), slot.shop()).slots().stream().filter(due -> due.slot().equals(slot)).findFirst().map(due -> card(due, reader));
    }

    private SlotCard card(Due due, Reader reader) {
        SlotRun run = due.run();
        May may = new May(reader.may(Permission.RUN), reader.may(Permission.UPLOAD));
        if (run == null) {
            return new SlotCard(due, null, List.of(), null, may);
        }
        RunProgressBar bar = due.state() != State.RUNNING
                ? null
                : due.progress() == null ? RunProgressBar.BEGINNING : RunProgressBar.of(due.progress());
        List<ShownReport> workbooks = reports.of(run, reader).stream().filter(report -> report.name().endsWith(".xlsx")).toList();
        return new SlotCard(due, figures.of(run), workbooks, bar, may);
    }
}
