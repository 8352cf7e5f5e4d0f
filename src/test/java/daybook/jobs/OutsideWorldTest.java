package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Books.NEXT_MORNING;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.intake.ReadOnly;
import daybook.intake.UnreadableFile;
import daybook.slot.Slot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The database, the disk, the clock and the people at the inbox do what they like; the run says how it ended, and the next one is right. */
@OnBothDatabases
class OutsideWorldTest {
    private static final Charset GBK = Charset.forName("GBK");

    private final Peer peer;
    private final Books books;

    OutsideWorldTest(Peer peer) {
        this.peer = peer;
        this.books = Books.empty(peer);
    }

    private static Export day() {
        return Export.of(anOrder(1), anOrder(2).without("收货人姓名"), anOrder(3), anOrder(4), anOrder(5).closed(), anOrder(6), anOrder(7), anOrder(8))
                .itemRows(anOrder(9));
    }

    private String picture(Ended ended) {
        assertThat(ended.exit()).as(String.valueOf(ended.sentence())).isEqualTo(Exit.DONE);
        return books.dump().ledger() + books.dump().judgements() + Objects.requireNonNull(ended.certificate()).totals().byMeasure();
    }

    private String undisturbed() {
        String picture = picture(books.run(MORNING, day()));
        Books.empty(peer);
        return picture;
    }

    @Test
    void an_inbox_that_is_read_only_is_read() throws Throwable {
        String undisturbed = undisturbed();
        books.drop(MORNING, day());

        ReadOnly.during(books.home().inbox(MORNING.shop()), () -> assertThat(picture(books.run(MORNING))).isEqualTo(undisturbed));
    }

    /** Somebody else holds what the run needs for longer than the database lets it wait. */
    @Test
    void a_lock_that_is_not_given_back_in_time_ends_the_run_and_a_restart_goes_on() throws SQLException {
        String undisturbed = undisturbed();
        try (Connection other = books.get(DataSource.class).getConnection();
                Statement holding = other.createStatement()) {
            other.setAutoCommit(false);
            books.hooks().before("settle", () -> hold(holding));
            String patience = peer == Peer.H2 ? "SET DEFAULT_LOCK_TIMEOUT 300" : "SET GLOBAL innodb_lock_wait_timeout = 1";
            books.jdbc().execute(patience);
            forgetConnections();

            Ended broken = books.run(MORNING, day());

            assertThat(broken.exit()).isEqualTo(Exit.FAILED);
            assertThat(Objects.requireNonNull(broken.sentence()).key()).isEqualTo("run.failed");
            other.rollback();
        } finally {
            books.jdbc().execute(peer == Peer.H2 ? "SET DEFAULT_LOCK_TIMEOUT 10000" : "SET GLOBAL innodb_lock_wait_timeout = 50");
            forgetConnections();
        }
        assertThat(picture(books.restart(MORNING))).isEqualTo(undisturbed);
    }

    /** Those that are open wait as long as was said when they were opened. */
    private void forgetConnections() throws SQLException {
        books.get(DataSource.class).unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    }

    /** Two transactions wait for each other, and the server breaks off the run's, which has changed less. An embedded database has no such second writer. */
    @Test
    @Timeout(120)
    void a_run_that_is_the_victim_of_a_deadlock_ends_and_a_restart_goes_on() throws Exception {
        Assumptions.assumeTrue(peer == Peer.MARIADB, "of MariaDB only");
        String undisturbed = undisturbed();
        books.jdbc().execute("CREATE TABLE heavy (n INT)");
        try (Connection other = books.get(DataSource.class).getConnection();
                Statement crossing = other.createStatement()) {
            other.setAutoCommit(false);
            crossing.execute("INSERT INTO heavy SELECT seq FROM seq_1_to_10000");
            Thread second = new Thread(() -> crossWhenItWaits(crossing));
            books.hooks().before("settle", () -> {
                hold(crossing);
                second.start();
            });

            Ended broken = books.run(MORNING, day());

            second.join();
            assertThat(broken.exit()).isEqualTo(Exit.FAILED);
            assertThat(books.jdbc().queryForObject("SELECT failure FROM slot_run", String.class)).containsIgnoringCase("deadlock");
            other.rollback();
        } finally {
            books.jdbc().execute("DROP TABLE heavy");
        }
        assertThat(picture(books.restart(MORNING))).isEqualTo(undisturbed);
    }

    /** Asks for what the run holds, as soon as the run waits for what this one holds. */
    private void crossWhenItWaits(Statement crossing) {
        try {
            while (books.jdbc().queryForList("SELECT trx_id FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'").isEmpty()) {
                Thread.sleep(200); // the server looks anew only if nobody has asked for a tenth of a second
            }
            crossing.execute("SELECT internal_number FROM customer_order FOR UPDATE");
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void hold(Statement holding) {
        try {
            holding.execute("SELECT pieces FROM demand_balance FOR UPDATE");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_clock_that_jumps_to_and_fro_changes_nothing_but_times() {
        String undisturbed = undisturbed();
        int[] looked = {0};
        books.clock().jumps(() -> Duration.ofMinutes(looked[0]++ % 2 == 0 ? -90 : 200));

        Ended ended = books.run(MORNING, day());

        assertThat(looked[0]).isPositive();
        assertThat(picture(ended)).isEqualTo(undisturbed);
        books.clock().jumps(() -> Duration.ZERO);
        assertThat(books.run(AFTERNOON, day()).exit()).isEqualTo(Exit.DONE);
        assertThat(books.outcomes(AFTERNOON, "orders")).containsEntry("ALREADY_IMPORTED", 6L);
    }

    /** In place of the archive's folder lies a file. */
    @Test
    void what_cannot_be_archived_is_not_begun() throws IOException {
        books.drop(MORNING, day());
        Path archive = books.folder("archive");
        Files.deleteIfExists(archive);
        Files.writeString(archive, "in the way");

        assertThatThrownBy(() -> books.run(MORNING)).as("which the command line tells as a file that cannot be written").isInstanceOf(UncheckedIOException.class);

        assertThat(books.jdbc().queryForList("SELECT id FROM slot_run")).isEmpty();
        Files.delete(archive);
        assertThat(books.run(MORNING).exit()).isEqualTo(Exit.DONE);
    }

    /** What is read is the copy in the archive. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"survey", "loadItems", "loadOrders", "reports"})
    void files_that_change_or_vanish_from_the_inbox_while_they_are_read_are_read_as_they_were(String step) {
        String undisturbed = undisturbed();
        books.drop(MORNING, day());
        books.hooks().before(step, () -> {
            books.drop(MORNING, "-1.csv", "something else".getBytes(StandardCharsets.UTF_8));
            delete(books.home().inbox(MORNING.shop()).resolve(MORNING.day()).resolve(MORNING.day() + "-2.csv"));
        });

        assertThat(picture(books.run(MORNING))).isEqualTo(undisturbed);
    }

    /** They were looked at, and are not copied yet: what purchasers have answered is taken in between. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"orders change", "items change", "orders vanish", "items vanish"})
    void files_that_change_or_vanish_before_they_are_copied_begin_no_run(String what) throws IOException {
        String undisturbed = undisturbed();
        books.drop(MORNING, day());
        Path inbox = books.home().inbox(MORNING.shop());
        Path file = inbox.resolve(MORNING.day()).resolve(MORNING.day() + (what.startsWith("orders") ? "-1.csv" : "-2.csv"));
        Files.writeString(inbox.resolve("采购产品列表-答复.csv"), "no answers at all");
        books.hooks().before("importAnswers", () -> {
            if (what.endsWith("vanish")) {
                delete(file);
            } else {
                books.drop(MORNING, String.valueOf(file.getFileName()).substring(MORNING.day().length()), "something else".getBytes(StandardCharsets.UTF_8));
            }
        });

        Ended ended = books.run(MORNING);

        assertThat(books.hooks().steps()).containsExactly("importAnswers");
        assertThat(ended.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(Objects.requireNonNull(ended.sentence()).key()).isEqualTo("run.file-changed");
        assertThat(ended.sentence().arguments()).containsExactly(String.valueOf(file.getFileName()));
        assertThat(books.jdbc().queryForList("SELECT id FROM slot_run")).isEmpty();
        assertThat(archived()).extracting(path -> String.valueOf(path.getFileName())).as("nothing under its name that it is not").noneMatch(name -> name.startsWith(what.startsWith("orders") ? "orders-" : "items-"));
        assertThat(picture(books.run(MORNING, day()))).isEqualTo(undisturbed);
    }

    /** Between the look and the copy. */
    @ParameterizedTest(name = "it vanishes: {0}")
    @ValueSource(booleans = {false, true})
    void a_sheet_that_changes_or_vanishes_before_it_is_copied_is_not_kept(boolean vanishes) throws IOException {
        Path sheet = Files.writeString(books.home().root().resolve("sheet.csv"), "one thing");
        String sha256 = Sha256.of(sheet);
        if (vanishes) {
            Files.delete(sheet);
        } else {
            Files.writeString(sheet, "another");
        }
        Path root = books.folder("archive").resolve("sheets");

        assertThatThrownBy(() -> Archive.keepSheet(sheet, sha256, root, "2011-2-15", folder -> false))
                .isInstanceOfSatisfying(UnreadableFile.class, e -> assertThat(e.sentence().key()).isEqualTo("run.sheet-changed"));

        try (Stream<Path> left = Files.walk(root)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody works on the archive itself, of which nobody should. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"loadItems,shorter", "loadOrders,shorter", "loadItems,other", "loadOrders,other", "loadItems,gone", "loadOrders,gone"})
    void a_file_of_the_archive_that_changes_while_it_is_read_never_closes_the_totals(String step, String how) {
        books.hooks().before(step, () -> archived().forEach(file -> spoil(file, how)));

        Ended broken = books.run(MORNING, day());

        assertThat(broken.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(Objects.requireNonNull(broken.sentence()).key()).startsWith("intake.");
        assertThat(books.restart(MORNING).exit()).isEqualTo(Exit.REFUSED);
        assertThat(books.run(MORNING, day()).exit()).isEqualTo(Exit.DONE);
        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-15-1");
        assertThat(books.jdbc().queryForObject("SELECT COUNT(*) FROM customer_order", Long.class)).isEqualTo(7);
    }

    private List<Path> archived() {
        try (Stream<Path> files = Files.walk(books.folder("archive"))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void spoil(Path file, String how) {
        if (how.equals("gone")) {
            delete(file);
            return;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            if (how.equals("shorter")) {
                channel.truncate(channel.size() * 2 / 3);
            } else {
                channel.position(channel.size() - 40).write(ByteBuffer.wrap("9,9,9,9".getBytes(StandardCharsets.US_ASCII)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_same_file_delivered_five_times_renamed_and_in_other_encodings_changes_nothing_more() {
        books.run(MORNING, day());
        List<Map<String, Object>> ledger = ledger();
        List<Slot> later = List.of(AFTERNOON, NEXT_MORNING, next(1), next(2), next(3));
        List<Charset> encodings = List.of(GBK, StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_8, GBK);
        List<String> told = new ArrayList<>();
        for (int i = 0; i < later.size(); i++) {
            Slot slot = later.get(i);
            String mark = i == 3 ? "\ufeff" : "";
            books.drop(slot, day());
            books.drop(slot, slot.session().number() == 1 ? "-1.csv" : "-11.csv", (mark + new String(day().orderReport(), GBK)).getBytes(encodings.get(i)));
            books.drop(slot, slot.session().number() == 1 ? "-2.csv" : "-22.csv", (mark + new String(day().itemReport(), GBK)).getBytes(encodings.get(i)));
            Ended ended = books.run(slot);
            told.add(ended.exit() + " " + books.outcomes(slot, "orders"));
            assertThat(ledger()).isEqualTo(ledger);
        }
        assertThat(told).allMatch(line -> line.startsWith("DONE") && line.contains("ALREADY_IMPORTED=6") && !line.contains("APPROVED"));
        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-15-1");
    }

    private List<Map<String, Object>> ledger() {
        return books.jdbc().queryForList("SELECT order_number, status, payment_status, pieces, paid_fen, content_hash, (SELECT pieces FROM demand_balance) AS demand FROM customer_order"
                + " ORDER BY order_number");
    }

    private static Slot next(int days) {
        return new Slot(NEXT_MORNING.shop(), NEXT_MORNING.date().plusDays(days), NEXT_MORNING.session());
    }
}
