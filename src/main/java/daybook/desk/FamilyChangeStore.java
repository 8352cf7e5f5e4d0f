package daybook.desk;

import daybook.desk.Follower.First;
import daybook.desk.Follower.Place;
import daybook.orders.DemandCause;
import daybook.orders.DemandStore;
import daybook.orders.OrderKind;
import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;
import daybook.orders.SettlementStore;
import daybook.wording.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What becomes of the orders that people derived from an order which an import finds changed or closed. Nothing of them may leave by what is no longer true. To
 * be called in the transaction that settles the run, once its orders are in the ledger.
 */
public final class FamilyChangeStore {
    private static final int LONGEST_TEXT = 1_000;
    private static final String CHANGED = "SELECT d.root_number, t.order_number, t.payment_status, t.log_detail, t.receiver, t.address, t.phone, t.mobile,"
            + " d.internal_number, d.kind, c.status, c.payment_status,"
            + " EXISTS (SELECT 1 FROM shipment s WHERE s.internal_number = d.internal_number),"
            + " EXISTS (SELECT 1 FROM derived_order e WHERE e.root_number = d.root_number AND e.parent_number = d.internal_number AND e.kind = 'SPLIT'),"
            + " EXISTS (SELECT 1 FROM owed w WHERE w.root_number = d.root_number AND w.internal_number = d.internal_number) OR EXISTS (SELECT 1 FROM"
            + " derived_order e WHERE e.root_number = d.root_number AND e.parent_number = d.internal_number AND e.kind <> 'SPLIT'),"
            + " t.receiver <> c.receiver OR t.address <> c.address OR t.phone <> c.phone OR t.mobile <> c.mobile"
            + " FROM staged_order t JOIN derived_order d ON d.root_number = t.internal_number JOIN customer_order c ON c.internal_number = d.internal_number"
            + " WHERE t.run_id = ? AND t.disposition = 'UPDATE' AND (t.changes OR t.status = 'CLOSED') AND NOT d.undone ORDER BY d.internal_number";
    private static final String WITHDRAWN = "SELECT d.internal_number FROM customer_order r JOIN derived_order d ON d.root_number = r.internal_number"
            + " JOIN customer_order c ON c.internal_number = d.internal_number WHERE r.decided_run = ? AND r.status = 'CLOSED' AND c.status = 'APPROVED'"
            + " ORDER BY d.internal_number";

    private final JdbcTemplate jdbc;
    private final DemandStore demand;
    private final Wording wording;

    public FamilyChangeStore(JdbcTemplate jdbc, DemandStore demand, Wording wording) {
        this.jdbc = jdbc;
        this.demand = demand;
        this.wording = wording;
    }

    /** A run that is being settled. */
    private record Run(long id, LocalDateTime at) {}

    /**
     * Follows the run. A split of which no part has left is taken back; else its open parts wait, and go to the new address. So do reships and gifts that have not
     * left, if the address is another or the trade is closed.
     */
    public void follow(long run, LocalDateTime at) {
        Run now = new Run(run, at);
        jdbc.query(CHANGED, (row, i) -> follower(row), run).stream()
                .collect(Collectors.groupingBy(follower -> follower.first().internal(), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(family -> follow(family, now));
        String closed = wording.say("desk.first-closed");
        jdbc.queryForList(WITHDRAWN, Long.class, run).forEach(order -> hold(order, closed, now));
    }

    private static Follower follower(ResultSet row) throws SQLException {
        Place place = new Place(row.getString(5), row.getString(6), row.getString(7), row.getString(8));
        First first = new First(row.getLong(1), row.getString(2), PaymentStatus.valueOf(row.getString(3)), row.getString(4), place);
        return new Follower(
                first,
                row.getLong(9),
                OrderKind.valueOf(row.getString(10)),
                OrderStatus.valueOf(row.getString(11)),
                PaymentStatus.valueOf(row.getString(12)),
                row.getBoolean(13),
                row.getBoolean(14),
                row.getBoolean(15),
                row.getBoolean(16));
    }

    private void follow(List<Follower> family, Run now) {
        List<Follower> parts = family.stream().filter(follower -> follower.kind() == OrderKind.SPLIT).toList();
        List<Follower> rest = new ArrayList<>(family);
        if (Follower.undone(parts)) {
            undo(parts, now);
            rest.removeAll(parts);
        }
        for (Follower follower : rest) {
            String note = wording.say("desk.first-changed", follower.first().number(), follower.first().change());
            if (follower.takesPlace()) {
                move(follower);
            }
            if (follower.waits()) {
                hold(follower.internal(), note, now);
            } else if (follower.takesPlace()) {
                log(follower.internal(), "ADDRESS", note, now);
            }
        }
    }

    /** The first order stands for all of it again, as the export has it now. */
    private void undo(List<Follower> parts, Run now) {
        First first = parts.get(0).first();
        for (Follower part : parts) {
            jdbc.update(
                    "UPDATE customer_order SET status = 'CLOSED', clean = FALSE, decided_by = ?, decided_at = ? WHERE internal_number = ?",
                    SettlementStore.IMPORT,
                    now.at(),
                    part.internal());
            jdbc.update("UPDATE derived_order SET undone = TRUE WHERE internal_number = ?", part.internal());
            log(part.internal(), "CLOSED", wording.say("desk.split-undone", first.number(), first.change()), now);
        }
        jdbc.update("UPDATE customer_order SET payment_by = NULL, payment_status = ? WHERE internal_number = ?", first.payment().name(), first.internal());
        log(first.internal(), "SPLIT_UNDONE", "", now);
        demand.postEnded(DemandCause.CANCELLED, parts.stream().map(Follower::internal).toList(), SettlementStore.IMPORT, now.at());
    }

    private void move(Follower follower) {
        Place place = follower.first().place();
        jdbc.update(
                "UPDATE customer_order SET receiver = ?, address = ?, phone = ?, mobile = ? WHERE internal_number = ?",
                place.receiver(),
                place.address(),
                place.phone(),
                place.mobile(),
                follower.internal());
    }

    private void hold(long order, String note, Run now) {
        jdbc.update(
                "UPDATE customer_order SET status = 'AWAITING_APPROVAL', approved_hash = NULL, change_note = ?, clean = FALSE, decided_by = ?, decided_at = ?"
                        + " WHERE internal_number = ?",
                cut(note),
                SettlementStore.IMPORT,
                now.at(),
                order);
        log(order, "AWAITING_APPROVAL", note, now);
        demand.postEnded(DemandCause.HELD_AGAIN, List.of(order), SettlementStore.IMPORT, now.at());
    }

    private void log(long order, String action, String detail, Run now) {
        jdbc.update(
                "INSERT INTO order_log (shop, order_number, at, actor, run_id, action, detail) SELECT shop, order_number, ?, ?, ?, ?, ? FROM customer_order"
                        + " WHERE internal_number = ?",
                now.at(),
                SettlementStore.IMPORT,
                now.id(),
                action,
                cut(detail),
                order);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
