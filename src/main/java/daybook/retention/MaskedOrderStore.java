package daybook.retention;

import daybook.database.InLists;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Masks who bought, in the ledger. Numbers, amounts, goods, status, place (province and city) and who of the house did what stay; so do the fingerprints, sealed, by which the same export is known
 * as no change later on.
 */
public final class MaskedOrderStore {
    /** Stands for a text that must not be empty: that an order has changed is known still, how is not. */
    public static final String MASK = "***";

    private static final String MEMBERS = "SELECT internal_number, order_number FROM customer_order WHERE internal_number IN (%1$s) UNION"
            + " SELECT c.internal_number, c.order_number FROM derived_order d JOIN customer_order c ON c.internal_number = d.internal_number WHERE d.root_number IN (%1$s)";
    private static final String MASKED = "UPDATE customer_order SET nick = '', account = '', payment_number = '', receiver = '', address = '', phone = '', mobile = '',"
            + " message = '', memo = '', invoice = '', customer = '', change_note = CASE WHEN change_note = '' THEN '' ELSE '" + MASK + "' END, masked_at = ?"
            + " WHERE internal_number IN (";

    private final JdbcTemplate jdbc;
    private final UnaryOperator<String> seal;

    /** {@code seal}: makes a stored fingerprint one that gives nothing away. */
    public MaskedOrderStore(JdbcTemplate jdbc, UnaryOperator<String> seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** An order of Taobao, and the runs that gave it what it is. */
    public record Candidate(long internal, List<Long> runs) {}

    /** Orders of the shop that were decided before that and are not masked, by internal number. */
    public List<Candidate> candidates(Due due, long after, int most) {
        return jdbc.query(
                "SELECT internal_number, imported_run, content_run, decided_run, download_run, changed_run FROM customer_order WHERE shop = ? AND internal_number > ?"
                        + " AND masked_at IS NULL AND kind = 'TAOBAO' AND decided_at < ? ORDER BY internal_number LIMIT " + most,
                (row, i) -> new Candidate(row.getLong(1), runs(row)),
                due.shop(),
                after,
                due.personalBefore());
    }

    private static List<Long> runs(ResultSet row) throws SQLException {
        List<Long> runs = new ArrayList<>();
        for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
            runs.add(row.getObject(column, Long.class));
        }
        return runs.stream().filter(run -> run != null && run > 0).distinct().toList();
    }

    /** Masks these orders and what people derived from them; to be called in a transaction. Gives how many that were. */
    public int mask(String shop, Collection<Long> roots, LocalDateTime at) {
        Map<Long, String> members = new TreeMap<>();
        InLists.each(roots, list -> jdbc.query(
                MEMBERS.formatted(InLists.marks(list.size())),
                (RowCallbackHandler) row -> members.put(row.getLong(1), row.getString(2)),
                Stream.concat(list.stream(), list.stream()).toArray()));
        InLists.each(members.keySet(), list -> {
            String those = InLists.marks(list.size()) + ")";
            jdbc.update(MASKED + those, with(at, list));
            sealFingerprints(list, those);
            jdbc.update("UPDATE order_line SET remark = '' WHERE remark <> '' AND internal_number IN (" + those, list.toArray());
            jdbc.update("UPDATE order_desk SET internal_note = '', finance_note = '', shipping_note = '' WHERE internal_number IN (" + those, list.toArray());
            jdbc.update("DELETE FROM order_mend WHERE internal_number IN (" + those, list.toArray()); // it says that the ledger has what somebody mended
            maskParcels(list, those);
        });
        InLists.each(members.values(), list -> jdbc.update(
                "UPDATE order_log SET detail = '' WHERE detail <> '' AND shop = ? AND order_number IN (" + InLists.marks(list.size()) + ")", with(shop, list)));
        return members.size();
    }

    private void sealFingerprints(List<Long> orders, String those) {
        List<@Nullable Object[]> sealed = jdbc.query(
                "SELECT content_hash, approved_hash, internal_number FROM customer_order WHERE internal_number IN (" + those,
                (row, i) -> new @Nullable Object[] {seal.apply(row.getString(1)), row.getString(2) == null ? null : seal.apply(row.getString(2)), row.getLong(3)},
                orders.toArray());
        jdbc.batchUpdate("UPDATE customer_order SET content_hash = ?, approved_hash = ? WHERE internal_number = ?", sealed);
    }

    /** How many parcels there were, with whom and when, stays. */
    private void maskParcels(List<Long> orders, String those) {
        Map<Long, Integer> seen = new HashMap<>();
        List<Object[]> masked = jdbc.query(
                "SELECT internal_number, tracking_number FROM shipment WHERE internal_number IN (" + those + " ORDER BY internal_number, tracking_number",
                (row, i) -> new Object[] {MASK + seen.merge(row.getLong(1), 1, Integer::sum), row.getLong(1), row.getString(2)},
                orders.toArray());
        if (!masked.isEmpty()) {
            jdbc.batchUpdate("UPDATE shipment SET tracking_number = ? WHERE internal_number = ? AND tracking_number = ?", Objects.requireNonNull(masked));
        }
    }

    private static Object[] with(Object first, List<?> more) {
        List<Object> arguments = new ArrayList<>(List.of(first));
        arguments.addAll(more);
        return arguments.toArray();
    }
}
