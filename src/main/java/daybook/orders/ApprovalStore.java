package daybook.orders;

import daybook.database.InLists;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** Approvals that the import did not give itself. */
public final class ApprovalStore {
    private final JdbcTemplate jdbc;

    public ApprovalStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What stands in a run's payment download and was approved by people; {@code linePieces} is Σ 购买数量 of the lines of those that want their goods or
     * have them.
     */
    public record ByPeople(long orders, long lines, long pieces, long fen, long linePieces) {}

    public ByPeople inDownload(long run) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(*), COALESCE(SUM(kinds), 0), COALESCE(SUM(pieces), 0), COALESCE(SUM(paid_fen), 0), COALESCE(SUM((SELECT SUM(l.quantity)"
                        + " FROM order_line l WHERE l.internal_number = o.internal_number AND l.quantity > 0"
                        + " AND (o.payment_status = 'PAID' OR o.status = 'SHIPPED'))), 0) FROM customer_order o"
                        + " WHERE download_run = ? AND decided_run IS NULL",
                (row, i) -> new ByPeople(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                run));
    }

    /** The orders of a run's payment download that people approved. */
    public List<Approved> ordersByPeople(long run) {
        return jdbc.query(
                "SELECT order_number, pieces, COALESCE(paid_fen, 0) FROM customer_order WHERE download_run = ? AND decided_run IS NULL ORDER BY internal_number",
                (row, i) -> new Approved(row.getString(1), row.getLong(2), row.getLong(3)),
                run);
    }

    /** The orders that a run held and that neither people nor a later run have decided on since. */
    public long stillHeld(long run) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(*) FROM customer_order WHERE decided_run = ? AND status = 'AWAITING_APPROVAL' AND NOT clean", Long.class, run));
    }

    /** One order that was approved. */
    public record Approved(String orderNumber, long pieces, long fen) {}

    /** Counts the orders that were approved in any of these runs and paid for in {@code [from, to)}. */
    public long paidBetween(List<Long> downloads, LocalDateTime from, LocalDateTime to) {
        Long count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM customer_order WHERE download_run IN (" + marks(downloads) + ") AND paid_at >= ? AND paid_at < ?",
                Long.class,
                arguments(downloads, from, to));
        return count == null ? 0 : count;
    }

    /** Those of them that stand in the payment download of another run than this; the first ones, by number. */
    public List<String> onlyInWindow(List<Long> downloads, long run, LocalDateTime from, LocalDateTime to, int most) {
        return jdbc.queryForList(
                "SELECT order_number FROM customer_order WHERE download_run IN (" + marks(downloads) + ") AND paid_at >= ? AND paid_at < ?"
                        + " AND download_run <> ? ORDER BY order_number LIMIT ?",
                String.class,
                arguments(downloads, from, to, run, most));
    }

    /** The orders of a run's payment download that were paid for outside of the window; the first ones, by number. */
    public List<String> onlyInSlot(long run, LocalDateTime from, LocalDateTime to, int most) {
        return jdbc.queryForList(
                "SELECT order_number FROM customer_order WHERE download_run = ? AND (paid_at IS NULL OR paid_at < ? OR paid_at >= ?)"
                        + " ORDER BY order_number LIMIT ?",
                String.class,
                run,
                from,
                to,
                most);
    }

    private static String marks(List<Long> runs) {
        return InLists.marks(runs.size());
    }

    private static Object[] arguments(List<Long> runs, Object... more) {
        List<Object> arguments = new ArrayList<>(runs);
        arguments.addAll(List.of(more));
        return arguments.toArray();
    }

    /**
     * Approves every order of the shop that waits and has nothing against it: the newest run that judged it found it clean. What people derived from an
     * order waits for people. To be called in a transaction.
     *
     * @return the internal numbers of those that were approved
     */
    public List<Long> approveClean(String shop, String actor, LocalDateTime at) {
        List<Long> clean = jdbc.queryForList(
                "SELECT internal_number FROM customer_order WHERE shop = ? AND status = 'AWAITING_APPROVAL' AND clean AND kind = 'TAOBAO' ORDER BY internal_number FOR UPDATE",
                Long.class,
                shop);
        InLists.each(clean, list -> approve(list, actor, at));
        return clean;
    }

    private void approve(List<Long> orders, String actor, LocalDateTime at) {
        String those = " WHERE internal_number IN (" + marks(orders) + ")";
        List<Object> who = List.of(actor, at);
        jdbc.update(
                "UPDATE customer_order SET status = 'APPROVED', approved_hash = content_hash, decided_run = NULL, decided_by = ?, decided_at = ?" + those,
                joined(who, orders));
        jdbc.update(
                "INSERT INTO order_log (shop, order_number, actor, at, action, detail) SELECT shop, order_number, ?, ?, 'APPROVED', '' FROM customer_order"
                        + those,
                joined(who, orders));
    }

    private static Object[] joined(List<Object> first, List<Long> then) {
        List<Object> all = new ArrayList<>(first);
        all.addAll(then);
        return all.toArray();
    }
}
