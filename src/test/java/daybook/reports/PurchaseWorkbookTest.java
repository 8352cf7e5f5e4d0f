package daybook.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import daybook.intake.IntakeSettings;
import daybook.intake.Reports;
import daybook.stock.AnswerSheet;
import daybook.stock.PurchaseAnswer;
import daybook.stock.PurchaseList;
import daybook.stock.SheetFinding;
import daybook.stock.SheetResult;
import daybook.wording.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PurchaseWorkbookTest {
    private static final List<String> HEADER = List.of(
            "序号", "产品编号", "产品名称", "颜色", "尺码", "采购件数", "需求量", "可售", "在途", "进货价", "金额", "等待订单", "等待的订单（等了几天、件数）", "最久等待（天）",
            "拆单可先发", "上次询问", "已订件数", "预计到货", "答复", "编号");

    private final Path folder;

    PurchaseWorkbookTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path write(Language language, PurchaseList list) {
        Path file = folder.resolve("采购产品列表2011-2-15-1.xlsx");
        new PurchaseWorkbook(language).write(file, MadeUp.SLOT, 1, MadeUpPurchases.RUN, list, MadeUpPurchases.TODAY, MadeUp.AT);
        return file;
    }

    private XSSFWorkbook made() throws IOException {
        return new XSSFWorkbook(Files.newInputStream(write(Language.CHINESE, MadeUpPurchases.list())));
    }

    private static List<String> row(Sheet sheet, int row) {
        List<String> cells = new ArrayList<>();
        DataFormatter shown = new DataFormatter();
        sheet.getRow(row).forEach(cell -> cells.add(shown.formatCellValue(cell)));
        return cells;
    }

    /** The line of each key. */
    private static Map<String, Row> lines(Sheet sheet) {
        Map<String, Row> lines = new LinkedHashMap<>();
        for (Row row : sheet) {
            Cell key = row.getCell(HEADER.size() - 1);
            if (row.getRowNum() > 0 && key != null && !key.getStringCellValue().isEmpty()) {
                lines.put(key.getStringCellValue(), row);
            }
        }
        return lines;
    }

    private static int rowOf(Workbook book, String key) {
        return Objects.requireNonNull(lines(book.getSheetAt(0)).get(key)).getRowNum();
    }

    private static List<String> bands(Sheet sheet) {
        List<String> bands = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getRowNum() > 2 && row.getCell(HEADER.size() - 1).getStringCellValue().isEmpty()) {
                List<String> cells = row(sheet, row.getRowNum());
                bands.add(cells.get(0) + " | " + cells.get(5) + " | " + cells.get(10) + " | " + cells.get(12));
            }
        }
        return bands;
    }

    @Test
    void theHeaderStandsInRowOneAndStaysInSight() throws IOException {
        try (XSSFWorkbook book = made()) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(row(sheet, 0)).isEqualTo(HEADER);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isFalse();
            assertThat(sheet.getRowBreaks()).hasSize(1);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
        }
    }

    @Test
    void eachPurchaserAndEachSupplierHasABandWithItsTotalsAndSaysWhatHasNoPrice() throws IOException {
        try (XSSFWorkbook book = made()) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(row(sheet, 1).get(0))
                    .isEqualTo("采购产品列表 2011-2-15-1  5 个 SKU，51 件，¥679.99（其中 2 个 SKU、32 件没有进货价，未计入金额）");
            assertThat(bands(sheet)).containsExactly(
                    "采购员 小王  4 个 SKU | 21 | 679.99 | 其中 1 个 SKU、2 件没有进货价，未计入金额",
                    "东方服饰（电话 0755-1234567）  3 个 SKU | 20 | 630.00 | 其中 1 个 SKU、2 件没有进货价，未计入金额",
                    "西湖鞋业（没有电话）  1 个 SKU | 1 | 49.99 | ",
                    "没有指定采购员  1 个 SKU | 30 |  | 其中 1 个 SKU、30 件没有进货价，未计入金额",
                    "没有写供货商（没有电话）  1 个 SKU | 30 |  | 其中 1 个 SKU、30 件没有进货价，未计入金额");
        }
    }

    @Test
    void aLineSaysWhatIsShortForWhomAndSinceWhen() throws IOException {
        try (XSSFWorkbook book = made()) {
            assertThat(lines(book.getSheetAt(0))).containsOnlyKeys("17-201", "17-202", "17-203", "17-204", "17-205");
            assertThat(row(book.getSheetAt(0), rowOf(book, "17-202"))).containsExactly(
                    "2", "WLY0QU1098", "春秋新款纯棉长袖衬衫女宽松百搭", "黑色", "XL", "12", "16", "2", "2", "35.00", "420.00", "4",
                    "373712345678910003　5天　1件　急\n373712345678910004　10天　3件\n……还有 2 单", "10", "2", "2011-2-12-2 起未答复", "", "", "", "17-202");
            assertThat(row(book.getSheetAt(0), rowOf(book, "17-203")).subList(9, 16))
                    .containsExactly("无进货价", "", "1", "373712345678910007　付款时间不明　2件", "", "0", "");
        }
    }

    @Test
    void noTextBecomesAFormula() throws IOException {
        try (XSSFWorkbook book = made()) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
                }
            }
            assertThat(row(book.getSheetAt(0), rowOf(book, "17-203")).get(2)).isEqualTo("=HYPERLINK(\"x\")水杯");
        }
    }

    @Test
    void theCellsToFillInLookDifferent() throws IOException {
        try (XSSFWorkbook book = made()) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (int column = 0; column < HEADER.size(); column++) {
                boolean input = column >= 16 && column < 19;
                XSSFCell cell = sheet.getRow(5).getCell(column);
                assertThat(fill(cell).equals(Palette.INPUT)).as(HEADER.get(column)).isEqualTo(input);
                assertThat(fill(sheet.getRow(0).getCell(column)).equals(Palette.INPUT_HEAD)).isEqualTo(input);
            }
            assertThat(sheet.getRow(5).getCell(17).getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
            assertThat(sheet.getCellComments()).hasSize(4);
        }
    }

    private static String fill(XSSFCell cell) {
        return cell.getCellStyle().getFillForegroundColorColor() == null
                ? ""
                : cell.getCellStyle().getFillForegroundColorColor().getARGBHex().substring(2);
    }

    @Test
    void whatIsPromisedStandsSoonestFirstAndOverdueIsRedAndSaid() throws IOException {
        try (XSSFWorkbook book = made()) {
            XSSFSheet sheet = book.getSheet("在途");
            assertThat(row(sheet, 1)).containsExactly("已订未到：4 项，12 件；其中 1 项已逾期（红色）。");
            assertThat(row(sheet, 2)).containsExactly(
                    "2011-02-13", "已逾期 2 天", "4", "WLY0QU1001", "短袖", "白", "M", "小王", "东方服饰", "0755-1234567", "厂家说排队", "2011-2-11-1", "3", "6");
            assertThat(List.of(row(sheet, 3).get(1), row(sheet, 4).get(1), row(sheet, 5).get(1))).containsExactly("今天", "3 天后", "没有说日期");
            assertThat(fill(sheet.getRow(2).getCell(3))).isEqualTo(Palette.RED);
            assertThat(fill(sheet.getRow(3).getCell(3))).isEmpty();
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:N6");
        }
    }

    @Test
    void whatNobodyAnsweredIsListedWithTheNumbersOfTheFirstSheet() throws IOException {
        try (XSSFWorkbook book = made()) {
            XSSFSheet sheet = book.getSheet("仍未答复");
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            assertThat(row(sheet, 2)).startsWith("2", "2011-2-12-2", "WLY0QU1098").endsWith("4", "10");
            assertThat(row(sheet, 3)).startsWith("5", "2011-2-14-1", "B300");
        }
    }

    @Test
    void whatCannotBeBoughtIsListedOrderByOrder() throws IOException {
        try (XSSFWorkbook book = made()) {
            XSSFSheet sheet = book.getSheet("不能采购");
            assertThat(row(sheet, 1).get(0)).startsWith("2 个 SKU 停产或已不在库存表里").contains("另有 3 件的 SKU 不明");
            assertThat(row(sheet, 2)).containsExactly(
                    "373712345678910010", "2011-02-07 21:46:03", "8", "WLY0QU0900", "旧款毛衣", "红", "S", "停产", "1", "0", "3", "1", "");
            assertThat(row(sheet, 3)).startsWith("373712345678910011").endsWith("急");
            assertThat(row(sheet, 4)).startsWith("373712345678910012").contains("库存表里已没有");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyListSaysThatNothingIsToBeBought(Language language) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(write(language, MadeUpPurchases.nothing())))) {
            assertThat(row(book.getSheetAt(0), 1).get(0)).contains(language == Language.CHINESE ? "没有要采购的货品" : "Nothing is to be bought");
            assertThat(book.getNumberOfSheets()).isEqualTo(4);
            assertThat(lines(book.getSheetAt(0))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsFilledInComesBack(Language language) throws IOException {
        Path file = write(language, MadeUpPurchases.list());
        Path filled = folder.resolve("filled.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            fillIn(lines(book.getSheetAt(0)));
            save(book, filled);
        }

        assertThat(read(file)).isEqualTo(new SheetResult.Loaded<List<PurchaseAnswer>>(List.of()));
        expectAnswers(read(filled));
    }

    @Test
    void whatIsFilledInComesBackFromTheOldFormatToo() throws IOException {
        Path filled = folder.resolve("filled.xls");
        try (XSSFWorkbook book = made();
                HSSFWorkbook old = new HSSFWorkbook()) {
            Sheet copy = old.createSheet("采购");
            for (Row row : book.getSheetAt(0)) {
                Row to = copy.createRow(row.getRowNum());
                row.forEach(cell -> to.createCell(cell.getColumnIndex()).setCellValue(new DataFormatter().formatCellValue(cell)));
            }
            fillIn(lines(copy));
            save(old, filled);
        }

        expectAnswers(read(filled));
    }

    private static void fillIn(Map<String, Row> lines) {
        lines.forEach((key, row) -> {
            switch (key) {
                case "17-201" -> {
                    row.getCell(16).setCellValue(6);
                    row.getCell(17).setCellValue("2月20日");
                    row.getCell(18).setCellValue("厂家有货");
                }
                case "17-203" -> {
                    row.getCell(16).setCellValue(0);
                    row.getCell(18).setCellValue("没有了");
                }
                case "17-204" -> row.getCell(17).setCellValue("2011/2/18");
                case "17-205" -> row.getCell(16).setCellValue("很多");
                default -> row.getCell(16).setBlank();
            }
        });
    }

    private static void expectAnswers(SheetResult.Loaded<List<PurchaseAnswer>> read) {
        assertThat(read.value()).containsExactly(
                new PurchaseAnswer(17, 201, 6, LocalDate.of(2011, 2, 20), "厂家有货"),
                new PurchaseAnswer(17, 203, 0, null, "没有了"),
                new PurchaseAnswer(17, 204, null, LocalDate.of(2011, 2, 18), ""));
        assertThat(read.findings()).extracting(SheetFinding::line, SheetFinding::taken).containsExactly(tuple(13, false));
    }

    @Test
    void aDayThatASpreadsheetKeepsAsANumberComesBackAsADay() throws IOException {
        Path file = write(Language.CHINESE, MadeUpPurchases.list());
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            lines(book.getSheetAt(0)).forEach((key, row) -> row.getCell(17).setCellValue(LocalDate.of(2011, 2, 20)));
            save(book, file);
        }

        assertThat(read(file).value()).hasSize(5).allMatch(answer -> LocalDate.of(2011, 2, 20).equals(answer.promisedOn()));
    }

    private static void save(Workbook book, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
    }

    private static SheetResult.Loaded<List<PurchaseAnswer>> read(Path file) {
        SheetResult<List<PurchaseAnswer>> read = new AnswerSheet(new Reports(IntakeSettings.defaults()))
                .read(file, new AnswerSheet.Lists() {
                    @Override
                    public @Nullable LocalDate dayOf(long run) {
                        return run == MadeUpPurchases.RUN ? MadeUpPurchases.TODAY : null;
                    }

                    @Override
                    public boolean asks(long run, long sku) {
                        return true;
                    }
                });
        return (SheetResult.Loaded<List<PurchaseAnswer>>) read;
    }

    @Test
    void theSameListGivesTheSameBytes() throws IOException {
        byte[] once = Files.readAllBytes(write(Language.CHINESE, MadeUpPurchases.list()));

        assertThat(Files.readAllBytes(write(Language.CHINESE, MadeUpPurchases.list()))).isEqualTo(once);
    }

    @Test
    void agesAreCountedByTheCalendar() {
        PurchaseWords words = new PurchaseWords(new Words(Language.CHINESE), MadeUpPurchases.TODAY);

        assertThat(Map.of("before midnight", String.valueOf(words.days(LocalDate.of(2011, 2, 14).atTime(23, 59))),
                        "ahead", String.valueOf(words.days(LocalDate.of(2011, 2, 16).atTime(1, 0)))))
                .containsOnly(entry("before midnight", "1"), entry("ahead", "0"));
    }
}
