package daybook.orders;

import daybook.database.InLists;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts a run's judged orders into the ledger. The caller opens one transaction around {@link #settle}: a run is in the ledger as a whole or not
 * at all.
 */
public final class SettlementStore {
    /** Who decides when no person does. */
    public static final String IMPORT = "import";

    private static final int BLOCK = 1_000;
    private static final List<String> CONTENT = List.of(
            "payment_status", "content_hash", "approved_hash", "change_note", "clean", "nick", "account", "payment_number", "goods_fen", "postage_fen",
            "total_fen", "paid_fen", "refund_fen", "receiver", "address", "phone", "mobile", "delivery", "ordered_at", "paid_at", "kinds", "pieces",
            "message", "memo", "invoice", "customer", "place");
    /** The first of them: what a decision sets, whatever the content is. */
    private static final List<String> DECISION = CONTENT.subList(0, 5);
    /** Not what this run lists as it stands: people have that in hand, and the run has decided nothing on it. */
    private static final String UNLISTED = " AND order_number NOT IN (SELECT o.order_number FROM row_outcome o WHERE o.run_id = ? AND o.kind = 'orders' AND o.outcome = 'ALREADY_IMPORTED' AND o.cause = '')";
    private static final String COLUMNS = String.join(", ", CONTENT);

    private final JdbcTemplate jdbc;
    private final SwapStore swaps;
    private final MendedOrderStore mends;
    private final DerivedSlotStore derived;

    public SettlementStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.swaps = new SwapStore(jdbc);
        this.mends = new MendedOrderStore(jdbc);
        this.derived = new DerivedSlotStore(jdbc);
    }

    private static String update(List<String> columns) {
        return "UPDATE customer_order SET download_run = CASE WHEN ? THEN ? WHEN ? = 'APPROVED' THEN download_run END,"
                + " status = ?, decided_run = ?, content_run = ?, decided_by = ?, decided_at = ?,"
                + " changed_run = CASE WHEN ? = '' THEN NULL WHEN ? THEN ? ELSE changed_run END, "
                + columns.stream().map(SettlementStore::set).collect(Collectors.joining(", ")) + (columns.equals(CONTENT) ? ", masked_at = NULL" : "")
                + " WHERE internal_number = ? AND status <> 'SHIPPED'";
    }

    /** A payment status that people have in hand is theirs; but where they say that it is paid and Taobao that the trade was closed, the money has gone back. */
    private static String set(String column) {
        return column.equals("payment_status") ? "payment_status = CASE WHEN payment_by IS NULL THEN ? WHEN payment_status = 'PAID' AND ? = 'REFUNDED' THEN 'REFUNDED' ELSE payment_status END" : column + " = ?";
    }

    /**
     * The run that is settled.
     *
     * @param earlierRuns earlier attempts at the same slot, whose decisions this one replaces
     * @param laterRuns runs of later slots that stand in the ledger; where there is none, what people approved since, shipped by now or not, belongs
     *     into this run's download
     * @param reason why there is a further attempt; empty for the first
     */
    public record Settling(long run, String shop, List<Long> earlierRuns, List<Long> laterRuns, LocalDateTime at, String reason) {}

    /** Enters new orders, decides known ones again, takes back what only an earlier attempt did, and fills the payment download. */
    public void settle(Settling s) {
        insertOrders(s);
        Set<Long> mended = new HashSet<>(mends.kept(s.run()));
        Set<Long> standing = new HashSet<>(swaps.kept(s.run()));
        standing.addAll(mended);
        List<Long> unswapped = swaps.lost(s.run());
        mends.forgetLost(s.run());
        updateOrders(s, standing, mended);
        insertLines(s, standing);
        log(s);
        swaps.forget(unswapped, IMPORT, s.at());
        InLists.each(unswapped, list -> jdbc.update( // what was approved had other goods, so no export says again what was approved
                "UPDATE customer_order SET approved_hash = NULL WHERE status = 'AWAITING_APPROVAL' AND internal_number IN (" + InLists.marks(list.size()) + ")", list.toArray()));
        for (long earlier : s.earlierRuns()) {
            moveShipped(s, earlier);
            takeBack(s, earlier);
            jdbc.update("UPDATE customer_order SET download_run = ? WHERE download_run = ? AND decided_run IS NULL", s.run(), earlier);
        }
        derived.settle(s);
        if (s.laterRuns().isEmpty()) {
            // left to itself MariaDB reads every order of the shop here; H2 takes the hint for a comment
            // what a person approved and the house shipped since belongs there as well; of what was derived from an order the order itself has the payment
            jdbc.update(
                    "UPDATE customer_order /*! FORCE INDEX (customer_order_for_download) */ SET download_run = ?"
                            + " WHERE download_run IS NULL AND status IN ('APPROVED', 'SHIPPED') AND shop = ? AND kind = 'TAOBAO' AND (status = 'APPROVED' AND (payment_status = 'PAID' OR EXISTS (SELECT 1 FROM derived_order d"
                            + " WHERE d.root_number = customer_order.internal_number AND d.kind = 'SPLIT' AND NOT d.undone))"
                            + " OR (status = 'SHIPPED' AND decided_run IS NULL))",
                    s.run(),
                    s.shop());
        }
    }

    /** What an earlier attempt approved, the house has shipped since, and this one approves again. Nothing else of it changes. */
    private void moveShipped(Settling s, long earlier) {
        jdbc.update(
                "UPDATE customer_order SET download_run = ?, decided_run = ? WHERE shop = ? AND status = 'SHIPPED' AND decided_run = ? AND order_number IN"
                        + " (SELECT o.order_number FROM row_outcome o WHERE o.run_id = ? AND o.kind = 'orders' AND o.outcome = 'APPROVED')",
                s.run(),
                s.run(),
                s.shop(),
                earlier,
                s.run());
    }

    private void insertOrders(Settling s) {
        jdbc.update(
                "INSERT INTO customer_order (internal_number, shop, website, order_number, status, imported_run, decided_run, content_run, decided_by, decided_at,"
                        + " download_run, " + COLUMNS + ") SELECT internal_number, ?, 'TB', order_number, status, run_id, run_id, run_id, ?, ?,"
                        + " CASE WHEN approves THEN run_id END, " + COLUMNS
                        + " FROM staged_order WHERE run_id = ? AND disposition = 'INSERT'",
                s.shop(),
                IMPORT,
                s.at(),
                s.run());
    }

    /**
     * What is on its way keeps its status and its content, so a shipped order is left alone. {@code standing}: whose lines stay as people made them; {@code mended}: whose
     * content does, too.
     */
    private void updateOrders(Settling s, Set<Long> standing, Set<Long> mended) {
        List<@Nullable Object[]> block = updatesAfter(s, -1);
        while (!block.isEmpty()) {
            Map<Boolean, List<@Nullable Object[]>> byMended = block.stream().collect(Collectors.partitioningBy(row -> mended.contains(row[row.length - 1])));
            update(byMended.getOrDefault(false, List.of()), CONTENT);
            update(byMended.getOrDefault(true, List.of()), DECISION);
            jdbc.batchUpdate(
                    "DELETE FROM order_line WHERE internal_number = ?",
                    block.stream().map(row -> row[row.length - 1]).filter(order -> !standing.contains(order)).map(order -> new @Nullable Object[] {order}).toList());
            Integer last = (Integer) block.get(block.size() - 1)[0];
            block = updatesAfter(s, last == null ? 0 : last);
        }
    }

    private void update(List<@Nullable Object[]> rows, List<String> columns) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(update(columns), rows.stream().map(row -> arguments(row, columns.size())).toList());
        }
    }

    /** Of a row of {@link #updatesAfter} what an update of the first so many columns takes: all but the line and the other columns, the payment status twice. */
    private static @Nullable Object[] arguments(@Nullable Object[] row, int columns) {
        int payment = row.length - 1 - CONTENT.size();
        List<@Nullable Object> arguments = new ArrayList<>(Arrays.asList(row).subList(1, payment + columns));
        arguments.add(payment - 1, row[payment]);
        arguments.add(row[row.length - 1]);
        return arguments.toArray();
    }

    /** The line, then the arguments of the update, for each known order that was judged again. */
    private List<@Nullable Object[]> updatesAfter(Settling s, int line) {
        return jdbc.query(
                "SELECT line_no, approves, status, internal_number, change_note, changes, " + COLUMNS
                        + " FROM staged_order WHERE run_id = ? AND disposition = 'UPDATE' AND line_no > ? ORDER BY line_no LIMIT " + BLOCK,
                (row, i) -> {
                    String status = row.getString(3);
                    List<@Nullable Object> values = new ArrayList<>();
                    values.addAll(List.of(row.getInt(1), row.getBoolean(2), s.run(), status, status, s.run(), s.run(), IMPORT, s.at()));
                    values.addAll(List.of(row.getString(5), row.getBoolean(6), s.run()));
                    for (int column = 0; column < CONTENT.size(); column++) {
                        values.add(value(row, column));
                    }
                    values.add(row.getLong(4));
                    return values.toArray();
                },
                s.run(),
                line);
    }

    /** A column of {@link #CONTENT}; a time as the shop's clock shows it, which a java.sql.Timestamp would move where this machine's clock has no such hour. */
    private static @Nullable Object value(ResultSet row, int column) throws SQLException {
        int index = column + 7;
        return CONTENT.get(column).endsWith("_at") ? row.getObject(index, LocalDateTime.class) : row.getObject(index);
    }

    private void insertLines(Settling s, Set<Long> standing) {
        String but = standing.isEmpty() ? "" : " AND o.internal_number NOT IN (" + standing.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")";
        jdbc.update(
                "INSERT INTO order_line (internal_number, line_no, sub_order_number, title, price_fen, quantity, code, attributes, remark,"
                        + " refund_status, payable_fen, sku_id) SELECT o.internal_number, l.line_no, l.sub_order_number, l.title, l.price_fen,"
                        + " l.quantity, COALESCE(l.carried_code, CASE WHEN l.code = '' THEN l.external_code ELSE l.code END), l.attributes, l.remark, COALESCE(l.carried_refund, l.refund_status),"
                        + " l.payable_fen, COALESCE(l.carried_sku, l.sku_id) FROM staged_order o JOIN staged_line l ON l.run_id = o.run_id AND l.order_number = o.order_number"
                        + " WHERE o.run_id = ?" + but,
                s.run());
    }

    private void log(Settling s) {
        jdbc.update(
                "INSERT INTO order_log (shop, order_number, at, actor, run_id, action, detail)"
                        + " SELECT ?, order_number, ?, ?, run_id, status, log_detail FROM staged_order WHERE run_id = ?",
                s.shop(),
                s.at(),
                IMPORT,
                s.run());
    }

    /**
     * An order that only the earlier attempt brought in is closed, unless a later slot's files have it, too; one that it merely decided waits again, and
     * for a person: what it was judged by is taken back. The log says why.
     */
    private void takeBack(Settling s, long earlier) {
        jdbc.update(
                "INSERT INTO order_log (shop, order_number, at, actor, run_id, action, detail)"
                        + " SELECT shop, order_number, ?, ?, ?, 'WITHDRAWN', ? FROM customer_order WHERE decided_run = ? AND status <> 'SHIPPED'" + UNLISTED,
                s.at(),
                IMPORT,
                s.run(),
                s.reason(),
                earlier,
                s.run());
        String imported = s.earlierRuns().stream().map(String::valueOf).collect(Collectors.joining(","));
        jdbc.update(
                "UPDATE customer_order SET status = CASE WHEN imported_run IN (" + imported + ")" + unseenLater(s) + " THEN 'CLOSED' ELSE 'AWAITING_APPROVAL' END,"
                        + " download_run = NULL, clean = FALSE, decided_run = ?, decided_at = ? WHERE decided_run = ? AND status <> 'SHIPPED'" + UNLISTED,
                s.run(),
                s.at(),
                earlier,
                s.run());
    }

    /** What a later slot lists unchanged leaves no trace in the ledger, but in its rows' outcomes. */
    private static String unseenLater(Settling s) {
        if (s.laterRuns().isEmpty()) {
            return "";
        }
        String later = s.laterRuns().stream().map(String::valueOf).collect(Collectors.joining(","));
        return " AND order_number NOT IN (SELECT o.order_number FROM row_outcome o WHERE o.run_id IN (" + later
                + ") AND o.kind = 'orders' AND o.outcome = 'ALREADY_IMPORTED')";
    }
}
