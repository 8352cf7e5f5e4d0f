package daybook.cli;

import static daybook.Canaries.noneIn;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.Canaries;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hands off: what commands print is read by schedules, kept in their logs and sent by mail, so no word of a buyer's stands in it. */
class CanaryCommandsTest {
    private static final Charset GBK = Charset.forName("GBK");

    private final Path folder;

    CanaryCommandsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void no_command_that_changes_something_prints_or_logs_a_word_of_a_buyer() throws IOException {
        Books books = Books.ofSampleShop(folder.resolve("home"));
        Path export = books.home.resolve("inbox/2011-2-15/2011-2-15-1.csv");
        Files.writeString(export, kanaries(Files.readString(export, GBK)), GBK);
        silent(books, 0, "run", "morning-import", "--date", "2011-2-15", "--json");
        String number = books.rows("SELECT MIN(order_number) FROM customer_order WHERE status = 'APPROVED' AND mobile LIKE '1387777%'").get(0).replace("|", "");
        silent(books, 0, "mend", mended(books.home.resolve("reports/2011-2-15-1")).toString());
        silent(books, 0, "note", number, "--text", "金丝雀");
        silent(books, 0, "finance-note", number, "--text", "金丝雀");
        silent(books, 0, "shipping-note", number, "--text", "金丝雀");
        silent(books, 0, "urgent", number, "--reason", "asked for");
        silent(books, 0, "hold", number, "--reason", "asked for");
        silent(books, 0, "approve", number, "--reason", "金丝雀", "--force");
        silent(books, 0, "blacklist-add", number, "--cause", "无故退回");
        silent(books, 0, "commands", Files.writeString(folder.resolve("批量命令.csv"), "订单编号,命令,内容\n" + number + ",内部备注,金丝雀说\n").toString());
        silent(books, 0, "shipments", Files.writeString(
                folder.resolve("发货表.csv"), "订单编号,快递公司,快递单号,发货时间,收货人\n" + number + ",顺丰,SF1,金丝雀,金丝雀\n").toString());
        silent(books, 2, "blacklist", Files.writeString(folder.resolve("红名.csv"), "支付宝账号,原因,手机,收货人,收货地址\nkanarie@example.com,无故退回,1387777,金丝雀,\n").toString());
        silent(books, 0, "rerun", "2011-2-15-1", "--reason", "again", "--dry-run");
        silent(books, 0, "rerun", "2011-2-15-1", "--reason", "again");
        silent(books, 3, "restart", "2011-2-15-1");
        silent(books, 0, "retention");
        silent(books, 0, "explain", "WLY0QU1098");
        Files.writeString(books.home.resolve("inbox/2011-2-15/2011-2-15-11"), "金丝雀,kanarie\n金丝雀路,13877771001\n");
        silent(books, 2, "run", "afternoon-import", "--date", "2011-2-15");
        List<Path> kept = List.of("inbox", "archive", "reports", "data").stream().map(books.home::resolve).toList();
        Canaries.noneBelow(books.home, file -> kept.stream().anyMatch(file::startsWith));
    }

    private static void silent(Books books, int code, String... arguments) {
        Said said = books.does(arguments).endedWith(code);
        noneIn(String.join(" ", arguments), said.out().replace("金丝雀", arguments[0].equals("approve") ? "" : "金丝雀"));
        noneIn(String.join(" ", arguments), said.err());
    }

    /** Every account, mobile and address of the export gives itself away. */
    private static String kanaries(String export) {
        return export.replaceAll("[\\w.]+@example", "kanarie@example").replaceAll("(?<=['\"])1[3-9]\\d{5}(?=\\d{4}\")", "1387777").replaceAll("(?<=    )(?=\\p{IsHan})", "金丝雀");
    }

    /** The exception workbook, with a name under 更正 of every order. */
    private Path mended(Path reports) throws IOException {
        Path mended = folder.resolve("异常报告2011-2-15-1.xlsx");
        try (InputStream in = Files.newInputStream(reports.resolve("异常报告2011-2-15-1.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(mended)) {
            XSSFSheet sheet = book.getSheet("订单报表");
            DataFormatter formatter = new DataFormatter();
            int correction = StreamSupport.stream(sheet.getRow(0).spliterator(), false).filter(cell -> formatter.formatCellValue(cell).equals("更正")).findFirst().orElseThrow().getColumnIndex();
            for (Row row : sheet) {
                if (row.getRowNum() > 0 && row.getCell(0) != null) {
                    row.getCell(correction, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue("收货人姓名=金丝雀; 联系手机=13877779999");
                }
            }
            book.write(out);
        }
        assertThat(mended).exists();
        return mended;
    }
}
