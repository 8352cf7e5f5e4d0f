package daybook.desk;

import daybook.orders.SettlementStore;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The logs of orders. */
final class OrderLogStore {
    private final JdbcTemplate jdbc;

    OrderLogStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What a person did. */
    void add(long order, Wish wish, String action, String detail) {
        add(order, wish.at(), wish.actor(), null, action, detail);
    }

    /** What a run did. */
    void add(long order, LocalDateTime at, long run, String action, String detail) {
        add(order, at, SettlementStore.IMPORT, run, action, detail);
    }

    private void add(long order, LocalDateTime at, String actor, @Nullable Long run, String action, String detail) {
        jdbc.update(
                "INSERT INTO order_log (shop, order_number, at, actor, run_id, action, detail) SELECT shop, order_number, ?, ?, ?, ?, ? FROM customer_order"
                        + " WHERE internal_number = ?",
                at,
                actor,
                run,
                action,
                LogText.cut(detail),
                order);
    }
}
