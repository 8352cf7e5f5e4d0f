package daybook.orders;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The log of one order: who did what, when, from import to shipment. */
public final class OrderLogStore {
    private static final int MOST = 1_000;

    private final JdbcTemplate jdbc;

    public OrderLogStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something that was done to an order.
     *
     * @param run the run that did it; null if a person did
     * @param detail the rules that hold it, a reason, or what was changed; may quote the buyer
     */
    public record Entry(LocalDateTime at, String actor, @Nullable Long run, String action, String detail) {
        /** The same without what may quote the buyer. */
        public Entry withoutDetail() {
            return new Entry(at, actor, run, action, "");
        }
    }

    /** The newest thousand, the oldest of them first. */
    public List<Entry> of(String shop, String orderNumber) {
        return jdbc.query(
                "SELECT at, actor, run_id, action, detail FROM (SELECT id, at, actor, run_id, action, detail FROM order_log WHERE shop = ? AND order_number = ?"
                        + " ORDER BY id DESC LIMIT " + MOST + ") newest ORDER BY id",
                (row, i) -> new Entry(
                        row.getObject(1, LocalDateTime.class), row.getString(2), row.getObject(3, Long.class), row.getString(4), row.getString(5)),
                shop,
                orderNumber);
    }
}
