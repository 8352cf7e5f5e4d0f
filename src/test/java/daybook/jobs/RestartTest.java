package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

@OnBothDatabases
class RestartTest {
    private static final Map<Peer, Picture> UNDISTURBED = new EnumMap<>(Peer.class);

    private final Peer peer;
    private final Books books;

    RestartTest(Peer peer) {
        this.peer = peer;
        this.books = Books.empty(peer);
        books.loadStock(); // other tests leave other goods, and the workbooks say so
    }

    private static Export first() {
        return Export.of(anOrder(1), anOrder(2).without("收货人姓名"), anOrder(3), anOrder(4));
    }

    /** Every outcome, over several blocks of three orders and of four item rows. */
    private static Export day() {
        return Export.of(
                        anOrder(1).with("收货人姓名", "何雨"),
                        anOrder(2),
                        anOrder(3),
                        anOrder(5).with("订单编号", "1.37E+14"),
                        anOrder(6).item("WLT3HX6071", "颜色：条纹;尺码：L", "10.00", 2),
                        anOrder(7).without("收货人姓名").without("联系手机"),
                        anOrder(8).closed(),
                        anOrder(9),
                        anOrder(10).itemWith("商品属性", "颜色分类：粉色;尺码：M"),
                        anOrder(11))
                .itemRows(anOrder(12))
                .itemRows(anOrder(4))
                .orderRow(anOrder(11))
                .padded(2);
    }

    private record Picture(String ledger, String judgements, String totals, Map<String, String> files) {}

    private Picture picture(Ended ended) {
        var certificate = Objects.requireNonNull(ended.certificate());
        return new Picture(
                books.dump().ledger(),
                books.dump().judgements(),
                certificate.totals().byMeasure() + " " + certificate.files() + " " + certificate.findings(),
                files(Objects.requireNonNull(ended.reports())));
    }

    /** What people read in each file of the folder. Times are those of the attempt at the file, and the certificate's text is told by its totals. */
    private static Map<String, String> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> read = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.endsWith("certificate.json")).toList()) {
                String text = file.toString().endsWith(".xlsx") ? cells(file) : Files.readString(file);
                read.put(folder.relativize(file).toString(), text.replaceAll("20[2-9]\\d-\\d\\d-\\d\\d( \\d\\d:\\d\\d(:\\d\\d)?)?", "now"));
            }
            assertThat(read).hasSizeGreaterThan(4);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cells(Path workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
            book.forEach(sheet -> {
                text.append(sheet.getSheetName());
                sheet.forEach(row -> row.forEach(cell -> text.append(cell.getAddress()).append(cell.toString().replaceFirst("^\\d+-(\\d+)$", "run-$1")).append('|')));
            });
        }
        return text.toString();
    }

    /** What the day comes to if nothing happens. The books are left after the morning. */
    private Picture undisturbed() {
        Picture known = UNDISTURBED.get(peer);
        books.run(MORNING, first());
        if (known != null) {
            return known;
        }
        Ended ended = books.run(AFTERNOON, day());
        assertThat(ended.exit()).isEqualTo(Exit.DONE);
        Picture picture = picture(ended);
        UNDISTURBED.put(peer, picture);
        Books.empty(peer).run(MORNING, first());
        return picture;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"survey", "loadItems", "loadOrders", "settleOrphans", "gate", "settle", "plan", "reports"})
    void a_run_that_breaks_off_before_a_step_ends_the_same_after_a_restart(String step) {
        Picture undisturbed = undisturbed();
        books.hooks().before(step, () -> {
            throw new IllegalStateException("broken off before " + step);
        });
        Ended broken = books.run(AFTERNOON, day());
        assertThat(broken.exit()).isEqualTo(Exit.FAILED);
        assertThat(books.run(AFTERNOON).exit()).isEqualTo(Exit.REFUSED);

        Ended restarted = books.restart(AFTERNOON);
        assertThat(restarted.exit()).isEqualTo(Exit.DONE);
        assertThat(picture(restarted)).isEqualTo(undisturbed);
    }

    @ParameterizedTest(name = "{0} after {1} rows")
    @CsvSource({"loadItems,1", "loadItems,5", "loadItems,13", "loadOrders,1", "loadOrders,4", "loadOrders,11"})
    void a_run_that_breaks_off_within_a_block_ends_the_same_after_a_restart(String step, int rows) {
        Picture undisturbed = undisturbed();
        books.hooks().breakAfter(step, rows);
        Ended broken = books.run(AFTERNOON, day());
        assertThat(broken.exit()).isEqualTo(Exit.FAILED);

        Ended restarted = books.restart(AFTERNOON);
        assertThat(restarted.exit()).isEqualTo(Exit.DONE);
        assertThat(picture(restarted)).isEqualTo(undisturbed);
    }

    /** The process died after the rows were written and before the step was said to be done. */
    @Test
    void orphans_and_dates_are_reported_once_though_their_step_is_done_twice() {
        Sale[] old = IntStream.rangeClosed(5, 11)
                .mapToObj(i -> anOrder(i).with("订单创建时间", "2010-12-01 08:15:25").with("订单付款时间", "2010-12-01 08:16:37"))
                .toArray(Sale[]::new);
        Export day = Export.of(old).itemRows(anOrder(12));
        books.run(MORNING, first());
        Picture undisturbed = picture(books.run(AFTERNOON, day));
        assertThat(books.jdbc().queryForList("SELECT rule FROM finding", String.class)).contains("order-missing", "date-suspicious");
        Books.empty(peer).run(MORNING, first());
        books.hooks().before("gate", () -> {
            throw new IllegalStateException("broken off before the gate");
        });
        books.run(AFTERNOON, day);
        books.jdbc().update("UPDATE BATCH_STEP_EXECUTION SET STATUS = 'FAILED' WHERE STEP_NAME = 'settleOrphans' ORDER BY STEP_EXECUTION_ID DESC LIMIT 1");

        assertThat(picture(books.restart(AFTERNOON))).isEqualTo(undisturbed);
    }

    /** It died between the run's row and the framework's, or between the framework's two. */
    @ParameterizedTest(name = "the framework knows its name: {0}")
    @ValueSource(booleans = {false, true})
    void a_run_whose_process_died_before_its_job_began_is_begun_by_a_restart(boolean named) {
        Picture undisturbed = undisturbed();
        books.hooks().before("survey", () -> {
            throw new IllegalStateException("broken off before the survey");
        });
        books.run(AFTERNOON, day());
        List.of("STEP_EXECUTION_CONTEXT", "STEP_EXECUTION", "JOB_EXECUTION_CONTEXT", "JOB_EXECUTION_PARAMS", "JOB_EXECUTION")
                .forEach(table -> books.jdbc().update("DELETE FROM BATCH_" + table));
        if (!named) {
            books.jdbc().update("DELETE FROM BATCH_JOB_INSTANCE");
        }
        assertThat(books.jdbc().queryForObject("SELECT COUNT(*) > 0 FROM BATCH_JOB_INSTANCE", Boolean.class)).isEqualTo(named);

        assertThat(picture(books.restart(AFTERNOON))).isEqualTo(undisturbed);
    }

    @Test
    void a_block_that_breaks_off_leaves_no_trace_in_the_list_of_what_is_done() {
        books.hooks().breakAfter("loadOrders", 4);
        books.run(MORNING, day());

        assertThat(books.jdbc().queryForObject(
                        "SELECT s.WRITE_COUNT FROM BATCH_STEP_EXECUTION s WHERE s.STEP_EXECUTION_ID = (SELECT MAX(STEP_EXECUTION_ID) FROM BATCH_STEP_EXECUTION)",
                        Long.class))
                .isEqualTo(3);
        assertThat(books.jdbc().queryForObject(
                        "SELECT SHORT_CONTEXT FROM BATCH_STEP_EXECUTION_CONTEXT WHERE STEP_EXECUTION_ID = (SELECT MAX(STEP_EXECUTION_ID) FROM BATCH_STEP_EXECUTION)",
                        String.class))
                .isNotBlank();
        assertThat(books.standing(3)).isEqualTo("unknown");
    }

    @Test
    void a_settlement_that_fails_half_way_leaves_nothing_in_the_ledger() {
        books.run(MORNING, first());
        String before = books.dump().ledger();
        books.hooks()
                .before("settle", () -> books.jdbc().update(
                        "INSERT INTO order_line SELECT o.internal_number, l.line_no, '', '', 0, 0, '', '', '', '', 0, NULL FROM staged_order o"
                                + " JOIN staged_line l ON l.run_id = o.run_id AND l.order_number = o.order_number WHERE o.order_number = ?",
                        Sale.number(11)));
        Ended broken = books.run(AFTERNOON, day());

        assertThat(broken.exit()).isEqualTo(Exit.FAILED);
        assertThat(books.jdbc().update("DELETE FROM order_line WHERE title = ''")).isEqualTo(1);
        assertThat(books.dump().ledger()).isEqualTo(before);
        assertThat(books.jdbc().queryForObject("SELECT COUNT(*) FROM slot_run WHERE settled", Long.class)).isEqualTo(1);
        assertThat(books.restart(AFTERNOON).exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void every_block_has_a_transaction_on_the_database() {
        JdbcTemplate database = books.jdbc();
        Map<String, Boolean> inTransaction = new TreeMap<>();
        books.hooks().onRows((step, rows) -> inTransaction.merge(
                step, Boolean.FALSE.equals(database.execute((ConnectionCallback<Boolean>) Connection::getAutoCommit)), Boolean::logicalAnd));
        books.run(MORNING, day());
        assertThat(inTransaction).isEqualTo(Map.of("loadItems", true, "loadOrders", true));
    }

    @Test
    void a_run_is_settled_once_however_often_it_is_restarted() {
        books.hooks().before("reports", () -> {
            throw new IllegalStateException("no disk");
        });
        books.run(MORNING, first());
        String settled = books.dump().ledger();
        books.jdbc().update("UPDATE BATCH_STEP_EXECUTION SET STATUS = 'FAILED' WHERE STEP_NAME = 'settle' AND JOB_EXECUTION_ID ="
                + " (SELECT MAX(JOB_EXECUTION_ID) FROM BATCH_JOB_EXECUTION)"); // as if the process had died right after the commit
        books.hooks().before("reports", () -> {
            throw new IllegalStateException("still no disk");
        });
        assertThat(books.restart(MORNING).exit()).isEqualTo(Exit.FAILED);
        assertThat(books.hooks().steps()).containsSubsequence("reports", "settle", "reports");
        assertThat(books.restart(MORNING).exit()).isEqualTo(Exit.DONE);
        assertThat(books.dump().ledger()).isEqualTo(settled);
    }

    @Test
    void a_step_of_which_nobody_heard_whether_it_was_committed_is_done_again() {
        Picture undisturbed = undisturbed();
        books.hooks().before("settle", () -> {
            throw new IllegalStateException("broken off");
        });
        books.run(AFTERNOON, day());
        books.jdbc().update("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'UNKNOWN' WHERE STATUS = 'FAILED'");
        assertThat(books.jdbc().update("UPDATE BATCH_STEP_EXECUTION SET STATUS = 'UNKNOWN' WHERE STATUS = 'FAILED' AND STEP_NAME = 'settle'")).isPositive();

        Ended restarted = books.restart(AFTERNOON);

        assertThat(restarted.exit()).as(String.valueOf(restarted.sentence())).isEqualTo(Exit.DONE);
        assertThat(picture(restarted)).isEqualTo(undisturbed);
    }

    @Test
    void a_run_whose_process_died_is_taken_over() {
        books.hooks().breakAfter("loadOrders", 4);
        books.run(MORNING, first());
        books.jdbc().update("UPDATE slot_run SET state = 'RUNNING', ended_at = NULL, failure = NULL");
        books.jdbc().update("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL WHERE STATUS = 'FAILED'");
        books.jdbc().update("UPDATE BATCH_STEP_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL WHERE STATUS = 'FAILED'");

        assertThat(Objects.requireNonNull(books.run(MORNING).sentence()).key()).isEqualTo("run.restart-first");
        assertThat(books.restart(MORNING).exit()).isEqualTo(Exit.DONE);
        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-15-1");
    }

    /** Its process died when all was written, and before it was said that it had ended; then goods came. */
    @Test
    void a_certificate_names_the_purchase_list_that_is_there() throws Exception {
        books.run(MORNING, Export.of(anOrder(1).itemWith("购买数量", "40").with("宝贝总数量", "40")));
        books.jdbc().update("UPDATE slot_run SET state = 'RUNNING', ended_at = NULL");
        books.jdbc().update("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL WHERE JOB_EXECUTION_ID = (SELECT MAX(JOB_EXECUTION_ID) FROM (SELECT JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION) b)");
        books.jdbc().update("UPDATE sku SET on_hand = on_hand + 5");
        try {
            assertThat(books.get(Imports.class).recover(MORNING).exit()).isEqualTo(Exit.DONE);
        } finally {
            books.loadStock();
        }
        var reports = books.folder("reports").resolve("2011-2-15-1");
        long run = Objects.requireNonNull(books.jdbc().queryForObject("SELECT MAX(id) FROM slot_run", Long.class));
        var named = books.get(daybook.reconciliation.SlotRunStore.class).reports(run);
        assertThat(named).extracting(report -> report.name()).anyMatch(name -> name.startsWith("采购产品列表") && name.endsWith(".xlsx"));
        assertThat(named).allSatisfy(report -> assertThat(Sha256.of(reports.resolve(report.name()))).as(report.name()).isEqualTo(report.sha256()));
        String certificate = java.nio.file.Files.readString(reports.resolve("certificate.json"));
        assertThat(named).allSatisfy(report -> assertThat(certificate).as(report.name()).contains(report.sha256()));
    }

    /** Its process died when all was written, and whoever goes on cannot write. */
    @Test
    void a_payment_download_that_was_proven_stays_when_it_cannot_be_written_again() throws Exception {
        books.run(MORNING, first());
        books.jdbc().update("UPDATE slot_run SET state = 'RUNNING', ended_at = NULL");
        books.jdbc().update("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL WHERE JOB_EXECUTION_ID = (SELECT MAX(JOB_EXECUTION_ID) FROM (SELECT JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION) b)");
        var reports = books.folder("reports").resolve("2011-2-15-1");
        var reconciliation = reports.resolve("对账2011-2-15-1.xlsx");
        java.nio.file.Files.delete(reconciliation);
        java.nio.file.Files.createDirectories(reconciliation.resolve("no workbook can be put here"));

        assertThat(books.get(Imports.class).recover(MORNING).exit()).isEqualTo(Exit.FAILED);

        assertThat(reports.resolve("淘宝订单付款2011-2-15-1.xlsx")).as("the certificate names it").exists();
        daybook.database.TempFolders.delete(reconciliation);
        assertThat(books.restart(MORNING).exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void nobody_puts_into_the_ledger_what_another_has_put_there_meanwhile() {
        books.run(MORNING, first());
        var runs = books.get(daybook.reconciliation.SlotRunStore.class);
        long run = runs.newest(MORNING).orElseThrow().id();

        assertThat(runs.settled(run)).isTrue();
        assertThatThrownBy(() -> runs.markSettled(run)).isInstanceOf(IllegalStateException.class).hasMessageContaining("already");
    }

    @Test
    void a_slot_that_was_never_run_cannot_be_restarted() {
        assertThat(Objects.requireNonNull(books.restart(MORNING).sentence()).key()).isEqualTo("run.never-run");
    }

    @Test
    void a_settled_run_stays_settled_when_its_archive_was_touched_before_the_restart() throws Exception {
        books.hooks().before("reports", () -> {
            throw new IllegalStateException("no disk");
        });
        books.run(MORNING, first());
        var archived = books.folder("archive").resolve("2011-2-15-1").resolve("orders-2011-2-15-1.csv");
        byte[] content = java.nio.file.Files.readAllBytes(archived);
        java.nio.file.Files.write(archived, Export.ofClean(1, 2).orderReport());

        Ended touched = books.restart(MORNING);
        assertThat(touched.exit()).isNotEqualTo(Exit.DONE);
        assertThat(Objects.requireNonNull(touched.sentence()).key()).isEqualTo("run.archive-changed");
        java.nio.file.Files.write(archived, content);
        assertThat(books.restart(MORNING).exit()).isEqualTo(Exit.DONE);
        assertThat(books.outcomes(MORNING, "orders")).hasSize(2);
    }
}
