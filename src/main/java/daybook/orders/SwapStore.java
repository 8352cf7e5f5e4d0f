package daybook.orders;

import daybook.database.InLists;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lines whose goods people swapped (换款), where an import or a mend decides anew what the lines of their order are. */
public final class SwapStore {
    /** The swapped goods of an order that is split are those of its parts: they stay, and so does what is owed for them. */
    private static final String WHOLE = "NOT EXISTS (SELECT 1 FROM derived_order d WHERE d.parent_number = s.internal_number AND d.kind = 'SPLIT' AND NOT d.undone"
            + " AND d.root_number = COALESCE((SELECT e.root_number FROM derived_order e WHERE e.internal_number = s.internal_number), s.internal_number))";

    private final JdbcTemplate jdbc;

    public SwapStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those orders that a run judged again though its export says of them what the ledger has: their lines stay as people swapped them. */
    List<Long> kept(long run) {
        return judgedAgain(jdbc, run, "order_swap", true, "");
    }

    /** Those of which the run's export says something else: their swaps are lost, unless its parts have them. */
    List<Long> lost(long run) {
        return judgedAgain(jdbc, run, "order_swap", false, " AND " + WHOLE);
    }

    /** Goods, as a line of an order has them. */
    record Goods(@Nullable Long sku, String title, String code, String attributes, @Nullable Long priceFen) {}

    /**
     * A line whose goods people swapped, of an order that has not left.
     *
     * @param line its number in the ledger
     * @param was what its export says
     * @param now what it is
     */
    public record Swapped(long order, int line, Goods was, Goods now) {
        /** Whether a line of an export that says this is the one. Lines are numbered by their rows, and a row may be another in another export. */
        public boolean isOf(String title, String code, String attributes) {
            return was.title().equals(title) && was.code().equals(code) && was.attributes().equals(attributes);
        }

        /** What its export calls it. */
        public String title() {
            return was.title();
        }

        public String code() {
            return was.code();
        }

        public String attributes() {
            return was.attributes();
        }

        public @Nullable Money price() {
            return was.priceFen() == null ? null : new Money(was.priceFen());
        }

        /** The SKU that it is now; null if nobody knows it. */
        public @Nullable Long sku() {
            return now.sku();
        }
    }

    /** All of them; those of split orders, whose parts have the goods, are left out. */
    public List<Swapped> open() {
        return swapped("c.status <> 'SHIPPED'");
    }

    /** Those of one order. */
    public List<Swapped> open(long order) {
        return swapped("c.status <> 'SHIPPED' AND s.internal_number = " + order);
    }

    private List<Swapped> swapped(String which) {
        return jdbc.query(
                "SELECT s.internal_number, s.line_no, s.sku_id, s.title, s.code, s.attributes, s.price_fen, l.sku_id, l.title, l.code, l.attributes, l.price_fen FROM order_swap s"
                        + " JOIN customer_order c ON c.internal_number = s.internal_number JOIN order_line l ON l.internal_number = s.internal_number AND l.line_no = s.line_no"
                        + " WHERE " + which + " AND " + WHOLE + " ORDER BY s.internal_number, s.line_no",
                (row, i) -> new Swapped(row.getLong(1), row.getInt(2), goods(row, 3), goods(row, 8)));
    }

    private static Goods goods(ResultSet row, int first) throws SQLException {
        return new Goods(row.getObject(first, Long.class), row.getString(first + 1), row.getString(first + 2), row.getString(first + 3), row.getObject(first + 4, Long.class));
    }

    /** Swaps the lines with these numbers once more, after the lines of their order were entered anew. */
    void enterAgain(Map<Integer, Swapped> lines) {
        lines.values().forEach(each -> jdbc.update("DELETE FROM order_swap WHERE internal_number = ? AND line_no = ?", each.order(), each.line()));
        lines.forEach((line, each) -> {
            Goods was = each.was();
            Goods now = each.now();
            jdbc.update(
                    "INSERT INTO order_swap (internal_number, line_no, sku_id, title, code, attributes, price_fen) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    each.order(), line, was.sku(), was.title(), was.code(), was.attributes(), was.priceFen());
            jdbc.update(
                    "UPDATE order_line SET sku_id = ?, title = ?, code = ?, attributes = ?, price_fen = ? WHERE internal_number = ? AND line_no = ?",
                    now.sku(), now.title(), now.code(), now.attributes(), now.priceFen(), each.order(), line);
        });
    }

    /** That order, if lines of it were swapped and no parts have taken these over. */
    public List<Long> of(long order) {
        return jdbc.queryForList("SELECT DISTINCT s.internal_number FROM order_swap s WHERE s.internal_number = ? AND " + WHOLE, Long.class, order);
    }

    /** Of the orders that a table of people's changes has: first the few that have not shipped, then the run's rows of these. Neither grows with the other. */
    static List<Long> judgedAgain(JdbcTemplate jdbc, long run, String table, boolean unchanged, String but) {
        List<Long> open = jdbc.queryForList(
                "SELECT DISTINCT s.internal_number FROM " + table + " s JOIN customer_order c ON c.internal_number = s.internal_number WHERE c.status <> 'SHIPPED'" + but,
                Long.class);
        List<Long> found = new ArrayList<>();
        InLists.each(open, list -> found.addAll(jdbc.queryForList(
                "SELECT t.internal_number FROM staged_order t WHERE t.run_id = ?"
                        + " AND t.disposition = 'UPDATE' AND t.internal_number IN (" + InLists.marks(list.size()) + ") AND " + (unchanged ? "" : "NOT ") + "t.unchanged",
                Long.class,
                with(list, run))));
        return found;
    }

    /**
     * Forgets what was swapped in these orders, takes back what is owed for it, and writes that into their logs. Where a refund stands nothing is due while it does,
     * so there the difference is taken back as one that has ended. What nobody has settled yet and what takes it back settle each other.
     */
    public void forget(Collection<Long> orders, String actor, LocalDateTime at) {
        for (long order : orders) {
            takeBack(order, actor, at);
        }
        InLists.each(orders, list -> {
            String those = " IN (" + InLists.marks(list.size()) + ")";
            jdbc.update(
                    "INSERT INTO order_log (shop, order_number, at, actor, action, detail) SELECT shop, order_number, ?, ?, 'SWAP_LOST', '' FROM customer_order"
                            + " WHERE internal_number" + those,
                    with(list, at, actor));
            jdbc.update("DELETE FROM order_swap WHERE internal_number" + those, list.toArray());
        });
    }

    private void takeBack(long order, String actor, LocalDateTime at) {
        List<Owed> owed = jdbc.query(
                "SELECT root_number, cause, fen, settled_at IS NULL FROM owed WHERE root_number = COALESCE((SELECT d.root_number FROM derived_order d"
                        + " WHERE d.internal_number = ?), ?) AND internal_number = ? AND cause IN ('SWAP', 'SWAP_ENDED', 'REFUND')",
                (row, i) -> new Owed(row.getLong(1), OwedCause.valueOf(row.getString(2)), row.getLong(3), row.getBoolean(4)),
                order,
                order,
                order);
        boolean refunded = owed.stream().filter(each -> each.cause() == OwedCause.REFUND).mapToLong(Owed::fen).sum() != 0;
        List<Owed> difference = owed.stream().filter(each -> each.cause() != OwedCause.REFUND).toList();
        long due = difference.stream().filter(each -> !refunded || each.cause() == OwedCause.SWAP).mapToLong(Owed::fen).sum();
        if (due != 0) {
            owe(new Owed(difference.get(0).root(), OwedCause.SWAP, -due, true), order, actor, at);
            if (refunded) {
                owe(new Owed(difference.get(0).root(), OwedCause.SWAP_ENDED, due, true), order, actor, at);
            }
        }
        long open = difference.stream().filter(Owed::open).mapToLong(Owed::fen).sum();
        if (!difference.isEmpty() && (refunded || open == due)) {
            jdbc.update(
                    "UPDATE owed SET settled_at = ?, settled_by = ? WHERE root_number = ? AND internal_number = ? AND cause IN ('SWAP', 'SWAP_ENDED')"
                            + " AND settled_at IS NULL",
                    at,
                    actor,
                    difference.get(0).root(),
                    order);
        }
    }

    private record Owed(long root, OwedCause cause, long fen, boolean open) {}

    private void owe(Owed owed, long order, String actor, LocalDateTime at) {
        jdbc.update(
                "INSERT INTO owed (root_number, internal_number, cause, fen, at, actor) VALUES (?, ?, ?, ?, ?, ?)",
                owed.root(),
                order,
                owed.cause().name(),
                owed.fen(),
                at,
                actor);
    }

    private static Object[] with(List<Long> orders, Object... first) {
        List<Object> all = new ArrayList<>(List.of(first));
        all.addAll(orders);
        return all.toArray();
    }
}
