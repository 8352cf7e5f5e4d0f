package daybook.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.Figures;
import daybook.cli.bench.GeneratedCatalogue;
import daybook.cli.bench.GeneratedDay;
import daybook.cli.bench.PlainCsv;
import daybook.cli.bench.Recount;
import daybook.cli.bench.RecountRules;
import daybook.database.Peer;
import daybook.reconciliation.Outcome;
import daybook.slot.Session;
import daybook.slot.Slot;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the certificates say of generated days is what somebody finds who reads the raw files and shares no code with the program. */
class RecountedDaysTest {
    private static final LocalDate DAY = LocalDate.of(2019, 3, 12);

    /** What the certificate's text calls them. */
    private static final Map<Outcome, String> CERTIFIED = Map.of(
            Outcome.REJECTED, "rejected", Outcome.OUT_OF_SCOPE, "outOfScope", Outcome.ALREADY_IMPORTED, "alreadyImported", Outcome.CHANGED, "changed",
            Outcome.HELD, "held", Outcome.WAITING, "waiting", Outcome.APPROVED, "approved", Outcome.ORPHAN, "orphan");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void of_some_seeds() throws IOException {
        recounted(4);
    }

    @Test
    @Tag("proof")
    void of_a_hundred_seeds() throws IOException {
        recounted(100);
    }

    private void recounted(int seeds) throws IOException {
        try (Books books = Books.ofOwn(Peer.H2, Files.createDirectory(folder.resolve("home")))) {
            Path stock = folder.resolve("stock.csv");
            GeneratedCatalogue.writeTo(stock);
            assertThat(books.get(ReferenceSheets.class).loadStock(stock).loaded()).isTrue();
            for (int seed = 1; seed <= seeds; seed++) {
                books.clear();
                morningAndAfternoon(books, seed);
            }
            Figures.say("days counted anew, a morning and an afternoon each", seeds);
        }
    }

    private void morningAndAfternoon(Books books, int seed) throws IOException {
        Random random = new Random(seed);
        GeneratedDay morning = GeneratedDay.of(seed, 200 + random.nextInt(200), DAY).withShares(random.nextDouble() / 3, random.nextDouble() / 3);
        Recount first = recount(books, Session.MORNING, morning, new Recount(new RecountRules(DAY, folder.resolve("stock.csv"))), seed);

        GeneratedDay afternoon = GeneratedDay.of(1_000L + seed, 100 + random.nextInt(100), DAY).withShares(random.nextDouble() / 3, random.nextDouble() / 3).after(morning);
        Recount second = new Recount(new RecountRules(DAY, folder.resolve("stock.csv")));
        second.approved.putAll(first.approved);
        second.held.addAll(first.held);
        recount(books, Session.AFTERNOON, afternoon, second, seed);
    }

    private Recount recount(Books books, Session session, GeneratedDay day, Recount recount, int seed) throws IOException {
        Path orders = folder.resolve("orders.csv");
        Path items = folder.resolve("items.csv");
        day.writeTo(orders, items);
        Slot slot = new Slot(Books.MORNING.shop(), DAY, session);
        books.drop(slot, session == Session.MORNING ? "-1.csv" : "-11.csv", Files.readAllBytes(orders));
        books.drop(slot, session == Session.MORNING ? "-2.csv" : "-22.csv", Files.readAllBytes(items));
        Map<String, String> before = Map.copyOf(recount.approved);
        recount.count(PlainCsv.read(orders), PlainCsv.read(items));

        Ended ended = books.get(Imports.class).run(slot, 1.0);

        assertThat(ended.exit()).as("seed %d: %s", seed, ended.sentence()).isEqualTo(Exit.DONE);
        Path reports = Objects.requireNonNull(ended.reports());
        JsonNode certificate = JsonMapper.shared().readTree(Files.readString(reports.resolve("certificate.json")));
        Map<String, Long> findings = new TreeMap<>();
        certificate.get("findings").properties().forEach(rule -> findings.put(rule.getKey(), rule.getValue().longValue()));
        assertThat(findings).as("seed %d", seed).isEqualTo(recount.findings);
        assertMeasure(certificate.get("orders"), "orders", recount.orders, seed);
        assertMeasure(certificate.get("lines"), "lines", recount.lines, seed);
        assertMeasure(certificate.get("pieces"), "pieces", recount.pieces, seed);
        assertMeasure(certificate.get("yuan"), "yuan", recount.fen, seed);
        assertThat(ConservationTest.downloaded(reports)).as("seed %d, the orders in the download", seed).containsExactlyInAnyOrderElementsOf(approvedNow(recount, before));
        return recount;
    }

    /** Those that this slot approved: they are new, or say something else than before. */
    private static List<String> approvedNow(Recount recount, Map<String, String> before) {
        return recount.approved.keySet().stream().filter(number -> !before.containsKey(number)).toList();
    }

    private static void assertMeasure(JsonNode written, String measure, EnumMap<Outcome, Long> counted, int seed) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome != Outcome.ORPHAN || measure.equals("lines")) {
                assertThat(amount(written, CERTIFIED.getOrDefault(outcome, ""))).as("seed %d, %s %s", seed, measure, outcome).isEqualTo(counted.getOrDefault(outcome, 0L));
            }
        }
        assertThat(amount(written, "read")).as("seed %d, %s read", seed, measure).isEqualTo(counted.values().stream().mapToLong(n -> n).sum());
        assertThat(amount(written, "downloaded")).as("seed %d, %s downloaded", seed, measure).isEqualTo(counted.getOrDefault(Outcome.APPROVED, 0L));
    }

    /** Yuan are written with their fen. */
    private static long amount(JsonNode written, String of) {
        JsonNode value = written.get(of);
        return value.isString() ? new BigDecimal(value.stringValue()).movePointRight(2).longValueExact() : value.longValue();
    }
}
