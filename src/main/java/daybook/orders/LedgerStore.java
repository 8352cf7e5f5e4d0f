package daybook.orders;

import daybook.database.InLists;
import daybook.database.Pages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Reads the ledger of orders. */
public final class LedgerStore {
    private static final int PAGE = 2_000;
    private static final String CONTENT = "nick, account, payment_number, goods_fen, postage_fen, total_fen, paid_fen, refund_fen, receiver, address,"
            + " phone, mobile, delivery, ordered_at, paid_at, kinds, pieces, message, memo, invoice";

    private final JdbcTemplate jdbc;

    public LedgerStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The orders of that shop that the ledger knows, by their number; by index, whatever the ledger's size. */
    public Map<String, LedgerOrder> find(String shop, Collection<String> numbers) {
        Map<String, LedgerOrder> found = new HashMap<>();
        InLists.each(numbers, list -> {
            List<Object> arguments = new ArrayList<>(list.size() + 1);
            arguments.add(shop);
            arguments.addAll(list);
            jdbc.query(
                    "SELECT o.internal_number, order_number, status, imported_run, decided_run, content_run, content_hash, approved_hash, change_note,"
                            + " changed_run, payment_by IS NOT NULL AND payment_status <> 'PAID', d.internal_note, d.finance_note, d.shipping_note FROM customer_order o"
                            + " LEFT JOIN order_desk d ON d.internal_number = o.internal_number WHERE shop = ? AND order_number IN (" + InLists.marks(list.size()) + ")",
                    row -> {
                        LedgerOrder order = order(row);
                        found.put(order.number().digits(), order);
                    },
                    arguments.toArray());
        });
        return found;
    }

    /** The order numbers to these internal numbers. */
    public Map<Long, String> numbers(Collection<Long> internalNumbers) {
        Map<Long, String> numbers = new HashMap<>();
        InLists.each(internalNumbers, list -> jdbc.query(
                "SELECT internal_number, order_number FROM customer_order WHERE internal_number IN (" + InLists.marks(list.size()) + ")",
                row -> {
                    numbers.put(row.getLong(1), row.getString(2));
                },
                list.toArray()));
        return numbers;
    }

    private static LedgerOrder order(ResultSet row) throws SQLException {
        return new LedgerOrder(
                row.getLong(1),
                new OrderNumber(row.getString(2)),
                OrderStatus.valueOf(row.getString(3)),
                row.getLong(4),
                row.getObject(5, Long.class),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, Long.class),
                row.getBoolean(11),
                row.getString(12) == null ? DeskNotes.NONE : new DeskNotes(row.getString(12), row.getString(13), row.getString(14)));
    }

    /** What the ledger holds of one order, to compare a new export with. */
    public OrderContent content(long internalNumber) {
        return java.util.Objects.requireNonNull(jdbc.queryForObject(
                "SELECT " + CONTENT + " FROM customer_order WHERE internal_number = ?",
                (row, i) -> content(row),
                internalNumber));
    }

    /** Whether who bought was masked in it, because it is old. */
    public boolean isMasked(long internalNumber) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("SELECT masked_at IS NOT NULL FROM customer_order WHERE internal_number = ?", Boolean.class, internalNumber));
    }

    /** What people have written about one order. */
    public DeskEntry desk(long internalNumber) {
        return jdbc
                .query("SELECT internal_note, finance_note, shipping_note, courier FROM order_desk WHERE internal_number = ?", (row, i) -> desk(row), internalNumber)
                .stream()
                .findFirst()
                .orElse(DeskEntry.NONE);
    }

    /** The same of those of the shop's orders of which there is something, by their number. */
    public Map<String, DeskEntry> desk(String shop, Collection<String> numbers) {
        Map<String, DeskEntry> found = new HashMap<>();
        InLists.each(numbers, list -> {
            List<Object> arguments = new ArrayList<>(list.size() + 1);
            arguments.add(shop);
            arguments.addAll(list);
            jdbc.query(
                    "SELECT k.internal_note, k.finance_note, k.shipping_note, k.courier, o.order_number FROM customer_order o"
                            + " JOIN order_desk k ON k.internal_number = o.internal_number WHERE o.shop = ? AND o.order_number IN (" + InLists.marks(list.size()) + ")",
                    (RowCallbackHandler) row -> found.put(row.getString(5), desk(row)),
                    arguments.toArray());
        });
        return found;
    }

    private static DeskEntry desk(ResultSet row) throws SQLException {
        return new DeskEntry(new DeskNotes(row.getString(1), row.getString(2), row.getString(3)), row.getString(4));
    }

    /** The lines of one order, in the order of the file they came in. */
    public List<OrderLine> lines(long internalNumber) {
        return jdbc.query(
                "SELECT line_no, title, price_fen, quantity, code, attributes, refund_status FROM order_line WHERE internal_number = ? ORDER BY line_no",
                (row, i) -> new OrderLine(
                        row.getInt(1),
                        row.getString(2),
                        money(row, 3),
                        row.getObject(4, Integer.class),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)),
                internalNumber);
    }

    /** The orders of a run's payment download, by internal number. */
    public Iterator<DownloadedOrder> downloadOf(long run) {
        return new Pages<>(last -> jdbc.query(
                "SELECT " + CONTENT + ", o.internal_number, order_number, decided_by, decided_at, COALESCE(shipping_note, ''), COALESCE(courier, '')"
                        + " FROM customer_order o LEFT JOIN order_desk d ON d.internal_number = o.internal_number WHERE download_run = ? AND o.internal_number > ? ORDER BY o.internal_number LIMIT " + PAGE,
                (row, i) -> new DownloadedOrder(
                        row.getLong(21),
                        row.getString(22),
                        content(row),
                        row.getString(23),
                        row.getObject(24, LocalDateTime.class),
                        row.getString(25),
                        row.getString(26)),
                run,
                last == null ? 0 : last.internalNumber()));
    }

    private static OrderContent content(ResultSet row) throws SQLException {
        return new OrderContent(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                money(row, 4),
                money(row, 5),
                money(row, 6),
                money(row, 7),
                money(row, 8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getObject(14, LocalDateTime.class),
                row.getObject(15, LocalDateTime.class),
                row.getObject(16, Integer.class),
                row.getInt(17),
                row.getString(18),
                row.getString(19),
                row.getString(20));
    }

    private static @Nullable Money money(ResultSet row, int column) throws SQLException {
        long fen = row.getLong(column);
        return row.wasNull() ? null : new Money(fen);
    }
}
