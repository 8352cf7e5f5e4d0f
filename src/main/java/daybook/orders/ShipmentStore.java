package daybook.orders;

import daybook.database.InLists;
import daybook.orders.ShipmentPlan.Known;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code shipment}, and what a shipment changes elsewhere: the order's status and log, the stock, the demand. */
public final class ShipmentStore {
    private static final int BATCH = 1_000;
    private static final long LOWEST = -1_000_000_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final DemandStore demand;

    public ShipmentStore(JdbcTemplate jdbc, TransactionTemplate transaction, DemandStore demand) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.demand = demand;
    }

    /** Who ships, when, for which shop, and the import that says so. */
    record Shipping(String shop, String actor, LocalDateTime at, long sheet) {}

    /** What the rows change; stored in one transaction, in which nobody else changes their orders. */
    ShipmentPlan ship(Shipping shipping, List<ShipmentRow> rows) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Map<Long, Known> orders = lockOrders(shipping.shop(), rows);
            ShipmentPlan plan = new ShipmentPlan(orders.values(), tracking(orders.keySet()), rows);
            addParcels(shipping, plan);
            markShipped(plan.shipped);
            lowerStock(plan.shipped);
            demand.postEnded(DemandCause.SHIPPED, plan.shipped, shipping.actor(), shipping.at());
            return plan;
        }));
    }

    private Map<Long, Known> lockOrders(String shop, List<ShipmentRow> rows) {
        Set<String> numbers = new HashSet<>();
        Set<Long> internals = new HashSet<>();
        for (ShipmentRow row : rows) {
            if (row.order() != null) {
                numbers.add(row.order().text());
            } else if (row.internal() != null) {
                internals.add(row.internal());
            }
        }
        Map<Long, Known> orders = new TreeMap<>();
        lock(shop, "order_number", numbers, orders);
        lock(shop, "internal_number", internals, orders);
        return orders;
    }

    private <T> void lock(String shop, String column, Collection<T> keys, Map<Long, Known> into) {
        InLists.each(keys, list -> {
            List<Object> arguments = new ArrayList<>(list);
            arguments.add(shop);
            jdbc.query(
                    "SELECT internal_number, order_number, status, payment_status, kind, masked_at IS NOT NULL FROM customer_order WHERE " + column + " IN (" + InLists.marks(list.size())
                            + ") AND shop = ? ORDER BY internal_number FOR UPDATE",
                    row -> {
                        into.put(row.getLong(1), known(row));
                    },
                    arguments.toArray());
        });
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getLong(1),
                row.getString(2),
                OrderStatus.valueOf(row.getString(3)),
                PaymentStatus.valueOf(row.getString(4)),
                OrderKind.valueOf(row.getString(5)),
                row.getBoolean(6));
    }

    private Map<Long, Set<String>> tracking(Collection<Long> orders) {
        Map<Long, Set<String>> tracking = new HashMap<>();
        InLists.each(orders, list -> jdbc.query(
                "SELECT internal_number, tracking_number FROM shipment WHERE internal_number IN (" + InLists.marks(list.size()) + ")",
                (RowCallbackHandler) row -> tracking.computeIfAbsent(row.getLong(1), any -> new HashSet<>()).add(TrackingNumber.plain(row.getString(2))),
                list.toArray()));
        return tracking;
    }

    private void addParcels(Shipping shipping, ShipmentPlan plan) {
        List<Object[]> parcels = new ArrayList<>();
        List<Object[]> log = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (ShipmentPlan.Parcel parcel : plan.parcels) {
            ShipmentRow row = parcel.row();
            Known order = parcel.order();
            boolean ships = plan.shipped.contains(order.internalNumber()) && seen.add(order.internalNumber());
            parcels.add(new Object[] {
                order.internalNumber(), row.courier(), row.tracking(), Objects.requireNonNull(row.shippedAt()), shipping.sheet()
            });
            log.add(new Object[] {
                shipping.shop(), order.number(), shipping.at(), shipping.actor(), ships ? "SHIPPED" : "PARCEL", row.courier() + " " + row.tracking()
            });
        }
        write("INSERT INTO shipment (internal_number, courier, tracking_number, shipped_at, sheet_id) VALUES (?, ?, ?, ?, ?)", parcels);
        write("INSERT INTO order_log (shop, order_number, at, actor, action, detail) VALUES (?, ?, ?, ?, ?, ?)", log);
    }

    private void markShipped(Collection<Long> orders) {
        InLists.each(orders, list -> {
            int changed = jdbc.update(
                    "UPDATE customer_order SET status = 'SHIPPED' WHERE status = 'APPROVED' AND internal_number IN (" + InLists.marks(list.size()) + ")",
                    list.toArray());
            if (changed != list.size()) {
                throw new IllegalStateException(changed + " of " + list.size() + " locked orders were approved");
            }
        });
    }

    /** In the order of the SKUs, so that two that lower the stock never wait for each other. Stops at {@link #LOWEST}: orders may be absurd, the column is an int. */
    private void lowerStock(Collection<Long> orders) {
        Map<Long, Long> pieces = new TreeMap<>();
        InLists.each(orders, list -> jdbc.query(
                "SELECT sku_id, SUM(quantity) FROM order_line WHERE sku_id IS NOT NULL AND quantity IS NOT NULL AND internal_number IN ("
                        + InLists.marks(list.size()) + ") GROUP BY sku_id",
                (RowCallbackHandler) row -> pieces.merge(row.getLong(1), row.getLong(2), Long::sum),
                list.toArray()));
        List<Object[]> lowered = new ArrayList<>();
        pieces.forEach((sku, count) -> {
            long most = Math.min(count, -LOWEST);
            lowered.add(new Object[] {LOWEST + most, LOWEST, most, sku});
        });
        write("UPDATE sku SET on_hand = CASE WHEN on_hand < ? THEN ? ELSE on_hand - ? END WHERE id = ?", lowered);
    }

    private void write(String sql, List<Object[]> rows) {
        for (int at = 0; at < rows.size(); at += BATCH) {
            jdbc.batchUpdate(sql, rows.subList(at, Math.min(at + BATCH, rows.size())));
        }
    }
}
