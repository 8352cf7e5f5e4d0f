package daybook.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a person decides on one order. To be called in a transaction. */
public final class OrderDecisionStore {
    private static final int LONGEST_INTERNAL = 9;
    private static final int LONGEST_TEXT = 1_000;

    private final JdbcTemplate jdbc;

    public OrderDecisionStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An order that is to be decided on.
     *
     * @param clean whether the newest run that judged it found nothing against it
     * @param unfinishedDownload whether it stands in the payment download of a run whose reports are not written yet
     */
    public record Decidable(long internalNumber, String orderNumber, OrderStatus status, boolean clean, boolean unfinishedDownload) {}

    /** Who decides, when and why. */
    public record Decision(String actor, LocalDateTime at, String reason) {}

    /** The order with that order number or internal number, locked; nothing if the shop has none. */
    public Optional<Decidable> lock(String shop, String number) {
        boolean internal = number.length() <= LONGEST_INTERNAL;
        return jdbc
                .query(
                        "SELECT internal_number, order_number, status, clean, download_run FROM customer_order WHERE shop = ? AND "
                                + (internal ? "internal_number" : "order_number") + " = ? FOR UPDATE",
                        this::decidable,
                        shop,
                        internal ? (Object) Long.valueOf(number) : number)
                .stream()
                .findFirst();
    }

    private Decidable decidable(ResultSet row, int index) throws SQLException {
        return new Decidable(
                row.getLong(1), row.getString(2), OrderStatus.valueOf(row.getString(3)), row.getBoolean(4), unfinished(row.getObject(5, Long.class)));
    }

    private boolean unfinished(@Nullable Long run) {
        return run != null && !jdbc.queryForList("SELECT id FROM slot_run WHERE id = ? AND state <> 'DONE'", Long.class, run).isEmpty();
    }

    /** Approves its content as it is; it goes into the payment download of the next run. */
    public void approve(Decidable order, Decision decision) {
        jdbc.update(
                "UPDATE customer_order SET status = 'APPROVED', approved_hash = content_hash, change_note = '', changed_run = NULL, decided_run = NULL,"
                        + " decided_by = ?, decided_at = ? WHERE internal_number = ?",
                decision.actor(),
                decision.at(),
                order.internalNumber());
        log(order, decision, "APPROVED");
    }

    /**
     * Puts it back to waiting. No content counts as approved any more and the note stands against it, so no import approves it again: only a person
     * does.
     */
    public void hold(Decidable order, Decision decision, String note) {
        jdbc.update(
                "UPDATE customer_order SET status = 'AWAITING_APPROVAL', approved_hash = NULL, change_note = ?, changed_run = NULL, clean = FALSE,"
                        + " download_run = NULL, decided_run = NULL, decided_by = ?, decided_at = ? WHERE internal_number = ?",
                cut(note),
                decision.actor(),
                decision.at(),
                order.internalNumber());
        log(order, decision, "AWAITING_APPROVAL");
    }

    /** Marks it as urgent, or as urgent no longer. Who decided on its status is left as it is. */
    public void urgent(Decidable order, Decision decision, boolean urgent) {
        jdbc.update("UPDATE customer_order SET urgent = ? WHERE internal_number = ?", urgent, order.internalNumber());
        log(order, decision, urgent ? "URGENT" : "NOT_URGENT");
    }

    private void log(Decidable order, Decision decision, String action) {
        jdbc.update(
                "INSERT INTO order_log (shop, order_number, at, actor, action, detail) SELECT shop, order_number, ?, ?, ?, ? FROM customer_order"
                        + " WHERE internal_number = ?",
                decision.at(),
                decision.actor(),
                action,
                cut(decision.reason()),
                order.internalNumber());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
