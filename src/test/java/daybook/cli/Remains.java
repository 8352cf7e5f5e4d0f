package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What commands leave in some books and their folders, to be compared with what others left. */
final class Remains {
    private static final List<String> KEPT = List.of(
            "SELECT * FROM slot_run ORDER BY id",
            "SELECT * FROM source_file ORDER BY run_id, kind",
            "SELECT * FROM customer_order ORDER BY internal_number",
            "SELECT * FROM order_line ORDER BY internal_number, line_no",
            "SELECT shop, order_number, at, actor, run_id, action, detail FROM order_log ORDER BY order_number, id",
            "SELECT * FROM row_outcome ORDER BY run_id, kind, line_no",
            "SELECT * FROM finding ORDER BY run_id, kind, line_no, seq",
            "SELECT run_id, name, CASE WHEN name LIKE '采购产品列表%.xlsx' THEN '' ELSE sha256 END FROM report_file ORDER BY run_id, name",
            "SELECT * FROM sku ORDER BY id",
            "SELECT internal_number, tracking_number, courier, shipped_at FROM shipment ORDER BY internal_number, tracking_number",
            "SELECT kind, shop, name, sha256, folder, row_count, taken, wrong FROM sheet_import WHERE state = 'DONE' ORDER BY id",
            "SELECT * FROM internal_number",
            "SELECT * FROM staged_line",
            "SELECT * FROM staged_order",
            "SELECT p.cause, p.reverses, p.pieces, p.balance, d.internal_number, d.line_no, d.sku_id, d.pieces FROM demand_posting p JOIN demand_delta d"
                    + " ON d.posting_id = p.id ORDER BY p.id, d.internal_number, d.line_no, d.sku_id",
            "SELECT * FROM demand_balance",
            "SELECT * FROM slot_plan",
            "SELECT * FROM purchase_request ORDER BY run_id, sku_id");

    /** A purchase list's lines are known by the number of their run, of which databases leave some out after a kill. */
    private static final Pattern HASH_OF_PURCHASE_LIST = Pattern.compile("(采购产品列表[-0-9]+\\.xlsx\",\\s+\"sha256\" : \")[0-9a-f]+");

    private static final Pattern LINE_OF_PURCHASE_LIST = Pattern.compile("<t>\\d+(-\\d+</t>)");

    private static final Set<String> RUNS = Set.of("run_id", "imported_run", "decided_run", "content_run", "download_run", "changed_run");

    private Remains() {}

    /** All that commands leave: the rows of every table, and every file below reports/ and archive/, hidden ones too, by the hash of its bytes or, where a run's number stands in it, by its text. */
    static Map<String, List<String>> of(Books books) throws IOException {
        Map<String, List<String>> left = rows(books);
        for (String of : List.of("reports", "archive")) {
            try (Stream<Path> files = Files.walk(books.home.resolve(of))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = books.home.relativize(file).toString();
                    left.put(name, List.of(of(file, name)));
                }
            }
        }
        return left;
    }

    private static Map<String, List<String>> rows(Books books) {
        Map<String, List<String>> left = new TreeMap<>();
        try (Connection held = books.connect()) { // an embedded database stays open between the questions
            assertThat(held.isClosed()).isFalse();
            Map<String, String> runs = runs(books);
            for (String select : KEPT) {
                left.put(select, books.rows(select, (column, value) -> isRun(select, column) ? runs.getOrDefault(value, value) : value));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return left;
    }

    private static String of(Path file, String name) throws IOException {
        if (name.contains("采购产品列表") && name.endsWith(".xlsx")) {
            return parts(file);
        }
        String text = name.endsWith(".json") || name.endsWith(".csv") ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : ExitCodesTest.sha256(file);
        return HASH_OF_PURCHASE_LIST.matcher(text).replaceAll("$1");
    }

    private static String parts(Path workbook) throws IOException {
        StringBuilder parts = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(workbook))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.append(part.getName()).append('\n').append(LINE_OF_PURCHASE_LIST.matcher(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).replaceAll("<t>$1"));
            }
        }
        return parts.toString();
    }

    /** Runs by their slot and attempt: after a kill a database leaves numbers out. */
    private static Map<String, String> runs(Books books) {
        Map<String, String> runs = new TreeMap<>();
        for (String row : books.rows("SELECT id, CONCAT(slot_date, '/', session, '/', attempt) FROM slot_run")) {
            String[] run = row.split("\\|", -1);
            runs.put(run[0], run[1]);
        }
        return runs;
    }

    private static boolean isRun(String select, String column) {
        return RUNS.contains(column) || (column.equals("id") && select.contains("FROM slot_run"));
    }

    static void assertSame(Map<String, List<String>> left, Map<String, List<String>> wanted) {
        assertThat(left.keySet()).isEqualTo(wanted.keySet());
        wanted.forEach((what, rows) -> assertThat(left.get(what)).as(what).isEqualTo(rows));
    }
}
