package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.reconciliation.Certificate;
import daybook.reconciliation.ControlTotals;
import daybook.reconciliation.Measure;
import daybook.slot.Slot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnBothDatabases
class SampleDayImportTest {
    private static final Path SAMPLE = Path.of("sample-data");
    private static final Map<Measure, String> KEYS =
            Map.of(Measure.ORDERS, "orders", Measure.LINES, "lines", Measure.PIECES, "pieces", Measure.YUAN, "fen");

    private final Peer peer;

    SampleDayImportTest(Peer peer) {
        this.peer = peer;
    }

    @Test
    void both_slots_of_the_sample_day_come_out_as_expected(@TempDir Path folder) throws IOException {
        JsonNode expected = JsonMapper.builder().build().readTree(Files.readString(SAMPLE.resolve("expected.json")));
        try (Books books = Books.ofOwn(peer, folder)) {
            ReferenceSheets sheets = books.get(ReferenceSheets.class);
            assertThat(List.of(
                            sheets.loadStock(SAMPLE.resolve("stock.csv")),
                            sheets.loadAliases(SAMPLE.resolve("aliases.csv")),
                            sheets.loadBlacklist(SAMPLE.resolve("blacklist.csv"))))
                    .allMatch(ReferenceSheets.Loading::loaded);
            deliver(books);
            for (Slot slot : List.of(MORNING, AFTERNOON)) {
                Ended ended = books.run(slot);
                assertThat(ended.exit()).isEqualTo(Exit.DONE);
                compare(Objects.requireNonNull(ended.certificate()), expected.get(slot.name()));
                assertThat(Objects.requireNonNull(ended.certificate()).totals().demand().plan().demand())
                        .isEqualTo(expected.get(slot.name()).get("demand").asLong());
                assertThat(shortage(books)).isEqualTo(shortage(expected.get(slot.name())));
            }
            assertThat(books.get(SheetImports.class).shipments("shop", SAMPLE.resolve("shipments.csv")).exit()).isEqualTo(Exit.DONE);
            JsonNode shipped = expected.get("shipments");
            assertThat(books.get(Goods.class).demand()).isEqualTo(shipped.get("demand").asLong());
            assertThat(books.jdbc().queryForObject("SELECT COUNT(*) FROM customer_order WHERE status = 'SHIPPED'", Integer.class))
                    .isEqualTo(shipped.get("orders").asInt());
            assertThat(books.jdbc().queryForObject("SELECT -SUM(pieces) FROM demand_posting WHERE cause = 'SHIPPED'", Integer.class))
                    .isEqualTo(shipped.get("pieces").asInt());
        }
    }

    /** By the purchase list that the import asked for, and by what must come out: {@code 锦裳服饰厂 WLY0QU1098 杏色 M: 9 wanted, 5 to buy}. */
    private static Set<String> shortage(Books books) {
        Set<String> found = new TreeSet<>();
        for (String item : List.of("WLY0QU1098", "WLY0QU2713", "WLZ5PK4020", "WLT3HX6071", "WLX2KD1098", "WLC8SJ5102")) {
            books.get(Goods.class).explain(item, "", "").stream().flatMap(product -> product.skus().stream()).filter(of -> of.toBuy() > 0).forEach(of -> found.add(
                    of.sku().supplier() + " " + of.sku().itemNumber() + " " + of.sku().colour() + " " + of.sku().size() + ": " + of.demand() + " wanted, " + of.toBuy()
                            + " to buy"));
        }
        return found;
    }

    private static Set<String> shortage(JsonNode expected) {
        Set<String> found = new TreeSet<>();
        expected.get("shortage").forEach(row -> found.add(row.get("supplier").asString() + " " + row.get("itemNumber").asString() + " "
                + row.get("colour").asString() + " " + row.get("size").asString() + ": " + row.get("demand").asInt() + " wanted, " + row.get("toBuy").asInt()
                + " to buy"));
        return found;
    }

    private static void deliver(Books books) throws IOException {
        try (Stream<Path> files = Files.list(SAMPLE.resolve("inbox").resolve(MORNING.day()))) {
            for (Path file : files.toList()) {
                books.dropNamed(MORNING, String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
    }

    private static void compare(Certificate certificate, JsonNode expected) {
        certificate.totals().byMeasure().forEach((measure, totals) -> {
            Map<String, Long> found = new TreeMap<>(totals);
            found.keySet().removeAll(List.of(ControlTotals.BY_PEOPLE, ControlTotals.DOWNLOADED));
            found.values().removeIf(value -> value == 0);
            assertThat(found).as(certificate.run().slot() + " " + measure).isEqualTo(numbers(expected.get(KEYS.get(measure))));
        });
        assertThat(certificate.findings()).as("findings").isEqualTo(numbers(expected.get("findings")));
        assertThat(certificate.totals().close()).isTrue();
    }

    private static Map<String, Long> numbers(JsonNode object) {
        Map<String, Long> numbers = new TreeMap<>();
        object.properties().forEach(entry -> numbers.put(entry.getKey(), entry.getValue().asLong()));
        return numbers;
    }
}
