package daybook.orders;

import java.time.LocalDateTime;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** Approvals that the import did not give itself. */
public final class ApprovalStore {
    private final JdbcTemplate jdbc;

    public ApprovalStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands in a run's payment download and was approved by people. */
    public record ByPeople(long orders, long lines, long pieces, long fen) {}

    public ByPeople inDownload(long run) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(*), COALESCE(SUM(kinds), 0), COALESCE(SUM(pieces), 0), COALESCE(SUM(paid_fen), 0) FROM customer_order"
                        + " WHERE download_run = ? AND decided_run IS NULL",
                (row, i) -> new ByPeople(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                run));
    }

    /**
     * Approves every order of the shop that waits and has nothing against it: the newest run that judged it found it clean. To be called in a
     * transaction.
     *
     * @return how many were approved
     */
    public int approveClean(String shop, String actor, LocalDateTime at) {
        String clean = " WHERE shop = ? AND status = 'AWAITING_APPROVAL' AND clean";
        jdbc.update(
                "INSERT INTO order_log (shop, order_number, at, actor, action, detail) SELECT shop, order_number, ?, ?, 'APPROVED', '' FROM customer_order"
                        + clean,
                at,
                actor,
                shop);
        return jdbc.update(
                "UPDATE customer_order SET status = 'APPROVED', approved_hash = content_hash, decided_run = NULL, decided_by = ?, decided_at = ?" + clean,
                actor,
                at,
                shop);
    }
}
