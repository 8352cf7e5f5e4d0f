package daybook.orders;

import daybook.database.InLists;
import daybook.database.Pages;
import daybook.stock.OpenOrders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * The journal of demand (需求量): what each order line adds to it and takes from it, posting by posting. An order wants its lines' pieces while it is
 * approved, paid and not shipped. Everything that changes an order's status posts here, in the same transaction, after the change.
 */
public final class DemandStore {
    private static final int PAGE = 2_000;
    private static final String WANTS = "o.status = 'APPROVED' AND o.payment_status = 'PAID'";
    private static final String INSERT = "INSERT INTO demand_delta (internal_number, line_no, sku_id, posting_id, pieces) ";

    private final JdbcTemplate jdbc;

    public DemandStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Who changed the orders, and when. {@code run} is null unless a run of a slot did. */
    private record Origin(String actor, LocalDateTime at, @Nullable Long run) {}

    /**
     * Posts what a run has decided. What earlier attempts at the same slot posted for these orders is taken back first; then what still stands for
     * them; then what they want now. What has shipped since wants nothing and is left as it was posted.
     */
    public void postRun(long run, List<Long> earlierRuns, LocalDateTime at) {
        Origin origin = new Origin(SettlementStore.IMPORT, at, run);
        if (!earlierRuns.isEmpty()) {
            for (DemandCause cause : DemandCause.values()) {
                reverse(cause, origin, run, earlierRuns);
            }
        }
        String known = "o.decided_run = ? AND o.imported_run <> ? AND ";
        takeOut(DemandCause.HELD_AGAIN, origin, known + "o.status = 'AWAITING_APPROVAL'", run, run);
        takeOut(DemandCause.CANCELLED, origin, known + "o.status = 'CLOSED'", run, run);
        takeOut(DemandCause.REPLACED, origin, known + "o.status = 'APPROVED'", run, run);
        add(origin, "o.decided_run = ?", run);
    }

    /** Posts that people approved these orders. */
    public void postApproved(Collection<Long> orders, String actor, LocalDateTime at) {
        Origin origin = new Origin(actor, at, null);
        InLists.each(orders, list -> add(origin, in(list), list.toArray()));
    }

    /** Posts that these orders want nothing any more, because they were shipped, closed or held again. */
    public void postEnded(DemandCause cause, Collection<Long> orders, String actor, LocalDateTime at) {
        Origin origin = new Origin(actor, at, null);
        InLists.each(orders, list -> takeOut(cause, origin, in(list), list.toArray()));
    }

    /** Posts anew what these orders want: what stands for them is taken out because of {@code cause}, then what they want now is put in. */
    public void postAgain(DemandCause cause, Collection<Long> orders, String actor, LocalDateTime at) {
        postEnded(cause, orders, actor, at);
        postApproved(orders, actor, at);
    }

    private static String in(List<Long> orders) {
        return "o.internal_number IN (" + InLists.marks(orders.size()) + ")";
    }

    private void reverse(DemandCause cause, Origin origin, long run, List<Long> earlierRuns) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(cause.name());
        arguments.addAll(earlierRuns);
        arguments.add(run);
        post(cause, origin, true, "SELECT d.internal_number, d.line_no, d.sku_id, ?, -SUM(d.pieces) FROM demand_posting p"
                + " JOIN demand_delta d ON d.posting_id = p.id JOIN customer_order o ON o.internal_number = d.internal_number"
                + " WHERE p.cause = ? AND p.run_id IN (" + InLists.marks(earlierRuns.size()) + ") AND o.decided_run = ? AND o.status <> 'SHIPPED'"
                + " GROUP BY d.internal_number, d.line_no, d.sku_id HAVING SUM(d.pieces) <> 0", arguments.toArray());
    }

    private void takeOut(DemandCause cause, Origin origin, String which, Object... arguments) {
        post(cause, origin, false, "SELECT d.internal_number, d.line_no, d.sku_id, ?, -SUM(d.pieces) FROM customer_order o"
                + " JOIN demand_delta d ON d.internal_number = o.internal_number WHERE " + which
                + " GROUP BY d.internal_number, d.line_no, d.sku_id HAVING SUM(d.pieces) <> 0", arguments);
    }

    private void add(Origin origin, String which, Object... arguments) {
        post(DemandCause.APPROVED, origin, false, "SELECT l.internal_number, l.line_no, COALESCE(l.sku_id, 0), ?, l.quantity FROM customer_order o"
                + " JOIN order_line l ON l.internal_number = o.internal_number WHERE l.quantity > 0 AND " + WANTS + " AND " + which, arguments);
    }

    /** {@code select} gives the deltas; its first argument is the posting. A posting without deltas is none. */
    private void post(DemandCause cause, Origin origin, boolean reverses, String select, Object... arguments) {
        long posting = begin(cause, origin, reverses);
        Object[] all = new Object[arguments.length + 1];
        all[0] = posting;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        if (jdbc.update(INSERT + select, all) == 0) {
            jdbc.update("DELETE FROM demand_posting WHERE id = ?", posting);
            return;
        }
        jdbc.update("UPDATE demand_posting SET pieces = (SELECT SUM(pieces) FROM demand_delta WHERE posting_id = ?) WHERE id = ?", posting, posting);
        jdbc.update("UPDATE demand_balance SET pieces = pieces + (SELECT p.pieces FROM demand_posting p WHERE p.id = ?)", posting);
        jdbc.update("UPDATE demand_posting SET balance = (SELECT pieces FROM demand_balance) WHERE id = ?", posting);
    }

    private long begin(DemandCause cause, Origin origin, boolean reverses) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    var insert = connection.prepareStatement(
                            "INSERT INTO demand_posting (at, actor, cause, run_id, reverses, pieces, balance) VALUES (?, ?, ?, ?, ?, 0, 0)",
                            new String[] {"id"});
                    insert.setObject(1, origin.at());
                    insert.setString(2, origin.actor());
                    insert.setString(3, cause.name());
                    insert.setObject(4, origin.run());
                    insert.setBoolean(5, reverses);
                    return insert;
                },
                key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** The demand in pieces as the journal has it: the sum of all deltas. */
    public long balance() {
        return number("SELECT pieces FROM demand_balance");
    }

    /** Whether anything was posted after that moment. */
    public boolean postedSince(LocalDateTime moment) {
        List<LocalDateTime> last = jdbc.query("SELECT at FROM demand_posting ORDER BY id DESC LIMIT 1", (row, i) -> row.getObject(1, LocalDateTime.class));
        return !last.isEmpty() && last.get(0).isAfter(moment);
    }

    /** What the journal has of a SKU for each of these orders (internal numbers), in pieces; nothing for an order of which it has none. */
    public Map<Long, Long> posted(long sku, Collection<Long> orders) {
        Map<Long, Long> posted = new HashMap<>();
        InLists.each(orders, list -> {
            List<Object> arguments = new ArrayList<>(list);
            arguments.add(sku);
            jdbc.query(
                    "SELECT internal_number, SUM(pieces) FROM demand_delta WHERE internal_number IN (" + InLists.marks(list.size())
                            + ") AND sku_id = ? GROUP BY internal_number",
                    row -> {
                        posted.put(row.getLong(1), row.getLong(2));
                    },
                    arguments.toArray());
        });
        return posted;
    }

    /**
     * The pieces that a run posted as approved, and what was posted for those orders of its payment download for which it did not post itself: people
     * approved them, or an earlier attempt did and they have shipped since. Shipments left out.
     */
    public long approvedBy(long run) {
        return number(
                        "SELECT COALESCE(SUM(d.pieces), 0) FROM demand_posting p JOIN demand_delta d ON d.posting_id = p.id"
                                + " WHERE p.run_id = ? AND p.cause = 'APPROVED' AND NOT p.reverses",
                        run)
                + number(
                        "SELECT COALESCE(SUM(d.pieces), 0) FROM customer_order o JOIN demand_delta d ON d.internal_number = o.internal_number"
                                + " JOIN demand_posting p ON p.id = d.posting_id"
                                + " WHERE o.download_run = ? AND p.cause <> 'SHIPPED' AND (o.decided_run IS NULL OR o.status = 'SHIPPED' AND NOT EXISTS"
                                + " (SELECT 1 FROM demand_delta m JOIN demand_posting n ON n.id = m.posting_id"
                                + " WHERE m.internal_number = o.internal_number AND n.run_id = ?))",
                        run,
                        run);
    }

    private long number(String sql, Object... arguments) {
        Long value = jdbc.queryForObject(sql, Long.class, arguments);
        return value == null ? 0 : value;
    }

    /** An order for which the journal has other pieces than it wants. */
    public record Disagreement(String orderNumber, long wanted, long posted) {}

    /** The first so many orders by number for which the journal does not say what they want; there are none unless something is wrong. Reads everything. */
    public List<Disagreement> disagreements(int most) {
        return jdbc.query(
                "SELECT c.order_number, SUM(x.wanted), SUM(x.posted) FROM (SELECT o.internal_number, l.quantity AS wanted, 0 AS posted FROM customer_order o"
                        + " JOIN order_line l ON l.internal_number = o.internal_number WHERE l.quantity > 0 AND " + WANTS
                        + " UNION ALL SELECT d.internal_number, 0, d.pieces FROM demand_delta d) x JOIN customer_order c"
                        + " ON c.internal_number = x.internal_number GROUP BY c.internal_number, c.order_number HAVING SUM(x.wanted) <> SUM(x.posted)"
                        + " ORDER BY c.order_number LIMIT " + most,
                (row, i) -> new Disagreement(row.getString(1), row.getLong(2), row.getLong(3)));
    }

    /** The orders that want goods, with their lines, as the ledger of orders has them; not from the journal, which is held against it. */
    public OpenOrders open() {
        OpenOrders.Builder open = OpenOrders.builder();
        new Pages<Page>(last -> page(open, last == null ? 0 : last.lastOrder())).forEachRemaining(page -> {});
        return open.build();
    }

    private record Page(long lastOrder) {}

    private List<Page> page(OpenOrders.Builder open, long after) {
        long[] last = {after};
        jdbc.query(
                "SELECT o.internal_number, o.paid_at, o.urgent, l.line_no, COALESCE(l.sku_id, 0), l.quantity FROM (SELECT internal_number, paid_at, urgent"
                        + " FROM customer_order o WHERE " + WANTS + " AND internal_number > ? ORDER BY internal_number LIMIT " + PAGE + ") o"
                        + " JOIN order_line l ON l.internal_number = o.internal_number AND l.quantity > 0 ORDER BY o.internal_number, l.line_no",
                row -> {
                    if (row.getLong(1) != last[0]) {
                        last[0] = row.getLong(1);
                        order(open, row);
                    }
                    open.line(row.getInt(4), row.getLong(5), row.getInt(6));
                },
                after);
        return last[0] == after ? List.of() : List.of(new Page(last[0]));
    }

    private static void order(OpenOrders.Builder open, ResultSet row) throws SQLException {
        open.order(row.getLong(1), row.getObject(2, LocalDateTime.class), row.getBoolean(3));
    }
}
