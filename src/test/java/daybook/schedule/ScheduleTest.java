package daybook.schedule;

import static daybook.schedule.Service.MORNING;
import static daybook.schedule.Service.until;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import daybook.admin.access.Role;
import daybook.database.NamedLocks;
import daybook.event.EventKind;
import daybook.event.ShopEvent;
import daybook.event.ShopEventStore;
import daybook.reconciliation.RunProgressStore;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRunStore;
import daybook.reconciliation.SlotRunStore.Begun;
import daybook.schedule.Agenda.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartz.CronTrigger;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.LoggerFactory;

/** The day of the schedule: what fires, what is waited for, what is decided at the deadline, what is told. */
class ScheduleTest {
    private Service service = Service.asNew();

    @AfterEach
    void close() {
        service.close();
    }

    private void with(String... settings) {
        service.close();
        service = Service.fresh(settings);
    }

    /** The job fires, and the look that comes next follows. */
    private void fire(String time) {
        service.at(time);
        service.get(Firing.class).fire("morning-import", service.now());
        service.get(Awaiting.class).look();
    }

    private void look(String time) {
        service.at(time);
        service.get(Awaiting.class).look();
    }

    private Agenda.Due due() {
        return service.get(Agenda.class).today("shop").slots().get(0);
    }

    private List<EventKind> told() {
        return service.events().stream().map(ShopEvent::kind).toList();
    }

    private void untilDone() {
        until(() -> service.get(SlotRunStore.class).newest(MORNING).filter(run -> run.state() == SlotRun.State.DONE).isPresent());
        until(() -> told().contains(EventKind.RUN_DONE));
    }

    @Test
    void a_slot_begins_as_soon_as_both_files_are_there() {
        service.loadStock();
        assertThat(due().state()).isEqualTo(State.NOT_YET);
        assertThat(due().deadline()).isEqualTo(LocalDateTime.parse("2011-02-15T11:00"));
        fire("2011-02-15T09:00");
        assertThat(due().state()).isEqualTo(State.WAITING);
        assertThat(Objects.requireNonNull(due().waitingFor()).arguments()).contains("2011-2-15-1", "2011-2-15-2");
        service.comes("2011-2-15-1.csv");
        look("2011-02-15T09:10");
        assertThat(Objects.requireNonNull(due().waitingFor()).key()).isEqualTo("intake.items-missing");
        service.comes("2011-2-15-2.csv");
        look("2011-02-15T09:20");
        untilDone();

        assertThat(due().state()).isEqualTo(State.DONE);
        assertThat(service.jdbc().queryForObject("SELECT decided FROM awaited_slot", String.class)).as("by the schedule, not by somebody").isEqualTo("BEGUN");
        look("2011-02-15T11:30");
        fire("2011-02-15T11:31");
        assertThat(told()).containsExactly(EventKind.RUN_DONE);
        assertThat(service.jdbc().queryForObject("SELECT COUNT(*) FROM slot_run", Long.class)).isEqualTo(1);
    }

    /** It would be begun before the older one, had the shop become free in between. */
    @Test
    void behind_a_slot_that_waits_for_its_turn_no_later_one_of_the_shop_is_looked_for() {
        service.loadStock();
        List.of("2011-2-15-1.csv", "2011-2-15-2.csv", "2011-2-15-11.xlsx", "2011-2-15-22.csv").forEach(service::comes);
        service.at("2011-02-15T15:00");
        service.get(Firing.class).fire("morning-import", service.now());
        service.get(Firing.class).fire("afternoon-import", service.now());
        try (var lock = service.get(NamedLocks.class).take("shop/shop").orElseThrow()) {
            service.get(Awaiting.class).look();
            assertThat(service.jdbc().queryForList("SELECT sentence FROM awaited_slot ORDER BY slot_date, session", String.class))
                    .containsExactly("run.already-running", null);
            assertThat(lock.stillHeld()).isTrue();
        }
        until(() -> {
            service.get(Awaiting.class).look();
            return told().size() == 2;
        });
        assertThat(service.jdbc().queryForList("SELECT session FROM slot_run ORDER BY id", Integer.class)).containsExactly(1, 2);
    }

    @Test
    void at_the_deadline_the_alarm_names_the_file_that_is_missing_and_what_comes_later_waits_for_a_person() {
        service.loadStock();
        service.comes("2011-2-15-1.csv");
        fire("2011-02-15T09:00");
        look("2011-02-15T10:59:59");
        assertThat(service.events()).isEmpty();
        look("2011-02-15T11:00");
        assertThat(service.get(ShopEventStore.class).openAlarms("shop")).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(EventKind.FILE_MISSING);
            assertThat(alarm.slot()).isEqualTo(MORNING);
            assertThat(alarm.sentence().key()).isEqualTo("intake.items-missing");
            assertThat(alarm.sentence().arguments()).contains("2011-2-15-2");
        });
        assertThat(due().state()).isEqualTo(State.MISSED);

        service.comes("2011-2-15-2.csv");
        look("2011-02-15T11:10");
        fire("2011-02-15T11:11");
        assertThat(service.get(SlotRunStore.class).newest(MORNING)).isEmpty();
        assertThat(told()).as("told once").containsExactly(EventKind.FILE_MISSING);

        service.get(daybook.jobs.BackgroundRuns.class).run(MORNING, null);
        untilDone();
        assertThat(service.get(ShopEventStore.class).openAlarms("shop")).isEmpty();
    }

    @Test
    void files_that_are_no_pair_are_told_at_the_deadline() throws Exception {
        service.comes("2011-2-15-1.csv");
        fire("2011-02-15T09:00");
        var folder = service.home().inbox("shop").resolve("2011-2-15");
        java.nio.file.Files.copy(folder.resolve("2011-2-15-1.csv"), folder.resolve("2011-2-15-2.csv"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        look("2011-02-15T11:00");
        assertThat(service.events()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(EventKind.FILES_UNUSABLE);
            assertThat(alarm.sentence().key()).isEqualTo("intake.same-content");
        });
    }

    @Test
    void a_file_that_somebody_still_writes_at_the_deadline_is_told() throws Exception {
        service.comes("2011-2-15-1.csv");
        service.comes("2011-2-15-2.csv");
        var growing = service.home().inbox("shop").resolve("2011-2-15/2011-2-15-2.csv");
        service.at("2011-02-15T09:00");
        service.get(Firing.class).fire("morning-import", service.now());
        Thread writer = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                append(growing);
            }
        });
        writer.start();
        try {
            until(() -> growing.toFile().lastModified() > System.currentTimeMillis() - 30_000);
            look("2011-02-15T11:00");
        } finally {
            writer.interrupt();
            writer.join();
        }
        assertThat(service.events()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(EventKind.FILES_UNUSABLE);
            assertThat(alarm.sentence().key()).isEqualTo("intake.still-growing");
            assertThat(alarm.sentence().arguments()).containsExactly("2011-2-15-2.csv");
        });
        assertThat(due().state()).isEqualTo(State.MISSED);
    }

    private static void append(Path file) {
        try {
            Files.writeString(file, "x", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LockSupport.parkNanos(20_000_000);
    }

    /** A report whose header somebody has cut off begins with an order: number, account, name and telephone. */
    @Test
    void nobody_is_told_what_stands_in_the_first_row_of_a_file_without_a_header() throws Exception {
        service.comes("2011-2-15-1.csv");
        service.comes("2011-2-15-2.csv");
        var orders = service.home().inbox("shop").resolve("2011-2-15/2011-2-15-1.csv");
        Charset gbk = Charset.forName("GBK");
        List<String> rows = Files.readAllLines(orders, gbk);
        Files.write(orders, rows.subList(1, rows.size()), gbk);
        Files.setLastModifiedTime(orders, FileTime.fromMillis(System.currentTimeMillis() - 300_000));
        List<String> cells = Pattern.compile(",").splitAsStream(rows.get(1)).map(cell -> cell.replaceAll("[=\"']", "").strip()).filter(cell -> cell.length() > 4).toList();
        assertThat(cells).hasSizeGreaterThan(5);

        fire("2011-02-15T09:00");
        for (Role role : Role.values()) {
            assertThat(service.asked("/api/slots", role)).as("%s", role).contains("2011-2-15-1.csv").doesNotContain(cells);
        }
        look("2011-02-15T11:00");
        for (Role role : Role.values()) {
            assertThat(service.asked("/api/slots", role) + service.asked("/api/alarms", role)).as("%s", role).contains("FILES_UNUSABLE", "2011-2-15-1.csv").doesNotContain(cells);
        }
    }

    @Test
    void a_day_off_raises_no_alarm() {
        with("daybook.jobs.morning-import.days-off=tuesday");
        assertThat(due().state()).isEqualTo(State.DAY_OFF);
        fire("2011-02-15T09:00");
        look("2011-02-15T12:00");
        assertThat(service.events()).isEmpty();
        assertThat(due().state()).isEqualTo(State.DAY_OFF);
    }

    @Test
    void a_day_that_was_off_when_it_passed_stays_off_though_its_file_is_changed_afterwards() {
        var database = daybook.database.Peer.H2.fresh();
        var folder = daybook.database.TempFolders.create("service");
        service.close();
        service = new Service(database, folder, "daybook.jobs.morning-import.days-off=2011-02-12..2011-02-13");
        fire("2011-02-11T09:00");
        look("2011-02-11T11:00");
        look("2011-02-12T09:30");
        look("2011-02-12T23:30");
        look("2011-02-13T09:30");
        service.close();
        service = new Service(database, folder); // the holiday is over
        fire("2011-02-15T09:00");
        assertThat(service.events()).extracting(event -> String.valueOf(event.slot())).as("nobody saw the 14th").containsExactly("2011-2-11-1", "2011-2-14-1");
    }

    @Test
    void days_on_which_no_process_ran_are_made_up_for_unless_their_file_says_otherwise() {
        fire("2011-02-12T09:00");
        look("2011-02-12T11:00");
        fire("2011-02-15T09:00");
        assertThat(service.events()).extracting(event -> String.valueOf(event.slot())).containsExactly("2011-2-12-1", "2011-2-13-1", "2011-2-14-1");
        with("daybook.jobs.morning-import.misfire=skip");
        fire("2011-02-12T09:00");
        look("2011-02-12T11:00");
        fire("2011-02-15T09:00");
        assertThat(service.events()).hasSize(1);
    }

    @Test
    void the_store_of_triggers_says_what_the_files_say() throws SchedulerException {
        Scheduler scheduler = service.get(Scheduler.class);
        assertThat(scheduler.getJobKeys(GroupMatcher.jobGroupEquals(Triggers.JOBS)))
                .extracting(JobKey::getName)
                .containsExactlyInAnyOrder("morning-import", "afternoon-import", "stock-import", "shipment-import", "answer-import", "mend-import", "command-import");
        assertThat(scheduler.getTriggersOfJob(new JobKey("shipment-import", Triggers.JOBS))).hasSize(2);
        CronTrigger morning = (CronTrigger) Objects.requireNonNull(scheduler.getTrigger(new TriggerKey("morning-import-1", Triggers.JOBS)));
        assertThat(morning.getCronExpression()).isEqualTo("0 0 9 * * ?");
        assertThat(morning.getTimeZone().getID()).isEqualTo("Asia/Shanghai");
        assertThat(scheduler.getMetaData().isJobStoreClustered()).isTrue();
        assertThat(scheduler.getMetaData().isJobStoreSupportsPersistence()).isTrue();
    }

    @Test
    void a_changed_file_takes_effect_at_the_next_start_and_what_is_as_it_was_stays_untouched() throws SchedulerException {
        var database = daybook.database.Peer.H2.fresh();
        var folder = daybook.database.TempFolders.create("service");
        service.close();
        service = new Service(database, folder);
        service.jdbc().update("UPDATE QRTZ_TRIGGERS SET PREV_FIRE_TIME = 4711 WHERE JOB_GROUP = 'jobs'");
        service.close();
        service = new Service(
                database,
                folder,
                "daybook.jobs.morning-import.cron=0 30 9 * * ?",
                "daybook.jobs.shipment-import.cron=0 45 8 * * ?",
                "daybook.jobs.stock-import.enabled=false");
        Scheduler scheduler = service.get(Scheduler.class);
        List<? extends Trigger> morning = scheduler.getTriggersOfJob(new JobKey("morning-import", Triggers.JOBS));
        assertThat(morning).singleElement().satisfies(trigger -> assertThat(((CronTrigger) trigger).getCronExpression()).isEqualTo("0 30 9 * * ?"));
        assertThat(scheduler.getTriggersOfJob(new JobKey("shipment-import", Triggers.JOBS))).hasSize(1);
        assertThat(scheduler.checkExists(new JobKey("stock-import", Triggers.JOBS))).isFalse();
        assertThat(service.jdbc().queryForList("SELECT TRIGGER_NAME FROM QRTZ_TRIGGERS WHERE PREV_FIRE_TIME = 4711", String.class))
                .containsExactlyInAnyOrder("afternoon-import-1", "answer-import-1", "command-import-1", "mend-import-1", "shipment-import-1");
    }

    @Test
    void a_run_that_stands_still_is_told_of_once_and_one_whose_process_died_is_told_of_and_taken_over() {
        SlotRunStore runs = service.get(SlotRunStore.class);
        long run = runs.begin(new Begun(MORNING, 1, false, "", null), LocalDateTime.parse("2011-02-15T09:00"));
        service.get(RunProgressStore.class).begin(run, "4711@elsewhere", LocalDateTime.parse("2011-02-15T09:00"));
        service.at("2011-02-15T09:01");
        assertThat(due().state()).isEqualTo(State.RUNNING);
        assertThat(Objects.requireNonNull(due().progress()).node()).isEqualTo("4711@elsewhere");
        service.get(Watch.class).look();
        assertThat(service.events()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(EventKind.RUN_DEAD);
            assertThat(event.sentence().key()).isEqualTo("event.run-dead-recovering");
            assertThat(event.sentence().arguments()).contains("4711@elsewhere");
        });
        until(() -> runs.get(run).state() == SlotRun.State.FAILED && service.isIdle("shop")); // it never had any files

        service.jdbc().update("DELETE FROM shop_event");
        runs.mark(run, SlotRun.State.RUNNING, null, null);
        try (var lock = service.get(daybook.database.NamedLocks.class).take("shop/shop").orElseThrow()) {
            service.get(Watch.class).look();
            service.at("2011-02-15T09:10");
            service.get(Watch.class).look();
            service.get(Watch.class).look();
            assertThat(lock.stillHeld()).isTrue();
        }
        assertThat(service.events()).extracting(event -> event.sentence().key()).containsExactly("event.run-stuck");
        assertThat(runs.get(run).state()).isEqualTo(SlotRun.State.RUNNING);
    }

    @Test
    void of_a_dead_run_that_others_have_overtaken_the_alarm_says_what_a_person_has_to_do() {
        SlotRunStore runs = service.get(SlotRunStore.class);
        long dead = runs.begin(new Begun(MORNING, 1, false, "", null), LocalDateTime.parse("2011-02-15T09:00"));
        runs.markSettled(dead);
        long later = runs.begin(new Begun(new daybook.slot.Slot("shop", MORNING.date(), daybook.slot.Session.AFTERNOON), 1, false, "", null), LocalDateTime.parse("2011-02-15T15:00"));
        runs.markSettled(later);
        runs.mark(later, SlotRun.State.DONE, null, LocalDateTime.parse("2011-02-15T15:01"));

        service.get(Watch.class).look();
        service.get(Watch.class).look();

        assertThat(service.events()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(EventKind.RUN_FAILED);
            assertThat(event.slot()).isEqualTo(MORNING);
            assertThat(event.sentence().key()).isEqualTo("run.overtaken-settled");
        });
        assertThat(runs.get(dead).state()).isEqualTo(SlotRun.State.FAILED);
    }

    @ParameterizedTest
    @CsvSource({"0 0 7 * * ?, 11:00, 2011-02-15T00:00", "0 0 6 * * ?, 07:30, 2011-02-15T08:00", "0 30 8 * * ?, 11:00, 2011-02-15T00:00"})
    void an_import_that_is_new_after_its_time_is_made_up_for_as_long_as_its_deadline_is_to_come(String cron, String deadline, LocalDateTime since) throws SchedulerException {
        with("daybook.jobs.morning-import.cron=" + cron, "daybook.jobs.morning-import.deadline=" + deadline);

        Trigger trigger = service.get(Scheduler.class).getTrigger(new TriggerKey("morning-import-1", Triggers.JOBS));

        assertThat(trigger.getStartTime().toInstant()).isEqualTo(since.atZone(java.time.ZoneId.of("Asia/Shanghai")).toInstant());
        Trigger stock = service.get(Scheduler.class).getTrigger(new TriggerKey("stock-import-1", Triggers.JOBS));
        assertThat(stock.getStartTime().toInstant()).as("a sheet is found the next time").isEqualTo(service.now());
    }

    @Test
    void nobody_says_that_files_are_looked_for_when_nobody_looks() {
        service.at("2011-02-15T10:00");
        assertThat(due().state()).isEqualTo(State.NOT_AWAITED);
        service.at("2011-02-15T12:00");
        assertThat(due().state()).isEqualTo(State.NOT_AWAITED);
        fire("2011-02-15T10:00");
        assertThat(due().state()).isEqualTo(State.WAITING);
    }

    @Test
    void a_slot_that_is_awaited_already_follows_a_changed_file_too() {
        await("2011-02-15 09:30:00");
        look("2011-02-15T10:59");
        assertThat(service.events()).isEmpty();
        look("2011-02-15T11:00");
        assertThat(told()).containsExactly(EventKind.FILE_MISSING);

        for (String change : List.of("days-off=2011-02-15", "enabled=false", "shops=south")) {
            with("daybook.jobs.morning-import." + change);
            await("2011-02-15 11:00:00");
            look("2011-02-15T11:30");
            assertThat(service.events()).as(change).isEmpty();
            assertThat(service.jdbc().queryForObject("SELECT COUNT(*) FROM awaited_slot", Long.class)).as(change).isZero();
        }
    }

    private void await(String deadline) {
        service.jdbc().update(
                "INSERT INTO awaited_slot (shop, slot_date, session, job, since, deadline) VALUES ('shop', '2011-02-15', 1, 'morning-import', '2011-02-15 09:00:00', ?)", deadline);
    }

    @Test
    void what_the_last_look_found_is_told_though_a_look_before_it_failed() throws Exception {
        service.comes("2011-2-15-1.csv");
        var folder = service.home().inbox("shop").resolve("2011-2-15");
        java.nio.file.Files.copy(folder.resolve("2011-2-15-1.csv"), folder.resolve("2011-2-15-2.csv"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        await("2011-02-15 11:00:00");
        service.jdbc().execute("ALTER TABLE slot_run RENAME TO slot_run_away");
        look("2011-02-15T11:01");
        service.jdbc().execute("ALTER TABLE slot_run_away RENAME TO slot_run");
        look("2011-02-15T11:02");

        assertThat(service.events()).extracting(event -> event.sentence().key()).containsExactly("event.not-looked-for", "intake.same-content");
    }

    @Test
    void what_is_logged_about_a_run_or_a_slot_names_it() {
        Logger logger = (Logger) LoggerFactory.getLogger("daybook.schedule");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        try {
            SlotRunStore runs = service.get(SlotRunStore.class);
            long run = runs.begin(new Begun(MORNING, 1, false, "", null), LocalDateTime.parse("2011-02-15T09:00"));
            service.get(RunProgressStore.class).begin(run, "4711@elsewhere", LocalDateTime.parse("2011-02-15T09:00"));
            service.at("2011-02-15T09:01");
            service.get(Watch.class).look();
            assertThat(lines.list).isNotEmpty().allSatisfy(line -> assertThat(line.getMDCPropertyMap())
                    .containsEntry("slot", "2011-2-15-1").containsEntry("attempt", "1").containsEntry("runId", String.valueOf(run)));
            until(() -> runs.get(run).state() == SlotRun.State.FAILED && service.isIdle("shop"));
            lines.list.clear();

            service.jdbc().execute("ALTER TABLE slot_run RENAME TO slot_run_away");
            service.at("2011-02-15T12:00");
            service.jdbc().update("INSERT INTO awaited_slot (shop, slot_date, session, job, since, deadline) VALUES ('shop', '2011-02-15', 2, 'afternoon-import', '2011-02-15 09:00:00', '2011-02-15 17:00:00')");
            service.get(Awaiting.class).look();
            assertThat(lines.list).singleElement().satisfies(line -> assertThat(line.getMDCPropertyMap()).containsEntry("slot", "2011-2-15-2"));
        } finally {
            logger.detachAppender(lines);
        }
    }

    @ParameterizedTest
    @CsvSource({"5000, 5000", ", 5000"})
    void of_a_run_of_5000_rows_that_stands_still_it_is_told_within_two_minutes(@Nullable Long expected, int rows) {
        Duration look = service.get(ScheduleSettings.class).watchEvery();
        assertThat(toldAfter(expected, rows, Duration.ofMinutes(2).minus(look).plusSeconds(1))).as("by the last look before they are over").isTrue();
    }

    /** A step that settles half a million rows says nothing for minutes; one that reads them says something every second. */
    @ParameterizedTest
    @CsvSource({", 0, 84, false", ", 0, 86, true", ", 300000, 384, false", ", 300000, 386, true", "300000, 300000, 86, true"})
    void a_step_that_counts_no_rows_gets_longer_with_the_files(@Nullable Long expected, int rows, long seconds, boolean told) {
        assertThat(toldAfter(expected, rows, Duration.ofSeconds(seconds))).isEqualTo(told);
    }

    private boolean toldAfter(@Nullable Long expected, int rows, Duration still) {
        SlotRunStore runs = service.get(SlotRunStore.class);
        LocalDateTime begun = LocalDateTime.parse("2011-02-15T09:00");
        long run = runs.begin(new Begun(MORNING, 1, false, "", null), begun);
        service.get(RunProgressStore.class).begin(run, "4711@elsewhere", begun);
        service.jdbc().update("UPDATE run_progress SET step = 'settle', rows_expected = ? WHERE run_id = ?", expected, run);
        service.jdbc().update("INSERT INTO source_file (run_id, kind, name, sha256, archived_name, row_count, padding, pieces, fen) VALUES (?, 'orders', 'x', '', 'x', ?, 0, 0, 0)", run, rows);
        service.at(begun.plus(still).toString());
        try (var lock = service.get(daybook.database.NamedLocks.class).take("shop/shop").orElseThrow()) {
            service.get(Watch.class).look();
            assertThat(lock.stillHeld()).isTrue();
        }
        return service.events().stream().anyMatch(event -> event.sentence().key().equals("event.run-stuck"));
    }

    @Test
    void quartz_fires_by_what_the_files_say() throws SchedulerException {
        with("daybook.jobs.morning-import.cron=* * * * * ?", "daybook.schedule.look-every=1s");
        service.get(Scheduler.class).start();
        until(() -> !service.jdbc().queryForList("SELECT shop FROM awaited_slot WHERE sentence = 'intake.both-missing'").isEmpty());
    }

    @Test
    void a_job_whose_node_dies_while_it_fires_is_fired_again_by_another_and_a_look_is_not() throws SchedulerException {
        Scheduler scheduler = service.get(Scheduler.class);
        for (JobKey key : scheduler.getJobKeys(org.quartz.impl.matchers.GroupMatcher.anyGroup())) {
            var detail = scheduler.getJobDetail(key);
            assertThat(detail.requestsRecovery()).as(key.toString()).isEqualTo(detail.getJobClass() == FireJob.class);
        }
        assertThat(scheduler.checkExists(new JobKey("morning-import", Triggers.JOBS))).isTrue();
    }

    @Test
    void a_job_that_finds_the_shop_busy_is_tried_again() throws SchedulerException {
        Scheduler scheduler = service.get(Scheduler.class);
        service.home().inbox("shop").toFile().mkdirs();
        try (var lock = service.get(daybook.database.NamedLocks.class).take("shop/shop").orElseThrow()) {
            service.get(Firing.class).fire("shipment-import", service.now());
            assertThat(lock.stillHeld()).isTrue();
        }
        assertThat(scheduler.getTriggersOfJob(new JobKey("shipment-import", Triggers.JOBS))).hasSize(3).anySatisfy(trigger -> {
            assertThat(trigger.getJobDataMap().getString(FireJob.SHOP)).isEqualTo("shop");
            assertThat(trigger.getJobDataMap().getString(FireJob.TRIED)).isEqualTo("1");
        });
        service.get(Firing.class).again("shipment-import", "shop", 1);
        assertThat(service.events()).as("there is no sheet, and that is no alarm").isEmpty();
        try (var lock = service.get(daybook.database.NamedLocks.class).take("shop/shop").orElseThrow()) {
            service.get(Firing.class).again("shipment-import", "shop", 40);
            service.get(Firing.class).again("approval", "shop", 40);
            assertThat(lock.stillHeld()).isTrue();
        }
        assertThat(service.events()).extracting(event -> event.kind() + " " + event.sentence().key()).as("what stands in its way").containsExactly("JOB_FAILED event.job-busy", "JOB_FAILED event.job-busy");
        assertThat(service.events().get(1).sentence().arguments()).containsExactly("approval", "shop");
        assertThat(scheduler.getTriggersOfJob(new JobKey("shipment-import", Triggers.JOBS))).hasSize(3);
    }

    @Test
    void a_sheet_that_is_refused_is_an_alarm_until_a_good_one_comes() throws Exception {
        var inbox = java.nio.file.Files.createDirectories(service.home().inbox("shop"));
        var sheet = java.nio.file.Files.writeString(inbox.resolve("库存表.csv"), "名称,数量\n裙,1\n");
        fireStock("2011-02-15T08:00");
        fireStock("2011-02-15T08:30");
        assertThat(service.get(ShopEventStore.class).openAlarms("shop")).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(EventKind.JOB_FAILED);
            assertThat(alarm.sentence().arguments()).as("says which sheet and what it lacks").anyMatch(told -> told.contains("库存表.csv")).anyMatch(told -> told.contains("库存量"));
        });
        service.get(ShopEventStore.class).close(service.events().get(0).id(), LocalDateTime.parse("2011-02-15T08:31"));
        fireStock("2011-02-15T08:40");
        assertThat(service.get(ShopEventStore.class).openAlarms("shop")).as("somebody has seen to it, though it lies there").isEmpty();
        java.nio.file.Files.writeString(sheet, "名称,件数\n裙,1\n");
        fireStock("2011-02-15T08:45");
        assertThat(service.get(ShopEventStore.class).openAlarms("shop")).as("another sheet, refused too").hasSize(1);
        java.nio.file.Files.copy(java.nio.file.Path.of("sample-data/stock.csv"), sheet, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        fireStock("2011-02-15T09:00");
        assertThat(service.get(ShopEventStore.class).openAlarms("shop")).isEmpty();
    }

    @Test
    void a_sheet_that_is_taken_from_the_inbox_is_told_once_with_what_became_of_its_rows() throws Exception {
        var inbox = java.nio.file.Files.createDirectories(service.home().inbox("shop"));
        java.nio.file.Files.copy(java.nio.file.Path.of("sample-data/stock.csv"), inbox.resolve("库存表.csv"));

        fireStock("2011-02-15T08:00");
        fireStock("2011-02-15T08:30");

        assertThat(service.events()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(EventKind.SHEET_TAKEN);
            assertThat(event.isOpenAlarm()).isFalse();
            assertThat(event.sentence().key()).isEqualTo("run.stock-loaded");
            assertThat(event.sentence().arguments()).contains("库存表.csv", "57");
        });
    }

    private void fireStock(String time) {
        service.at(time);
        service.get(Firing.class).fire("stock-import", service.now());
    }

    @Test
    void triggers_that_nobody_has_taken_are_set_free() {
        service.jdbc().update("UPDATE QRTZ_TRIGGERS SET TRIGGER_STATE = 'ACQUIRED', NEXT_FIRE_TIME = 1000 WHERE TRIGGER_NAME = 'morning-import-1'");
        service.jdbc().update("UPDATE QRTZ_TRIGGERS SET TRIGGER_STATE = 'BLOCKED', NEXT_FIRE_TIME = 1000 WHERE TRIGGER_NAME = 'afternoon-import-1'");
        service.jdbc().update("UPDATE QRTZ_TRIGGERS SET TRIGGER_STATE = 'ERROR', NEXT_FIRE_TIME = 1000 WHERE TRIGGER_NAME = 'look'");
        service.jdbc().update("UPDATE QRTZ_TRIGGERS SET TRIGGER_STATE = 'ACQUIRED', NEXT_FIRE_TIME = 1000 WHERE TRIGGER_NAME = 'stock-import-1'");
        service.jdbc().update("INSERT INTO QRTZ_FIRED_TRIGGERS (SCHED_NAME, ENTRY_ID, TRIGGER_NAME, TRIGGER_GROUP, INSTANCE_NAME, FIRED_TIME, SCHED_TIME,"
                + " PRIORITY, STATE) VALUES ('daybook', 'x', 'stock-import-1', 'jobs', 'node', 1, 1, 5, 'ACQUIRED')");
        service.get(TriggerWatch.class).look();
        assertThat(service.jdbc().queryForList("SELECT TRIGGER_NAME FROM QRTZ_TRIGGERS WHERE TRIGGER_STATE <> 'WAITING'", String.class))
                .containsExactly("stock-import-1");
    }
}
