package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Books.NEXT_MORNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.event.EventKind;
import daybook.event.ShopEvent;
import daybook.event.ShopEventStore;
import daybook.reconciliation.RunProgress;
import daybook.reconciliation.RunProgressStore;
import daybook.reconciliation.SlotRun.State;
import daybook.reconciliation.SlotRunStore;
import daybook.slot.Session;
import daybook.slot.Slot;
import daybook.wording.Language;
import daybook.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Stop, recover, backfill; what runs tell of themselves while they go and when they end. */
@OnBothDatabases
class RunControlTest {
    private final Peer peer;
    private final Books books;

    RunControlTest(Peer peer) {
        this.peer = peer;
        this.books = Books.empty(peer);
    }

    @BeforeEach
    void nothing_has_happened_yet() {
        books.jdbc().update("DELETE FROM shop_event");
        books.jdbc().update("DELETE FROM run_progress");
    }

    private List<ShopEvent> events() {
        return books.get(ShopEventStore.class).after(0, 100);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private State state(Slot slot) {
        return books.get(SlotRunStore.class).newest(slot).orElseThrow().state();
    }

    private String stopReason(Slot slot) {
        return books.get(Stops.class).ask(slot, "lead").map(sentence -> sentence.key()).orElse("asked");
    }

    @Test
    void a_run_that_is_told_to_end_by_another_node_stops_after_its_block_and_goes_on_as_if_nothing_had_been() {
        books.run(MORNING, Export.ofClean(1, 20));
        String undisturbed = books.dump().ledger();
        Books.empty(peer);
        try (Books other = Books.another(peer)) {
            List<String> asked = new ArrayList<>();
            List<Long> blocks = new ArrayList<>();
            books.hooks().onRows((step, rows) -> {
                if (step.equals("loadOrders")) {
                    blocks.add(rows);
                    if (asked.isEmpty()) {
                        asked.add(other.get(Stops.class).ask(MORNING, "lead").map(sentence -> sentence.key()).orElse("asked"));
                        pause(2_500);
                    }
                }
            });
            Ended ended = books.run(MORNING, Export.ofClean(1, 20));

            assertThat(asked).containsExactly("asked");
            assertThat(blocks).as("blocks of three, of twenty orders").hasSizeBetween(1, 2);
            assertThat(ended.exit()).isEqualTo(Exit.FAILED);
            assertThat(Objects.requireNonNull(ended.sentence()).key()).isEqualTo("run.stopped");
            assertThat(state(MORNING)).isEqualTo(State.FAILED);
            assertThat(books.dump().ledger()).isNotEqualTo(undisturbed);
        }
        assertThat(books.restart(MORNING).exit()).isEqualTo(Exit.DONE);
        assertThat(books.dump().ledger()).isEqualTo(undisturbed);
        assertThat(books.outcomes(MORNING, "orders")).containsExactly(Map.entry("APPROVED", 20L));
        assertThat(events()).extracting(event -> event.sentence().key()).containsExactly("event.run-done-todo", "event.run-stopped", "event.run-done-todo");
    }

    /** Also of one that goes on after it was stopped: the older wish is forgotten, the new one is not. */
    @Test
    void whoever_wants_a_run_to_end_as_soon_as_it_is_under_way_is_heard() {
        books.drop(MORNING, Export.ofClean(1, 20));
        List<String> asked = new ArrayList<>();
        Imports imports = books.get(Imports.class).telling(run -> asked.add(stopReason(MORNING)));
        books.hooks().before("survey", () -> pause(2_500)); // until the wish is seen

        assertThat(Objects.requireNonNull(imports.run(MORNING, null).sentence()).key()).isEqualTo("run.stopped");
        books.hooks().before("survey", () -> pause(2_500));
        books.hooks().before("loadItems", () -> pause(2_500));
        assertThat(Objects.requireNonNull(imports.restart(MORNING).sentence()).key()).isEqualTo("run.stopped");
        assertThat(asked).containsExactly("asked", "asked");
        assertThat(books.restart(MORNING).exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void what_a_person_stopped_stays_stopped_though_its_service_ends_before_it_does() {
        books.drop(MORNING, Export.ofClean(1, 5));
        try (Books service = Books.another(peer)) {
            service.hooks().before("loadOrders", () -> {
                assertThat(service.get(Stops.class).ask(MORNING, "lead")).isEmpty();
                service.get(Heartbeats.class).endAll();
            });
            assertThat(service.run(MORNING).exit()).isEqualTo(Exit.FAILED);
        }
        assertThat(state(MORNING)).isEqualTo(State.FAILED);
        assertThat(events()).extracting(event -> event.sentence().key()).containsExactly("event.run-stopped");
        assertThat(books.get(Imports.class).dead()).as("nobody goes on with it by himself").isEmpty();
    }

    @Test
    void a_run_that_only_its_service_ends_counts_as_dead_and_tells_nobody() {
        books.drop(MORNING, Export.ofClean(1, 5));
        try (Books service = Books.another(peer)) {
            service.hooks().before("loadOrders", () -> service.get(Heartbeats.class).endAll());
            assertThat(service.run(MORNING).exit()).isEqualTo(Exit.FAILED);
        }
        assertThat(state(MORNING)).isEqualTo(State.RUNNING);
        assertThat(events()).isEmpty();
        assertThat(books.get(Imports.class).dead()).hasSize(1);
    }

    @Test
    void a_run_that_is_told_to_end_before_its_last_step_does_not_begin_it() {
        books.hooks().before("plan", () -> {
            assertThat(stopReason(MORNING)).isEqualTo("asked");
            pause(2_500);
        });
        assertThat(books.run(MORNING, Export.ofClean(1, 3)).exit()).isEqualTo(Exit.FAILED);
        assertThat(books.hooks().steps()).contains("plan");
        assertThat(books.folder("reports").resolve("2011-2-15-1/certificate.json")).doesNotExist();
        assertThat(books.restart(MORNING).exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void a_dry_run_is_stopped_as_any_other() {
        books.run(MORNING, Export.ofClean(1, 3));
        books.hooks().before("gate", () -> {
            assertThat(stopReason(MORNING)).isEqualTo("asked");
            pause(2_500);
        });
        Ended ended = books.dryRun(MORNING, Export.ofClean(1, 9));

        assertThat(Objects.requireNonNull(ended.sentence()).key()).isEqualTo("run.stopped");
        assertThat(state(MORNING)).isEqualTo(State.DONE);
    }

    @Test
    void a_dry_run_whose_process_died_is_forgotten_and_one_that_failed_keeps_its_reason() {
        books.run(MORNING, Export.ofClean(1, 3));
        books.dryRun(MORNING, Export.ofClean(1, 4));
        books.jdbc().update("UPDATE slot_run SET state = 'RUNNING', failure = NULL WHERE dry_run");
        try (var lock = books.get(daybook.database.NamedLocks.class).take("shop/shop").orElseThrow()) {
            books.get(Imports.class).forgetDeadDryRuns();
            assertThat(lock.stillHeld()).isTrue();
        }
        assertThat(tried()).as("somebody has the shop: it may live").containsExactly("RUNNING null");

        books.get(Imports.class).forgetDeadDryRuns();
        assertThat(tried()).containsExactly("REFUSED run.process-died");

        books.jdbc().update("UPDATE slot_run SET state = 'FAILED', failure = 'disk full' WHERE dry_run");
        books.dryRun(MORNING, Export.ofClean(1, 5));
        assertThat(tried()).contains("REFUSED disk full");
    }

    private List<String> tried() {
        return books.jdbc().queryForList("SELECT CONCAT(state, ' ', COALESCE(failure, 'null')) FROM slot_run WHERE dry_run ORDER BY id", String.class);
    }

    @Test
    void what_does_not_run_cannot_be_stopped() {
        assertThat(stopReason(MORNING)).isEqualTo("run.not-running");
        books.run(MORNING, Export.ofClean(1, 3));
        assertThat(stopReason(MORNING)).isEqualTo("run.not-running");
        books.jdbc().update("UPDATE slot_run SET state = 'RUNNING'");
        assertThat(stopReason(MORNING)).isEqualTo("run.dead");
    }

    @Test
    void a_run_shows_every_node_how_it_gets_on() {
        List<RunProgress> seen = new ArrayList<>();
        try (Books other = Books.another(peer)) {
            books.hooks().onRows((step, rows) -> {
                if (step.equals("loadOrders") && rows == 6) {
                    pause(1_500);
                    long run = other.get(SlotRunStore.class).newest(MORNING).orElseThrow().id();
                    seen.add(other.get(RunProgressStore.class).of(run).orElseThrow());
                }
            });
            books.run(MORNING, Export.ofClean(1, 8));
        }
        assertThat(seen).singleElement().satisfies(progress -> {
            assertThat(progress.step()).isEqualTo("loadOrders");
            assertThat(progress.rows()).isEqualTo(6);
            assertThat(progress.rowsExpected()).isEqualTo(8);
            assertThat(progress.node()).contains("@");
            assertThat(progress.stopBy()).isNull();
        });
    }

    @Test
    void a_run_whose_process_died_is_taken_over_and_none_else() {
        assertThat(books.get(Imports.class).recover(MORNING).exit()).isEqualTo(Exit.REFUSED);
        books.hooks().breakAfter("loadOrders", 4);
        books.run(MORNING, Export.ofClean(1, 8));
        assertThat(books.get(Imports.class).dead()).isEmpty();
        assertThat(books.get(Imports.class).recover(MORNING).exit()).as("it failed, and its process lives").isEqualTo(Exit.REFUSED);

        books.jdbc().update("UPDATE slot_run SET state = 'RUNNING', ended_at = NULL, failure = NULL");
        books.jdbc().update("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL WHERE STATUS = 'FAILED'");
        books.jdbc().update("UPDATE BATCH_STEP_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL WHERE STATUS = 'FAILED'");
        assertThat(books.get(Imports.class).dead()).hasSize(1);
        assertThat(books.get(Imports.class).recover(MORNING).exit()).isEqualTo(Exit.DONE);
        assertThat(books.get(Imports.class).dead()).isEmpty();
    }

    @Test
    void a_run_that_lives_is_never_taken_over() {
        List<Object> meanwhile = new ArrayList<>();
        try (Books other = Books.another(peer)) {
            books.hooks().before("gate", () -> {
                meanwhile.add(other.get(Imports.class).dead());
                meanwhile.add(other.get(Imports.class).recover(MORNING).exit());
            });
            assertThat(books.run(MORNING, Export.ofClean(1, 3)).exit()).isEqualTo(Exit.DONE);
        }
        assertThat(meanwhile).containsExactly(List.of(), Exit.REFUSED);
    }

    @Test
    void a_dead_run_that_others_have_overtaken_is_left_to_a_person() {
        books.hooks().before("reports", () -> {
            throw new IllegalStateException("no disk");
        });
        books.run(MORNING, Export.ofClean(1, 3));
        books.run(AFTERNOON, Export.ofClean(4, 6));
        books.jdbc().update("UPDATE slot_run SET state = 'RUNNING' WHERE session = 1");

        Ended refused = books.get(Imports.class).recover(MORNING);
        assertThat(Objects.requireNonNull(refused.sentence()).key()).isEqualTo("run.overtaken-settled");
        assertThat(state(MORNING)).as("nobody tries it again and again").isEqualTo(State.FAILED);
    }

    @Test
    void the_end_of_a_run_is_an_event_with_its_counts_and_closes_the_slots_alarms() {
        books.hooks().before("reports", () -> {
            throw new IllegalStateException("Duplicate entry '张三-13800001234' for key");
        });
        books.run(MORNING, Export.of(Sale.anOrder(1), Sale.anOrder(2).without("收货人姓名")));
        assertThat(books.get(ShopEventStore.class).openAlarms("shop")).extracting(ShopEvent::kind).containsExactly(EventKind.RUN_FAILED);
        assertThat(said()).singleElement().asString().contains("2011-2-15-1").contains("reports").doesNotContain("张三");

        books.restart(MORNING);
        assertThat(books.get(ShopEventStore.class).openAlarms("shop")).isEmpty();
        assertThat(events()).extracting(ShopEvent::kind).containsExactly(EventKind.RUN_FAILED, EventKind.RUN_DONE);
        assertThat(said().get(1)).contains("2 orders read: 1 approved").contains("1 orders are held");
    }

    @Test
    void an_end_that_could_not_be_written_down_is_found_by_whoever_takes_the_run_over() {
        books.jdbc().execute("ALTER TABLE shop_event RENAME TO shop_event_away");
        try {
            assertThatThrownBy(() -> books.run(MORNING, Export.ofClean(1, 3))).isInstanceOf(DataAccessException.class);
        } finally {
            books.jdbc().execute("ALTER TABLE shop_event_away RENAME TO shop_event");
        }
        assertThat(state(MORNING)).as("no end without the word of it").isEqualTo(State.RUNNING);
        String before = books.dump().ledger();

        assertThat(books.get(Imports.class).dead()).hasSize(1);
        assertThat(books.get(Imports.class).recover(MORNING).exit()).isEqualTo(Exit.DONE);
        assertThat(state(MORNING)).isEqualTo(State.DONE);
        assertThat(events()).extracting(ShopEvent::kind).containsExactly(EventKind.RUN_DONE);
        assertThat(books.dump().ledger()).isEqualTo(before);
    }

    @Test
    void whoever_waits_for_a_run_to_begin_is_answered_whatever_happens() {
        BackgroundRuns broken = new BackgroundRuns(books.get(Imports.class), books.get(Backfill.class), books.get(Heartbeats.class), books.get(RunEvents.class));
        books.jdbc().execute("ALTER TABLE slot_run RENAME TO slot_run_away");
        try {
            assertThat(broken.run(MORNING, null)).isInstanceOfSatisfying(
                    BackgroundRuns.Answer.Refused.class, refused -> assertThat(refused.sentence().key()).isEqualTo("run.not-begun"));
        } finally {
            books.jdbc().execute("ALTER TABLE slot_run_away RENAME TO slot_run");
        }
        assertThat(BackgroundRuns.endOf(() -> {
            throw new NoClassDefFoundError("gone");
        }).exit()).isEqualTo(Exit.FAILED);
    }

    private List<String> said() {
        Wording english = new Wording(Language.ENGLISH);
        return events().stream().map(event -> english.say(event.sentence())).toList();
    }

    @Test
    void a_refused_run_is_an_alarm_and_a_dry_run_nobodys_business() {
        books.run(MORNING, Export.ofClean(1, 3));
        books.jdbc().update("DELETE FROM shop_event");
        books.dryRun(MORNING, Export.ofClean(1, 4));
        assertThat(events()).isEmpty();
        try (Books strict = Books.another(peer, "daybook.import.held-ratio-from=1")) {
            strict.run(AFTERNOON, Export.of(Sale.anOrder(11).without("收货人姓名")));
        }
        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(EventKind.RUN_REFUSED);
            assertThat(event.sentence().key()).isEqualTo("run.too-many-held");
            assertThat(event.slot()).isEqualTo(AFTERNOON);
        });
    }

    @Test
    void what_was_never_run_is_filled_oldest_first_and_what_has_no_files_left_out() {
        Slot third = new Slot("shop", MORNING.date().plusDays(3), Session.MORNING);
        books.run(NEXT_MORNING, Export.ofClean(1, 2));
        books.drop(MORNING, Export.ofClean(11, 12)).drop(third, Export.ofClean(21, 22));
        JobDefinition morning = books.get(JobDefinitions.class).named("morning-import").orElseThrow();
        Backfill backfill = books.get(Backfill.class);
        List<Slot> slots = backfill.slots(morning, "shop", MORNING.date(), third.date());
        assertThat(slots).extracting(Slot::name).containsExactly("2011-2-15-1", "2011-2-17-1", "2011-2-18-1");

        List<Backfill.Filled> filled = new ArrayList<>();
        Ended ended = backfill.run(slots, filled::add);
        assertThat(ended.exit()).isEqualTo(Exit.DONE);
        assertThat(filled).extracting(Backfill.Filled::skipped).containsExactly(false, true, false);
        assertThat(filled).extracting(one -> one.ended().exit()).containsExactly(Exit.DONE, Exit.UNUSABLE, Exit.DONE);
        assertThat(backfill.slots(morning, "shop", MORNING.date(), third.date())).extracting(Slot::name).containsExactly("2011-2-17-1");
    }

    @Test
    void filling_stops_at_the_first_slot_that_does_not_end_well() throws Exception {
        books.drop(MORNING, Export.ofClean(1, 2)).drop(NEXT_MORNING, Export.ofClean(3, 4));
        books.hooks().breakAfter("loadOrders", 1);
        JobDefinition morning = books.get(JobDefinitions.class).named("morning-import").orElseThrow();
        BackgroundRuns.Filling filling = books.get(BackgroundRuns.class).backfill(morning, "shop", MORNING.date(), NEXT_MORNING.date());

        assertThat(filling.slots()).containsExactly(MORNING, NEXT_MORNING);
        assertThat(filling.ended().get(60, TimeUnit.SECONDS)).extracting(Backfill.Filled::slot).containsExactly(MORNING);
        assertThat(books.get(SlotRunStore.class).newest(NEXT_MORNING)).isEmpty();
        assertThat(events()).extracting(event -> event.sentence().key()).containsExactly("event.run-failed", "event.backfill-ended");
        assertThat(events().get(1).sentence().arguments()).containsExactly("2011-2-15-1", "2011-2-16-1", "1", "2");
    }

    @Test
    void a_slot_that_somebody_else_has_filled_meanwhile_stops_nobody() throws Exception {
        books.drop(MORNING, Export.ofClean(1, 2)).drop(NEXT_MORNING, Export.ofClean(3, 4));
        JobDefinition morning = books.get(JobDefinitions.class).named("morning-import").orElseThrow();
        BackgroundRuns background = books.get(BackgroundRuns.class);

        BackgroundRuns.Filling first = background.backfill(morning, "shop", MORNING.date(), NEXT_MORNING.date());
        BackgroundRuns.Filling again = background.backfill(morning, "shop", MORNING.date(), NEXT_MORNING.date());
        first.ended().get(60, TimeUnit.SECONDS);
        assertThat(again.ended().get(60, TimeUnit.SECONDS)).hasSize(again.slots().size());

        assertThat(events()).extracting(ShopEvent::kind).containsOnly(EventKind.RUN_DONE).hasSize(2);
    }

    @Test
    void a_slot_whose_files_cannot_be_read_has_an_alarm_that_says_why() throws Exception {
        books.drop(MORNING, Export.ofClean(1, 2));
        books.drop(MORNING, "-2.csv", "no report".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        JobDefinition morning = books.get(JobDefinitions.class).named("morning-import").orElseThrow();

        books.get(BackgroundRuns.class).backfill(morning, "shop", MORNING.date(), NEXT_MORNING.date()).ended().get(60, TimeUnit.SECONDS);

        assertThat(events()).extracting(event -> event.kind() + " " + event.sentence().key()).containsExactly("FILES_UNUSABLE intake.no-report", "JOB_FAILED event.backfill-ended");
        books.run(MORNING, Export.ofClean(1, 2));
        assertThat(books.get(ShopEventStore.class).openAlarms("shop")).extracting(event -> event.sentence().key()).containsExactly("event.backfill-ended");
    }

    @Test
    void days_off_are_not_filled() {
        JobDefinition morning = books.get(JobDefinitions.class).named("morning-import").orElseThrow();
        Timing timing = morning.timing();
        DaysOff tuesdays = new DaysOff(java.util.Set.of(java.time.DayOfWeek.TUESDAY), List.of(), List.of());
        JobDefinition resting = new JobDefinition(
                morning.name(), morning.kind(), morning.session(), new Timing(timing.crons(), timing.zone(), timing.misfire(), timing.deadline(), tuesdays, timing.shops(), true));

        assertThat(books.get(Backfill.class).slots(resting, "shop", MORNING.date(), NEXT_MORNING.date())).containsExactly(NEXT_MORNING);
    }

    @Test
    void what_filling_left_out_is_told() throws Exception {
        books.drop(MORNING, Export.ofClean(1, 2));
        JobDefinition morning = books.get(JobDefinitions.class).named("morning-import").orElseThrow();
        books.get(BackgroundRuns.class).backfill(morning, "shop", MORNING.date(), NEXT_MORNING.date()).ended().get(60, TimeUnit.SECONDS);

        assertThat(events()).extracting(event -> event.sentence().key()).last().isEqualTo("event.backfill-left-out");
        assertThat(events().get(1).sentence().arguments()).containsExactly("1", "2", "2011-2-16-1");
    }

    @Test
    void filling_waits_for_whoever_has_the_shop_for_a_moment() throws Exception {
        books.drop(MORNING, Export.ofClean(1, 2));
        CountDownLatch held = new CountDownLatch(1);
        Thread moment = new Thread(() -> books.get(RunningShops.class).alone("shop", () -> {
            held.countDown();
            pause(1_500);
            return true;
        }, () -> false));
        moment.start();
        held.await();

        Ended ended = books.get(Backfill.class).run(List.of(MORNING), filled -> {});
        moment.join();
        assertThat(ended.exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void a_run_of_a_service_that_ends_stops_after_its_block_and_counts_as_dead_for_the_next_one() throws Exception {
        books.drop(MORNING, Export.ofClean(1, 20));
        try (Books service = Books.another(peer)) {
            CountDownLatch begun = new CountDownLatch(1);
            service.hooks().onRows((step, rows) -> {
                begun.countDown();
                pause(100);
            });
            BackgroundRuns.Answer answer = service.get(BackgroundRuns.class).run(MORNING, null);
            begun.await();
            service.get(BackgroundRuns.class).close();

            Ended ended = ((BackgroundRuns.Answer.Begun) answer).ended().get(1, TimeUnit.SECONDS);
            assertThat(Objects.requireNonNull(ended.sentence()).key()).isEqualTo("run.service-ended");
        }
        assertThat(state(MORNING)).isEqualTo(State.RUNNING);
        assertThat(events()).isEmpty();
        long run = books.get(SlotRunStore.class).newest(MORNING).orElseThrow().id();
        assertThat(books.get(RunProgressStore.class).of(run).orElseThrow().stopBy()).isEqualTo(RunProgress.SERVICE_ENDS);
        assertThat(books.get(Imports.class).recover(MORNING).exit()).isEqualTo(Exit.DONE);
        assertThat(books.outcomes(MORNING, "orders")).containsExactly(Map.entry("APPROVED", 20L));
    }
}
