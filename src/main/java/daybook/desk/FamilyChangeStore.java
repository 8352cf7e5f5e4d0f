package daybook.desk;

import daybook.database.InLists;
import daybook.desk.Follower.First;
import daybook.desk.Follower.Place;
import daybook.orders.DemandCause;
import daybook.orders.DemandStore;
import daybook.orders.Money;
import daybook.orders.OrderKind;
import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;
import daybook.orders.SettlementStore;
import daybook.orders.SwapStore;
import daybook.wording.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * What becomes of the orders that people derived from an order which an import finds changed or closed. Nothing of them may leave by what is no longer true. To
 * be called in the transaction that settles the run, once its orders are in the ledger.
 */
public final class FamilyChangeStore {
    private static final String CHANGED = "SELECT internal_number, payment_status, log_detail FROM staged_order WHERE run_id = ? AND disposition = 'UPDATE'"
            + " AND (changes OR status = 'CLOSED' OR NOT unchanged)";
    /** Orders that have left, of which something is yet to leave or is owed, and whose trade Taobao has closed since. */
    private static final String GIVEN_BACK = "SELECT c.internal_number FROM row_outcome o JOIN slot_run r ON r.id = o.run_id JOIN customer_order c ON c.shop = r.shop AND c.order_number = o.order_number"
            + " WHERE o.run_id = ? AND o.kind = 'orders' AND o.outcome = 'OUT_OF_SCOPE' AND o.cause = ? AND c.status = 'SHIPPED' AND c.payment_status <> 'REFUNDED'"
            + " AND (EXISTS (SELECT 1 FROM derived_order d WHERE d.root_number = c.internal_number AND NOT d.undone)"
            + " OR EXISTS (SELECT 1 FROM owed w WHERE w.root_number = c.internal_number AND w.settled_at IS NULL)) ORDER BY c.internal_number";
    private static final String FOLLOWERS = "SELECT d.root_number, r.order_number, r.receiver, r.address, r.phone, r.mobile, d.internal_number, d.kind, c.status,"
            + " c.payment_status, EXISTS (SELECT 1 FROM shipment s WHERE s.internal_number = d.internal_number),"
            + " EXISTS (SELECT 1 FROM derived_order e WHERE e.root_number = d.root_number AND e.parent_number = d.internal_number AND e.kind = 'SPLIT'),"
            + " EXISTS (SELECT 1 FROM owed w WHERE w.root_number = d.root_number AND w.internal_number = d.internal_number) OR EXISTS (SELECT 1 FROM"
            + " derived_order e WHERE e.root_number = d.root_number AND e.parent_number = d.internal_number AND e.kind <> 'SPLIT'),"
            + " r.receiver <> c.receiver OR r.address <> c.address OR r.phone <> c.phone OR r.mobile <> c.mobile"
            + " FROM derived_order d JOIN customer_order r ON r.internal_number = d.root_number JOIN customer_order c ON c.internal_number = d.internal_number"
            + " WHERE NOT d.undone AND d.root_number IN (";
    private static final String WITHDRAWN = "SELECT d.internal_number FROM customer_order r JOIN derived_order d ON d.root_number = r.internal_number"
            + " JOIN customer_order c ON c.internal_number = d.internal_number WHERE r.decided_run = ? AND r.status = 'CLOSED' AND c.status = 'APPROVED'"
            + " ORDER BY d.internal_number";

    private final JdbcTemplate jdbc;
    private final DemandStore demand;
    private final Wording wording;
    private final DeskLogStore log;
    private final SwapStore swaps;
    private final PartAmountStore amounts;

    public FamilyChangeStore(JdbcTemplate jdbc, DemandStore demand, Wording wording) {
        this.jdbc = jdbc;
        this.demand = demand;
        this.wording = wording;
        this.log = new DeskLogStore(jdbc);
        this.swaps = new SwapStore(jdbc);
        this.amounts = new PartAmountStore(jdbc, wording, log);
    }

    /** A run that is being settled. */
    private record Run(long id, LocalDateTime at) {}

    /**
     * Follows the run. A split of which no part has left is taken back; else its open parts wait, and go to the new address. So do reships and gifts that have not
     * left, if the address is another or the trade is closed, even after the order itself has left.
     *
     * @param closed the cause by which the run's outcomes name a trade that Taobao has closed
     */
    public void follow(long run, String closed, LocalDateTime at) {
        Run now = new Run(run, at);
        Map<Long, Change> changed = new TreeMap<>();
        jdbc.query(CHANGED, (RowCallbackHandler) row -> changed.put(row.getLong(1), new Change(PaymentStatus.valueOf(row.getString(2)), row.getString(3))), run);
        changed.putAll(givenBack(now, closed));
        Map<Long, List<Follower>> families = new TreeMap<>();
        InLists.each(changed.keySet(), list -> jdbc.query(
                FOLLOWERS + InLists.marks(list.size()) + ") ORDER BY d.internal_number",
                (RowCallbackHandler) row -> families.computeIfAbsent(row.getLong(1), any -> new ArrayList<>())
                        .add(follower(row, Objects.requireNonNull(changed.get(row.getLong(1))))),
                list.toArray()));
        families.values().forEach(family -> follow(family, now));
        jdbc.queryForList("SELECT DISTINCT root_number FROM owed WHERE settled_at IS NULL ORDER BY root_number", Long.class).stream()
                .filter(root -> isRefunded(changed.get(root)))
                .forEach(root -> endDebts(root, now));
        String withdrawn = wording.say("desk.first-closed");
        jdbc.queryForList(WITHDRAWN, Long.class, run).forEach(order -> hold(order, withdrawn, now));
    }

    /** Told once: from then on the payment says that it went back. What is shipped stays as it is otherwise. */
    private Map<Long, Change> givenBack(Run now, String closed) {
        List<Long> orders = jdbc.query(GIVEN_BACK, (row, i) -> row.getLong(1), now.id(), closed);
        Map<Long, Change> changes = new TreeMap<>();
        for (long order : orders) {
            jdbc.update("UPDATE customer_order SET payment_status = 'REFUNDED' WHERE internal_number = ?", order);
            log.add(order, now.at(), now.id(), "PAYMENT", PaymentStatus.REFUNDED.text() + ": " + closed);
            changes.put(order, new Change(PaymentStatus.REFUNDED, closed));
        }
        return changes;
    }

    /** Has what is sent beside an order go where that goes since a person mended it, once somebody has looked at it. To be called in the transaction that stores the mend. */
    public void followMended(long order, long run, LocalDateTime at) {
        Change mended = new Change(PaymentStatus.PAID, "");
        List<Follower> beside = jdbc.query(FOLLOWERS + "?) ORDER BY d.internal_number", (row, i) -> follower(row, mended), order).stream()
                .filter(follower -> follower.kind() != OrderKind.SPLIT)
                .toList();
        follow(beside, new Run(run, at));
    }

    private static boolean isRefunded(@Nullable Change change) {
        return change != null && change.payment() == PaymentStatus.REFUNDED;
    }

    /** Taobao has given everything back: of what is open of the family nobody pays or collects anything any more. */
    private void endDebts(long root, Run now) {
        List<Debt> open = jdbc.query(
                "SELECT internal_number, cause, SUM(fen) FROM owed WHERE root_number = ? AND settled_at IS NULL AND cause <> 'REFUND' GROUP BY internal_number, cause"
                        + " HAVING SUM(fen) <> 0 ORDER BY internal_number, cause",
                (row, i) -> new Debt(row.getLong(1), row.getString(2), row.getLong(3)),
                root);
        for (Debt debt : open) {
            jdbc.update(
                    "INSERT INTO owed (root_number, internal_number, cause, fen, at, actor) VALUES (?, ?, ?, ?, ?, ?)",
                    root,
                    debt.order(),
                    debt.cause(),
                    -debt.fen(),
                    now.at(),
                    SettlementStore.IMPORT);
            log.add(debt.order(), now.at(), now.id(), "SETTLED", wording.say("desk.debt-ended", new Money(Math.abs(debt.fen()))));
        }
        jdbc.update("UPDATE owed SET settled_at = ?, settled_by = ? WHERE root_number = ? AND settled_at IS NULL", now.at(), SettlementStore.IMPORT, root);
    }

    private record Debt(long order, String cause, long fen) {}

    /** What the run has found of an order: whether its export says that it is paid, and what has changed. */
    private record Change(PaymentStatus payment, String note) {}

    private static Follower follower(ResultSet row, Change change) throws SQLException {
        Place place = new Place(row.getString(3), row.getString(4), row.getString(5), row.getString(6));
        return new Follower(
                new First(row.getLong(1), row.getString(2), change.payment(), change.note(), place),
                row.getLong(7),
                OrderKind.valueOf(row.getString(8)),
                OrderStatus.valueOf(row.getString(9)),
                PaymentStatus.valueOf(row.getString(10)),
                row.getBoolean(11),
                row.getBoolean(12),
                row.getBoolean(13),
                row.getBoolean(14));
    }

    private void follow(List<Follower> family, Run now) {
        List<Follower> parts = family.stream().filter(follower -> follower.kind() == OrderKind.SPLIT).toList();
        List<Follower> rest = new ArrayList<>(family);
        if (Follower.undone(parts)) {
            undo(parts, now);
            rest.removeAll(parts);
        }
        List<Follower> standing = rest.stream().filter(follower -> follower.kind() == OrderKind.SPLIT && !follower.parted()).toList();
        if (!standing.isEmpty()) {
            amounts.follow(standing.get(0).first().internal(), standing, now.id(), now.at());
        }
        for (Follower follower : rest) {
            First first = follower.first();
            String note = first.change().isBlank() ? wording.say("desk.first-moved", first.number()) : wording.say("desk.first-changed", first.number(), first.change());
            if (follower.takesPlace()) {
                move(follower);
            }
            if (follower.waits()) {
                hold(follower.internal(), note, now);
            } else if (follower.takesPlace()) {
                log.add(follower.internal(), now.at(), now.id(), "ADDRESS", note);
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
            log.add(part.internal(), now.at(), now.id(), "CLOSED", wording.say("desk.split-undone", first.number(), first.change()));
        }
        jdbc.update("UPDATE customer_order SET payment_by = NULL, payment_status = ? WHERE internal_number = ?", first.payment().name(), first.internal());
        log.add(first.internal(), now.at(), now.id(), "SPLIT_UNDONE", "");
        swaps.forget(swaps.of(first.internal()), SettlementStore.IMPORT, now.at()); // its lines are the export's again
        demand.postEnded(DemandCause.CANCELLED, parts.stream().map(Follower::internal).toList(), SettlementStore.IMPORT, now.at());
    }

    private void move(Follower follower) {
        Place place = follower.first().place();
        jdbc.update(
                "UPDATE customer_order SET receiver = ?, address = ?, phone = ?, mobile = ?, place = ? WHERE internal_number = ?",
                place.receiver(),
                place.address(),
                place.phone(),
                place.mobile(),
                daybook.orders.Place.of(place.address()).key(),
                follower.internal());
    }

    private void hold(long order, String note, Run now) {
        jdbc.update(
                "UPDATE customer_order SET status = 'AWAITING_APPROVAL', approved_hash = NULL, change_note = ?, clean = FALSE, decided_by = ?, decided_at = ?"
                        + " WHERE internal_number = ?",
                LogText.cut(note),
                SettlementStore.IMPORT,
                now.at(),
                order);
        log.add(order, now.at(), now.id(), "AWAITING_APPROVAL", note);
        demand.postEnded(DemandCause.HELD_AGAIN, List.of(order), SettlementStore.IMPORT, now.at());
    }
}
