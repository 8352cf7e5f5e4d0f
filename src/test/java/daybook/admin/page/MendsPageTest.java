package daybook.admin.page;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.admin.access.AuditStore;
import daybook.admin.access.Role;
import daybook.reconciliation.SlotRunStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample morning's exception workbook is mended by the shift lead and sent back at the page. */
class MendsPageTest {
    private static ServedShop shop = ServedShop.afterTheMorning();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void the_morning_is_in() {
        assertThat(shop.get(SlotRunStore.class).newest(ServedShop.MORNING)).isPresent();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static long morning() {
        return shop.get(SlotRunStore.class).newest(ServedShop.MORNING).orElseThrow().id();
    }

    private static Visit as(Role role) {
        return Visit.by(shop, shop.person(role));
    }

    private static Path report() {
        return shop.get(daybook.slot.Home.class).reports(ServedShop.MORNING, 1).resolve("异常报告2011-2-15-1.xlsx");
    }

    /** Writes a value under 更正 of the first row whose only problem is that one; gives the row's order number. */
    private String mended(Path into, String rule, String value) throws IOException {
        try (InputStream in = Files.newInputStream(report());
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet sheet = book.getSheet("订单报表");
            Row titles = sheet.getRow(0);
            int last = titles.getLastCellNum() - 1;
            for (Row row : sheet) {
                String problems = new DataFormatter().formatCellValue(row.getCell(last - 2));
                if (problems.contains(rule) && !problems.contains("\n")) {
                    row.getCell(last, MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(value);
                    try (OutputStream out = Files.newOutputStream(into)) {
                        book.write(out);
                    }
                    return row.getCell(0).getStringCellValue();
                }
            }
        }
        throw new AssertionError("no row with " + rule);
    }

    private static @Nullable String status(String number) {
        return shop.jdbc().queryForObject("SELECT CONCAT(status, ' ', decided_by) FROM customer_order WHERE order_number = ?", String.class, number);
    }

    @Test
    void what_is_too_large_is_told_where_it_was_sent() throws IOException {
        Path large = Files.write(folder.resolve("异常报告.xlsx"), new byte[1_200_000]);
        Visit visit = Visit.by(shop, shop.person(Role.SHIFT_LEAD));
        String page = "/runs/" + morning();

        HttpResponse<String> told = visit.file(page, page + "/mends", large, "");

        assertThat(told.statusCode()).isEqualTo(413);
        assertThat(told.body()).contains("文件太大").doesNotContain("<html", "Tomcat");
    }

    @Test
    void the_shift_lead_sends_a_mended_workbook_and_reads_order_by_order_what_became_of_it() throws IOException {
        Path workbook = folder.resolve("异常报告 更正.xlsx");
        String number = mended(workbook, "联系电话有误", "13800001234");
        ServedShop.Person lead = shop.person(Role.SHIFT_LEAD);
        Visit visit = Visit.by(shop, lead);
        String page = "/runs/" + morning();
        assertThat(visit.page(page)).contains("更正后的异常报告", "18 个订单待处理，请看");

        HttpResponse<String> told = visit.file(page, page + "/mends", workbook, "");

        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        assertThat(told.body()).contains(number + "：审核通过").contains("13800001234").doesNotContain("/api/mends");
        assertThat(status(number)).isEqualTo("APPROVED " + lead.name());
        assertThat(visit.page(page)).contains("18 个订单待处理，还剩 17 个");
        assertThat(visit.file(page, page + "/mends", workbook, "").body()).contains("导入过");
        assertThat(shop.get(AuditStore.class).before(null, null, "mend", 10)).extracting(entry -> entry.deed().object()).contains("shop 异常报告 更正.xlsx");
        assertThat(shop.get(daybook.slot.Home.class).root().resolve("data/uploads")).isEmptyDirectory();
    }

    @Test
    void what_is_not_taken_is_given_back_to_whoever_may_read_exceptions() throws IOException {
        Path workbook = folder.resolve("异常报告2.xlsx");
        String number = mended(workbook, "缺收货地址", "收货地址=北京");
        String page = "/runs/" + morning();
        Visit visit = as(Role.SHIFT_LEAD);

        String told = visit.file(page, page + "/mends", workbook, "").body();

        assertThat(told).contains(number + "：未采用");
        Matcher link = Pattern.compile("href=\"(/api/mends/[^\"?]+)").matcher(told);
        assertThat(link.find()).as(told).isTrue();
        assertThat(visit.get(link.group(1)).statusCode()).isEqualTo(200);
        assertThat(as(Role.FINANCE).get(link.group(1)).statusCode()).isEqualTo(403);
        assertThat(visit.get("/api/mends/2011-2-15-99999").statusCode()).isEqualTo(404);
        assertThat(visit.get("/api/mends/..%2F..%2Farchive").statusCode()).isIn(400, 404);
    }

    @Test
    void whoever_may_not_approve_may_not_mend() throws IOException {
        Path workbook = folder.resolve("异常报告3.xlsx");
        Files.copy(report(), workbook);
        String page = "/runs/" + morning();
        assertThat(as(Role.FINANCE).page(page)).doesNotContain("更正后的异常报告");
        assertThat(as(Role.FINANCE).file(page, page + "/mends", workbook, "").statusCode()).isEqualTo(403);
        assertThat(as(Role.FINANCE).file(page, "/api/mends", workbook, "").statusCode()).isEqualTo(403);
    }

    @Test
    void the_endpoint_answers_the_same_to_programs_and_refuses_what_is_no_such_workbook() throws IOException {
        String page = "/runs/" + morning();
        Visit visit = as(Role.SUPERVISOR);
        Path unmended = Files.copy(report(), folder.resolve("异常报告4.xlsx"));

        assertThat(visit.file(page, "/api/mends", unmended, "").body()).contains("没有更正");
        HttpResponse<String> other = visit.file(page, "/api/mends", Path.of("sample-data/stock.csv"), "");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("mend.no-marker");
        assertThat(visit.file(page, page + "/mends", Path.of("sample-data/stock.csv"), "").statusCode()).isEqualTo(409);
    }
}
