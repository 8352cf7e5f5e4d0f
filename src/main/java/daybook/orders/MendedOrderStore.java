package daybook.orders;

import daybook.database.InLists;
import daybook.orders.SwapStore.Swapped;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Orders that a person has mended. What the ledger ships and counts is the mended content; its fingerprint stays that of what the export says, so that the
 * same export is no change later on. To be called in a transaction.
 */
public final class MendedOrderStore {
    private static final int LONGEST_DETAIL = 1_000;
    private static final String UPDATE = "UPDATE customer_order SET status = 'APPROVED', payment_status = CASE WHEN payment_by IS NULL THEN ? ELSE payment_status END,"
            + " approved_hash = content_hash, change_note = '',"
            + " changed_run = NULL, clean = TRUE, decided_run = NULL, decided_by = ?, decided_at = ?, "
            + StoredContent.COLUMNS.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
            + " WHERE internal_number = ? AND status = 'AWAITING_APPROVAL'";
    private static final String INSERT = "INSERT INTO customer_order (payment_status, decided_by, decided_at, " + String.join(", ", StoredContent.COLUMNS)
            + ", internal_number, shop, order_number, imported_run, content_run, content_hash, approved_hash, website, status, change_note, clean)"
            + " VALUES (?, ?, ?" + ", ?".repeat(StoredContent.COLUMNS.size()) + ", ?, ?, ?, ?, ?, ?, ?, 'TB', 'APPROVED', '', TRUE)";
    private static final String INSERT_LINE = "INSERT INTO order_line (internal_number, line_no, sub_order_number, title, price_fen, quantity, code, attributes,"
            + " remark, refund_status, payable_fen, sku_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final SwapStore swaps;

    public MendedOrderStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.swaps = new SwapStore(jdbc);
    }

    /** A line as the ledger is to hold it. {@code code} names the item. */
    public record Line(
            int line,
            String subNumber,
            String title,
            @Nullable Money price,
            @Nullable Integer quantity,
            String code,
            String attributes,
            String remark,
            String refundStatus,
            @Nullable Money payable,
            @Nullable Long sku) {}

    /**
     * An order that passes.
     *
     * @param run whose reports it stands in
     * @param fingerprint of what the export says of it; counts only for an order that is new
     * @param mends what was mended, for its log, one entry each
     */
    public record Passing(String shop, long run, StagedOrder order, List<Line> lines, String fingerprint, List<String> mends, String actor, LocalDateTime at) {}

    /** Whether the money of an order is to be given back, or is: then nobody sends its goods because a cell was mended. */
    public boolean isRefunded(long order) {
        Long given = jdbc.queryForObject("SELECT COALESCE(SUM(fen), 0) FROM owed WHERE internal_number = ? AND cause = 'REFUND'", Long.class, order);
        return given != null && given != 0;
    }

    /** Those orders that a run judged again though its export says of them what it said when they were mended: their content stays as people mended it. */
    List<Long> kept(long run) {
        return SwapStore.judgedAgain(jdbc, run, "order_mend", true, "");
    }

    /** Of those of which the run's export says something else the ledger takes the export's content. */
    void forgetLost(long run) {
        InLists.each(
                SwapStore.judgedAgain(jdbc, run, "order_mend", false, ""),
                list -> jdbc.update("DELETE FROM order_mend WHERE internal_number IN (" + InLists.marks(list.size()) + ")", list.toArray()));
    }

    /** Enters its mended content and approves it, for the payment download of the next run. Gives its internal number. Goods that were swapped stay so unless their line was mended. */
    public long approve(Passing passing) {
        Long known = passing.order().known();
        Map<Integer, Swapped> swapped = known == null ? Map.of() : standing(passing, known);
        long internal = known == null ? insert(passing) : update(passing, known);
        jdbc.update("DELETE FROM order_mend WHERE internal_number = ?", internal);
        jdbc.update("INSERT INTO order_mend (internal_number) VALUES (?)", internal);
        jdbc.update("DELETE FROM order_line WHERE internal_number = ?", internal);
        jdbc.batchUpdate(INSERT_LINE, passing.lines().stream().map(line -> values(internal, line)).toList());
        swaps.enterAgain(swapped);
        passing.mends().forEach(mend -> log(passing, "MENDED", mend));
        log(passing, "APPROVED", "");
        return internal;
    }

    private long update(Passing passing, long internal) {
        List<@Nullable Object> values = decided(passing);
        values.add(internal);
        if (jdbc.update(UPDATE, values.toArray()) != 1) {
            throw new IllegalStateException("order " + internal + " does not wait");
        }
        return internal;
    }

    /** Which of the mended lines are swapped ones, by their number. If one of the swapped lines was mended itself, what was swapped is forgotten. */
    private Map<Integer, Swapped> standing(Passing passing, long internal) {
        Map<Integer, Swapped> places = new HashMap<>();
        List<Swapped> swapped = swaps.open(internal);
        for (Swapped each : swapped) {
            passing.lines().stream()
                    .filter(line -> !places.containsKey(line.line()) && each.isOf(line.title(), line.code(), line.attributes()))
                    .findFirst()
                    .ifPresent(line -> places.put(line.line(), each));
        }
        if (places.size() == swapped.size()) {
            return places;
        }
        swaps.forget(List.of(internal), passing.actor(), passing.at());
        return Map.of();
    }

    private long insert(Passing passing) {
        jdbc.update("UPDATE internal_number SET next_number = next_number + 1");
        long internal = Objects.requireNonNull(jdbc.queryForObject("SELECT next_number - 1 FROM internal_number", Long.class));
        List<@Nullable Object> values = decided(passing);
        values.addAll(List.of(
                internal, passing.shop(), passing.order().number().digits(), passing.run(), passing.run(), passing.fingerprint(), passing.fingerprint()));
        jdbc.update(INSERT, values.toArray());
        return internal;
    }

    private static List<@Nullable Object> decided(Passing passing) {
        List<@Nullable Object> values = new ArrayList<>(List.of(passing.order().paymentStatus().name(), passing.actor(), passing.at()));
        values.addAll(StoredContent.values(passing.order().content()));
        return values;
    }

    private static @Nullable Object[] values(long internal, Line line) {
        return new @Nullable Object[] {
            internal, line.line(), line.subNumber(), line.title(), StoredContent.fen(line.price()), line.quantity(), line.code(), line.attributes(),
            line.remark(), line.refundStatus(), StoredContent.fen(line.payable()), line.sku()
        };
    }

    private void log(Passing passing, String action, String detail) {
        jdbc.update(
                "INSERT INTO order_log (shop, order_number, at, actor, action, detail) VALUES (?, ?, ?, ?, ?, ?)",
                passing.shop(),
                passing.order().number().digits(),
                passing.at(),
                passing.actor(),
                action,
                Text.cut(detail, LONGEST_DETAIL));
    }

    /** Who decided on that order last, and when. */
    public String decidedBy(long internal) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT decided_by, decided_at FROM customer_order WHERE internal_number = ?",
                (row, i) -> row.getString(1) + " " + row.getObject(2, LocalDateTime.class).withNano(0).toString().replace('T', ' '),
                internal));
    }
}
