package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be imported, and slots that must not be: one sentence, nothing done. The language alternates. */
class RefusedInputTest {
    private static final String ORDERS = "2011-2-15-1.csv";
    private static final String ITEMS = "2011-2-15-2.csv";
    private static final String ORDER_HEADER = header("2011-2-15-1.csv");
    private static final String ITEM_HEADER = header("2011-2-15-2.csv");

    private final Books books;

    RefusedInputTest(@TempDir Path folder) {
        books = Books.ofSampleShop(folder.resolve("home"));
        for (String name : new String[] {ORDERS, ITEMS}) {
            books.home.resolve("inbox/2011-2-15").resolve(name).toFile().delete();
        }
    }

    private static String header(String name) {
        try {
            byte[] bytes = Files.readAllBytes(DaybookProcess.PROJECT.resolve("sample-data/inbox/2011-2-15").resolve(name));
            String text = new String(bytes, java.nio.charset.Charset.forName("GBK"));
            return text.substring(0, text.indexOf('\n') + 1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_report_that_has_not_come_is_named() {
        books.put(ORDERS, ORDER_HEADER);
        assertUnusable("en", "Slot 2011-2-15-1: the item report has not come. There is the order report " + ORDERS, "2011-2-15-2");
    }

    @Test
    void so_is_the_other() {
        books.put(ITEMS, ITEM_HEADER);
        assertUnusable("zh", "导单 2011-2-15-1：", ITEMS, "2011-2-15-1");
    }

    @Test
    void a_file_that_is_neither_report_hears_which_columns_they_have() {
        books.put(ORDERS, "日期,天气\n2011-2-15,晴\n");
        books.put(ITEMS, ITEM_HEADER);
        assertUnusable("en", ORDERS, "neither an order report nor an item report", "none of its columns is one of Taobao");
    }

    @Test
    void missing_columns_are_named() {
        books.put(ORDERS, ORDER_HEADER.replace("收货人姓名,", "").replace("\"收货人姓名\",", ""));
        books.put(ITEMS, ITEM_HEADER);
        assertUnusable("zh", ORDERS, "收货人姓名");
    }

    @Test
    void a_quotation_mark_that_is_not_closed_is_found() {
        books.put(ORDERS, ORDER_HEADER + "\"2011021500000001\",\"name\n");
        books.put(ITEMS, ITEM_HEADER);
        assertUnusable("en", ORDERS, "row 2");
    }

    @Test
    void a_web_page_is_none_whatever_its_name() {
        books.put("2011-2-15-1.xls", "<html><body><table><tr><td>订单编号</td></tr></table></body></html>");
        books.put(ITEMS, ITEM_HEADER);
        assertUnusable("en", "2011-2-15-1.xls: this is a web page or XML, whatever its name says.");
    }

    @Test
    void a_workbook_with_a_password_is_named() throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5_000]), "EncryptedPackage");
            container.createDocument(new ByteArrayInputStream(new byte[5_000]), "EncryptionInfo");
            container.writeFilesystem(workbook);
        }
        books.put("2011-2-15-1.xlsx", workbook.toByteArray());
        books.put(ITEMS, ITEM_HEADER);
        assertUnusable("en", "2011-2-15-1.xlsx: the workbook is protected with a password. Save it without one.");
    }

    @Test
    void one_report_dropped_twice_is_found() {
        books.put(ORDERS, ORDER_HEADER);
        books.put(ITEMS, ORDER_HEADER);
        assertUnusable("zh", ORDERS, ITEMS);
    }

    @Test
    void two_headers_without_orders_are_a_good_run_with_0_orders() {
        books.put(ORDERS, ORDER_HEADER);
        books.put(ITEMS, ITEM_HEADER);

        assertThat(run("en").endedWith(0).out().lines()).anyMatch(line -> line.matches(" +Orders read +0"));
    }

    @Test
    void a_job_that_nobody_defined_is_wrong_usage() {
        Said said = books.does("run", "evening-import", "--lang", "en").endedWith(2);

        assertThat(said.sentence())
                .isEqualTo("There is no job evening-import; there are: afternoon-import, answer-import, approval, command-import, mend-import, morning-import, retention, shipment-import, stock-import. See: daybook run --help");
    }

    @Test
    void a_setting_that_cannot_be_is_named() throws IOException {
        Files.createDirectories(books.home.resolve("config"));
        Files.writeString(books.home.resolve("config/application.yaml"), "daybook:\n  import:\n    max-held-ratio: 3\n");

        assertThat(run("en").endedWith(2).sentence())
                .isEqualTo("config/application.yaml:3: daybook.import.max-held-ratio is a share from 0 to 1, such as 0.30, not 3.0");
    }

    @Test
    void a_job_that_can_never_be_done_so_is_told_with_file_and_line() throws IOException {
        Files.createDirectories(books.home.resolve("config"));
        Path file = books.home.resolve("config/application.yaml");
        Files.writeString(file, "daybook:\n  jobs:\n    morning-import:\n      deadlin: '11:00'\n");
        assertThat(run("en").endedWith(2).sentence())
                .startsWith("config/application.yaml:4: the job morning-import has no setting \"deadlin\"");
        Files.writeString(file, "daybook:\n  jobs:\n    morning-import:\n      cron: 0 0 25 * * ?\n");
        assertThat(books.does("serve", "--port", "0", "--lang", "en").endedWith(2).sentence())
                .startsWith("config/application.yaml:4: the job morning-import cannot fire at \"0 0 25 * * ?\"");
    }

    @Test
    void a_database_that_could_ask_for_files_of_this_machine_is_not_opened() throws IOException {
        Files.createDirectories(books.home.resolve("config"));
        Files.writeString(books.home.resolve("config/application.yaml"), "spring:\n  datasource:\n    url: jdbc:mysql://127.0.0.1:1/daybook?AllowLoadLocalInFile=true\n");

        assertThat(run("en").endedWith(2).sentence()).startsWith("The address of the database has allowLoadLocalInfile");
    }

    @Test
    void a_sheet_that_is_taken_whole_or_not_at_all_names_its_wrong_places() {
        Path sheet = books.put("blacklist.csv", "支付宝账号,原因\na@example.com,\n");
        Said said = books.does("blacklist", sheet.toString(), "--lang", "en").endedWith(2);

        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("blacklist.csv: 1 places are wrong").contains("Line 2, column 原因: the cell is empty");
    }

    @Test
    void a_sheet_that_is_not_there_is_named() {
        assertThat(books.does("stock", "none.csv", "--lang", "en").endedWith(2).sentence()).startsWith("none.csv: the file cannot be opened");
        assertThat(books.does("run", "stock-import", "--date", "2011-2-15", "--lang", "en").endedWith(2).sentence())
                .startsWith("There is no sheet in " + books.home.resolve("inbox")).contains("库存表", "2011-2-15");
    }

    /** The same stock sheet again, then one with a wrong row, then a parcel of an order that nobody knows. */
    @Test
    void rows_that_are_not_taken_are_no_failure_and_the_terminal_says_where_they_are_marked() throws IOException {
        Path sample = DaybookProcess.PROJECT.resolve("sample-data/stock.csv");
        assertThat(books.does("stock", sample.toString(), "--lang", "en").endedWith(0).out()).contains("stock.csv was already imported, at ", "nothing changed");

        String sheet = new String(Files.readAllBytes(sample), java.nio.charset.StandardCharsets.UTF_8);
        books.put("2011-2-15/库存表2月.CSV", sheet.replaceFirst("正常", "停售"));
        Said taken = books.does("run", "stock-import", "--date", "2011-2-15", "--lang", "en").endedWith(0);
        assertThat(taken.out()).contains("Stock sheet 库存表2月.CSV: ", " 1 not taken", "What has to be mended is marked in: ");
        assertThat(workbook(taken)).exists().hasFileName("库存表异常" + workbook(taken).getName(workbook(taken).getNameCount() - 2) + ".xlsx");
        assertThat(books.does("run", "stock-import", "--date", "2011-2-15", "--lang", "en").endedWith(0).out()).startsWith("Nothing new");

        Path shipments = books.put("发货表.csv", "订单编号,快递公司,快递单号,发货时间\n1234567890,圆通,YT1,2011-2-15\n");
        Said shipped = books.does("shipments", shipments.toString(), "--lang", "en").endedWith(0);
        assertThat(shipped.out()).contains("Shipment sheet 发货表.csv: 1 rows, 0 taken, 1 not taken.");
        assertThat(workbook(shipped)).exists();
    }

    private static Path workbook(Said said) {
        String line = said.out().strip().lines().reduce((earlier, later) -> later).orElse("");
        return Path.of(line.substring(line.indexOf(": ") + 2));
    }

    private Said run(String language) {
        return books.does("run", "morning-import", "--date", "2011-2-15", "--lang", language);
    }

    private void assertUnusable(String language, String... parts) {
        Said said = run(language).endedWith(2);

        assertThat(said.out()).isEmpty();
        assertThat(said.sentence()).contains(parts);
        assertThat(books.home.resolve("reports")).doesNotExist();
    }
}
