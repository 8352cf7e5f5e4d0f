package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real program on a real command line: every exit code, what is said with it, and what goes to which stream. */
class ExitCodesTest {
    private static final Map<String, String> CHINESE = Map.of("LC_ALL", "C.UTF-8");
    private static final List<String> ORDER_OUTCOMES = List.of(
            "read", "rejected", "outOfScope", "alreadyImported", "changed", "held", "waiting", "approved", "approvedByPeople", "downloaded");

    private final Path folder;

    ExitCodesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void done_is_0_and_done_already_is_3() throws Exception {
        Books books = Books.ofSampleShop(folder.resolve("账本 of the shop"));
        Said done = run(books, "--json").endedWith(0);

        assertThat(done.out()).startsWith("{").endsWith("}\n").isEqualTo(Files.readString(books.home.resolve("reports/2011-2-15-1/certificate.json")));
        assertThat(done.err()).contains("正在导单 2011-2-15-1", "通读两个文件", "生成报表", "导单 2011-2-15-1 完成", "文件在：" + books.home);
        certificate(books.home, JsonMapper.builder().build().readTree(done.out()));

        Said again = run(books, "--lang", "en").endedWith(3);

        assertThat(again.out()).isEmpty();
        assertThat(again.sentence()).startsWith("Slot 2011-2-15-1 was done already").endsWith("daybook rerun 2011-2-15-1 --reason \"…\"");
    }

    private static void certificate(Path home, JsonNode json) throws Exception {
        assertThat(json.propertyNames()).contains(
                "slot", "attempt", "status", "files", "orders", "lines", "pieces", "yuan", "demand", "allocated", "short", "findings", "checks", "reports", "startedAt",
                "endedAt");
        assertThat(json.get("slot").asString()).isEqualTo("2011-2-15-1");
        assertThat(json.get("attempt").asInt()).isEqualTo(1);
        assertThat(json.get("status").asString()).isEqualTo("CLOSED");
        assertThat(json.get("orders").propertyNames()).containsExactlyElementsOf(ORDER_OUTCOMES);
        assertThat(json.get("lines").propertyNames()).containsAll(ORDER_OUTCOMES).contains("orphan").hasSize(ORDER_OUTCOMES.size() + 1);
        assertThat(json.get("pieces").propertyNames()).containsExactlyElementsOf(ORDER_OUTCOMES);
        assertThat(json.get("yuan").propertyNames()).containsExactlyElementsOf(ORDER_OUTCOMES);
        assertThat(json.get("yuan").values()).allMatch(amount -> amount.isString() && amount.asString().matches("\\d+\\.\\d\\d"));
        assertThat(json.get("checks").values()).hasSize(10).allMatch(check -> check.get("closes").asBoolean()
                && check.get("left").equals(check.get("right")) && !check.get("name").asString().isEmpty());
        assertThat(json.get("findings").values()).isNotEmpty().allMatch(JsonNode::isIntegralNumber);
        LocalDateTime began = LocalDateTime.parse(json.get("startedAt").asString());
        assertThat(LocalDateTime.parse(json.get("endedAt").asString())).isBetween(began.plusNanos(1), began.plusMinutes(10));
        List<String> reports = json.get("reports").values().stream().map(report -> report.get("name").asString()).toList();
        List<String> left = names(home.resolve("reports/2011-2-15-1"));
        assertThat(left).containsExactlyInAnyOrderElementsOf(Stream.concat(reports.stream(), Stream.of("certificate.json")).toList());
        for (JsonNode report : json.get("reports").values()) {
            assertThat(sha256(home.resolve("reports/2011-2-15-1").resolve(report.get("name").asString()))).isEqualTo(report.get("sha256").asString());
        }
        assertThat(json.get("files").values()).extracting(file -> file.get("kind").asString()).containsExactly("orders", "items");
        for (JsonNode file : json.get("files").values()) {
            assertThat(sha256(home.resolve("inbox/2011-2-15").resolve(file.get("name").asString()))).isEqualTo(file.get("sha256").asString());
            String measure = file.get("kind").asString().equals("orders") ? "orders" : "lines";
            assertThat(file.get("rows").asInt()).isEqualTo(json.get(measure).get("read").asInt());
            assertThat(file.get("padding").isIntegralNumber()).isTrue();
        }
    }

    /** The reports cannot be written, which leaves a run behind whose orders are in the ledger; then somebody writes into the ledger. */
    @Test
    void what_fails_is_1_and_totals_that_do_not_close_are_4() throws IOException {
        Books books = Books.ofSampleShop(folder.resolve("home"));
        Path reports = Files.createFile(books.home.resolve("reports"));
        Said failed = run(books).endedWith(1);

        assertThat(failed.out()).isEmpty();
        assertThat(failed.sentence()).startsWith("导单 2011-2-15-1 中途停止").endsWith("请继续：网页上点“继续”，或 daybook restart 2011-2-15-1");
        assertThat(books.does("run", "morning-import", "--date", "2011-2-15").endedWith(3).sentence())
                .contains("导单 2011-2-15-1 中途停止过", "daybook restart 2011-2-15-1");

        Files.delete(reports);
        String order = "internal_number = (SELECT MIN(internal_number) FROM customer_order WHERE status = 'APPROVED')";
        books.sql("UPDATE customer_order SET paid_fen = paid_fen + 1 WHERE " + order);
        Said open = restart(books).endedWith(4);

        assertThat(open.sentence() + open.err()).contains("导单 2011-2-15-1 的总数对不上，付款下载表已撤回");
        JsonNode json = JsonMapper.builder().build().readTree(open.out());
        assertThat(json.get("status").asString()).isEqualTo("OPEN");
        assertThat(json.get("checks").values()).filteredOn(check -> !check.get("closes").asBoolean())
                .extracting(check -> check.get("name").asString()).containsExactly("yuan: approved = downloaded");
        assertThat(names(reports.resolve("2011-2-15-1"))).contains("certificate.json").noneMatch(name -> name.contains("淘宝订单付款"));

        books.sql("UPDATE customer_order SET paid_fen = paid_fen - 1 WHERE " + order);
        books.does("restart", "2011-2-15-1").endedWith(0);
        assertThat(names(reports.resolve("2011-2-15-1"))).contains("淘宝订单付款2011-2-15-1.xlsx");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en_US.UTF-8 | There is no command frobnicate. See: daybook --help
            zh_CN.UTF-8 | 没有命令 frobnicate。用法见：daybook --help
            """)
    void wrong_usage_is_2(String locale, String sentence) {
        Said said = DaybookProcess.start(Map.of("DAYBOOK_LOCALE", locale, "LC_ALL", "C.UTF-8"), "frobnicate").end().endedWith(2);

        assertThat(said.out()).isEmpty();
        assertThat(said.err()).isEqualTo(sentence + "\n");
    }

    @Test
    void no_file_is_2() {
        Said said = DaybookProcess.start(CHINESE, "run", "morning-import", "--date", "2011-2-15", "--home", folder.toString()).end().endedWith(2);

        assertThat(said.out()).isEmpty();
        assertThat(said.sentence()).startsWith("导单 2011-2-15-1：inbox 里").contains("2011-2-15-2");
        assertThat(said.err()).as("which home that is").contains(folder.toString());
    }

    /** Logback, Spring and H2 would each like to say something here. */
    @Test
    void what_libraries_print_is_shown_to_nobody() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/application.yaml"), "daybook:\n  import: [\n");
        Files.createFile(folder.resolve("logs"));
        Said said = DaybookProcess.start(CHINESE, "stock", "stock.csv", "--home", folder.toString()).end().endedWith(2);

        assertThat(said.out()).isEmpty();
        assertThat(said.err()).startsWith("config/ 或 jobs/ 里的设置有误：config/application.yaml:3: ").hasLineCount(1);
    }

    @Test
    void without_the_launcher_a_locale_that_cannot_write_chinese_names_is_2_and_says_what_to_do() {
        Said said = DaybookProcess.start(Map.of("LC_ALL", "C"), "demo").end().endedWith(2);

        assertThat(said.err().lines()).hasSize(1).first().asString().contains("./daybook", "LC_ALL=C.UTF-8");
    }

    private static Said run(Books books, String... more) {
        return start(books, Stream.concat(Stream.of("run", "morning-import", "--date", "2011-2-15"), Stream.of(more)));
    }

    private static Said restart(Books books) {
        return start(books, Stream.of("restart", "2011-2-15-1", "--json"));
    }

    private static Said start(Books books, Stream<String> command) {
        String[] arguments = Stream.concat(command, Stream.of("--home", books.home.toString())).toArray(String[]::new);
        return DaybookProcess.start(CHINESE, arguments).end();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
