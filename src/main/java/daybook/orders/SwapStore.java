package daybook.orders;

import daybook.database.InLists;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
        return orders(run, "=", "");
    }

    /** Those of which the run's export says something else: their swaps are lost, unless its parts have them. */
    List<Long> lost(long run) {
        return orders(run, "<>", " AND " + WHOLE);
    }

    /** That order, if lines of it were swapped and no parts have taken these over. */
    public List<Long> of(long order) {
        return jdbc.queryForList("SELECT DISTINCT s.internal_number FROM order_swap s WHERE s.internal_number = ? AND " + WHOLE, Long.class, order);
    }

    /** First the few swapped orders that have not shipped, then the run's rows of these: neither grows with the other. */
    private List<Long> orders(long run, String hashes, String but) {
        List<Long> open = jdbc.queryForList(
                "SELECT DISTINCT s.internal_number FROM order_swap s JOIN customer_order c ON c.internal_number = s.internal_number WHERE c.status <> 'SHIPPED'" + but,
                Long.class);
        List<Long> found = new ArrayList<>();
        InLists.each(open, list -> found.addAll(jdbc.queryForList(
                "SELECT t.internal_number FROM staged_order t JOIN customer_order c ON c.internal_number = t.internal_number WHERE t.run_id = ?"
                        + " AND t.disposition = 'UPDATE' AND t.internal_number IN (" + InLists.marks(list.size()) + ") AND t.content_hash " + hashes
                        + " c.content_hash",
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
