package daybook.validation;

import daybook.database.BulkLoader;
import daybook.database.InLists;
import daybook.orders.Money;
import daybook.orders.OrderNumber;
import daybook.orders.StagedOrder.Carried;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Item rows between the reading of the item report and the judgement of their orders. */
public final class StagedLineStore {
    private static final List<String> COLUMNS = List.of(
            "run_id", "line_no", "order_number", "usable", "sub_order_number", "title", "price_fen", "quantity", "code", "external_code",
            "attributes", "remark", "status", "refund_status", "payable_fen", "unread", "sku_id");
    private static final char BETWEEN = '\u001f';

    private static final String SELECT = "SELECT line_no, order_number, sub_order_number, title, price_fen, quantity, code, external_code, attributes,"
            + " remark, status, refund_status, payable_fen, unread, sku_id FROM staged_line WHERE run_id = ? AND ";

    private final BulkLoader loader;
    private final JdbcTemplate jdbc;

    public StagedLineStore(BulkLoader loader, JdbcTemplate jdbc) {
        this.loader = loader;
        this.jdbc = jdbc;
    }

    /** A line, and the SKU that it means if that is known. */
    public record StagedLine(LineDraft draft, @Nullable Long sku) {}

    public void add(long run, List<StagedLine> lines) {
        List<@Nullable Object[]> rows = new ArrayList<>(lines.size());
        for (StagedLine line : lines) {
            rows.add(row(run, line));
        }
        loader.load(new BulkLoader.Block("staged_line", COLUMNS, rows));
    }

    private static @Nullable Object[] row(long run, StagedLine line) {
        LineDraft d = asKept(line.draft());
        return new @Nullable Object[] {
            run,
            d.line(),
            d.numberText(),
            d.number() != null,
            d.subNumber(),
            d.title(),
            fen(d.price()),
            d.quantity().value(),
            d.code(),
            d.externalCode(),
            d.attributes(),
            d.remark(),
            d.statusText(),
            d.refundStatus(),
            fen(d.payable()),
            unread(d),
            line.sku()
        };
    }

    /** The line with texts as long as the columns for them: so it is judged, and so the ledger has it. */
    public static LineDraft asKept(LineDraft d) {
        return new LineDraft(
                d.line(),
                cut(d.numberText(), 64),
                d.number(),
                cut(d.subNumber(), 64),
                cut(d.title(), 255),
                d.price(),
                d.quantity(),
                cut(d.code(), 128),
                cut(d.externalCode(), 128),
                cut(d.attributes(), 500),
                cut(d.remark(), 500),
                cut(d.statusText(), 64),
                cut(d.refundStatus(), 64),
                d.payable());
    }

    private static @Nullable Long fen(Read<Money> amount) {
        Money value = amount.value();
        return value == null ? null : value.fen();
    }

    /** The three texts that should be numbers, where one of them is not: a finding shows what the file said. */
    private static @Nullable String unread(LineDraft d) {
        return d.price().invalid() || d.quantity().invalid() || d.payable().invalid()
                ? cut(d.price().text(), 150) + BETWEEN + cut(d.quantity().text(), 150) + BETWEEN + cut(d.payable().text(), 150)
                : null;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    /** Notes what is known of lines by earlier reports, for the ledger. */
    public void carry(long run, Map<Integer, Carried> lines) {
        if (!lines.isEmpty()) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            lines.forEach((line, carried) -> rows.add(new @Nullable Object[] {carried.code(), carried.refundStatus(), carried.sku(), run, line}));
            jdbc.batchUpdate("UPDATE staged_line SET carried_code = ?, carried_refund = ?, carried_sku = ? WHERE run_id = ? AND line_no = ?", rows);
        }
    }

    /** Removes what was staged past that line, after a block that was written but not checkpointed. */
    public void sweepAfter(long run, int line) {
        jdbc.update("DELETE FROM staged_line WHERE run_id = ? AND line_no > ?", run, line);
    }

    /**
     * Lets the database count what was just loaded. Without it, it takes the table for as empty as it was, and reads all lines of the run for each
     * list of orders.
     */
    public void analyse() {
        jdbc.execute("ANALYZE TABLE staged_line");
    }

    /** The lines of these orders, by order number, each in the order of the file. */
    public Map<String, List<StagedLine>> of(long run, Collection<String> numbers) {
        Map<String, List<StagedLine>> lines = new HashMap<>();
        InLists.each(numbers, list -> {
            List<Object> arguments = new ArrayList<>(list.size() + 1);
            arguments.add(run);
            arguments.addAll(list);
            jdbc.query(
                    SELECT + "order_number IN (" + InLists.marks(list.size()) + ") AND usable ORDER BY line_no",
                    row -> {
                        lines.computeIfAbsent(row.getString(2), number -> new ArrayList<>(2)).add(line(row));
                    },
                    arguments.toArray());
        });
        return lines;
    }

    private static StagedLine line(ResultSet row) throws SQLException {
        String unread = row.getString(14);
        String[] texts = unread == null ? new String[0] : unread.split(String.valueOf(BETWEEN), -1);
        String number = row.getString(2);
        LineDraft draft = new LineDraft(
                row.getInt(1),
                number,
                OrderNumber.read(number),
                row.getString(3),
                row.getString(4),
                amount(row, 5, texts, 0),
                quantity(row, texts),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                amount(row, 13, texts, 2));
        return new StagedLine(draft, row.getObject(15, Long.class));
    }

    private static Read<Money> amount(ResultSet row, int column, String[] unread, int index) throws SQLException {
        long fen = row.getLong(column);
        if (row.wasNull()) {
            return new Read<>(unread.length > index ? unread[index] : "", null);
        }
        Money money = new Money(fen);
        return new Read<>(money.toString(), money);
    }

    private static Read<Integer> quantity(ResultSet row, String[] unread) throws SQLException {
        int quantity = row.getInt(6);
        if (row.wasNull()) {
            return new Read<>(unread.length > 1 ? unread[1] : "", null);
        }
        return new Read<>(Integer.toString(quantity), quantity);
    }
}
