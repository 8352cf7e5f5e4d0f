package daybook.retention;

import java.time.LocalDateTime;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The table {@code retention_run}: what was removed, when and in whose name. Counted in the transaction that removes. */
public final class RetentionRunStore {
    private final JdbcTemplate jdbc;

    public RetentionRunStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What was removed: slots, sheets and the files of both; what was masked: orders, and runs with what they quoted. */
    public record Counts(int slots, int sheets, int files, int orders, int runs) {
        /** Nothing. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        /** So many files of a slot. */
        public static Counts slot(int files) {
            return new Counts(1, 0, files, 0, 0);
        }

        /** So many files of a sheet. */
        public static Counts sheet(int files) {
            return new Counts(0, 1, files, 0, 0);
        }

        /** So many files of neither. */
        public static Counts files(int files) {
            return new Counts(0, 0, files, 0, 0);
        }

        /** So many orders. */
        public static Counts orders(int orders) {
            return new Counts(0, 0, 0, orders, 0);
        }

        /** A run. */
        public static Counts run() {
            return new Counts(0, 0, 0, 0, 1);
        }
    }

    /** Begins, and gives the id. */
    public long begin(Due due, String actor, LocalDateTime at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    var insert = connection.prepareStatement(
                            "INSERT INTO retention_run (shop, actor, inputs_before, personal_before, begun_at, slots, sheets, files, orders, runs)"
                                    + " VALUES (?, ?, ?, ?, ?, 0, 0, 0, 0, 0)",
                            new String[] {"id"});
                    insert.setString(1, due.shop());
                    insert.setString(2, actor);
                    insert.setObject(3, due.inputsBefore());
                    insert.setObject(4, due.personalBefore());
                    insert.setObject(5, at);
                    return insert;
                },
                key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** What is due in it. */
    public Due due(long id) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT shop, inputs_before, personal_before FROM retention_run WHERE id = ?",
                (row, i) -> new Due(row.getString(1), row.getObject(2, LocalDateTime.class), row.getObject(3, LocalDateTime.class)),
                id));
    }

    /** What it has done so far. */
    public Counts counts(long id) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT slots, sheets, files, orders, runs FROM retention_run WHERE id = ?",
                (row, i) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)),
                id));
    }

    /** Adds to what it has done. */
    public void add(long id, Counts more) {
        jdbc.update(
                "UPDATE retention_run SET slots = slots + ?, sheets = sheets + ?, files = files + ?, orders = orders + ?, runs = runs + ? WHERE id = ?",
                more.slots(),
                more.sheets(),
                more.files(),
                more.orders(),
                more.runs(),
                id);
    }

    /** Says that it has done all. */
    public void end(long id, LocalDateTime at) {
        jdbc.update("UPDATE retention_run SET ended_at = ? WHERE id = ?", at, id);
    }
}
