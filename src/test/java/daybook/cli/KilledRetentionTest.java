package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} before commits of the retention, and between the removal of files and the word that they are gone; the same command again ends as if nobody had disturbed it. */
class KilledRetentionTest {
    private static final List<String> MORE = List.of(
            "SELECT internal_number, tracking_number, courier FROM shipment ORDER BY 1, 2",
            "SELECT kind, folder, failure, retired_at, removed_at FROM sheet_import ORDER BY id",
            "SELECT event_key, sentence, arguments FROM shop_event ORDER BY id",
            "SELECT SUM(slots), SUM(sheets), SUM(orders), SUM(runs) FROM retention_run");
    /** What the sample's runs leave in the tables with a time of their own. */
    private static final List<String> LONG_AGO = List.of(
            "UPDATE slot_run SET started_at = '2011-02-15 09:00:00', ended_at = '2011-02-15 09:01:00'",
            "UPDATE customer_order SET decided_at = '2011-02-15 09:00:00', status = CASE WHEN status = 'APPROVED' THEN 'SHIPPED' ELSE 'CLOSED' END",
            "UPDATE order_log SET at = '2011-02-15 09:00:00'",
            "UPDATE sheet_import SET at = '2011-02-15 09:00:00'");
    private static Path folder = Path.of("");

    private static Map<String, List<String>> asked = Map.of();
    private static Map<String, List<String>> undisturbed = Map.of();

    @BeforeAll
    static void a_retention_that_nobody_disturbs(@TempDir Path shared) throws IOException {
        folder = shared;
        Books ready = Books.ofSampleShop(folder.resolve("ready"));
        HaltingDaybook.noted(() -> {
            ready.does("run", "morning-import", "--date", "2011-2-15").endedWith(0);
            ready.does("run", "afternoon-import", "--date", "2011-2-15").endedWith(0);
        });
        LONG_AGO.forEach(ready::sql);
        age(ready.home.resolve("inbox"));
        Files.createDirectories(ready.home.resolve("config"));
        Files.writeString(ready.home.resolve("config/application.yaml"), "daybook: {retention: {orders-a-block: 20}}\n");

        Books books = copyOfReady("undisturbed");
        asked = HaltingDaybook.noted(() -> assertThat(books.does("retention", "--lang", "en").endedWith(0).out()).contains("those of 2 slots and 1 sheets were removed"));
        undisturbed = remains(books);
        assertThat(undisturbed.keySet()).as("files").noneMatch(file -> file.startsWith("archive/2011"));
        assertThat(books.rows("SELECT COUNT(*) FROM customer_order WHERE masked_at IS NULL OR receiver <> ''")).containsExactly("0|");
        assertThat(asked.getOrDefault("maskOrders", List.of()).stream().filter("commit"::equals).count()).as("blocks").isGreaterThan(3);
    }

    private static void age(Path inbox) throws IOException {
        try (Stream<Path> files = Files.walk(inbox)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2011-02-15T01:00:00Z")));
            }
        }
    }

    private static Map<String, List<String>> remains(Books books) throws IOException {
        Map<String, List<String>> left = new TreeMap<>(Remains.of(books));
        MORE.forEach(select -> left.put(select, books.rows(select)));
        try (Stream<Path> files = Files.walk(books.home.resolve("inbox"))) {
            left.put("inbox", files.filter(Files::isRegularFile).map(file -> books.home.relativize(file).toString()).sorted().toList());
        }
        return left;
    }

    /** The first slot's files are gone and no table says so yet; the last block of orders is half masked. */
    @Test
    void killed_at_the_worst_moments() throws Exception {
        killed(List.of("removeSlots:" + after("removeSlots", "UPDATE slot_run SET removed_at"), lastBlock()));
    }

    /** In each step once before its first commit, and in the middle of a block. */
    @Test
    @Tag("proof")
    void killed_in_each_step() throws Exception {
        List<String> points = new ArrayList<>();
        asked.forEach((step, requests) -> points.add(step + ":" + (requests.indexOf("commit") + 1)));
        points.add("maskOrders:" + after("maskOrders", "UPDATE order_log SET detail"));
        killed(points);
    }

    private static String lastBlock() {
        return "maskOrders:" + (asked.getOrDefault("maskOrders", List.of()).lastIndexOf("commit") - 1);
    }

    private static void killed(List<String> points) throws Exception {
        for (String point : points) {
            Books books = copyOfReady("killed at " + point.replace(':', ' '));
            DaybookProcess process = books.starts(point, "retention");
            assertThat(process.says(HaltingDaybook.HALTED)).as("it came to " + point).isTrue();
            assertThat(process.kill().code()).isEqualTo(137);
            saysNothingThatIsNot(books);

            HaltingDaybook.noted(() -> books.does("retention").endedWith(0));

            Remains.assertSame(remains(books), undisturbed);
        }
    }

    private static int after(String step, String beginning) {
        List<String> requests = asked.getOrDefault(step, List.of());
        return requests.indexOf(requests.stream().filter(request -> request.startsWith(beginning)).findFirst().orElseThrow()) + 1;
    }

    /** A slot that is called removed has no file left, and one that is not retired has all of them. */
    private static void saysNothingThatIsNot(Books books) {
        for (String session : List.of("1", "2")) {
            Path archive = books.home.resolve("archive/2011-2-15-" + session);
            List<String> run = books.rows("SELECT retired_at IS NOT NULL, removed_at IS NOT NULL FROM slot_run WHERE session = " + session);
            assertThat(run).as(archive.toString()).hasSize(1);
            if (run.get(0).equals("TRUE|TRUE|")) {
                assertThat(archive).doesNotExist();
            } else if (run.get(0).equals("FALSE|FALSE|")) {
                assertThat(archive.toFile().list()).hasSize(2);
            }
        }
    }

    private static Books copyOfReady(String name) {
        Books.copy(folder.resolve("ready"), folder.resolve(name));
        return Books.in(folder.resolve(name));
    }
}
