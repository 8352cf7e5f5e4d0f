package daybook.desk;

import daybook.orders.DemandStore;
import daybook.orders.OrderKind;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** Orders that people derive from another. */
final class DerivedOrderStore {
    private final JdbcTemplate jdbc;
    private final DemandStore demand;
    private final DeskLogStore log;

    DerivedOrderStore(JdbcTemplate jdbc, DemandStore demand, DeskLogStore log) {
        this.jdbc = jdbc;
        this.demand = demand;
        this.log = log;
    }

    /** Enters it into the ledger; gives its number. */
    String bear(long root, NewOrder order, Wish wish) {
        jdbc.update("UPDATE internal_number SET next_number = next_number + 1");
        long internal = Objects.requireNonNull(jdbc.queryForObject("SELECT next_number - 1 FROM internal_number", Long.class));
        String number = order.number(internal);
        Amounts a = order.amounts();
        jdbc.update(
                "INSERT INTO customer_order (internal_number, shop, website, order_number, kind, status, payment_status, imported_run, content_run, decided_run,"
                        + " decided_by, decided_at, content_hash, approved_hash, change_note, clean, urgent, nick, account, payment_number, goods_fen, postage_fen,"
                        + " total_fen, paid_fen, refund_fen, receiver, address, phone, mobile, delivery, ordered_at, paid_at, kinds, pieces, message, memo, invoice, customer, place)"
                        + " SELECT ?, shop, website, ?, ?, ?, ?, imported_run, content_run, NULL, ?, ?, 0, 0, '', TRUE, ?, nick, account, payment_number, ?, ?, ?, ?, ?,"
                        + " receiver, address, phone, mobile, delivery, ordered_at, paid_at, ?, ?, '', '', '', customer, place FROM customer_order WHERE internal_number = ?",
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
        log.add(internal, wish, order.kind().name(), order.parent().number());
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
}
