package daybook.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.Figures;
import daybook.cli.bench.GeneratedCatalogue;
import daybook.cli.bench.GeneratedDay;
import daybook.cli.bench.PlainCsv;
import daybook.cli.bench.Recount;
import daybook.cli.bench.RecountRules;
import daybook.database.Peer;
import daybook.reconciliation.Certificate;
import daybook.reconciliation.ControlTotals;
import daybook.reconciliation.Measure;
import daybook.reconciliation.Outcome;
import daybook.slot.Session;
import daybook.slot.Slot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the certificates say of generated days is what somebody finds who reads the raw files and shares no code with the program. */
class RecountedDaysTest {
    private static final LocalDate DAY = LocalDate.of(2019, 3, 12);

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
        recount.count(PlainCsv.read(orders), PlainCsv.read(items));

        Ended ended = books.get(Imports.class).run(slot, 1.0);

        assertThat(ended.exit()).as("seed %d: %s", seed, ended.sentence()).isEqualTo(Exit.DONE);
        Certificate certificate = Objects.requireNonNull(ended.certificate());
        assertThat(certificate.findings()).as("seed %d", seed).isEqualTo(recount.findings);
        assertMeasure(certificate.totals(), Measure.ORDERS, recount.orders, seed);
        assertMeasure(certificate.totals(), Measure.LINES, recount.lines, seed);
        assertMeasure(certificate.totals(), Measure.PIECES, recount.pieces, seed);
        assertMeasure(certificate.totals(), Measure.YUAN, recount.fen, seed);
        return recount;
    }

    private static void assertMeasure(ControlTotals totals, Measure measure, EnumMap<Outcome, Long> counted, int seed) {
        for (Outcome outcome : Outcome.values()) {
            assertThat(totals.of(measure, outcome)).as("seed %d, %s %s", seed, measure, outcome).isEqualTo(counted.getOrDefault(outcome, 0L));
        }
        assertThat(totals.of(measure, ControlTotals.READ)).as("seed %d, %s read", seed, measure).isEqualTo(counted.values().stream().mapToLong(n -> n).sum());
        assertThat(totals.of(measure, ControlTotals.DOWNLOADED)).as("seed %d, %s downloaded", seed, measure).isEqualTo(counted.getOrDefault(Outcome.APPROVED, 0L));
    }
}
