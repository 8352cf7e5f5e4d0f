package daybook.jobs;

import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.Peer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** The server goes away in the middle of a run and comes back; an embedded database does not. */
class LostDatabaseTest {
    /** As long as a pool takes a connection that was just used for one that works. */
    private static final long A_MOMENT = 700;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Books books;

    @BeforeEach
    void on_mariadb() {
        Peer.MARIADB.assume();
        books = Books.empty(Peer.MARIADB);
    }

    private static Export day() {
        return Export.of(anOrder(1), anOrder(2).without("收货人姓名"), anOrder(3), anOrder(4), anOrder(5).closed(), anOrder(6), anOrder(7), anOrder(8))
                .itemRows(anOrder(9));
    }

    private String picture(Ended ended) {
        assertThat(ended.exit()).as(String.valueOf(ended.sentence())).isEqualTo(Exit.DONE);
        return books.dump().ledger() + books.dump().judgements() + Objects.requireNonNull(ended.certificate()).totals().byMeasure();
    }

    private String undisturbed() {
        String picture = picture(books.run(MORNING, day()));
        Books.empty(Peer.MARIADB);
        return picture;
    }

    private Ended restartedInAMoment() {
        try {
            Thread.sleep(A_MOMENT);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return books.restart(MORNING);
    }

    /** All its connections are cut, those of the lock and of the work too; the next one is let in. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"survey", "loadItems", "loadOrders", "settleOrphans", "gate", "settle", "plan", "reports"})
    void the_database_goes_away_when_a_step_begins_and_comes_back(String step) {
        String undisturbed = undisturbed();
        books.hooks().before(step, this::cutAllConnections);

        Ended broken = books.run(MORNING, day());

        assertThat(broken.exit()).isEqualTo(Exit.FAILED);
        assertThat(picture(restartedInAMoment())).isEqualTo(undisturbed);
    }

    @ParameterizedTest(name = "{0} after {1} rows")
    @CsvSource({"loadItems,4", "loadOrders,3", "loadOrders,6"})
    void the_database_goes_away_within_a_block_and_comes_back(String step, int after) {
        String undisturbed = undisturbed();
        boolean[] cut = {false};
        books.hooks().onRows((at, rows) -> {
            if (at.equals(step) && rows >= after && !cut[0]) {
                cut[0] = true;
                cutAllConnections();
            }
        });

        assertThat(books.run(MORNING, day()).exit()).isEqualTo(Exit.FAILED);
        assertThat(cut[0]).isTrue();
        assertThat(picture(restartedInAMoment())).isEqualTo(undisturbed);
    }

    private void cutAllConnections() {
        List<Long> others = books.jdbc()
                .queryForList("SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()", Long.class);
        others.forEach(id -> {
            try {
                books.jdbc().execute("KILL " + id);
            } catch (DataAccessException e) {
                assertThat(e).as("it ended by itself").hasMessageContaining("Unknown thread");
            }
        });
    }
}
