package daybook.orders;

import daybook.database.InLists;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lines whose goods people swapped (换款), where an import or a mend decides anew what the lines of their order are. */
final class SwapStore {
    private final JdbcTemplate jdbc;

    SwapStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those orders that a run judged again though its export says of them what the ledger has: their lines stay as people swapped them. */
    List<Long> kept(long run) {
        return orders(run, "=");
    }

    /** Those of which the run's export says something else: their swaps are lost. */
    List<Long> lost(long run) {
        return orders(run, "<>");
    }

    /** That order, if lines of it were swapped. */
    List<Long> of(long order) {
        return jdbc.queryForList("SELECT DISTINCT internal_number FROM order_swap WHERE internal_number = ?", Long.class, order);
    }

    /** First the few swapped orders that have not shipped, then the run's rows of these: neither grows with the other. */
    private List<Long> orders(long run, String hashes) {
        List<Long> open = jdbc.queryForList(
                "SELECT DISTINCT s.internal_number FROM order_swap s JOIN customer_order c ON c.internal_number = s.internal_number WHERE c.status <> 'SHIPPED'",
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

    /** Forgets what was swapped in these orders, takes back what is owed for it, and writes that into their logs. */
    void forget(Collection<Long> orders, String actor, LocalDateTime at) {
        InLists.each(orders, list -> {
            String those = " IN (" + InLists.marks(list.size()) + ")";
            jdbc.update(
                    "INSERT INTO owed (root_number, internal_number, cause, fen, at, actor) SELECT root_number, internal_number, cause, -SUM(fen), ?, ?"
                            + " FROM owed WHERE cause = 'SWAP' AND internal_number" + those
                            + " GROUP BY root_number, internal_number, cause HAVING SUM(fen) <> 0",
                    with(list, at, actor));
            jdbc.update(
                    "INSERT INTO order_log (shop, order_number, at, actor, action, detail) SELECT shop, order_number, ?, ?, 'SWAP_LOST', '' FROM customer_order"
                            + " WHERE internal_number" + those,
                    with(list, at, actor));
            jdbc.update("DELETE FROM order_swap WHERE internal_number" + those, list.toArray());
        });
    }

    private static Object[] with(List<Long> orders, Object... first) {
        List<Object> all = new ArrayList<>(List.of(first));
        all.addAll(orders);
        return all.toArray();
    }
}
