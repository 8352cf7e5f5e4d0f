package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} while a mended workbook is taken, then the same command again: the ledger is that of a mend that nobody disturbed. */
class KilledMendTest {
    private static final List<String> KEPT = List.of(
            "SELECT order_number, status, decided_by, mobile, clean, content_hash = approved_hash FROM customer_order ORDER BY order_number",
            "SELECT order_number, actor, action, detail FROM order_log ORDER BY order_number, id",
            "SELECT internal_number, line_no, sku_id, quantity FROM order_line ORDER BY internal_number, line_no",
            "SELECT internal_number, line_no, SUM(pieces) FROM demand_delta GROUP BY internal_number, line_no ORDER BY 1, 2",
            "SELECT pieces FROM demand_balance");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void killed_in_the_middle_and_before_its_commit() throws Exception {
        Books ready = Books.ofSampleShop(folder.resolve("ready"));
        HaltingDaybook.noted(() -> ready.does("run", "morning-import", "--date", "2011-2-15").endedWith(0));
        Path workbook = mended(ready.home.resolve("reports/2011-2-15-1/异常报告2011-2-15-1.xlsx"));
        Books undisturbed = copy("undisturbed");
        Map<String, List<String>> asked = HaltingDaybook.noted(() -> {
            Said said = undisturbed.does("mend", workbook.toString());
            assertThat(said.endedWith(0).out()).contains("更正了 1 个订单", "审核通过");
        });
        List<String> requests = asked.getOrDefault("importMends", List.of());
        int middle = requests.indexOf(requests.stream().filter(request -> request.startsWith("INSERT INTO demand_delta")).findFirst().orElseThrow());
        int commit = requests.indexOf(requests.stream().filter(request -> request.startsWith("UPDATE sheet_import")).findFirst().orElseThrow()) + 1;

        for (int at : new int[] {middle, commit}) {
            Books killed = copy("killed at " + at);
            DaybookProcess process = DaybookProcess.startHalting("importMends:" + (at + 1), "mend", workbook.toString(), "--home", killed.home.toString());
            assertThat(process.says(HaltingDaybook.HALTED)).as("it came to " + requests.get(at)).isTrue();
            process.kill();
            assertThat(killed.rows(KEPT.get(0))).as("nothing of it is there").isEqualTo(ready.rows(KEPT.get(0)));

            HaltingDaybook.noted(() -> killed.does("mend", workbook.toString()).endedWith(0));

            for (String select : KEPT) {
                assertThat(killed.rows(select)).as(select).isEqualTo(undisturbed.rows(select));
            }
            assertThat(killed.does("mend", workbook.toString()).endedWith(0).out()).contains("导入过");
        }
    }

    private Books copy(String name) {
        Books.copy(folder.resolve("ready"), folder.resolve(name));
        return Books.in(folder.resolve(name));
    }

    private Path mended(Path report) throws IOException {
        Path target = folder.resolve("异常报告.xlsx");
        try (InputStream in = Files.newInputStream(report);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(target)) {
            XSSFSheet sheet = book.getSheet("订单报表");
            int last = sheet.getRow(0).getLastCellNum() - 1;
            for (Row row : sheet) {
                if (new DataFormatter().formatCellValue(row.getCell(last - 2)).contains("联系电话有误")) {
                    row.getCell(last, MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue("13800001234");
                }
            }
            book.write(out);
        }
        return target;
    }
}
