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
import java.util.regex.Pattern;
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
        undisturbed = Remains.of(books);
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
        DaybookProcess process = books.starts(point, command);

        assertThat(process.says(HaltingDaybook.HALTED)).as("it came to " + point).isTrue();
        Said said = process.kill();

        assertThat(said.code()).isEqualTo(137);
        assertThat(said.out()).isEmpty();
    }

    private static void restarted(Books books) {
        HaltingDaybook.noted(() -> books.does("restart", SLOT).endedWith(0));
    }

    private static void assertSameAsUndisturbed(Books books) throws IOException {
        Remains.assertSame(Remains.of(books), undisturbed);
    }

    private static Books copyOfReady(String name) {
        Books.copy(folder.resolve("ready"), folder.resolve(name));
        return Books.in(folder.resolve(name));
    }
}
