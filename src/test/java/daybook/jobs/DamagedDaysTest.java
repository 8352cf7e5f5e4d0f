package daybook.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.Figures;
import daybook.database.Peer;
import daybook.intake.Mutator;
import daybook.intake.SampleFiles;
import daybook.reconciliation.Certificate;
import daybook.reconciliation.ControlTotals;
import daybook.reconciliation.Measure;
import daybook.reconciliation.Outcome;
import daybook.slot.Slot;
import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.Wording;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A morning of which one export or both are damaged is imported with totals that close, or refused with a sentence; it never breaks off. A shop each. */
@Timeout(value = 2, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DamagedDaysTest {
    private static final List<String> FORMATS = List.of("csv", "csv", "xls", "xlsx");

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long LAST_ROW = 1_048_577;

    private final Books books = Books.empty(Peer.H2);

    @Test
    void some_mornings() throws IOException {
        damaged(1, 60);
    }

    @Test
    @Tag("proof")
    void two_thousand_mornings() throws IOException {
        damaged(1_000, 2_000);
    }

    private void damaged(long firstSeed, int mornings) throws IOException {
        Map<String, Integer> ends = new TreeMap<>();
        for (long seed = firstSeed; seed < firstSeed + mornings; seed++) {
            Slot slot = new Slot("s" + seed, Books.MORNING.date(), Books.MORNING.session());
            Random random = new Random(seed);
            int which = random.nextInt(3);
            deliver(slot, "1", random, which != 1);
            deliver(slot, "2", random, which != 0);

            long began = System.nanoTime();
            long next = nextNumber();
            ends.merge(end(seed, books.get(Imports.class).run(slot, 1.0)), 1, Integer::sum);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).as("seed %d", seed).isLessThan(LONGEST);
            assertThat(nextNumber()).as("seed %d: internal numbers", seed).isBetween(next, next + LAST_ROW);
            assertThat(books.jdbc().queryForList("SELECT internal_number FROM customer_order WHERE shop = ? AND (internal_number < ? OR internal_number >= ?)", Long.class, slot.shop(), next, nextNumber()))
                    .as("seed %d: numbers that were not its own", seed)
                    .isEmpty();
        }
        Figures.say("mornings with damaged exports, by their end", ends);
        assertThat(ends).as("some are imported, some are refused: %s", ends).containsKey("closed").hasSizeGreaterThan(3);
    }

    private long nextNumber() {
        return Objects.requireNonNull(books.jdbc().queryForObject("SELECT next_number FROM internal_number", Long.class));
    }

    private void deliver(Slot slot, String report, Random random, boolean damage) throws IOException {
        String format = FORMATS.get(random.nextInt(FORMATS.size()));
        byte[] whole = SampleFiles.as(format, "2011-2-15-" + report + ".csv");
        books.dropNamed(slot, "2011-2-15-" + report + "." + format, damage ? new Mutator(random.nextLong()).damage(whole) : whole);
    }

    private static String end(long seed, Ended ended) {
        if (ended.exit() == Exit.DONE) {
            Certificate certificate = Objects.requireNonNull(ended.certificate());
            ControlTotals totals = certificate.totals();
            assertThat(totals.close()).as("seed %d", seed).isTrue();
            for (Measure measure : List.of(Measure.ORDERS, Measure.LINES)) {
                long sum = Arrays.stream(Outcome.values()).mapToLong(outcome -> totals.of(measure, outcome)).sum();
                assertThat(sum).as("seed %d", seed).isEqualTo(totals.of(measure, ControlTotals.READ));
            }
            return "closed";
        }
        assertThat(ended.exit()).as("seed %d: %s", seed, ended.sentence()).isIn(Exit.UNUSABLE, Exit.REFUSED);
        Sentence sentence = Objects.requireNonNull(ended.sentence());
        for (Language language : Language.values()) {
            assertThat(new Wording(language).say(sentence)).as("seed %d", seed).isNotBlank().doesNotContain("Exception", "{0}");
        }
        return sentence.key();
    }
}
