package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.slot.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class SlotLockTest {
    private final Peer peer;
    private final Books books;

    SlotLockTest(Peer peer) {
        this.peer = peer;
        this.books = Books.empty(peer);
    }

    @Test
    void of_two_programs_that_want_a_slot_one_runs_it_and_the_other_is_refused() {
        try (Books other = Books.another(peer)) {
            List<Ended> meanwhile = new ArrayList<>();
            books.hooks().before("loadOrders", () -> {
                meanwhile.add(other.run(MORNING));
                meanwhile.add(other.restart(MORNING));
                meanwhile.add(other.rerun(MORNING));
                meanwhile.add(books.run(MORNING));
            });
            Ended ended = books.run(MORNING, Export.ofClean(1, 5));

            assertThat(ended.exit()).isEqualTo(Exit.DONE);
            assertThat(meanwhile).hasSize(4).allSatisfy(refused -> {
                assertThat(refused.exit()).isEqualTo(Exit.REFUSED);
                assertThat(Objects.requireNonNull(refused.sentence()).key()).isEqualTo("run.already-running");
            });
            assertThat(Objects.requireNonNull(other.run(MORNING).sentence()).key()).isEqualTo("run.already-done");
            assertThat(books.jdbc().queryForObject("SELECT COUNT(*) FROM slot_run", Long.class)).isEqualTo(1);
        }
    }

    @Test
    void another_slot_of_the_shop_waits_its_turn() {
        books.drop(AFTERNOON, Export.ofClean(11, 15));
        try (Books other = Books.another(peer)) {
            List<Ended> meanwhile = new ArrayList<>();
            books.hooks().before("loadOrders", () -> meanwhile.add(other.run(AFTERNOON)));
            assertThat(books.run(MORNING, Export.ofClean(1, 5)).exit()).isEqualTo(Exit.DONE);
            assertThat(meanwhile).extracting(Ended::exit).containsExactly(Exit.REFUSED);
            assertThat(other.run(AFTERNOON).exit()).isEqualTo(Exit.DONE);
            assertThat(books.standing(11)).isEqualTo("APPROVED in 2011-2-15-2");
        }
    }

    @Test
    void nobody_approves_while_a_run_is_judging() {
        try (Books manual = Books.another(peer, "daybook.import.automatic-approval=false")) {
            manual.run(MORNING, Export.ofClean(1, 2));
            List<Approvals.Approved> meanwhile = new ArrayList<>();
            books.hooks().before("settle", () -> meanwhile.add(manual.get(Approvals.class).approveClean("shop", "lead")));
            assertThat(books.run(AFTERNOON, Export.ofClean(1, 3)).exit()).isEqualTo(Exit.DONE);
            assertThat(meanwhile).singleElement().satisfies(approved -> {
                assertThat(approved.orders()).isZero();
                assertThat(Objects.requireNonNull(approved.refused()).key()).isEqualTo("run.shop-busy");
            });
        }
    }

    @Test
    void threads_that_fire_at_once_do_no_harm() throws InterruptedException, ExecutionException {
        books.drop(MORNING, Export.ofClean(1, 5));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Ended> run = () -> books.run(MORNING);
            List<Exit> exits = new ArrayList<>();
            for (Future<Ended> ended : threads.invokeAll(List.of(run, run))) {
                exits.add(ended.get().exit());
            }
            assertThat(exits).containsExactlyInAnyOrder(Exit.DONE, Exit.REFUSED);
            assertThat(books.outcomes(MORNING, "orders")).containsOnlyKeys("APPROVED");
            assertThat(books.jdbc().queryForObject("SELECT COUNT(*) FROM customer_order", Long.class)).isEqualTo(5);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_shop_does_not_wait_for_another() {
        Slot elsewhere = new Slot("another", MORNING.date(), MORNING.session());
        books.drop(elsewhere, Export.ofClean(1, 3));
        List<Ended> meanwhile = new ArrayList<>();
        books.hooks().before("gate", () -> {
            try (Books other = Books.another(peer)) {
                meanwhile.add(other.run(elsewhere));
            }
        });
        assertThat(books.run(MORNING, Export.ofClean(1, 3)).exit()).isEqualTo(Exit.DONE);
        assertThat(meanwhile).extracting(Ended::exit).containsExactly(Exit.DONE);
        assertThat(books.jdbc().queryForObject("SELECT COUNT(*) FROM customer_order", Long.class)).isEqualTo(6);
    }
}
