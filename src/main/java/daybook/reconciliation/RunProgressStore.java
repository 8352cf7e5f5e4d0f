package daybook.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far runs have come, for nodes other than the one that runs them; and the wish that a run should end, on its way back. */
public final class RunProgressStore {
    private static final String COLUMNS = "run_id, step, rows_done, rows_expected, moved_at, beat_at, node, stop_by";
    private static final int LONGEST_NAME = 100;

    private final JdbcTemplate jdbc;

    public RunProgressStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<RunProgress> of(long run) {
        return jdbc.query("SELECT " + COLUMNS + " FROM run_progress WHERE run_id = ?", RunProgressStore::progress, run).stream().findFirst();
    }

    /** A process begins, or takes over, a run. An older wish that it should end is forgotten. */
    public void begin(long run, String node, LocalDateTime at) {
        String name = cut(node);
        int known = jdbc.update(
                "UPDATE run_progress SET step = '', rows_done = 0, rows_expected = NULL, moved_at = ?, beat_at = ?, node = ?, stop_by = NULL"
                        + " WHERE run_id = ?",
                at, at, name, run);
        if (known == 0) {
            jdbc.update(
                    "INSERT INTO run_progress (run_id, step, rows_done, moved_at, beat_at, node) VALUES (?, '', 0, ?, ?, ?)", run, at, at, name);
        }
    }

    /** Writes down how far it is; whether somebody wants it to end is left as it is. */
    public void beat(RunProgress now) {
        jdbc.update(
                "UPDATE run_progress SET step = ?, rows_done = ?, rows_expected = ?, moved_at = ?, beat_at = ? WHERE run_id = ?",
                now.step(),
                now.rows(),
                now.rowsExpected(),
                now.movedAt(),
                now.beatAt(),
                now.run());
    }

    /** Asks the process that has the run to end it. Whoever asked first is remembered. */
    public void wantStop(long run, String by) {
        jdbc.update("UPDATE run_progress SET stop_by = ? WHERE run_id = ? AND stop_by IS NULL", cut(by), run);
    }

    /** Whether a person wants the run to end, not only a process that does. */
    public boolean stopWantedByPerson(long run) {
        return of(run).map(RunProgress::stopBy).filter(by -> !by.equals(RunProgress.SERVICE_ENDS)).isPresent();
    }

    /** Whether somebody wants the run to end. */
    public boolean stopWanted(long run) {
        return !jdbc.queryForList("SELECT run_id FROM run_progress WHERE run_id = ? AND stop_by IS NOT NULL", Long.class, run).isEmpty();
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static RunProgress progress(ResultSet row, int index) throws SQLException {
        return new RunProgress(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getObject(4, Long.class),
                row.getObject(5, LocalDateTime.class),
                row.getObject(6, LocalDateTime.class),
                row.getString(7),
                row.getString(8));
    }
}
