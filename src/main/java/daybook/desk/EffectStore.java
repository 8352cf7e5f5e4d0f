package daybook.desk;

import daybook.desk.Ruling.Done;
import daybook.orders.BlacklistStore;
import daybook.orders.DemandCause;
import daybook.orders.DemandStore;
import daybook.orders.LedgerStore;
import daybook.orders.OrderContent;
import daybook.orders.OrderKind;
import daybook.orders.OwedCause;
import daybook.orders.PaymentStatus;
import daybook.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps what the desk decides, and has demand follow. To be called in a transaction that holds the family. */
public final class EffectStore {
    private static final int LONGEST_TEXT = 1_000;

    private final JdbcTemplate jdbc;
    private final DemandStore demand;
    private final BlacklistStore blacklist;
    private final LedgerStore ledger;
    private final Wording wording;

    public EffectStore(JdbcTemplate jdbc, DemandStore demand, BlacklistStore blacklist, LedgerStore ledger, Wording wording) {
        this.jdbc = jdbc;
        this.demand = demand;
        this.blacklist = blacklist;
        this.ledger = ledger;
        this.wording = wording;
    }

    /** What the blacklist says of the customer of an order. */
    BlacklistStore.RedName redName(Member order) {
        return blacklist.of(ledger.content(order.internal()));
    }

    /**
     * All of it, and a row in the log of the order that the command was given for; an order that comes of it gets one of its own.
     *
     * @return the numbers of the orders that come of it
     */
    List<String> keep(Family family, Member order, Done done, Wish wish) {
        log(order.internal(), wish, done.action(), said(done.detail(), wish.reason()));
        List<String> born = new ArrayList<>();
        for (Effect effect : done.effects()) {
            if (effect instanceof Effect.Born child) {
                born.add(bear(family.root().internal(), child.order(), wish));
            } else if (!standing(effect, wish) && !account(family.root().internal(), effect, wish)) {
                remark(effect, wish);
            }
        }
        return born;
    }

    private static String said(String detail, String reason) {
        return detail.isEmpty() || reason.isEmpty() ? detail + reason : detail + " — " + reason;
    }

    /** What changes where an order stands. */
    private boolean standing(Effect effect, Wish wish) {
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
                cut(before.isEmpty() ? note : note + "; " + before),
                wish.actor(),
                wish.at(),
                order);
        demand.postEnded(DemandCause.HELD_AGAIN, List.of(order), wish.actor(), wish.at());
    }

    private void pay(Effect.Paid paid, Wish wish) {
        boolean isPaid = paid.status() == PaymentStatus.PAID;
        jdbc.update(
                "UPDATE customer_order SET payment_status = ?, payment_by = ? WHERE internal_number = ?",
                paid.status().name(),
                isPaid ? null : wish.actor(),
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

    private boolean account(long root, Effect effect, Wish wish) {
        if (effect instanceof Effect.Owes owes) {
            jdbc.update(
                    "INSERT INTO owed (root_number, internal_number, cause, fen, at, actor) VALUES (?, ?, ?, ?, ?, ?)",
                    root,
                    owes.order().internal(),
                    owes.cause().name(),
                    owes.fen(),
                    wish.at(),
                    wish.actor());
            return true;
        }
        if (effect instanceof Effect.Settled settled) {
            for (OwedCause cause : settled.causes()) {
                jdbc.update(
                        "UPDATE owed SET settled_at = ?, settled_by = ? WHERE internal_number = ? AND cause = ? AND settled_at IS NULL AND root_number = ?",
                        wish.at(),
                        wish.actor(),
                        settled.order().internal(),
                        cause.name(),
                        root);
            }
            return true;
        }
        return false;
    }

    private void remark(Effect effect, Wish wish) {
        if (effect instanceof Effect.Noted noted) {
            desk(noted.order(), noted.note().name().toLowerCase(java.util.Locale.ROOT) + "_note", noted.text());
        } else if (effect instanceof Effect.SentBy sent) {
            desk(sent.order(), "courier", sent.courier());
        } else if (effect instanceof Effect.Listed listed) {
            OrderContent content = ledger.content(listed.order().internal());
            blacklist.put(content, listed.cause(), wish.at().toLocalDate());
        } else if (effect instanceof Effect.Unlisted unlisted) {
            blacklist.remove(ledger.content(unlisted.order().internal()));
        } else {
            throw new IllegalStateException("nobody keeps " + effect);
        }
    }

    private void desk(Member order, String column, String text) {
        if (jdbc.update("UPDATE order_desk SET " + column + " = ? WHERE internal_number = ?", text, order.internal()) == 0) {
            jdbc.update("INSERT INTO order_desk (internal_number, " + column + ") VALUES (?, ?)", order.internal(), text);
        }
    }

    private String bear(long root, NewOrder order, Wish wish) {
        jdbc.update("UPDATE internal_number SET next_number = next_number + 1");
        long internal = Objects.requireNonNull(jdbc.queryForObject("SELECT next_number - 1 FROM internal_number", Long.class));
        String number = order.number(internal);
        Amounts a = order.amounts();
        jdbc.update(
                "INSERT INTO customer_order (internal_number, shop, website, order_number, kind, status, payment_status, imported_run, content_run, decided_run,"
                        + " decided_by, decided_at, content_hash, approved_hash, change_note, clean, urgent, nick, account, payment_number, goods_fen, postage_fen,"
                        + " total_fen, paid_fen, refund_fen, receiver, address, phone, mobile, delivery, ordered_at, paid_at, kinds, pieces, message, memo, invoice)"
                        + " SELECT ?, shop, website, ?, ?, ?, ?, imported_run, content_run, NULL, ?, ?, 0, 0, '', TRUE, ?, nick, account, payment_number, ?, ?, ?, ?, ?,"
                        + " receiver, address, phone, mobile, delivery, ordered_at, paid_at, ?, ?, '', '', '' FROM customer_order WHERE internal_number = ?",
                internal, number, order.kind().name(), order.status().name(), order.payment().name(), wish.actor(), wish.at(),
                order.parent().urgent() && order.kind().hasRevenue(), a.goods(), a.postage(), a.total(), a.paid(), a.refund(), order.lines().size(),
                Math.min(Integer.MAX_VALUE, order.lines().stream().mapToLong(Line::count).sum()), order.parent().internal());
        jdbc.update(
                "INSERT INTO derived_order (internal_number, root_number, parent_number, kind) VALUES (?, ?, ?, ?)",
                internal, root, order.parent().internal(), order.kind().name());
        lines(internal, order);
        if (order.kind() != OrderKind.GIFT) { // the same goods to the same customer: what shipping is to know of them still holds
            jdbc.update(
                    "INSERT INTO order_desk (internal_number, shipping_note, courier) SELECT ?, shipping_note, courier FROM order_desk WHERE internal_number = ?",
                    internal, order.parent().internal());
        }
        log(internal, wish, order.kind().name(), order.parent().number());
        demand.postApproved(List.of(internal), wish.actor(), wish.at());
        return number;
    }

    /** What a line says beside its goods, from the line that it was made of. */
    private void lines(long internal, NewOrder order) {
        for (Line line : order.lines()) {
            jdbc.update(
                    "INSERT INTO order_line (internal_number, line_no, sub_order_number, title, price_fen, quantity, code, attributes, remark, refund_status,"
                            + " payable_fen, sku_id) VALUES (?, ?, '', ?, ?, ?, ?, ?, '', '', ?, ?)",
                    internal, line.number(), line.title(), line.price(), line.pieces(), line.code(), line.attributes(), line.payable(), line.sku());
        }
    }

    private void log(long order, Wish wish, String action, String detail) {
        jdbc.update(
                "INSERT INTO order_log (shop, order_number, at, actor, action, detail) SELECT shop, order_number, ?, ?, ?, ? FROM customer_order"
                        + " WHERE internal_number = ?",
                wish.at(),
                wish.actor(),
                action,
                cut(detail),
                order);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
