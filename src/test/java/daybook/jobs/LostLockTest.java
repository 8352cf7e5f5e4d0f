package daybook.jobs;

import static daybook.jobs.Books.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.Peer;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRun.State;
import daybook.reconciliation.SlotRunStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a server only: an embedded database goes down together with whoever holds its locks. */
class LostLockTest {
    @BeforeEach
    void on_mariadb() {
        Peer.MARIADB.assume();
    }

    @Test
    void a_run_that_lost_its_lock_does_not_touch_the_ledger() {
        Books books = Books.empty(Peer.MARIADB);
        books.hooks().before("settle", () -> killTheLock(books));
        Ended ended = books.run(MORNING, Export.ofClean(1, 5));

        assertThat(ended.exit()).isEqualTo(Exit.FAILED);
        assertThat(Objects.requireNonNull(ended.sentence()).key()).isEqualTo("run.lock-lost");
        assertThat(books.standing(1)).isEqualTo("unknown");
        SlotRun run = books.get(SlotRunStore.class).newest(MORNING).orElseThrow();
        assertThat(run.state()).as("it may be somebody else's by now").isEqualTo(State.RUNNING);
        assertThat(books.jdbc().queryForList("SELECT event_key FROM shop_event WHERE run_id = ?", run.id())).as("who has lost it tells nobody how it ended").isEmpty();
        assertThat(books.restart(MORNING).exit()).isEqualTo(Exit.DONE);
        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-15-1");
    }

    /** It stood still while it wrote, and another has gone on with the run meanwhile. */
    @Test
    void a_run_that_lost_its_lock_while_it_writes_leaves_the_files_of_whoever_took_it_over() {
        Books books = Books.empty(Peer.MARIADB);
        Map<String, String> done = new TreeMap<>();
        books.hooks().before("reports", () -> {
            killTheLock(books);
            try (Books other = Books.another(Peer.MARIADB)) {
                assertThat(other.restart(MORNING).exit()).isEqualTo(Exit.DONE);
            }
            done.putAll(reports(books));
        });
        Ended ended = books.run(MORNING, Export.ofClean(1, 5));

        assertThat(Objects.requireNonNull(ended.sentence()).key()).isEqualTo("run.lock-lost");
        assertThat(done).containsKeys("certificate.json", "淘宝订单付款2011-2-15-1.xlsx");
        assertThat(reports(books)).isEqualTo(done);
        assertThat(books.get(SlotRunStore.class).newest(MORNING).orElseThrow().state()).isEqualTo(State.DONE);
    }

    /** What lies in the slot's folder, hidden or not, by its bytes and the time at which it was written. */
    private static Map<String, String> reports(Books books) {
        try (Stream<Path> files = Files.list(books.folder("reports").resolve(MORNING.name()))) {
            Map<String, String> found = new TreeMap<>();
            for (Path file : files.toList()) {
                found.put(String.valueOf(file.getFileName()), Sha256.of(file) + " " + Files.getLastModifiedTime(file));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only transaction that is open between two steps is the lock's. */
    private static void killTheLock(Books books) {
        List<Long> sessions = books.jdbc()
                .queryForList("SELECT trx_mysql_thread_id FROM information_schema.innodb_trx WHERE trx_mysql_thread_id <> CONNECTION_ID()", Long.class);
        assertThat(sessions).hasSize(1);
        books.jdbc().execute("KILL " + sessions.get(0));
    }
}
