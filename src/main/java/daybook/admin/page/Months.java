package daybook.admin.page;

import daybook.admin.page.MonthView.DayCell;
import daybook.admin.page.MonthView.Mark;
import daybook.jobs.RunReports;
import daybook.reconciliation.Measure;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.RunHistoryStore;
import daybook.reconciliation.SlotRun;
import daybook.schedule.Agenda;
import daybook.schedule.Agenda.Due;
import daybook.schedule.Agenda.State;
import daybook.slot.Session;
import daybook.slot.Slot;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a month together. */
final class Months {
    private final Shops shops;
    private final RunHistoryStore runs;
    private final Agenda agenda;
    private final RunReports reports;
    private final Clock clock;

    Months(Shops shops, RunHistoryStore runs, Agenda agenda, RunReports reports, Clock clock) {
        this.shops = shops;
        this.runs = runs;
        this.agenda = agenda;
        this.reports = reports;
        this.clock = clock;
    }

    YearMonth current() {
        return YearMonth.now(clock);
    }

    MonthView of(String shop, YearMonth month) {
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        Map<Slot, SlotRun> standing = new HashMap<>();
        runs.between(shop, month.atDay(1), month.atEndOfMonth()).stream()
                .collect(Collectors.groupingBy(SlotRun::slot))
                .forEach((slot, all) -> SlotRun.standing(all).ifPresent(run -> standing.put(slot, run)));
        LocalDate since = runs.firstDay(shop).orElse(LocalDate.MAX);
        List<List<DayCell>> weeks = new ArrayList<>();
        for (LocalDate monday = first; monday.isBefore(last); monday = monday.plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusWeeks(1)).map(day -> cell(shop, day, month, since, standing)).toList());
        }
        return new MonthView(shop, shops.choices(shop, other -> Ways.month(other, month)), month, weeks, legend(weeks));
    }

    private DayCell cell(String shop, LocalDate day, YearMonth month, LocalDate since, Map<Slot, SlotRun> standing) {
        LocalDate today = LocalDate.now(clock);
        if (!YearMonth.from(day).equals(month)) {
            return new DayCell(day, false, false, false, List.of());
        }
        List<Mark> marks = new ArrayList<>();
        for (Session session : Session.values()) {
            SlotRun run = standing.get(new Slot(shop, day, session));
            if (run != null) {
                marks.add(new Mark(session, run.slot().name(), RunView.css(run), run.id(), held(run)));
            }
        }
        boolean looked = day.equals(today) || (!day.isBefore(since) && !day.isAfter(today));
        List<Due> due = looked ? agenda.on(day, shop).slots() : List.of();
        due.stream()
                .filter(of -> of.run() == null && of.state() != State.DAY_OFF && of.state() != State.NOT_AWAITED)
                .forEach(of -> marks.add(new Mark(of.slot().session(), of.slot().name(), PageWords.css(of.state()), null, 0)));
        marks.sort(java.util.Comparator.comparing(Mark::session));
        boolean off = !due.isEmpty() && due.stream().allMatch(of -> of.state() == State.DAY_OFF);
        return new DayCell(day, true, day.equals(today), off, marks);
    }

    private long held(SlotRun run) {
        return reports.totals(run).map(totals -> totals.of(Measure.ORDERS, Outcome.HELD) + totals.of(Measure.ORDERS, Outcome.CHANGED)).orElse(0L);
    }

    /** The states that stand in the month, and the usual one. */
    private static List<String> legend(List<List<DayCell>> weeks) {
        Set<State> seen = EnumSet.of(State.DONE);
        Stream<String> marked = weeks.stream().flatMap(List::stream).flatMap(day -> day.marks().stream()).map(Mark::css);
        List<String> names = marked.toList();
        Stream.of(State.values()).filter(state -> names.contains(PageWords.css(state))).forEach(seen::add);
        return seen.stream().map(PageWords::css).toList();
    }
}
