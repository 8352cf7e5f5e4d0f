package daybook.desk;

import daybook.orders.DemandCause;
import daybook.orders.DemandStore;
import daybook.wording.Wording;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where an order stands, and of which goods it is; demand follows. */
final class StandingStore {
    private final JdbcTemplate jdbc;
    private final DemandStore demand;
    private final Wording wording;

    StandingStore(JdbcTemplate jdbc, DemandStore demand, Wording wording) {
        this.jdbc = jdbc;
        this.demand = demand;
        this.wording = wording;
    }

    /** Whether the effect is one of those that are kept here. */
    boolean keeps(Effect effect, Wish wish) {
        if (effect instanceof Effect.Approved approved) {
            approve(approved.order(), wish);
        } else if (effect instanceof Effect.Held held) {
            hold(held, wish);
        } else if (effect instanceof Effect.MarkedUrgent urgent) {
            jdbc.update("UPDATE customer_order SET urgent = ? WHERE internal_number = ?", urgent.on(), urgent.order().internal());
        } else if (effect instanceof Effect.Paid paid) {
            pay(paid, wish);
        } else if (effect instanceof Effect.Swapped swapped) {
            swap(swapped, wish);
        } else {
            return false;
        }
        return true;
    }

    /** Its content as it is; an order of Taobao goes into the payment download of the next run. */
    private void approve(Member order, Wish wish) {
        jdbc.update(
                "UPDATE customer_order SET status = 'APPROVED', approved_hash = content_hash, change_note = '', changed_run = NULL, decided_run = NULL,"
                        + " decided_by = ?, decided_at = ? WHERE internal_number = ?",
                wish.actor(),
                wish.at(),
                order.internal());
        demand.postApproved(List.of(order.internal()), wish.actor(), wish.at());
    }

    /** No content counts as approved any more and the note stands against it, so no import approves it again: only a person does. */
    private void hold(Effect.Held held, Wish wish) {
        long order = held.order().internal();
        String before = Objects.requireNonNull(jdbc.queryForObject("SELECT change_note FROM customer_order WHERE internal_number = ?", String.class, order));
        String note = wording.say(held.note());
        jdbc.update(
                "UPDATE customer_order SET status = 'AWAITING_APPROVAL', approved_hash = NULL, change_note = ?, changed_run = NULL, clean = FALSE,"
                        + " download_run = NULL, decided_run = NULL, decided_by = ?, decided_at = ? WHERE internal_number = ?",
                LogText.cut(before.isEmpty() ? note : note + "; " + before),
                wish.actor(),
                wish.at(),
                order);
        demand.postEnded(DemandCause.HELD_AGAIN, List.of(order), wish.actor(), wish.at());
    }

    private void pay(Effect.Paid paid, Wish wish) {
        jdbc.update(
                "UPDATE customer_order SET payment_status = ?, payment_by = ? WHERE internal_number = ?",
                paid.status().name(),
                wish.actor(),
                paid.order().internal());
        takeInHand(paid.order(), wish);
        demand.postAgain(DemandCause.UNPAID, List.of(paid.order().internal()), wish.actor(), wish.at());
    }

    private void swap(Effect.Swapped swapped, Wish wish) {
        long order = swapped.order().internal();
        Line line = swapped.line();
        jdbc.update(
                "INSERT INTO order_swap (internal_number, line_no, sku_id, title, code, attributes, price_fen)"
                        + " SELECT internal_number, line_no, sku_id, title, code, attributes, price_fen FROM order_line l WHERE internal_number = ? AND line_no = ?"
                        + " AND NOT EXISTS (SELECT 1 FROM order_swap s WHERE s.internal_number = l.internal_number AND s.line_no = l.line_no)",
                order,
                line.number());
        jdbc.update(
                "UPDATE order_line SET sku_id = ?, title = ?, code = ?, attributes = ?, price_fen = ? WHERE internal_number = ? AND line_no = ?",
                swapped.item().sku(),
                swapped.item().name(),
                swapped.item().number(),
                swapped.item().attributes(),
                swapped.price(),
                order,
                line.number());
        takeInHand(swapped.order(), wish);
        demand.postAgain(DemandCause.REPLACED, List.of(order), wish.actor(), wish.at());
    }

    /** From now on a person has decided on an approved order, so a rerun of its slot leaves it as it is. */
    private void takeInHand(Member order, Wish wish) {
        jdbc.update(
                "UPDATE customer_order SET decided_run = NULL, decided_by = ?, decided_at = ? WHERE internal_number = ? AND status = 'APPROVED'",
                wish.actor(),
                wish.at(),
                order.internal());
    }
}
