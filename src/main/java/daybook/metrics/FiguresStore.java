package daybook.metrics;

import daybook.metrics.Figures.Daily;
import daybook.metrics.Figures.Ended;
import daybook.metrics.Figures.Rows;
import daybook.metrics.Figures.Step;
import daybook.slot.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the figures. */
@Component
@Profile("serve")
class FiguresStore {
    private static final String ENDED = "NOT dry_run AND closed IS NOT NULL AND state <> 'RUNNING'";
    private static final String DONE = "state = 'DONE' AND NOT dry_run";
    private static final String IN_SCOPE = "('HELD', 'APPROVED', 'WAITING', 'CHANGED', 'ALREADY_IMPORTED')";
    private static final double MICROS = 1e6;

    private final JdbcTemplate jdbc;

    FiguresStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them; runs that have ended since the last time are counted first. */
    Figures read(LocalDateTime now) {
        countEnded();
        return new Figures(
                rows(),
                counts("SELECT state, COUNT(*) FROM slot_run WHERE NOT dry_run GROUP BY state"),
                counts("SELECT kind, COUNT(*) FROM shop_event WHERE closed_at IS NULL AND kind <> 'RUN_DONE' GROUP BY kind"),
                steps(),
                slots(),
                counts("SELECT state, COUNT(*) FROM notice_delivery WHERE state <> 'SKIPPED' GROUP BY state"),
                now);
    }

    private void countEnded() {
        for (long run : jdbc.queryForList(
                "SELECT id FROM slot_run WHERE " + ENDED + " AND NOT EXISTS (SELECT 1 FROM run_row_count c WHERE c.run_id = slot_run.id)", Long.class)) {
            count(run);
        }
    }

    private void count(long run) {
        try {
            int found = jdbc.update(
                    "INSERT INTO run_row_count (run_id, kind, outcome, row_count)"
                            + " SELECT run_id, kind, outcome, COUNT(*) FROM row_outcome WHERE run_id = ? GROUP BY run_id, kind, outcome",
                    run);
            if (found == 0) { // so that a run without rows is not counted for ever
                jdbc.update("INSERT INTO run_row_count (run_id, kind, outcome, row_count) VALUES (?, 'orders', 'APPROVED', 0)", run);
            }
        } catch (DuplicateKeyException e) {
            return; // another process has counted it at the same time
        }
    }

    private Map<Rows, Long> rows() {
        Map<Rows, Long> rows = new HashMap<>();
        jdbc.query("SELECT kind, outcome, SUM(row_count) FROM run_row_count GROUP BY kind, outcome", row -> {
            rows.put(new Rows(row.getString(1), row.getString(2)), row.getLong(3));
        });
        return rows;
    }

    private Map<String, Long> counts(String sql) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.query(sql, row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    /** From Spring Batch's own tables, in which the steps of all processes stand. */
    private List<Step> steps() {
        String micros = "TIMESTAMPDIFF(MICROSECOND, s.START_TIME, s.END_TIME)";
        return jdbc.query(
                "SELECT t.job, t.step, t.n, t.micros, " + micros + " FROM (SELECT i.JOB_NAME AS job, s.STEP_NAME AS step, COUNT(*) AS n, SUM(" + micros
                        + ") AS micros, MAX(s.STEP_EXECUTION_ID) AS newest FROM BATCH_STEP_EXECUTION s"
                        + " JOIN BATCH_JOB_EXECUTION e ON e.JOB_EXECUTION_ID = s.JOB_EXECUTION_ID"
                        + " JOIN BATCH_JOB_INSTANCE i ON i.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID"
                        + " WHERE s.STATUS = 'COMPLETED' GROUP BY i.JOB_NAME, s.STEP_NAME) t JOIN BATCH_STEP_EXECUTION s ON s.STEP_EXECUTION_ID = t.newest",
                (row, i) -> new Step(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4) / MICROS, row.getLong(5) / MICROS));
    }

    private Map<Daily, Ended> slots() {
        Map<Daily, Ended> slots = new HashMap<>();
        jdbc.query(
                "SELECT n.shop, n.session, (SELECT MAX(d.ended_at) FROM slot_run d WHERE d.shop = n.shop AND d.session = n.session AND d.slot_date = n.newest_date AND "
                        + DONE + ") FROM (" + newest(DONE) + ") n",
                row -> {
                    slots.put(daily(row), new Ended(row.getObject(3, LocalDateTime.class), null));
                });
        jdbc.query(
                "SELECT n.shop, n.session, SUM(CASE WHEN c.outcome = 'HELD' THEN c.row_count ELSE 0 END), SUM(c.row_count) FROM (" + newest(ENDED)
                        + ") n LEFT JOIN run_row_count c ON c.kind = 'orders' AND c.outcome IN " + IN_SCOPE
                        + " AND c.run_id = (SELECT MAX(e.id) FROM slot_run e WHERE e.shop = n.shop AND e.session = n.session AND e.slot_date = n.newest_date AND " + ENDED
                        + ") GROUP BY n.shop, n.session",
                row -> {
                    double ratio = row.getLong(4) == 0 ? Double.NaN : (double) row.getLong(3) / row.getLong(4);
                    slots.merge(daily(row), new Ended(null, ratio), (done, held) -> new Ended(done.doneAt(), held.heldRatio()));
                });
        return slots;
    }

    private static String newest(String runs) {
        return "SELECT shop, session, MAX(slot_date) AS newest_date FROM slot_run WHERE " + runs + " GROUP BY shop, session";
    }

    private static Daily daily(ResultSet row) throws SQLException {
        return new Daily(row.getString(1), Session.of(row.getInt(2)));
    }
}
