package daybook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@OnBothDatabases
class NamedLocksTest {
    private static final String SHOP = "shop/shop";

    private final Peer peer;
    private final Map<String, String> where;
    private final List<Connection> opened = new ArrayList<>();

    NamedLocksTest(Peer peer) {
        this.peer = peer;
        this.where = peer.fresh();
    }

    /** A process of its own: each of its connections is a new one, and the test can cut them. */
    private NamedLocks process() {
        return new NamedLocks(database());
    }

    private DataSource database() {
        String url = Objects.requireNonNullElse(where.get("spring.datasource.url"), where.getOrDefault("DAYBOOK_DB_URL", ""));
        return new DriverManagerDataSource(url, where.getOrDefault("DAYBOOK_DB_USER", ""), "") {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                opened.add(connection);
                return connection;
            }
        };
    }

    @BeforeEach
    void table() throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE slot_lock (name VARCHAR(160) NOT NULL PRIMARY KEY)");
        }
    }

    @Test
    void a_lock_has_one_holder_until_it_is_given_back() {
        Optional<NamedLocks.Held> mine = process().take(SHOP);
        assertThat(mine).isPresent();
        assertThat(process().take(SHOP)).isEmpty();
        assertThat(mine.get().stillHeld()).isTrue();
        mine.get().close();
        Optional<NamedLocks.Held> theirs = process().take(SHOP);
        assertThat(theirs).isPresent();
        theirs.get().close();
    }

    @Test
    void locks_of_other_names_are_other_locks() {
        NamedLocks locks = process();
        List<NamedLocks.Held> held = new ArrayList<>();
        for (String name : List.of(SHOP, "shop/other", "sheets")) {
            held.add(locks.take(name).orElseThrow());
        }
        held.forEach(NamedLocks.Held::close);
    }

    @Test
    void what_goes_wrong_otherwise_is_not_taken_for_a_lock_that_somebody_holds() throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE slot_lock");
        }

        assertThatThrownBy(() -> process().take(SHOP))
                .isInstanceOf(DataAccessResourceFailureException.class)
                .hasMessageContaining("shop/shop")
                .hasRootCauseInstanceOf(SQLException.class);
        assertThat(opened.get(opened.size() - 1).isClosed()).isTrue();
    }

    @Test
    void a_lock_whose_row_somebody_is_still_adding_is_taken() throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO slot_lock (name) VALUES ('shop/shop')");
            NamedLocks locks = new NamedLocks(impatient());
            assertThat(locks.take(SHOP)).isEmpty();
            connection.rollback();
            locks.take(SHOP).orElseThrow().close();
        }
    }

    /** Its statements wait one second for a lock. */
    private DataSource impatient() {
        return new DelegatingDataSource(database()) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                try (Statement statement = connection.createStatement()) {
                    statement.execute(peer == Peer.H2 ? "SET LOCK_TIMEOUT 1000" : "SET innodb_lock_wait_timeout = 1");
                }
                return connection;
            }
        };
    }

    @Test
    void a_lock_goes_when_its_holders_process_dies() throws SQLException, InterruptedException {
        NamedLocks.Held mine = process().take(SHOP).orElseThrow();
        Connection connection = opened.get(opened.size() - 1);
        if (peer == Peer.H2) {
            connection.close(); // it cannot be cut off; the process that died would have closed the whole database
        } else {
            connection.abort(Runnable::run);
        }

        assertThat(mine.stillHeld()).isFalse();
        Optional<NamedLocks.Held> theirs = Optional.empty();
        for (int i = 0; i < 100 && theirs.isEmpty(); i++) {
            theirs = process().take(SHOP);
            Thread.sleep(theirs.isEmpty() ? 50 : 0);
        }
        assertThat(theirs).isPresent();
        theirs.get().close();
    }
}
