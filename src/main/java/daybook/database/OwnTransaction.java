package daybook.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A transaction of its own on a connection of its own: done as a whole, or not at all and the failure is passed on. */
final class OwnTransaction {
    private OwnTransaction() {}

    /** What is done in it. */
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    static void run(DataSource dataSource, Work work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.on(connection);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
