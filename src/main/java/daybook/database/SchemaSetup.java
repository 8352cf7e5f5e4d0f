package daybook.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Makes and changes the tables, one process at a time. Neither H2 nor MySQL takes a table back with the transaction that made it, so a process that dies between making a table and writing that
 * down leaves what nobody can go on from. If that was the first setup, which a table of its own says from before the first table until after the last, nobody can have kept anything in them yet:
 * the next process takes them away and begins anew. A later update is not repeated: what an {@link UnfinishedUpdate} says.
 */
final class SchemaSetup implements FlywayMigrationStrategy {
    private static final Logger log = LoggerFactory.getLogger(SchemaSetup.class);

    private static final String UNDER_WAY = "setup_under_way";
    private static final String LOCK = "CONCAT('daybook ', MD5(DATABASE()))"; // names of locks are the server's, not the schema's
    private static final int SECONDS_TO_WAIT = 600;

    @Override
    public void migrate(Flyway flyway) {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement sql = connection.createStatement()) {
            boolean embedded = connection.getMetaData().getDatabaseProductName().equals("H2"); // which is open to one process only
            if (!embedded) {
                single(sql, "SELECT GET_LOCK(" + LOCK + ", " + SECONDS_TO_WAIT + ")");
            }
            try {
                migrate(flyway, sql, embedded);
            } finally {
                if (!embedded) {
                    single(sql, "SELECT RELEASE_LOCK(" + LOCK + ")");
                }
            }
        } catch (SQLException e) {
            throw new FlywayException("the tables could not be looked at", e);
        }
    }

    private static void migrate(Flyway flyway, Statement sql, boolean embedded) throws SQLException {
        if (tables(sql).stream().anyMatch(UNDER_WAY::equalsIgnoreCase)) {
            log.warn("The first setup of the tables was broken off: they are made anew");
            clear(sql, flyway.getConfiguration().getTable(), embedded);
        }
        boolean first = flyway.info().applied().length == 0;
        try {
            Flyway.configure().configuration(flyway.getConfiguration()).callbacks(new Marks(first)).load().migrate();
        } catch (FlywayException e) {
            throw first ? e : UnfinishedUpdate.orFailure(e, flyway.info().all());
        }
        if (first) {
            sql.execute("DROP TABLE " + UNDER_WAY);
        }
    }

    /** Takes away all but the mark and the history, which is emptied last. */
    private static void clear(Statement sql, String history, boolean embedded) throws SQLException {
        sql.execute(embedded ? "SET REFERENTIAL_INTEGRITY FALSE" : "SET FOREIGN_KEY_CHECKS = 0");
        for (String table : tables(sql)) {
            if (!table.equalsIgnoreCase(UNDER_WAY) && !table.equals(history)) {
                sql.execute("DROP TABLE " + table + (embedded ? " CASCADE" : ""));
            }
        }
        if (embedded) {
            for (String sequence : names(sql, "SELECT sequence_name FROM information_schema.sequences WHERE sequence_schema = SCHEMA()")) {
                sql.execute("DROP SEQUENCE " + sequence);
            }
        }
        sql.execute(embedded ? "SET REFERENTIAL_INTEGRITY TRUE" : "SET FOREIGN_KEY_CHECKS = 1");
        sql.execute("DELETE FROM " + (embedded ? '"' + history + '"' : history));
    }

    private static List<String> tables(Statement sql) throws SQLException {
        return names(sql, "SELECT table_name FROM information_schema.tables WHERE table_schema = SCHEMA()");
    }

    private static List<String> names(Statement sql, String select) throws SQLException {
        try (ResultSet rows = sql.executeQuery(select)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static void single(Statement sql, String select) throws SQLException {
        try (ResultSet row = sql.executeQuery(select)) {
            if (!row.next() || row.getInt(1) != 1) {
                throw new SQLException("another process has been making tables for " + SECONDS_TO_WAIT + " s");
            }
        }
    }

    /** Writes down that a first setup goes on, once Flyway has its history, without which it wants no other table to be there. */
    private static final class Marks extends BaseCallback {
        private final boolean first;

        Marks(boolean first) {
            this.first = first;
        }

        @Override
        public boolean supports(Event event, Context context) {
            return first && event == Event.BEFORE_MIGRATE;
        }

        @Override
        public void handle(Event event, Context context) {
            try (Statement sql = context.getConnection().createStatement()) {
                sql.execute("CREATE TABLE IF NOT EXISTS " + UNDER_WAY + " (since TIMESTAMP DEFAULT CURRENT_TIMESTAMP)");
            } catch (SQLException e) {
                throw new FlywayException("the setup could not be marked", e);
            }
        }
    }
}
