package daybook.reconciliation;

import daybook.database.BulkLoader;
import daybook.database.InLists;
import daybook.database.Pages;
import daybook.intake.ReportKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The outcome of every row of a run. */
public final class OutcomeStore {
    private static final List<String> COLUMNS =
            List.of("run_id", "kind", "line_no", "judged_with", "outcome", "cause", "order_number", "pieces", "fen");
    private static final int LONGEST_NUMBER = 64;
    private static final int PAGE = 5_000;

    private final BulkLoader loader;
    /** Of a row's order {@code c}, with its split {@code s}; empty if the ledger has no such order. */
    private static final String PAYMENT = "CASE WHEN s.root_number IS NOT NULL THEN 'SPLIT' ELSE COALESCE(c.payment_status, '') END";

    private final JdbcTemplate jdbc;

    public OutcomeStore(BulkLoader loader, JdbcTemplate jdbc) {
        this.loader = loader;
        this.jdbc = jdbc;
    }

    /** How many rows ended so, and what they hold. */
    public record Sum(long rows, long pieces, long fen) {
        public static final Sum NONE = new Sum(0, 0, 0);
    }

    public void add(long run, List<RowOutcome> outcomes) {
        List<@Nullable Object[]> rows = new ArrayList<>(outcomes.size());
        for (RowOutcome o : outcomes) {
            String number = o.orderNumber();
            rows.add(new @Nullable Object[] {
                run,
                o.kind().key(),
                o.line(),
                o.judgedWith(),
                o.outcome().name(),
                o.cause(),
                number.length() <= LONGEST_NUMBER ? number : number.substring(0, LONGEST_NUMBER),
                o.pieces(),
                o.fen()
            });
        }
        loader.load(new BulkLoader.Block("row_outcome", COLUMNS, rows));
    }

    /** Removes what order rows past that line decided, after a block that was written but not checkpointed. */
    public void sweepAfter(long run, int line) {
        jdbc.update("DELETE FROM row_outcome WHERE run_id = ? AND judged_with > ?", run, line);
    }

    /**
     * Gives the item rows that no order row has decided their outcome, in one statement: REJECTED without a usable number, ALREADY_IMPORTED if
     * the ledger knows the order, else ORPHAN. Doing it again does nothing.
     *
     * @param sameSlot earlier attempts at the same slot; an order that only they brought in and decided is withdrawn by this run, so the ledger does
     *     not know it
     */
    public void decideLinesLeft(long run, String shop, List<Long> sameSlot) {
        String theirs = sameSlot.isEmpty() ? "(-1)" : "(" + InLists.marks(sameSlot.size()) + ")";
        List<Object> arguments = new ArrayList<>();
        arguments.add(shop);
        arguments.addAll(sameSlot);
        arguments.addAll(sameSlot);
        arguments.add(run);
        jdbc.update(
                "INSERT INTO row_outcome (run_id, kind, line_no, judged_with, outcome, cause, order_number, pieces, fen)"
                        + " SELECT l.run_id, 'items', l.line_no, 0, CASE WHEN NOT l.usable THEN 'REJECTED'"
                        + " WHEN c.internal_number IS NOT NULL THEN 'ALREADY_IMPORTED' ELSE 'ORPHAN' END,"
                        + " CASE WHEN l.usable THEN '' ELSE '" + RowCause.NO_NUMBER + "' END, l.order_number, 0, 0 FROM staged_line l"
                        + " LEFT JOIN customer_order c ON l.usable AND c.shop = ? AND c.order_number = l.order_number"
                        + " AND NOT (c.imported_run IN " + theirs + " AND COALESCE(c.decided_run, 0) IN " + theirs + " AND c.status <> 'SHIPPED')"
                        + " WHERE l.run_id = ? AND NOT EXISTS (SELECT 1 FROM row_outcome o WHERE o.run_id = l.run_id AND o.kind = 'items'"
                        + " AND o.line_no = l.line_no)",
                arguments.toArray());
    }

    /** The orders that those runs left out of scope, with what the last of those runs to do so says of their trade, by number. Read whole: they are asked for one by one. */
    public Map<String, String> outOfScopeIn(List<Long> runs) {
        Map<String, String> causes = new HashMap<>();
        Map<String, String> texts = new HashMap<>(); // a text that many share is kept once
        for (long run : runs) {
            jdbc.query(
                    "SELECT order_number, cause FROM row_outcome WHERE run_id = ? AND kind = ? AND outcome = 'OUT_OF_SCOPE'",
                    row -> {
                        causes.put(row.getString(1), texts.computeIfAbsent(row.getString(2), text -> text));
                    },
                    run,
                    ReportKind.ORDERS.key());
        }
        return causes;
    }

    /** How many orders of a run are changed because their status cannot be read. */
    public long changedUnread(long run) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(*) FROM row_outcome o WHERE o.run_id = ? AND o.kind = ? AND o.outcome = 'CHANGED' AND EXISTS (SELECT 1 FROM finding f WHERE f.run_id = o.run_id"
                        + " AND f.kind = o.kind AND f.line_no = o.line_no AND f.rule = 'status-unknown')",
                Long.class,
                run,
                ReportKind.ORDERS.key()));
    }

    /** The orphans of a run, by line. */
    public Iterator<RowOutcome> orphans(long run) {
        return pages(run, ReportKind.ITEMS, " AND outcome = 'ORPHAN'");
    }

    /** Every row of one report, by line. */
    public Iterator<RowOutcome> rows(long run, ReportKind kind) {
        return pages(run, kind, "");
    }

    private Iterator<RowOutcome> pages(long run, ReportKind kind, String condition) {
        String sql = "SELECT line_no, judged_with, outcome, cause, order_number, pieces, fen FROM row_outcome WHERE run_id = ? AND kind = ?"
                + " AND line_no > ?" + condition + " ORDER BY line_no LIMIT " + PAGE;
        return new Pages<>(last -> jdbc.query(
                sql,
                (row, i) -> new RowOutcome(
                        kind,
                        row.getInt(1),
                        row.getInt(2),
                        Outcome.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getLong(7)),
                run,
                kind.key(),
                last == null ? 0 : last.line()));
    }

    /** Sums by outcome of the rows of the order report. */
    public Map<Outcome, Sum> ofOrders(long run) {
        return sums(run, ReportKind.ORDERS);
    }

    /** Sums by outcome of the rows of one report. */
    public Map<Outcome, Sum> sums(long run, ReportKind kind) {
        Map<Outcome, Sum> sums = new EnumMap<>(Outcome.class);
        jdbc.query(
                "SELECT outcome, COUNT(*), SUM(pieces), SUM(fen) FROM row_outcome WHERE run_id = ? AND kind = ? GROUP BY outcome",
                row -> {
                    sums.put(Outcome.valueOf(row.getString(1)), new Sum(row.getLong(2), row.getLong(3), row.getLong(4)));
                },
                run,
                kind.key());
        return sums;
    }

    /** The order rows of a run by day of payment, payment status and outcome; without day and status where the ledger does not know the order. */
    public List<Amount> amounts(long run, String shop) {
        return jdbc.query(
                "SELECT CAST(c.paid_at AS DATE), " + PAYMENT + ", o.outcome, COUNT(*), SUM(o.pieces), SUM(o.fen) FROM row_outcome o"
                        + " LEFT JOIN customer_order c ON c.shop = ? AND c.order_number = o.order_number LEFT JOIN (SELECT DISTINCT root_number FROM derived_order"
                        + " WHERE kind = 'SPLIT' AND NOT undone) s ON s.root_number = c.internal_number"
                        + " WHERE o.run_id = ? AND o.kind = 'orders' GROUP BY CAST(c.paid_at AS DATE), " + PAYMENT + ", o.outcome ORDER BY 1, 2, 3",
                (row, i) -> new Amount(
                        row.getObject(1, LocalDate.class),
                        row.getString(2),
                        Outcome.valueOf(row.getString(3)),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)),
                shop,
                run);
    }

    /** What the order rows of one day of payment, payment status and outcome add up to; an order whose parts took over is {@code SPLIT}, not unpaid. */
    public record Amount(@Nullable LocalDate day, String paymentStatus, Outcome outcome, long orders, long pieces, long fen) {}

    /** How many order rows are out of scope, by trade status. */
    public Map<String, Long> outOfScope(long run) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.query(
                "SELECT cause, COUNT(*) FROM row_outcome WHERE run_id = ? AND kind = 'orders' AND outcome = 'OUT_OF_SCOPE' GROUP BY cause",
                row -> {
                    counts.put(row.getString(1), row.getLong(2));
                },
                run);
        return counts;
    }
}
