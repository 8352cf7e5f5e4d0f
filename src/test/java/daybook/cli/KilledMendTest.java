package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        KilledSheet killed = new KilledSheet(folder, KEPT);
        Path workbook = mended(killed.ready().home.resolve("reports/2011-2-15-1/异常报告2011-2-15-1.xlsx"));
        killed.isAsUndisturbed(
                "mend",
                workbook,
                "importMends",
                requests -> KilledSheet.first(requests, "INSERT INTO demand_delta"),
                said -> assertThat(said.out()).contains("更正了 1 个订单", "审核通过"),
                again -> assertThat(again.does("mend", workbook.toString()).endedWith(0).out()).contains("导入过"));
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
