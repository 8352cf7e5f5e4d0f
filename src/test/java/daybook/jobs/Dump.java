package daybook.jobs;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tables as text, to compare before and after. */
final class Dump {
    private static final Set<String> RUNS = Set.of("run_id", "imported_run", "decided_run", "content_run", "download_run", "changed_run");
    private static final Set<String> TIMES = Set.of("at", "decided_at", "started_at", "ended_at", "id");
    private final JdbcTemplate jdbc;

    Dump(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Orders, their lines and their log, without times; runs by the name of their slot. */
    String ledger() {
        return orders() + table("order_log", "order_number, id", true) + demand();
    }

    /** The journal of demand, posting by posting. */
    String demand() {
        List<String> rows = jdbc.query(
                "SELECT p.cause, p.reverses, d.internal_number, d.line_no, d.sku_id, d.pieces FROM demand_posting p JOIN demand_delta d"
                        + " ON d.posting_id = p.id ORDER BY p.id, d.internal_number, d.line_no, d.sku_id",
                (row, i) -> row.getString(1) + " " + row.getBoolean(2) + " " + row.getLong(3) + " " + row.getInt(4) + " " + row.getLong(5) + " "
                        + row.getInt(6));
        return "== demand\n" + String.join("\n", rows) + "\n";
    }

    /** Orders and lines, without times; runs by the name of their slot. */
    String orders() {
        return table("customer_order", "order_number", true) + table("order_line", "internal_number, line_no", true);
    }

    /** Outcomes and findings of all runs, runs by the name of their slot. */
    String judgements() {
        return table("row_outcome", "run_id, kind, line_no", true) + table("finding", "run_id, kind, line_no, seq", true);
    }

    /** Every table that the import writes, but for the list of runs; with run ids and times. */
    String everythingButRuns() {
        return List.of("customer_order", "order_line", "order_log", "internal_number", "staged_line", "staged_order", "row_outcome", "finding",
                        "source_file", "report_file")
                .stream()
                .map(table -> table(table, "1, 2, 3", false))
                .collect(Collectors.joining());
    }

    private String table(String name, String order, boolean plain) {
        Map<Long, String> slots = plain ? slots() : Map.of();
        String by = name.equals("internal_number") ? "1" : order;
        List<String> rows = jdbc.query("SELECT * FROM " + name + " ORDER BY " + by, (row, i) -> row(row, slots, plain));
        return "== " + name + "\n" + rows.stream().map(row -> row + "\n").collect(Collectors.joining());
    }

    private Map<Long, String> slots() {
        Map<Long, String> slots = new HashMap<>();
        jdbc.query("SELECT id, slot_date, session FROM slot_run", row -> {
            slots.put(row.getLong(1), row.getString(2) + "/" + row.getInt(3));
        });
        return slots;
    }

    private static String row(ResultSet row, Map<Long, String> slots, boolean plain) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String column = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
            if (plain && TIMES.contains(column)) {
                continue;
            }
            boolean run = plain && RUNS.contains(column) && row.getObject(i) != null;
            text.append(column).append('=').append(run ? slots.get(row.getLong(i)) : row.getString(i)).append(' ');
        }
        return text.toString();
    }
}
