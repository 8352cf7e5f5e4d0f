package daybook.jobs;

import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Lead.mending;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import daybook.database.Peer;
import daybook.database.TempFolders;
import daybook.jobs.ReferenceSheets.Loading;
import daybook.orders.DemandStore;
import daybook.slot.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mended workbook is known and read whoever saved it, and however its rows and columns stand by then. */
class MendRoundTripTest {
    private final Books books = Books.empty(Peer.H2);

    /** With what spreadsheets are known to spoil: leading zeros, amounts, times, damaged characters, long numbers, line breaks, blanks in a row. */
    @BeforeEach
    void a_morning_with_held_orders() {
        Sale spoilt = anOrder(3)
                .with("联系电话", "'0731-82345678")
                .with("联系手机", "'null")
                .with("支付单号", "2011021500001000110012345678")
                .with("买家留言", "=1+1\r\n第二行   三个空格")
                .with("发票抬头", "07318234")
                .with("订单备注", "'" + "备注_x000D_")
                .without("收货人姓名");
        Ended ended = books.run(
                MORNING,
                Export.of(anOrder(1).with("联系手机", "1380"), anOrder(2), spoilt, anOrder(4).itemWith("商家编码", "9999999"), anOrder(5)).padded(2));
        assertThat(ended.exit()).isEqualTo(Exit.DONE);
    }

    private static Lead mended(Lead lead) {
        return lead.order(1).correction("13800001234").order(3).type("收货人姓名", "何云").item(4).type("商家编码", "1098");
    }

    private Lead lead() {
        return mending(books, MORNING);
    }

    private void allTaken(Path workbook) {
        Loading loading = books.get(SheetImports.class).mends(Home.USUAL_SHOP, workbook, "lili");
        assertThat(loading.exit()).as(String.valueOf(loading)).isEqualTo(Exit.DONE);
        assertThat(loading.sentence().arguments()).as(loading.places().toString()).endsWith("3", "3", "0");
        for (int index = 1; index <= 5; index++) {
            assertThat(books.standing(index)).startsWith("APPROVED");
        }
        assertThat(books.get(DemandStore.class).disagreements(5)).isEmpty();
        assertThat(books.jdbc().queryForObject("SELECT phone FROM customer_order WHERE order_number = ?", String.class, Sale.number(3))).isEqualTo("0731-82345678");
    }

    @Test
    void saved_as_it_is() {
        allTaken(mended(lead()).saved());
    }

    @Test
    void rows_sorted_and_columns_inserted_and_moved() {
        Lead lead = mended(lead());
        for (String name : new String[] {Lead.ORDERS, Lead.ITEMS}) {
            lead.in(name).does(Spreadsheet::turnedRound).does(sheet -> Spreadsheet.columnInserted(sheet, 3, "我的备注"));
        }
        allTaken(lead.saved());
    }

    @Test
    void saved_by_a_spreadsheet_that_makes_numbers_and_times_of_texts() {
        Lead lead = mended(lead());
        lead.in(Lead.ORDERS).does(Spreadsheet::asNumbers).in(Lead.ITEMS).does(Spreadsheet::asNumbers).does(sheet -> Spreadsheet.poorer(sheet.getWorkbook()));
        allTaken(lead.saved());
    }

    @Test
    void saved_by_libreoffice_as_xlsx() throws Exception {
        allTaken(throughLibreOffice(mended(lead()).saved(), "xlsx"));
    }

    @Test
    void saved_by_libreoffice_as_xls() throws Exception {
        allTaken(throughLibreOffice(mended(lead()).saved(), "xls"));
    }

    @Test
    void what_comes_back_a_second_time_went_through_libreoffice_both_times() throws Exception {
        Path once = throughLibreOffice(mended(lead()).order(1).correction("138").saved(), "xlsx");
        Loading first = books.get(SheetImports.class).mends(Home.USUAL_SHOP, once, "lili");
        assertThat(first.sentence().arguments()).endsWith("3", "2", "1");

        Path again = throughLibreOffice(mending(Objects.requireNonNull(first.workbook())).order(1).type("联系手机", "13800001234").saved(), "xlsx");

        assertThat(books.get(SheetImports.class).mends(Home.USUAL_SHOP, again, "lili").sentence().arguments()).endsWith("1", "1", "0");
    }

    private static Path throughLibreOffice(Path workbook, String format) throws IOException, InterruptedException {
        Path office = Path.of("/usr/bin/soffice");
        assumeTrue(Files.isExecutable(office), "LibreOffice is not installed: its saving is not tried");
        Path folder = TempFolders.create("office");
        Process process = new ProcessBuilder(
                        office.toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", format, "--outdir",
                        folder.toString(), workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("LibreOffice does not end");
        }
        String name = String.valueOf(workbook.getFileName()).replaceFirst("\\.xlsx$", "." + format);
        assertThat(folder.resolve(name)).as(Files.readString(folder.resolve("said"))).exists();
        return folder.resolve(name);
    }
}
