package daybook.retention;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** Masks what a run quoted of its files: the texts of its findings, and what stood in place of order numbers. What it counted stays. */
public final class MaskedRunStore {
    /** Something that is no number may be anything that slipped into that column. */
    private static final String NUMBER_ONLY = "order_number = CASE WHEN order_number REGEXP '^[0-9]+$' THEN order_number ELSE '' END";

    private final JdbcTemplate jdbc;

    public MaskedRunStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Runs of the shop that are old and whose files are gone, by id. */
    public List<Long> due(Due due) {
        return jdbc.queryForList(
                "SELECT id FROM slot_run WHERE shop = ? AND removed_at IS NOT NULL AND masked_at IS NULL AND slot_date < ? AND COALESCE(ended_at, started_at) < ? ORDER BY id",
                Long.class,
                due.shop(),
                due.personalBefore().toLocalDate(),
                due.personalBefore());
    }

    /** The last line of either file of which the run has said anything. */
    public int lastLine(long run) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COALESCE(MAX(line_no), 0) FROM (SELECT MAX(line_no) AS line_no FROM row_outcome WHERE run_id = ? UNION ALL SELECT MAX(line_no) FROM finding"
                        + " WHERE run_id = ?) l",
                Integer.class,
                run,
                run));
    }

    /** Masks what is said of these lines, both included. */
    public void mask(long run, int from, int to) {
        for (String kind : List.of("orders", "items")) {
            jdbc.update(
                    "UPDATE finding SET value_found = '', detail = '', " + NUMBER_ONLY + " WHERE run_id = ? AND kind = ? AND line_no BETWEEN ? AND ?", run, kind, from, to);
            jdbc.update(
                    "UPDATE row_outcome SET " + NUMBER_ONLY + " WHERE run_id = ? AND kind = ? AND line_no BETWEEN ? AND ? AND outcome = 'REJECTED'", run, kind, from, to);
        }
    }

    /** All of the run is masked; the reason that somebody typed and what stopped it go as well. */
    public void masked(long run, LocalDateTime at) {
        jdbc.update(
                "UPDATE slot_run SET masked_at = ?, reason = CASE WHEN reason IS NULL THEN NULL ELSE '' END,"
                        + " failure = CASE WHEN failure IS NULL THEN NULL ELSE 'retention.why-gone' END WHERE id = ?",
                at,
                run);
    }
}
