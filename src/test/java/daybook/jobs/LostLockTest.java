package daybook.jobs;

import static daybook.jobs.Books.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.Peer;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRun.State;
import daybook.reconciliation.SlotRunStore;
import java.util.List;
import java.util.Objects;
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

    /** The only transaction that is open between two steps is the lock's. */
    private static void killTheLock(Books books) {
        List<Long> sessions = books.jdbc()
                .queryForList("SELECT trx_mysql_thread_id FROM information_schema.innodb_trx WHERE trx_mysql_thread_id <> CONNECTION_ID()", Long.class);
        assertThat(sessions).hasSize(1);
        books.jdbc().execute("KILL " + sessions.get(0));
    }
}
