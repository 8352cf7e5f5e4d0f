package daybook.jobs;

import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import daybook.database.Peer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The operating system takes no more than so many bytes of a file, which is how a full disk looks from within. The embedded database stands on the same disk, and closes itself. */
class FullDiskTest {
    private static final String NO_LIMIT = "unlimited";

    private final Books books;

    FullDiskTest() {
        Peer.MARIADB.assume();
        books = Books.empty(Peer.MARIADB);
        Assumptions.assumeTrue(files(NO_LIMIT), "this system has no prlimit, which a full disk is made of here");
    }

    @AfterEach
    void the_disk_is_cleared() {
        files(NO_LIMIT);
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getStatusManager().clear(); // that the log could not be written; a program that begins later in this process would take it for a fault of its settings
    }

    /** Files of this process may become so long. Only the soft limit changes. */
    private static boolean files(String bytes) {
        try {
            Process limits = new ProcessBuilder("prlimit", "--pid", String.valueOf(ProcessHandle.current().pid()), "--fsize=" + bytes + ":").inheritIO().start();
            return limits.waitFor(10, TimeUnit.SECONDS) && limits.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Export day() {
        return Export.of(anOrder(1), anOrder(2).without("收货人姓名"), anOrder(3), anOrder(4), anOrder(5).closed());
    }

    /** Every file of the slot's folder that people see, by its bytes; each of them is whole. */
    private Map<String, String> visible() {
        Path folder = books.folder("reports").resolve(MORNING.name());
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            Map<String, String> visible = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(file.getFileName().toString()).doesNotStartWith(".");
                assertWhole(file);
                visible.put(folder.relativize(file).toString(), Sha256.of(file));
            }
            return visible;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertWhole(Path file) throws IOException {
        if (file.toString().endsWith(".xlsx")) {
            new XSSFWorkbook(Files.newInputStream(file)).close();
        } else {
            assertThat(Files.readString(file)).as("the last line of %s", file).endsWith(file.toString().endsWith(".json") ? "}\n" : "\n");
        }
    }

    private void full(Runnable work, int bytes) {
        books.hooks().before("reports", () -> assertThat(files(String.valueOf(bytes))).isTrue());
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> looking = CompletableFuture.supplyAsync(() -> looksUntil(over), looker -> new Thread(looker).start());
        try {
            work.run();
        } finally {
            over.set(true);
            the_disk_is_cleared();
        }
        assertThat(looking.join()).as("looks at what is there").isPositive();
    }

    private static boolean isBeingWritten(Path file) {
        return StreamSupport.stream(file.spliterator(), false).anyMatch(part -> part.toString().startsWith("."));
    }

    /** Somebody who opens whatever has its name, all the while. */
    private int looksUntil(AtomicBoolean over) {
        Path folder = books.folder("reports");
        int looks = 0;
        while (!over.get()) {
            try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
                for (Path file : files.filter(Files::isRegularFile).filter(file -> !isBeingWritten(file)).toList()) {
                    assertWhole(file);
                    looks++;
                }
            } catch (IOException | UncheckedIOException e) {
                assertThat(e instanceof UncheckedIOException ? e.getCause() : e).as("the payment download is taken away while nothing is proven").isInstanceOf(NoSuchFileException.class);
            }
        }
        return looks;
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {0, 3_000, 7_000, 9_000})
    void a_run_whose_workbooks_cannot_be_written_leaves_nothing_half_and_is_restarted(int bytes) {
        full(() -> {
            Ended broken = books.run(MORNING, day());
            files(NO_LIMIT);
            assertThat(broken.exit()).isEqualTo(Exit.FAILED);
            assertThat(Objects.requireNonNull(broken.sentence()).key()).isEqualTo("run.failed");
        }, bytes);
        Map<String, String> whole = visible();
        assertThat(whole).doesNotContainKey("certificate.json");
        whole.remove("淘宝订单付款2011-2-15-1.xlsx"); // taken away as long as it is not proven

        assertThat(whole).as("some were written before").isNotEmpty();

        full(() -> assertThat(books.restart(MORNING).exit()).isEqualTo(Exit.FAILED), 0);
        assertThat(visible()).as("what would have been replaced stays").containsAllEntriesOf(whole);

        assertThat(books.restart(MORNING).exit()).isEqualTo(Exit.DONE);
        assertThat(visible()).containsKeys("certificate.json", "findings.csv", "对账2011-2-15-1.xlsx", "异常报告2011-2-15-1.xlsx", "淘宝订单付款2011-2-15-1.xlsx");
    }

    @Test
    void of_a_rerun_that_cannot_be_written_the_workbooks_of_the_first_attempt_stay() {
        books.run(MORNING, day());
        Map<String, String> before = visible();

        full(() -> assertThat(books.rerun(MORNING).exit()).isEqualTo(Exit.FAILED), 3_000);
        assertThat(visible()).containsAllEntriesOf(before);

        try (Books later = Books.another(Peer.MARIADB)) {
            assertThat(later.restart(MORNING).exit()).isEqualTo(Exit.DONE);
        }
        assertThat(visible()).containsAllEntriesOf(before).containsKey("attempt-2/certificate.json");
    }
}
