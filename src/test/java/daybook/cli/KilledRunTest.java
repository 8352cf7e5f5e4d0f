package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.cli.bench.GeneratedCatalogue;
import daybook.cli.bench.GeneratedDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code kill -9} in the middle of each step, then a restart: the ledger, the findings, the outcome of every row and the bytes of every file, certificate
 * and workbooks included, are those of a run that nobody disturbed. The clock stands still in both, see {@link HaltingDaybook}.
 */
class KilledRunTest {
    private static final LocalDate DAY = LocalDate.of(2019, 3, 12);
    private static final String SLOT = "2019-3-12-1";
    private static final int ORDERS = 800;
    private static final List<String> KEPT = List.of(
            "SELECT * FROM slot_run ORDER BY id",
            "SELECT * FROM source_file ORDER BY run_id, kind",
            "SELECT * FROM customer_order ORDER BY internal_number",
            "SELECT * FROM order_line ORDER BY internal_number, line_no",
            "SELECT shop, order_number, at, actor, run_id, action, detail FROM order_log ORDER BY order_number, action",
            "SELECT * FROM row_outcome ORDER BY run_id, kind, line_no",
            "SELECT * FROM finding ORDER BY run_id, kind, line_no, seq",
            "SELECT * FROM report_file ORDER BY run_id, name",
            "SELECT * FROM internal_number",
            "SELECT * FROM staged_line",
            "SELECT * FROM staged_order",
            "SELECT p.cause, p.reverses, p.pieces, p.balance, d.internal_number, d.line_no, d.sku_id, d.pieces FROM demand_posting p JOIN demand_delta d"
                    + " ON d.posting_id = p.id ORDER BY p.id, d.internal_number, d.line_no, d.sku_id",
            "SELECT * FROM demand_balance",
            "SELECT * FROM slot_plan",
            "SELECT * FROM purchase_request ORDER BY run_id, sku_id");

    private static Path folder = Path.of("");

    private static Map<String, List<String>> asked = Map.of();
    private static Map<String, List<String>> undisturbed = Map.of();

    @BeforeAll
    static void a_run_that_nobody_disturbs(@TempDir Path shared) throws IOException {
        folder = shared;
        Books ready = Books.in(Files.createDirectories(folder.resolve("ready")));
        Path stock = folder.resolve("stock.csv");
        GeneratedCatalogue.writeTo(stock);
        ready.does("stock", stock.toString()).endedWith(0);
        Files.createDirectories(ready.home.resolve("config"));
        Files.writeString(
                ready.home.resolve("config/application.yaml"), "daybook:\n  import:\n    item-rows-a-block: 250\n    orders-a-block: 100\n");
        Path orders = ready.put(SLOT + ".csv", "");
        GeneratedDay.of(11, ORDERS, DAY).writeTo(orders, ready.put("2019-3-12-2.csv", ""));

        Books books = copyOfReady("undisturbed");
        asked = HaltingDaybook.noted(() -> books.does("run", "morning-import", "--date", "2019-3-12").endedWith(0));
        undisturbed = left(books);
    }

    /** In each step once; the chunk steps in the middle of a block, some rows of which are stored already; settle in the middle of its transaction. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            survey        | 1 | UPDATE internal_number
            loadItems     | 2 | INSERT INTO staged_line; commit
            loadOrders    | 3 | INSERT INTO row_outcome; INSERT INTO staged_order
            settleOrphans | 1 | INSERT INTO row_outcome
            gate          | 1 | SELECT
            settle        | 1 | INSERT INTO order_line
            settle        | 1 | INSERT INTO demand_delta
            plan          | 1 | INSERT INTO slot_plan
            reports       | 1 | INSERT INTO report_file
            """)
    void killed_in_the_middle_of_a_step(String step, int nth, String requests) throws Exception {
        Books books = copyOfReady("killed in " + step + " at " + requests.replaceAll("\\W+", " "));
        killIn(books, after(step, nth, Pattern.compile("; ").split(requests)), "run", "morning-import", "--date", "2019-3-12");

        restarted(books);
        assertSameAsUndisturbed(books);
    }

    /** The work is done for good, but the framework has not yet noted that the step is: the restart does the step again. */
    @Test
    void killed_twice_at_the_worst_moments() throws Exception {
        Books books = copyOfReady("killed again and again");
        killIn(books, after("settle", 1, "UPDATE slot_run SET settled", "commit"), "run", "morning-import", "--date", "2019-3-12");
        killIn(books, after("reports", 1, "DELETE FROM staged_order"), "restart", SLOT);

        restarted(books);
        assertSameAsUndisturbed(books);
    }

    /** The point after the nth request of a step that begins so, and after the next one that begins as each of the others. */
    private static String after(String step, int nth, String... beginnings) {
        List<String> requests = asked.getOrDefault(step, List.of());
        int at = -1;
        for (int i = 0; i < nth; i++) {
            at = next(requests, at, beginnings[0]);
        }
        for (String beginning : List.of(beginnings).subList(1, beginnings.length)) {
            at = next(requests, at, beginning);
        }
        return step + ":" + (at + 2);
    }

    private static int next(List<String> requests, int after, String beginning) {
        for (int i = after + 1; i < requests.size(); i++) {
            if (requests.get(i).startsWith(beginning)) {
                return i;
            }
        }
        throw new AssertionError("nothing begins with " + beginning + " after " + after + " of " + requests);
    }

    private static void killIn(Books books, String point, String... command) throws InterruptedException {
        String[] arguments = Stream.concat(Stream.of(command), Stream.of("--home", books.home.toString())).toArray(String[]::new);
        DaybookProcess process = DaybookProcess.startHalting(point, arguments);

        assertThat(process.says(HaltingDaybook.HALTED)).as("it came to " + point).isTrue();
        Said said = process.kill();

        assertThat(said.code()).isEqualTo(137);
        assertThat(said.out()).isEmpty();
    }

    private static void restarted(Books books) {
        HaltingDaybook.noted(() -> books.does("restart", SLOT).endedWith(0));
    }

    private static void assertSameAsUndisturbed(Books books) throws IOException {
        Map<String, List<String>> left = left(books);
        assertThat(left.keySet()).isEqualTo(undisturbed.keySet());
        for (Map.Entry<String, List<String>> one : undisturbed.entrySet()) {
            assertThat(left.get(one.getKey())).as(one.getKey()).isEqualTo(one.getValue());
        }
    }

    /** All that a run leaves: the rows of every table, and every file below reports/ and archive/, hidden ones too, by the hash of its bytes. */
    private static Map<String, List<String>> left(Books books) throws IOException {
        Map<String, List<String>> left = new TreeMap<>();
        for (String select : KEPT) {
            left.put(select, books.rows(select));
        }
        for (String of : List.of("reports", "archive")) {
            try (Stream<Path> files = Files.walk(books.home.resolve(of))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = books.home.relativize(file).toString();
                    left.put(name, List.of(name.endsWith(".json") || name.endsWith(".csv") ? Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1) : ExitCodesTest.sha256(file)));
                }
            }
        }
        return left;
    }

    private static Books copyOfReady(String name) {
        Books.copy(folder.resolve("ready"), folder.resolve(name));
        return Books.in(folder.resolve(name));
    }
}
