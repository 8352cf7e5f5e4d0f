package daybook.desk;

import daybook.database.InLists;
import daybook.orders.OrderKey;
import daybook.orders.OrderKind;
import daybook.orders.OrderStatus;
import daybook.orders.OwedCause;
import daybook.orders.PaymentStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Loads families of orders. */
public final class FamilyStore {
    private final JdbcTemplate jdbc;

    public FamilyStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An order and the family that it is of. */
    public record Found(Family family, Member order) {}

    /** The shop's order that is called so, with its family. */
    public Optional<Found> find(String shop, OrderKey key) {
        return found(shop, key, "");
    }

    /** The same, locked until the transaction ends. */
    Optional<Found> lock(String shop, OrderKey key) {
        return found(shop, key, " FOR UPDATE");
    }

    /** The family that began with the order of that internal number. */
    Family of(long root) {
        return family(root, "");
    }

    /** The day on which who bought was masked in the order, because it is old; nothing if the ledger has it. */
    Optional<LocalDate> masked(Member order) {
        return jdbc.queryForList("SELECT masked_at FROM customer_order WHERE internal_number = ? AND masked_at IS NOT NULL", LocalDateTime.class, order.internal()).stream()
                .findFirst()
                .map(LocalDateTime::toLocalDate);
    }

    private Optional<Found> found(String shop, OrderKey key, String lock) {
        String column = key.internal() ? "internal_number" : "order_number";
        List<Long> order = jdbc.queryForList(
                "SELECT internal_number FROM customer_order WHERE shop = ? AND " + column + " = ?",
                Long.class,
                shop,
                key.internal() ? (Object) Long.valueOf(key.text()) : key.text());
        return order.stream().findFirst().map(internal -> {
            Family family = family(internal, lock);
            return new Found(family, family.member(internal));
        });
    }

    private Family family(long order, String lock) {
        long root = root(order);
        Map<Long, Long> parents = new HashMap<>(Map.of(root, 0L));
        jdbc.query(
                "SELECT internal_number, parent_number FROM derived_order WHERE root_number = ?",
                (RowCallbackHandler) row -> parents.put(row.getLong(1), row.getLong(2)),
                root);
        Map<Long, List<Line>> lines = lines(parents.keySet());
        List<Member> members = new ArrayList<>();
        InLists.each(parents.keySet(), list -> members.addAll(jdbc.query(
                "SELECT internal_number, order_number, kind, status, payment_status, clean, urgent, download_run, goods_fen, postage_fen, total_fen, paid_fen,"
                        + " refund_fen, EXISTS (SELECT 1 FROM shipment s WHERE s.internal_number = o.internal_number) FROM customer_order o"
                        + " WHERE internal_number IN (" + InLists.marks(list.size()) + ") ORDER BY internal_number" + lock,
                (row, i) -> member(row, parents, lines),
                list.toArray())));
        members.sort((a, b) -> Boolean.compare(b.internal() == root, a.internal() == root)); // stable: the first, then by number
        return new Family(members, owed(root));
    }

    private long root(long order) {
        return jdbc.queryForList("SELECT root_number FROM derived_order WHERE internal_number = ?", Long.class, order).stream()
                .findFirst()
                .orElse(order);
    }

    private Member member(ResultSet row, Map<Long, Long> parents, Map<Long, List<Line>> lines) throws SQLException {
        long internal = row.getLong(1);
        return new Member(
                internal,
                row.getString(2),
                OrderKind.valueOf(row.getString(3)),
                parents.getOrDefault(internal, 0L),
                OrderStatus.valueOf(row.getString(4)),
                PaymentStatus.valueOf(row.getString(5)),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getBoolean(14),
                unfinished(row.getObject(8, Long.class)),
                new Amounts(fen(row, 9), fen(row, 10), fen(row, 11), fen(row, 12), fen(row, 13)),
                lines.getOrDefault(internal, List.of()));
    }

    private boolean unfinished(@Nullable Long run) {
        return run != null && !jdbc.queryForList("SELECT id FROM slot_run WHERE id = ? AND state <> 'DONE'", Long.class, run).isEmpty();
    }

    private static @Nullable Long fen(ResultSet row, int column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    private Map<Long, List<Line>> lines(java.util.Collection<Long> orders) {
        Map<Long, List<Line>> lines = new HashMap<>();
        InLists.each(orders, list -> jdbc.query(
                "SELECT internal_number, line_no, title, code, attributes, quantity, price_fen, payable_fen, sku_id FROM order_line WHERE internal_number IN ("
                        + InLists.marks(list.size()) + ") ORDER BY internal_number, line_no",
                (RowCallbackHandler) row -> lines.computeIfAbsent(row.getLong(1), any -> new ArrayList<>()).add(line(row)),
                list.toArray()));
        return lines;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, Integer.class),
                fen(row, 7),
                fen(row, 8),
                row.getObject(9, Long.class));
    }

    private List<Family.Owed> owed(long root) {
        return jdbc.query(
                "SELECT internal_number, cause, fen, settled_at IS NOT NULL FROM owed WHERE root_number = ? ORDER BY id",
                (row, i) -> new Family.Owed(row.getLong(1), OwedCause.valueOf(row.getString(2)), row.getLong(3), row.getBoolean(4)),
                root);
    }
}
