package daybook.jobs;

import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.Figures;
import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.slot.Slot;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Of many who want the same at the same moment one has it, whoever is cut off on the way, and everybody hears what became of it. */
@OnBothDatabases
class ManyAtOnceTest {
    private static final int FEW = 5;
    private static final int MANY = 100;
    private static final List<String> REFUSALS = List.of("run.already-running", "run.already-done");

    private final Peer peer;
    private final Books books;
    private final Books other;

    ManyAtOnceTest(Peer peer) {
        this.peer = peer;
        books = Books.empty(peer);
        other = Books.another(peer);
    }

    @AfterEach
    void close() {
        other.close();
    }

    private static Slot slot(int round) {
        return new Slot(MORNING.shop(), MORNING.date().plusDays(round), MORNING.session());
    }

    /** Three orders that no other round has. */
    private static Export day(int round) {
        return Export.of(anOrder(10 * round + 1), anOrder(10 * round + 2), anOrder(10 * round + 3).without("收货人姓名"));
    }

    @Test
    void some_double_starts_have_one_effect_each() {
        doubleStarts(FEW);
    }

    @Test
    @Tag("proof")
    void a_hundred_double_starts_have_one_effect_each() {
        doubleStarts(MANY);
    }

    private void doubleStarts(int rounds) {
        for (int round = 0; round < rounds; round++) {
            Slot slot = slot(round);
            books.drop(slot, day(round));
            assertOneDid(AtOnce.doing(List.of(() -> books.run(slot), () -> other.run(slot))));
            assertInTheLedger(round + 1);
        }
    }

    @Test
    void some_double_restarts_have_one_effect_each() {
        doubleRestarts(FEW);
    }

    @Test
    @Tag("proof")
    void a_hundred_double_restarts_have_one_effect_each() {
        doubleRestarts(MANY);
    }

    private void doubleRestarts(int rounds) {
        List<String> steps = List.of("loadItems", "loadOrders", "gate", "settle", "plan", "reports");
        for (int round = 0; round < rounds; round++) {
            Slot slot = slot(round);
            books.hooks().before(steps.get(round % steps.size()), () -> {
                throw new IllegalStateException("broken off");
            });
            assertThat(books.run(slot, day(round)).exit()).isEqualTo(Exit.FAILED);
            assertOneDid(AtOnce.doing(List.of(() -> books.restart(slot), () -> other.restart(slot))));
            assertInTheLedger(round + 1);
        }
    }

    @Test
    void of_a_hundred_that_want_a_slot_in_two_programs_one_has_it() {
        books.drop(MORNING, day(0));
        List<Callable<Ended>> all = new ArrayList<>();
        IntStream.range(0, MANY).forEach(i -> all.add(() -> (i % 2 == 0 ? books : other).run(MORNING)));

        assertOneDid(AtOnce.doing(all));

        assertInTheLedger(1);
    }

    private static void assertOneDid(List<Ended> ends) {
        assertThat(ends).filteredOn(ended -> ended.exit() == Exit.DONE).hasSize(1);
        assertThat(ends)
                .filteredOn(ended -> ended.exit() != Exit.DONE)
                .allSatisfy(ended -> {
                    assertThat(ended.exit()).as(String.valueOf(ended.sentence())).isEqualTo(Exit.REFUSED);
                    assertThat(Objects.requireNonNull(ended.sentence()).key()).isIn(REFUSALS);
                });
    }

    private void assertInTheLedger(int rounds) {
        assertThat(books.jdbc().queryForObject("SELECT COUNT(*) FROM customer_order", Long.class)).isEqualTo(3L * rounds);
        assertThat(books.jdbc().queryForObject("SELECT pieces FROM demand_balance", Long.class)).isEqualTo(2L * rounds);
        assertThat(books.jdbc().queryForObject("SELECT COUNT(*) FROM row_outcome", Long.class)).isEqualTo(6L * rounds);
        assertThat(books.jdbc().queryForObject("SELECT COUNT(*) FROM slot_run WHERE state = 'DONE' AND attempt = 1", Long.class)).isEqualTo((long) rounds);
        assertThat(books.jdbc().queryForObject("SELECT COUNT(*) FROM order_log WHERE action = 'APPROVED'", Long.class)).isEqualTo(2L * rounds);
    }

    @Test
    void a_thread_that_is_interrupted_somewhere_never_says_done_before_every_row_has_its_outcome() {
        interrupted(FEW);
    }

    @Test
    @Tag("proof")
    void a_thread_that_is_interrupted_in_a_hundred_runs_never_says_done_before_every_row_has_its_outcome() {
        interrupted(MANY);
    }

    /** Until so many runs were broken off by it. The embedded database closes itself when a thread is interrupted in it, as nobody's is. */
    private void interrupted(int runs) {
        Assumptions.assumeTrue(peer == Peer.MARIADB, "of MariaDB only");
        Random random = new Random(4);
        int met = 0;
        for (int round = 0; met < runs; round++) {
            assertThat(round).as("rounds, of which the interrupt met a run in %d", met).isLessThan(20 * runs);
            Slot slot = slot(round);
            books.drop(slot, day(round));
            Ended ended = interruptedAfter(random.nextInt(250), () -> books.run(slot));
            assertAllOrNotDone(slot);
            if (ended.exit() != Exit.DONE) {
                boolean begun = !books.jdbc().queryForList("SELECT id FROM slot_run WHERE slot_date = ?", slot.date()).isEmpty();
                met += begun ? 1 : 0;
                assertThat(ended.exit()).isEqualTo(Exit.FAILED);
                Ended after = begun ? books.restart(slot) : books.run(slot);
                assertThat(after.exit()).as(String.valueOf(after.sentence())).isEqualTo(Exit.DONE);
            }
            assertInTheLedger(round + 1);
        }
        Figures.say(peer + ", runs that an interrupt met", met);
    }

    /** What comes out of the run is told as it is to whoever waits for it; a fault of the program is none of an interrupt. */
    private static Ended interruptedAfter(long millis, Supplier<Ended> work) {
        List<Ended> ends = new ArrayList<>();
        List<RuntimeException> faults = new ArrayList<>();
        Thread thread = new Thread(() -> ends.add(BackgroundRuns.endOf(() -> {
            try {
                return work.get();
            } catch (RuntimeException e) {
                faults.add(e);
                throw e;
            }
        })));
        thread.start();
        try {
            Thread.sleep(millis);
            thread.interrupt();
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(faults).allSatisfy(fault -> assertThat(fault).isInstanceOfAny(DataAccessException.class, TransactionException.class, UncheckedIOException.class));
        return ends.get(0);
    }

    /** What is called done, by us or by the framework, has an outcome for every row of its files. */
    private void assertAllOrNotDone(Slot slot) {
        books.jdbc().query(
                "SELECT r.state, (SELECT SUM(f.row_count) FROM source_file f WHERE f.run_id = r.id), (SELECT COUNT(*) FROM row_outcome o WHERE o.run_id = r.id),"
                        + " (SELECT COUNT(*) FROM BATCH_JOB_EXECUTION e JOIN BATCH_JOB_EXECUTION_PARAMS p ON p.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID"
                        + " WHERE e.STATUS = 'COMPLETED' AND p.PARAMETER_NAME = 'run' AND p.PARAMETER_VALUE = CAST(r.id AS CHAR)) FROM slot_run r WHERE r.slot_date = ?",
                row -> {
                    boolean done = row.getString(1).equals("DONE");
                    assertThat(row.getLong(4)).as("the framework says the same").isGreaterThanOrEqualTo(done ? 1 : 0);
                    if (done || row.getLong(4) > 0) {
                        assertThat(row.getLong(3)).isEqualTo(row.getLong(2)).isEqualTo(6);
                    }
                },
                slot.date());
    }
}
