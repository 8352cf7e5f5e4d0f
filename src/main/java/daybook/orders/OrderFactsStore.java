package daybook.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks one order up, by index. */
public final class OrderFactsStore {
    private final JdbcTemplate jdbc;

    public OrderFactsStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The shop's order that is called so, see {@link OrderKey}. */
    public Optional<OrderFacts> find(String shop, String number) {
        OrderKey key = OrderKey.read(number);
        if (key == null) {
            return Optional.empty();
        }
        List<OrderFacts> found = jdbc.query(
                "SELECT internal_number, order_number, status, payment_status, paid_at, urgent, clean, decided_run, decided_by, decided_at, change_note, masked_at"
                        + " FROM customer_order WHERE shop = ? AND " + key.column() + " = ?",
                (row, i) -> facts(shop, row),
                shop,
                key.value());
        return found.stream().findFirst();
    }

    private OrderFacts facts(String shop, ResultSet row) throws SQLException {
        long internalNumber = row.getLong(1);
        String orderNumber = row.getString(2);
        return new OrderFacts(
                internalNumber,
                orderNumber,
                OrderStatus.valueOf(row.getString(3)),
                PaymentStatus.valueOf(row.getString(4)),
                row.getObject(5, LocalDateTime.class),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getObject(8, Long.class),
                row.getString(9),
                row.getObject(10, LocalDateTime.class),
                row.getString(11),
                lastDetail(shop, orderNumber),
                row.getObject(12, LocalDateTime.class),
                parcels(internalNumber),
                lines(internalNumber));
    }

    private String lastDetail(String shop, String orderNumber) {
        return jdbc
                .queryForList("SELECT detail FROM order_log WHERE shop = ? AND order_number = ? ORDER BY id DESC LIMIT 1", String.class, shop, orderNumber)
                .stream()
                .findFirst()
                .orElse("");
    }

    private List<OrderFacts.Parcel> parcels(long internalNumber) {
        return jdbc.query(
                "SELECT courier, tracking_number, shipped_at FROM shipment WHERE internal_number = ? ORDER BY shipped_at, tracking_number",
                (row, i) -> new OrderFacts.Parcel(row.getString(1), row.getString(2), row.getObject(3, LocalDateTime.class)),
                internalNumber);
    }

    private List<OrderFacts.Line> lines(long internalNumber) {
        return jdbc.query(
                "SELECT line_no, title, code, attributes, quantity, sku_id FROM order_line WHERE internal_number = ? ORDER BY line_no",
                (row, i) -> new OrderFacts.Line(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, Integer.class),
                        row.getObject(6, Long.class)),
                internalNumber);
    }
}
