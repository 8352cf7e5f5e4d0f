package daybook.schedule;

import static daybook.schedule.Service.MORNING;
import static daybook.schedule.Service.until;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.NamedLocks;
import daybook.event.EventKind;
import daybook.event.ShopEvent;
import daybook.reconciliation.RunProgressStore;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRunStore;
import daybook.reconciliation.SlotRunStore.Begun;
import daybook.slot.Session;
import daybook.slot.Slot;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;

/** What the schedule does after nobody ran, while somebody else is at work, and when the database is away for a moment. Each test has shops of its own. */
class OutageTest {
    private static final Service SERVICE = Service.fresh(Stream.of(
                    job("weekdays", "kind=import", "session=morning", "cron=0 0 9 ? * MON-FRI", "deadline=11:00", "shops=weekdays"),
                    job("no-sundays", "kind=import", "session=morning", "cron=0 0 9 * * ?", "deadline=11:00", "days-off=sunday", "shops=no-sundays"),
                    job("daily", "kind=import", "session=morning", "cron=0 0 9 * * ?", "deadline=11:00", "shops=daily"),
                    job("both", "kind=import", "session=morning", "cron=0 0 9 * * ?", "deadline=11:00", "shops=left,right"),
                    job("away", "kind=import", "session=morning", "cron=0 0 9 * * ?", "deadline=11:00", "shops=away"),
                    job("unread", "kind=import", "session=morning", "cron=0 0 9 * * ?", "deadline=11:00", "shops=unread"))
            .flatMap(settings -> settings)
            .toArray(String[]::new));

    private static Stream<String> job(String name, String... settings) {
        return Stream.of(settings).map(setting -> "daybook.jobs." + name + "." + setting);
    }

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    private static void fire(String job, String time) {
        SERVICE.at(time);
        SERVICE.get(Firing.class).fire(job, SERVICE.now());
    }

    private static List<LocalDate> awaited(String shop) {
        return SERVICE.jdbc().queryForList("SELECT slot_date FROM awaited_slot WHERE shop = ? ORDER BY slot_date", LocalDate.class, shop);
    }

    private static LocalDate february(int day) {
        return LocalDate.of(2011, 2, day);
    }

    private static List<ShopEvent> told(String shop) {
        return SERVICE.events().stream().filter(event -> event.shop().equals(shop)).toList();
    }

    @Test
    void a_time_that_was_missed_is_made_up_for_on_a_day_on_which_the_job_is_not_due() {
        fire("weekdays", "2011-02-17T09:00"); // a Thursday
        fire("weekdays", "2011-02-19T10:00"); // Friday was missed, Saturday is none of its days
        assertThat(awaited("weekdays")).containsExactly(february(17), february(18));

        fire("no-sundays", "2011-02-18T09:00");
        fire("no-sundays", "2011-02-20T10:00"); // Saturday was missed, Sunday is off
        assertThat(awaited("no-sundays")).containsExactly(february(18), february(19));
    }

    @Test
    void a_slot_is_not_awaited_before_its_time_because_another_one_was_missed() {
        fire("daily", "2011-02-17T09:00");
        fire("daily", "2011-02-19T00:30");
        assertThat(awaited("daily")).containsExactly(february(17), february(18));
        fire("daily", "2011-02-19T09:00");
        assertThat(awaited("daily")).containsExactly(february(17), february(18), february(19));
    }

    @Test
    void of_a_long_time_without_any_process_only_the_last_two_weeks_are_made_up_for() {
        fire("daily", "2011-03-01T09:00");
        fire("daily", "2011-04-15T09:00");
        assertThat(awaited("daily").stream().filter(day -> day.isAfter(LocalDate.of(2011, 3, 1))))
                .hasSize(15)
                .startsWith(LocalDate.of(2011, 4, 1))
                .endsWith(LocalDate.of(2011, 4, 15));
        SERVICE.jdbc().update("DELETE FROM awaited_slot WHERE shop = 'daily'");
    }

    @Test
    void while_the_shop_is_at_work_a_slot_waits_past_its_deadline_and_nobody_is_alarmed() {
        SERVICE.loadStock();
        SERVICE.comes("2011-2-15-1.csv");
        SERVICE.comes("2011-2-15-2.csv");
        Awaiting awaiting = SERVICE.get(Awaiting.class);
        try (var lock = SERVICE.get(NamedLocks.class).take("shop/shop").orElseThrow()) {
            fire("morning-import", "2011-02-15T11:30");
            awaiting.look();
            assertThat(Objects.requireNonNull(SERVICE.get(Agenda.class).today("shop").slots().get(0).waitingFor()).key())
                    .isEqualTo("run.already-running");
            assertThat(lock.stillHeld()).isTrue();
        }
        assertThat(told("shop")).isEmpty();
        fire("morning-import", "2011-02-15T11:31");
        assertThat(SERVICE.get(SlotRunStore.class).newest(MORNING)).as("only the look begins slots").isEmpty();
        awaiting.look();
        until(() -> !told("shop").isEmpty());
        assertThat(told("shop")).extracting(ShopEvent::kind).containsExactly(EventKind.RUN_DONE);
    }

    @Test
    void a_fault_of_the_database_costs_no_slot_and_no_shop() throws SchedulerException {
        SERVICE.jdbc().execute("ALTER TABLE awaited_slot RENAME TO awaited_slot_away");
        try {
            fire("both", "2011-02-15T09:00");
            assertThat(SERVICE.get(Scheduler.class).getTriggersOfJob(new JobKey("both", Triggers.JOBS)))
                    .extracting(trigger -> String.valueOf(trigger.getJobDataMap().get(FireJob.SHOP)))
                    .containsExactlyInAnyOrder("null", "left", "right");
            SERVICE.get(Firing.class).again("both", "left", 40);
            assertThat(told("left")).extracting(ShopEvent::kind).as("tried for long enough").containsExactly(EventKind.JOB_FAILED);
        } finally {
            SERVICE.jdbc().execute("ALTER TABLE awaited_slot_away RENAME TO awaited_slot");
        }
        SERVICE.get(Firing.class).again("both", "left", 1);
        assertThat(awaited("left")).containsExactly(february(15));
        assertThat(told("left")).noneMatch(ShopEvent::isOpenAlarm);
    }

    @Test
    void what_cannot_be_placed_while_the_schedule_is_out_of_reach_is_placed_by_a_later_look() throws SchedulerException {
        JobKey job = new JobKey("away", Triggers.JOBS);
        RetryLater retries = SERVICE.get(RetryLater.class);
        SERVICE.jdbc().execute("ALTER TABLE awaited_slot RENAME TO awaited_slot_away");
        SERVICE.jdbc().execute("ALTER TABLE QRTZ_TRIGGERS RENAME TO QRTZ_TRIGGERS_AWAY");
        try {
            fire("away", "2011-02-15T09:00");
        } finally {
            SERVICE.jdbc().execute("ALTER TABLE QRTZ_TRIGGERS_AWAY RENAME TO QRTZ_TRIGGERS");
            SERVICE.jdbc().execute("ALTER TABLE awaited_slot_away RENAME TO awaited_slot");
        }
        assertThat(SERVICE.get(Scheduler.class).getTriggersOfJob(job)).hasSize(1);
        retries.placeKept();
        retries.placeKept();
        assertThat(SERVICE.get(Scheduler.class).getTriggersOfJob(job)).extracting(trigger -> String.valueOf(trigger.getJobDataMap().get(FireJob.SHOP))).containsExactlyInAnyOrder("null", "away");
    }

    @Test
    void what_cannot_be_looked_for_is_told_at_the_deadline_and_looked_for_again() {
        fire("unread", "2011-02-16T09:00");
        SERVICE.jdbc().execute("ALTER TABLE slot_run RENAME TO slot_run_away");
        try {
            SERVICE.at("2011-02-16T10:59");
            SERVICE.get(Awaiting.class).look();
            assertThat(told("unread")).isEmpty();
            SERVICE.at("2011-02-16T11:00");
            SERVICE.get(Awaiting.class).look();
            SERVICE.get(Awaiting.class).look();
        } finally {
            SERVICE.jdbc().execute("ALTER TABLE slot_run_away RENAME TO slot_run");
        }
        assertThat(told("unread")).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(EventKind.FILES_UNUSABLE);
            assertThat(alarm.sentence().key()).isEqualTo("event.not-looked-for");
        });
        assertThat(SERVICE.get(AwaitedSlotStore.class).undecided()).extracting(slot -> slot.slot().shop()).contains("unread");
    }

    @Test
    void a_run_whose_process_dies_again_and_again_is_left_to_a_person() {
        SlotRunStore runs = SERVICE.get(SlotRunStore.class);
        Slot slot = new Slot("fatal", february(15), Session.MORNING);
        long run = runs.begin(new Begun(slot, 1, false, "", null), LocalDateTime.parse("2011-02-15T08:00"));
        for (String death : List.of("2011-02-15T09:00", "2011-02-15T10:00", "2011-02-15T11:00", "2011-02-15T12:00")) {
            until(() -> SERVICE.isIdle("fatal"));
            SERVICE.at(death);
            runs.mark(run, SlotRun.State.RUNNING, null, null);
            SERVICE.get(RunProgressStore.class).begin(run, "4711@elsewhere", LocalDateTime.parse(death));
            SERVICE.get(Watch.class).look();
        }
        assertThat(runs.get(run).state()).as("nobody took it over").isEqualTo(SlotRun.State.RUNNING);
        SERVICE.get(Watch.class).look();
        assertThat(told("fatal")).filteredOn(event -> event.kind() == EventKind.RUN_DEAD).extracting(event -> event.sentence().key())
                .containsExactly("event.run-dead-recovering", "event.run-dead-recovering", "event.run-dead-recovering", "event.run-dead-again");
    }
}
