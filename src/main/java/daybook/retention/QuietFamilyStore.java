package daybook.retention;

import daybook.database.InLists;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which orders are done with: of an order and all that people derived from it nothing is open, nothing is owed, and nothing has happened to them for a while.
 * An order that waits or is approved is open, unless its money has gone back; so is a reship that nobody has released, which is born SHIPPED.
 */
public final class QuietFamilyStore {
    private static final String DONE = "m.status IN ('CLOSED', 'FRAUD') OR (m.status IN ('AWAITING_APPROVAL', 'APPROVED') AND m.payment_status IN ('REFUNDED', 'FRAUD'))"
            + " OR (m.status = 'SHIPPED' AND (m.kind <> 'RESHIP' OR EXISTS (SELECT 1 FROM shipment s WHERE s.internal_number = m.internal_number)))"
            + " OR EXISTS (SELECT 1 FROM derived_order p WHERE p.parent_number = m.internal_number AND p.root_number = %1$s AND p.kind = 'SPLIT' AND NOT p.undone)";
    private static final String BUSY = "(NOT (" + DONE + ") OR m.decided_at >= ? OR EXISTS (SELECT 1 FROM order_log l WHERE l.shop = m.shop"
            + " AND l.order_number = m.order_number AND l.at >= ?))";
    private static final String FIRST = "SELECT m.internal_number FROM customer_order m WHERE " + BUSY.formatted("m.internal_number") + " AND m.internal_number IN (";
    private static final String DERIVED = "SELECT DISTINCT d.root_number FROM derived_order d JOIN customer_order m ON m.internal_number = d.internal_number WHERE "
            + BUSY.formatted("d.root_number") + " AND d.root_number IN (";
    private static final String OWED = "SELECT w.root_number FROM owed w WHERE w.settled_at IS NULL AND w.root_number IN (";
    private static final String NOT_NIL = ") GROUP BY w.root_number, w.internal_number, CASE w.cause WHEN 'SWAP_ENDED' THEN 'SWAP' ELSE w.cause END HAVING SUM(w.fen) <> 0";

    private final JdbcTemplate jdbc;

    public QuietFamilyStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the families, each named by the internal number of its first order, that are not done with, or to which something has happened since. */
    public Set<Long> busy(Collection<Long> roots, LocalDateTime since) {
        Set<Long> busy = new TreeSet<>();
        InLists.each(roots, list -> {
            String marks = InLists.marks(list.size());
            List<Object> arguments = new ArrayList<>(List.of(since, since));
            arguments.addAll(list);
            busy.addAll(jdbc.queryForList(FIRST + marks + ")", Long.class, arguments.toArray()));
            busy.addAll(jdbc.queryForList(DERIVED + marks + ")", Long.class, arguments.toArray()));
            busy.addAll(jdbc.queryForList(OWED + marks + NOT_NIL, Long.class, list.toArray()));
        });
        return busy;
    }
}
