package daybook.desk;

import daybook.orders.OrderKind;
import daybook.orders.OwedCause;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What finance has to know of the orders that people derived. Amounts in fen. */
public final class FamilyAccountsStore {
    /** A reship that nobody has released, or that somebody has taken back: it is not approved and paid, and no parcel of it has left. */
    private static final String UNRELEASED = "o.kind = 'RESHIP' AND o.status <> 'CLOSED' AND NOT (o.status = 'APPROVED' AND o.payment_status = 'PAID')"
            + " AND NOT EXISTS (SELECT 1 FROM shipment s WHERE s.internal_number = o.internal_number)";

    private final JdbcTemplate jdbc;
    private final FamilyStore families;

    public FamilyAccountsStore(JdbcTemplate jdbc, FamilyStore families) {
        this.jdbc = jdbc;
        this.families = families;
    }

    /** Orders of one kind, and what they hold. */
    public record Count(long orders, long lines, long pieces, long fen) {}

    /** The derived orders that were approved in a run's slot, by kind; a kind without any is missing. */
    public Map<OrderKind, Count> approvedIn(long run) {
        Map<OrderKind, Count> counts = new EnumMap<>(OrderKind.class);
        jdbc.query(
                "SELECT d.kind, COUNT(*), COALESCE(SUM(o.kinds), 0), COALESCE(SUM(o.pieces), 0), COALESCE(SUM(o.paid_fen), 0) FROM derived_order d"
                        + " JOIN customer_order o ON o.internal_number = d.internal_number WHERE d.told_run = ? GROUP BY d.kind",
                (RowCallbackHandler) row -> counts.put(
                        OrderKind.valueOf(row.getString(1)), new Count(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5))),
                run);
        return counts;
    }

    /** The families of which an order stands in a run's download or was approved in its slot, and those with something open; the oldest first. */
    public List<Family> families(String shop, long run) {
        return jdbc
                .queryForList(
                        "SELECT DISTINCT r.internal_number FROM customer_order r JOIN derived_order d ON d.root_number = r.internal_number"
                                + " JOIN customer_order o ON o.internal_number = d.internal_number WHERE r.shop = ?"
                                + " AND (r.download_run = ? OR d.told_run = ? OR o.status IN ('APPROVED', 'AWAITING_APPROVAL') OR (" + UNRELEASED
                                + ")) ORDER BY r.internal_number",
                        Long.class,
                        shop,
                        run,
                        run)
                .stream()
                .map(families::of)
                .toList();
    }

    /** A reship that waits for somebody who releases it; until then it never ships. */
    public record Unreleased(String number, String root, long pieces, LocalDateTime made, String by, String why) {}

    /** All of them, the oldest first. */
    public List<Unreleased> unreleased(String shop) {
        return jdbc.query(
                "SELECT o.order_number, r.order_number, o.pieces, l.at, l.actor, l.detail FROM derived_order d"
                        + " JOIN customer_order o ON o.internal_number = d.internal_number JOIN customer_order r ON r.internal_number = d.root_number"
                        + " JOIN customer_order p ON p.internal_number = d.parent_number JOIN order_log l ON l.id = (SELECT MAX(f.id) FROM order_log f"
                        + " WHERE f.shop = p.shop AND f.order_number = p.order_number AND f.action = 'RESHIP')"
                        + " WHERE o.shop = ? AND " + UNRELEASED + " ORDER BY o.internal_number",
                (row, i) -> new Unreleased(
                        row.getString(1), row.getString(2), row.getLong(3), row.getObject(4, LocalDateTime.class), row.getString(5), row.getString(6)),
                shop);
    }

    /** Something that is owed and not settled: above 0 by the customer, below 0 by the shop. */
    public record Open(String root, String number, OwedCause cause, long fen, LocalDateTime at, String by) {}

    /** All of it, the oldest first: one for each order and cause, and none where what is owed and what was taken back of it are the same. */
    public List<Open> owed(String shop) {
        return jdbc.query(
                "SELECT r.order_number, o.order_number, n.cause, n.fen, w.at, w.actor FROM (SELECT MIN(id) AS oldest, MAX(id) AS newest, internal_number,"
                        + " CASE cause WHEN 'SWAP_ENDED' THEN 'SWAP' ELSE cause END AS cause, SUM(fen) AS fen FROM owed WHERE settled_at IS NULL"
                        + " GROUP BY internal_number, CASE cause WHEN 'SWAP_ENDED' THEN 'SWAP' ELSE cause END HAVING SUM(fen) <> 0) n JOIN owed w ON w.id = n.newest"
                        + " JOIN customer_order o ON o.internal_number = w.internal_number"
                        + " JOIN customer_order r ON r.internal_number = w.root_number WHERE o.shop = ? ORDER BY n.oldest",
                (row, i) -> new Open(
                        row.getString(1), row.getString(2), OwedCause.valueOf(row.getString(3)), row.getLong(4), row.getObject(5, LocalDateTime.class),
                        row.getString(6)),
                shop);
    }
}
