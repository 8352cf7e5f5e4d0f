package daybook.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybook.wording.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaymentDownloadTest {
    private static final LocalDateTime ORDERED = LocalDateTime.of(2011, 2, 14, 23, 21, 4);

    private final Path folder;

    PaymentDownloadTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void anOrderStandsInOneRowWithItsNumberAsTextAndItsAmountsAsNumbers() throws IOException {
        Path file = write(new PaymentDownload(Language.CHINESE), List.of(order("373712345678901234", 2, 10_905L)));

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFRow header = book.getSheet("淘宝订单付款").getRow(0);
            XSSFRow row = book.getSheet("淘宝订单付款").getRow(1);
            assertThat(header.getCell(1).getStringCellValue()).isEqualTo("订单编号");
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("373712345678901234");
            assertThat(row.getCell(9).getLocalDateTimeCellValue()).isEqualTo(ORDERED);
            assertThat(row.getCell(10).toString()).isEmpty();
            assertThat(row.getCell(14).getNumericCellValue()).isEqualTo(109.05);
            assertThat(row.getCell(14).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
            assertThat(row.getCell(17).getStringCellValue()).isEqualTo("=1+1");
            assertThat(row.getCell(19).toString()).isEmpty();
            assertThat(book.getSheetAt(0).getPaneInformation().isFreezePane()).isTrue();
            assertThat(book.getSheetAt(0).getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:X2");
        }
    }

    @Test
    void readBackCountsDistinctOrdersPiecesAndFenOfAllSheets() {
        List<DownloadRow> rows = new ArrayList<>();
        IntStream.range(0, 1000).forEach(i -> rows.add(order(Long.toString(373712345678900000L + i), 2, 1_05L + i)));
        rows.add(order("373712345678900000", 1, null));
        rows.add(order("373712345678901234567890", 3, 0L));
        Path file = write(new PaymentDownload(Language.CHINESE, new Limits(301, 0)), rows);

        Counted counted = PaymentDownload.readBack(file);

        assertThat(counted).isEqualTo(new Counted(1001, 1002, 2004, 105_000 + 499_500, 1002));
    }

    @Test
    void readBackShowsEveryRow() {
        Path file = write(
                new PaymentDownload(Language.ENGLISH),
                List.of(order("373712345678901234", 2, 10_905L), order("373712345678901235", 1, null)));
        List<String> seen = new ArrayList<>();

        PaymentDownload.readBack(file, (number, pieces, fen) -> seen.add(number + " " + pieces + " " + fen));

        assertThat(seen).containsExactly("373712345678901234 2 10905", "373712345678901235 1 0");
    }

    @Test
    void noApprovedOrderGivesAHeaderWithoutRows() {
        Path file = write(new PaymentDownload(Language.CHINESE), List.of());

        assertThat(PaymentDownload.readBack(file)).isEqualTo(new Counted(0, 0, 0, 0, 0));
    }

    @Test
    void readBackReadsTheFileAndNotWhatWasMeant() throws IOException {
        Path file = write(new PaymentDownload(Language.CHINESE), List.of(order("373712345678901234", 2, 10_905L)));
        Files.writeString(file, "not a workbook");

        assertThatThrownBy(() -> PaymentDownload.readBack(file)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aRowThatFailsLeavesNothingBehind() {
        Path file = folder.resolve("download.xlsx");
        java.util.Iterator<DownloadRow> broken = java.util.stream.Stream.<DownloadRow>generate(() -> {
                    throw new IllegalStateException("cursor closed");
                })
                .iterator();

        assertThatThrownBy(() -> new PaymentDownload(Language.CHINESE).write(file, MadeUp.SLOT, broken, MadeUp.AT))
                .isInstanceOf(IllegalStateException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private Path write(PaymentDownload download, List<DownloadRow> rows) {
        Path file = folder.resolve("淘宝订单付款2011-2-15-1.xlsx");
        download.write(file, MadeUp.SLOT, rows.iterator(), MadeUp.AT);
        return file;
    }

    private static DownloadRow order(String number, int pieces, @Nullable Long paidFen) {
        return new DownloadRow(
                7, number, "nick", "buyer@example.com", "张三", "", "13800001111", "浙江省 杭州市 西湖区    文三路1号(310000)", "快递",
                ORDERED, null, 9_905L, 1_000L, 10_905L, paidFen, 1, pieces, "=1+1", "", "", "import", MadeUp.AT, "", "");
    }
}
