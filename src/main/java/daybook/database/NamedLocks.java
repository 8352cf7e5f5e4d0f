package daybook.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * What must not be done twice at once, a slot or a job, is done once at a time, whichever process or node wants it. A lock is a locked row, held by
 * an open transaction on a connection of its own: it goes when its holder's process dies, however it dies, and needs no clock.
 */
public final class NamedLocks {
    private static final Logger log = LoggerFactory.getLogger(NamedLocks.class);

    /** What drivers do not tell by the exception's type: MySQL's and MariaDB's NOWAIT and lock time-out, H2's time-out and NOWAIT. */
    private static final Set<Integer> TAKEN = Set.of(3572, 1205, 50200, 90131);

    private final DataSource dataSource;

    public NamedLocks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The lock of that name, or nothing if somebody else holds it. Whatever else goes wrong is an exception: a lock that cannot be asked for is held
     * by nobody.
     */
    public Optional<Held> take(String name) {
        try {
            Connection connection = dataSource.getConnection();
            try {
                addRow(connection, name);
                connection.setAutoCommit(false);
                lockRow(connection, name);
                return Optional.of(new Held(connection));
            } catch (SQLException e) {
                giveBack(connection, e);
                if (isTaken(e)) {
                    return Optional.empty();
                }
                throw e;
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the lock " + name + " could not be asked for", e);
        }
    }

    private static boolean isTaken(SQLException failure) {
        return failure instanceof SQLTimeoutException
                || failure instanceof SQLTransactionRollbackException
                || TAKEN.contains(failure.getErrorCode());
    }

    /** What went wrong first matters more than a connection that cannot be given back. */
    private static void giveBack(Connection connection, SQLException failure) {
        try {
            release(connection);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static void addRow(Connection connection, String name) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("SELECT name FROM slot_lock WHERE name = ?")) {
            find.setString(1, name);
            if (find.executeQuery().next()) {
                return;
            }
        }
        try (PreparedStatement add = connection.prepareStatement("INSERT INTO slot_lock (name) VALUES (?)")) {
            add.setString(1, name);
            add.executeUpdate();
        } catch (SQLIntegrityConstraintViolationException e) {
            return; // another node added it between our two statements
        }
    }

    private static void lockRow(Connection connection, String name) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT name FROM slot_lock WHERE name = ? FOR UPDATE NOWAIT")) {
            lock.setString(1, name);
            lock.executeQuery().next();
        }
    }

    private static void release(Connection connection) throws SQLException {
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** A lock that is held until it is closed or the process ends. */
    public static final class Held implements AutoCloseable {
        private static final int SECONDS_TO_ANSWER = 5;
        private final Connection connection;

        private Held(Connection connection) {
            this.connection = connection;
        }

        /** Whether the lock's connection still lives; once it is gone, so is the lock. */
        public boolean stillHeld() {
            try {
                return connection.isValid(SECONDS_TO_ANSWER);
            } catch (SQLException e) {
                return false;
            }
        }

        @Override
        public void close() {
            try {
                release(connection);
            } catch (SQLException e) {
                log.warn("The connection of a lock is gone, and the lock with it", e); // how the run ended matters more
            }
        }
    }
}
