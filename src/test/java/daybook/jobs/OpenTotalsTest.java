package daybook.jobs;

import static daybook.jobs.Books.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class OpenTotalsTest {
    private final Books books;

    OpenTotalsTest(Peer peer) {
        this.books = Books.empty(peer);
    }

    @BeforeEach
    void an_order_slips_out_of_the_download() {
        books.hooks()
                .before("reports", () -> books.jdbc().update("UPDATE customer_order SET download_run = NULL WHERE order_number = ?", Sale.number(2)));
    }

    @Test
    void a_run_whose_download_is_not_what_was_approved_fails_and_its_download_is_withdrawn() throws Exception {
        Ended open = books.run(MORNING, Export.ofClean(1, 3));

        assertThat(open.exit()).isEqualTo(Exit.OPEN);
        assertThat(Objects.requireNonNull(open.sentence()).key()).isEqualTo("run.totals-open");
        assertThat(Objects.requireNonNull(open.certificate()).totals().checks())
                .filteredOn(check -> !check.closes())
                .extracting(check -> check.name() + " " + check.left() + " " + check.right())
                .containsExactly(
                        "orders: approved = downloaded 3 2",
                        "lines: approved = downloaded 3 2",
                        "pieces: approved = downloaded 3 2",
                        "yuan: approved = downloaded 8970 5980");
        Path folder = Objects.requireNonNull(open.reports());
        assertThat(Files.readString(folder.resolve("certificate.json"))).contains("\"status\" : \"OPEN\"").doesNotContain("淘宝订单付款");
        assertThat(folder.resolve("淘宝订单付款2011-2-15-1.xlsx")).doesNotExist();
        assertThat(folder.resolve("异常报告2011-2-15-1.xlsx")).exists();
        assertThat(books.jdbc().queryForObject("SELECT CONCAT(state, ' ', failure) FROM slot_run", String.class)).isEqualTo("FAILED totals-open");
        assertThat(Objects.requireNonNull(books.run(MORNING).sentence()).key()).isEqualTo("run.restart-first");
    }

    @Test
    void a_restart_that_breaks_off_for_another_reason_is_told_as_that() {
        books.jdbc().update("DELETE FROM shop_event");
        books.run(MORNING, Export.ofClean(1, 3));
        books.hooks().before("reports", () -> {
            throw new IllegalStateException("no disk");
        });

        assertThat(books.restart(MORNING).exit()).isEqualTo(Exit.FAILED);

        assertThat(books.jdbc().queryForList("SELECT kind FROM shop_event ORDER BY id", String.class)).containsExactly("TOTALS_OPEN", "RUN_FAILED");
    }

    @Test
    void an_order_whose_amount_in_the_download_differs_shows_the_difference() throws Exception {
        books.hooks().before("reports", () -> books.jdbc().update("UPDATE customer_order SET paid_fen = paid_fen + 100 WHERE order_number = ?", Sale.number(2)));
        Ended open = books.run(MORNING, Export.ofClean(1, 3));

        assertThat(open.exit()).isEqualTo(Exit.OPEN);
        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook(
                Files.newInputStream(Objects.requireNonNull(open.reports()).resolve("对账2011-2-15-1.xlsx")))) {
            var row = book.getSheet("逐单").getRow(2);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo(Sale.number(2));
            assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(30.90);
            assertThat(row.getCell(7).getNumericCellValue()).isEqualTo(-1.00);
        }
    }

    @Test
    void a_download_whose_totals_were_never_proven_is_withdrawn_too() throws Exception {
        Path folder = books.folder("reports").resolve("2011-2-15-1");
        Path blocked = Files.createDirectories(folder.resolve("对账2011-2-15-1.xlsx"));
        Files.createFile(blocked.resolve("something"));
        assertThat(books.run(MORNING, Export.ofClean(1, 3))).extracting(Ended::exit).isEqualTo(Exit.FAILED);
        assertThat(folder.resolve("淘宝订单付款2011-2-15-1.xlsx")).doesNotExist();

        Files.delete(blocked.resolve("something"));
        Files.delete(blocked);
        books.jdbc().update("UPDATE customer_order SET download_run = (SELECT MAX(id) FROM slot_run)");
        assertThat(books.restart(MORNING)).extracting(Ended::exit).isEqualTo(Exit.DONE);
        assertThat(folder.resolve("淘宝订单付款2011-2-15-1.xlsx")).exists();
    }

    @Test
    void what_a_dead_process_left_half_written_is_swept() throws Exception {
        Path half = Files.createDirectories(books.folder("reports").resolve("2011-2-15-1").resolve(".half"));
        Path sheet = Files.writeString(half.resolve("sheet1.xml"), "何云");
        books.run(MORNING, Export.ofClean(1, 3));

        assertThat(sheet).doesNotExist();
        assertThat(half).doesNotExist();
    }

    @Test
    void a_restart_closes_it_once_the_cause_is_mended() throws Exception {
        books.run(MORNING, Export.ofClean(1, 3));
        assertThat(books.restart(MORNING)).extracting(Ended::exit).isEqualTo(Exit.OPEN);
        books.jdbc().update("UPDATE customer_order SET download_run = (SELECT MAX(id) FROM slot_run)");
        Ended closed = books.restart(MORNING);

        assertThat(closed.exit()).isEqualTo(Exit.DONE);
        Path folder = Objects.requireNonNull(closed.reports());
        assertThat(Files.readString(folder.resolve("certificate.json"))).contains("\"status\" : \"CLOSED\"", "淘宝订单付款2011-2-15-1.xlsx");
        assertThat(folder.resolve("淘宝订单付款2011-2-15-1.xlsx")).exists();
        assertThat(Objects.requireNonNull(books.restart(MORNING).sentence()).key()).isEqualTo("run.nothing-to-restart");
    }
}
