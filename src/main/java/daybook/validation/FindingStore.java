package daybook.validation;

import daybook.database.BulkLoader;
import daybook.database.Pages;
import daybook.intake.ReportKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The findings of a run. */
public final class FindingStore {
    private static final List<String> COLUMNS = List.of(
            "run_id", "kind", "line_no", "seq", "judged_with", "rule", "severity", "owner", "column_name", "order_number", "value_found", "detail");
    private static final int LONGEST_NAME = 64;
    private static final int PAGE = 5_000;
    private static final RowMapper<Finding> FINDING = (row, i) -> new Finding(
            row.getString(1),
            Severity.valueOf(row.getString(2)),
            Owner.valueOf(row.getString(3)),
            ReportKind.valueOf(row.getString(4).toUpperCase(java.util.Locale.ROOT)),
            row.getInt(5),
            row.getString(6),
            row.getString(7),
            row.getString(8),
            row.getString(9));
    private static final String SELECT =
            "SELECT rule, severity, owner, kind, line_no, column_name, order_number, value_found, detail, seq FROM finding WHERE run_id = ?";

    private final BulkLoader loader;
    private final JdbcTemplate jdbc;

    public FindingStore(BulkLoader loader, JdbcTemplate jdbc) {
        this.loader = loader;
        this.jdbc = jdbc;
    }

    /** Findings made in the judgement of one order row; line 0 for those made without one. */
    public record Judged(int orderLine, Finding finding) {}

    /** How often a rule was broken, in how many orders, and where first. */
    public record Count(String rule, Severity severity, Owner owner, ReportKind kind, long findings, long orders, int firstLine) {}

    private record Row(ReportKind kind, int line) {}

    public void add(long run, List<Judged> findings) {
        Map<Row, Integer> sequence = new HashMap<>();
        List<@Nullable Object[]> rows = new ArrayList<>(findings.size());
        for (Judged judged : findings) {
            Finding f = judged.finding();
            int seq = sequence.merge(new Row(f.kind(), f.line()), 1, Integer::sum);
            rows.add(new @Nullable Object[] {
                run,
                f.kind().key(),
                f.line(),
                seq,
                judged.orderLine(),
                f.rule(),
                f.severity().name(),
                f.owner().name(),
                cut(f.column()),
                cut(f.orderNumber()),
                f.value(),
                f.detail()
            });
        }
        loader.load(new BulkLoader.Block("finding", COLUMNS, rows));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }

    /** Removes what was found in the judgement of order rows past that line, after a block that was written but not checkpointed. */
    public void sweepJudgedAfter(long run, int orderLine) {
        jdbc.update("DELETE FROM finding WHERE run_id = ? AND judged_with > ?", run, orderLine);
    }

    /** Removes the findings of item rows past that line that were made without an order row. */
    public void sweepLinesAfter(long run, int line) {
        jdbc.update("DELETE FROM finding WHERE run_id = ? AND kind = 'items' AND judged_with = 0 AND line_no > ?", run, line);
    }

    /** Removes one rule's findings, before they are made anew. */
    public void sweepRule(long run, String rule) {
        jdbc.update("DELETE FROM finding WHERE run_id = ? AND rule = ?", run, rule);
    }

    /** Every finding of one report, by line and, in a line, in the order of the rules. */
    public Iterator<Finding> findings(long run, ReportKind kind) {
        return new Pages<Numbered>(last -> page(run, kind, last)).map(Numbered::finding);
    }

    private record Numbered(int seq, Finding finding) {}

    private List<Numbered> page(long run, ReportKind kind, @Nullable Numbered last) {
        int line = last == null ? -1 : last.finding().line();
        int seq = last == null ? 0 : last.seq();
        return jdbc.query(
                SELECT + " AND kind = ? AND line_no >= ? AND (line_no > ? OR seq > ?) ORDER BY line_no, seq LIMIT " + PAGE,
                (row, i) -> new Numbered(row.getInt(10), Objects.requireNonNull(FINDING.mapRow(row, i))),
                run,
                kind.key(),
                line,
                line,
                seq);
    }

    /** What a run found in one order, in the order of its files. Reads all of the run's findings. */
    public List<Finding> ofOrder(long run, String orderNumber) {
        return jdbc.query(SELECT + " AND order_number = ? ORDER BY kind DESC, line_no, seq", FINDING, run, orderNumber);
    }

    /** Findings by rule. */
    public Map<String, Long> byRule(long run) {
        Map<String, Long> counts = new TreeMap<>();
        for (Count count : counts(run)) {
            counts.merge(count.rule(), count.findings(), Long::sum);
        }
        return counts;
    }

    /** Findings by rule, severity, owner and report. */
    public List<Count> counts(long run) {
        return jdbc.query(
                "SELECT rule, severity, owner, kind, COUNT(*), COUNT(DISTINCT order_number), MIN(line_no) FROM finding WHERE run_id = ?"
                        + " GROUP BY rule, severity, owner, kind ORDER BY rule, kind",
                (row, i) -> new Count(
                        row.getString(1),
                        Severity.valueOf(row.getString(2)),
                        Owner.valueOf(row.getString(3)),
                        ReportKind.valueOf(row.getString(4).toUpperCase(java.util.Locale.ROOT)),
                        row.getLong(5),
                        row.getLong(6),
                        row.getInt(7)),
                run);
    }

    /** How often a rule was broken in both reports together, and in how many orders. */
    public record RuleCount(String rule, Severity severity, Owner owner, long findings, long orders) {}

    /** Findings by rule, severity and owner, in both reports together. */
    public List<RuleCount> rules(long run) {
        return jdbc.query(
                "SELECT rule, severity, owner, COUNT(*), COUNT(DISTINCT order_number) FROM finding WHERE run_id = ?"
                        + " GROUP BY rule, severity, owner ORDER BY rule",
                (row, i) -> new RuleCount(
                        row.getString(1), Severity.valueOf(row.getString(2)), Owner.valueOf(row.getString(3)), row.getLong(4), row.getLong(5)),
                run);
    }

    /** A page of a run's findings, orders before items, by line; of all rules if {@code rule} is empty. */
    public List<Finding> page(long run, String rule, int from, int count) {
        return jdbc.query(
                SELECT + " AND (? = '' OR rule = ?) ORDER BY kind DESC, line_no, seq LIMIT ? OFFSET ?", FINDING, run, rule, rule, count, from);
    }
}
