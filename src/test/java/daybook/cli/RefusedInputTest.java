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
    void a_file_that_is_neither_report_is_named_with_its_columns() {
        books.put(ORDERS, "日期,天气\n2011-2-15,晴\n");
        books.put(ITEMS, ITEM_HEADER);
        assertUnusable("en", ORDERS, "neither an order report nor an item report", "日期, 天气");
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
                .isEqualTo("There is no job evening-import; there are: afternoon-import, approval, morning-import. See: daybook run --help");
    }

    @Test
    void a_setting_that_cannot_be_is_named() throws IOException {
        Files.createDirectories(books.home.resolve("config"));
        Files.writeString(books.home.resolve("config/application.yaml"), "daybook:\n  import:\n    max-held-ratio: 3\n");

        assertThat(run("en").endedWith(2).sentence())
                .startsWith("A setting below config/ or jobs/ cannot be used: daybook.import")
                .endsWith("max-held-ratio is a share from 0 to 1, not 3.0");
    }

    @Test
    void a_sheet_with_wrong_places_names_them() {
        Path sheet = books.put("stock.csv", "产品编号,产品名称,颜色,尺码,库存量,次品数,进货价,供货商,供货商电话,采购员,状态\nWLY0QU1098,衣,白,M,many,0,1.00,s,1,p,正常\n");
        Said said = books.does("stock", sheet.toString(), "--lang", "en").endedWith(2);

        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("stock.csv: 1 places are wrong").contains("Line 2, column 库存量: “many” is not a whole number of pieces");
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
