package daybook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import daybook.Figures;
import daybook.validation.LineParser;
import daybook.validation.OrderParser;
import daybook.wording.Language;
import daybook.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Files damaged by the thousand: each is read to its end, every cell of it, or refused with a sentence; nothing else, and not for long. */
class DamagedFilesTest {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    /** In all, for two passes, most of it for a moment only: the files have some 50 KB. */
    private static final long MOST_BYTES = 200_000_000;

    @TempDir
    private Path folder = Path.of("");

    /** The libraries complain of each damaged workbook at length. */
    @BeforeAll
    static void hush() {
        ((Logger) LoggerFactory.getLogger("org.apache.poi")).setLevel(Level.OFF);
    }

    @AfterAll
    static void speak() {
        ((Logger) LoggerFactory.getLogger("org.apache.poi")).setLevel(null);
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_thousand_files() throws IOException {
        damaged(1_000, 1);
    }

    /** Some ten minutes. */
    @Test
    @Tag("proof")
    @Timeout(value = 2, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_hundred_thousand_files() throws IOException {
        damaged(100_000, 1_000_000);
    }

    private void damaged(int files, long firstSeed) throws IOException {
        List<byte[]> whole = SampleFiles.all();
        Map<String, Integer> ends = new TreeMap<>();
        for (long seed = firstSeed; seed < firstSeed + files; seed++) {
            Path file = Files.write(folder.resolve("damaged"), new Mutator(seed).damage(whole.get((int) (seed % whole.size()))));
            long began = System.nanoTime();
            long allocated = allocated();
            ends.merge(end(file, seed), 1, Integer::sum);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).as("seed %d", seed).isLessThan(LONGEST);
            assertThat(allocated() - allocated).as("seed %d: bytes of memory asked for", seed).isLessThan(MOST_BYTES);
        }
        Figures.say("damaged files, by their end", ends);
        assertThat(ends).as("some are read, some are refused: %s", ends).containsKeys("read as csv", "read as xls", "read as xlsx").hasSizeGreaterThan(7);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static String end(Path file, long seed) {
        Report report;
        int first;
        try {
            report = Samples.reports().recognise(file);
            first = read(report);
        } catch (UnreadableFile e) {
            String said = new Wording(Language.CHINESE).say(e.sentence()) + new Wording(Language.ENGLISH).say(e.sentence());
            assertThat(said).as("seed %d", seed).contains("damaged").doesNotContain("Exception", "{0}");
            return e.sentence().key();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("seed " + seed, e);
        }
        assertThat(read(report)).as("seed %d: a second pass reads the same, and is not refused", seed).isEqualTo(first);
        return "read as " + format(file);
    }

    private static String format(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int first = in.read();
            return first == 'P' ? "xlsx" : first == 0xd0 ? "xls" : "csv";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All rows and cells, by the parsers of the import; gives a hash of the number and of every cell of every row. */
    private static int read(Report report) {
        int hash = 0;
        try (RowReader reader = report.open()) {
            OrderParser orders = report.kind() == ReportKind.ORDERS ? new OrderParser(report.header()) : null;
            LineParser lines = report.kind() == ReportKind.ITEMS ? new LineParser(report.header()) : null;
            for (SourceRow row = reader.read(); row != null; row = reader.read()) {
                if (orders != null) {
                    orders.parse(row);
                } else if (lines != null) {
                    lines.parse(row);
                }
                hash = 31 * hash + row.line();
                for (int i = 0; i < row.size(); i++) {
                    hash = 31 * hash + row.cell(i).hashCode();
                }
            }
            return hash;
        }
    }
}
