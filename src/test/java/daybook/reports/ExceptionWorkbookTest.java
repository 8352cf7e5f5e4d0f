package daybook.reports;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.intake.ReportKind;
import daybook.reconciliation.Outcome;
import daybook.validation.Owner;
import daybook.validation.Severity;
import daybook.wording.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExceptionWorkbookTest {
    private static final int EXTRA = 4;

    private final Path folder;

    private final MadeUp.Report orders = MadeUp.orders("订单编号", "收货人姓名", "联系手机", "买家留言");
    private final MadeUp.Report items = MadeUp.items("订单编号", "标题", "商家编码");

    ExceptionWorkbookTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void rowsKeepTheNumberOfTheirLineAndTheirCellsAsText() throws IOException {
        orders.row(2, Outcome.APPROVED, "=\"373712345678901234\"", "张三", "'13800001111", "")
                .row(5, Outcome.APPROVED, "=\"373712345678901235\"", "李四", "'13800002222", "=HYPERLINK(\"http://x\")");

        try (XSSFWorkbook book = written(List.of())) {
            XSSFSheet sheet = book.getSheet("订单报表");
            assertThat(text(sheet, 0, 0)).isEqualTo("订单编号");
            assertThat(text(sheet, 1, 0)).isEqualTo("373712345678901234");
            assertThat(text(sheet, 1, 2)).isEqualTo("13800001111");
            assertThat((Object) sheet.getRow(2)).isNull();
            assertThat(text(sheet, 4, 0)).isEqualTo("373712345678901235");
            assertThat(text(sheet, 4, 3)).isEqualTo("=HYPERLINK(\"http://x\")");
            assertThat(sheet.getRow(4).getCell(3).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(4).getCell(EXTRA).getNumericCellValue()).isEqualTo(5);
        }
    }

    @Test
    void aCellThatIsWrongIsColouredByTheWorstFindingAndExplained() throws IOException {
        orders.row(2, Outcome.HELD, "373712345678901234", "张**", "1380000", "")
                .with(Severity.WARN, Owner.SHIFT_LEAD, "recipient-masked", "收货人姓名", "张**")
                .with(Severity.WARN, Owner.SHIFT_LEAD, "made-up-rule", "联系手机", "1380000")
                .with(Severity.HOLD, Owner.CUSTOMER_SERVICE, "phone-invalid", "联系手机", "1380000")
                .with(Severity.WARN, Owner.SHIFT_LEAD, "another-rule", "联系手机", "1380000");

        try (XSSFWorkbook book = written(List.of())) {
            XSSFSheet sheet = book.getSheet("订单报表");
            assertThat(fill(sheet, 1, 1)).isEqualTo(Palette.YELLOW);
            assertThat(fill(sheet, 1, 2)).isEqualTo(Palette.ORANGE);
            assertThat(fill(sheet, 1, 0)).isNull();
            assertThat(comment(sheet, 1, 2)).contains("made-up-rule").contains("1380000").contains("待处理");
            assertThat(text(sheet, 1, EXTRA + 1)).isEqualTo("待处理");
            assertThat(text(sheet, 1, EXTRA + 2).lines()).hasSize(4);
            assertThat(sheet.getRow(1).getCell(EXTRA + 2).getCellStyle().getWrapText()).isTrue();
            assertThat(sheet.getRow(1).getHeightInPoints()).isGreaterThan(40);
            assertThat(text(sheet, 1, EXTRA + 3)).isEqualTo("班长、客服");
            assertThat(text(sheet, 1, EXTRA + 4)).isEmpty();
        }
    }

    @Test
    void aCommentIsLargeEnoughToBeReadAndDoesNotHideItsCell() throws IOException {
        orders.row(2, Outcome.HELD, "373712345678901234", "", "1380000", "")
                .with(Severity.HOLD, Owner.CUSTOMER_SERVICE, "phone-invalid", "联系手机", "1380000");

        try (XSSFWorkbook book = written(List.of())) {
            var box = book.getSheet("订单报表").getCellComment(new CellAddress(1, 2)).getClientAnchor();
            assertThat(box.getCol1()).isEqualTo((short) 3);
            assertThat(box.getRow2() - box.getRow1()).isEqualTo(10);
        }
    }

    @Test
    void aFindingThatBelongsToNoColumnOfTheFileColoursTheOrderNumber() throws IOException {
        orders.row(2, Outcome.HELD, "373712345678901234", "张三", "13800001111", "")
                .with(Severity.HOLD, Owner.SHIFT_LEAD, "items-missing", "", "");
        items.row(2, Outcome.HELD, "373712345678901234", "衬衫", "1098")
                .with(Severity.REJECT, Owner.SHIFT_LEAD, "made-up-rule", "购买数量", "0");

        try (XSSFWorkbook book = written(List.of())) {
            assertThat(fill(book.getSheet("订单报表"), 1, 0)).isEqualTo(Palette.ORANGE);
            assertThat(fill(book.getSheet("宝贝报表"), 1, 0)).isEqualTo(Palette.RED);
        }
    }

    @Test
    void theHeaderStaysAndCanBeFiltered() throws IOException {
        orders.row(2, Outcome.APPROVED, "373712345678901234", "张三", "13800001111", "");

        try (XSSFWorkbook book = written(List.of())) {
            XSSFSheet sheet = book.getSheet("订单报表");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:I2");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        }
    }

    @Test
    void cellsThatPeopleTypeIntoKeepLongNumbersWhole() throws IOException {
        orders.row(2, Outcome.HELD, "373712345678901234", "", "1380000", "")
                .with(Severity.HOLD, Owner.CUSTOMER_SERVICE, "phone-invalid", "联系手机", "1380000");

        try (XSSFWorkbook book = written(List.of())) {
            Row row = book.getSheet("订单报表").getRow(1);
            for (int column : List.of(0, 1, 2, EXTRA + 4)) {
                assertThat(row.getCell(column).getCellStyle().getDataFormatString()).isEqualTo("@");
            }
        }
    }

    @Test
    void theFirstSheetSaysWhatToDoAndLinksToTheFirstPlace() throws IOException {
        orders.row(2, Outcome.APPROVED, "373712345678901233", "", "13800001111", "")
                .row(3, Outcome.HELD, "373712345678901234", "", "1380000", "")
                .with(Severity.HOLD, Owner.CUSTOMER_SERVICE, "phone-invalid", "联系手机", "1380000")
                .row(4, Outcome.HELD, "373712345678901235", "", "1380000", "")
                .with(Severity.HOLD, Owner.CUSTOMER_SERVICE, "phone-invalid", "联系手机", "1380000");
        RuleCount count = new RuleCount(
                "phone-invalid", Severity.HOLD, Owner.CUSTOMER_SERVICE, 2, 2, 3, ReportKind.ORDERS);

        try (XSSFWorkbook book = written(List.of(count))) {
            XSSFSheet todo = book.getSheetAt(0);
            assertThat(todo.getSheetName()).isEqualTo("要做的事");
            assertThat(todo.getHyperlinkList()).singleElement().satisfies(link -> {
                assertThat(link.getLocation()).isEqualTo("'订单报表'!C3");
                assertThat(text(todo, link.getFirstRow(), 5)).isEqualTo("订单报表 C3");
                assertThat(text(todo, link.getFirstRow(), 2)).isEqualTo("客服");
                assertThat(fill(todo, link.getFirstRow(), 0)).isEqualTo(Palette.ORANGE);
            });
        }
    }

    @Test
    void rulesThatBeginInOneCellHaveALinkEach() throws IOException {
        orders.row(2, Outcome.HELD, "373712345678901233", "", "1380000", "")
                .with(Severity.HOLD, Owner.CUSTOMER_SERVICE, "phone-invalid", "联系手机", "1380000")
                .with(Severity.WARN, Owner.SHIFT_LEAD, "made-up-rule", "联系手机", "1380000");
        RuleCount one = new RuleCount(
                "phone-invalid", Severity.HOLD, Owner.CUSTOMER_SERVICE, 1, 1, 2, ReportKind.ORDERS);
        RuleCount other = new RuleCount("made-up-rule", Severity.WARN, Owner.SHIFT_LEAD, 1, 1, 2, ReportKind.ORDERS);

        try (XSSFWorkbook book = written(List.of(one, other))) {
            assertThat(book.getSheetAt(0).getHyperlinkList()).hasSize(2).allSatisfy(
                    link -> assertThat(link.getLocation()).isEqualTo("'订单报表'!C2"));
        }
    }

    @Test
    void aRuleOfTwoSeveritiesLinksToTheFirstPlaceOfEach() throws IOException {
        orders.row(2, Outcome.ALREADY_IMPORTED, "373712345678901233", "", "", "")
                .with(Severity.WARN, Owner.SHIFT_LEAD, "order-no-repeated", "订单编号", "373712345678901233")
                .row(3, Outcome.REJECTED, "373712345678901234", "", "", "")
                .with(Severity.REJECT, Owner.SHIFT_LEAD, "order-no-repeated", "订单编号", "373712345678901234");
        RuleCount warned = new RuleCount("order-no-repeated", Severity.WARN, Owner.SHIFT_LEAD, 1, 1, 2, ReportKind.ORDERS);
        RuleCount rejected = new RuleCount("order-no-repeated", Severity.REJECT, Owner.SHIFT_LEAD, 1, 1, 3, ReportKind.ORDERS);

        try (XSSFWorkbook book = written(List.of(warned, rejected))) {
            assertThat(book.getSheetAt(0).getHyperlinkList()).extracting(link -> link.getLocation()).containsExactly("'订单报表'!A3", "'订单报表'!A2");
        }
    }

    @Test
    void aColourCountsOnlyWhereThereIsSomething() throws IOException {
        try (XSSFWorkbook book = written(List.of())) {
            Map<String, String> fills = new java.util.HashMap<>();
            XSSFSheet todo = book.getSheetAt(0);
            todo.forEach(row -> fills.put(text(todo, row.getRowNum(), 0), String.valueOf(fill(todo, row.getRowNum(), 0))));
            assertThat(fills).containsEntry("审核通过", Palette.GREEN).containsEntry("有变化", "null");
        }
    }

    @Test
    void withoutFindingsTheFirstSheetSaysSo() throws IOException {
        try (XSSFWorkbook book = written(List.of())) {
            assertThat(allText(book.getSheetAt(0))).contains("没有发现问题，无事可做。");
        }
    }

    @Test
    void rowsThatOneSheetCannotHoldGoOnInTheNext() throws IOException {
        for (int line = 2; line <= 8; line++) {
            orders.row(line, Outcome.HELD, "37371234567890123" + line, "", "1380000", "")
                    .with(Severity.HOLD, Owner.CUSTOMER_SERVICE, "phone-invalid", "联系手机", "1380000");
        }
        try (XSSFWorkbook book = written(new ExceptionWorkbook(Language.CHINESE, new Limits(4, 2)), List.of())) {
            assertThat(sheetNames(book))
                    .containsExactly("要做的事", "订单报表", "订单报表 (2)", "订单报表 (3)", "宝贝报表", "daybook");
            assertThat(text(book.getSheet("订单报表 (2)"), 0, 0)).isEqualTo("订单编号");
            assertThat(text(book.getSheet("订单报表 (2)"), 1, 0)).isEqualTo("373712345678901235");
            assertThat(book.getSheet("订单报表 (3)").getRow(1).getCell(EXTRA).getNumericCellValue()).isEqualTo(8);
            assertThat(book.getSheet("订单报表").getCellComments()).hasSize(2);
            assertThat(fill(book.getSheet("订单报表"), 3, 2)).isEqualTo(Palette.ORANGE);
            assertThat(allText(book.getSheetAt(0))).contains("没有批注").contains("放不下");
        }
    }

    @Test
    void whatNoWorkbookCanHoldBecomesAVisibleReplacement() throws IOException {
        orders.row(2, Outcome.APPROVED, "373712345678901234", "张\u0001三\uD83D", "\uFFFE", "笑😀" + manyWords());

        try (XSSFWorkbook book = written(List.of())) {
            XSSFSheet sheet = book.getSheet("订单报表");
            assertThat(text(sheet, 1, 1)).isEqualTo("张\uFFFD三\uFFFD");
            assertThat(text(sheet, 1, 2)).isEqualTo("\uFFFD");
            assertThat(text(sheet, 1, 3)).hasSize(32_767).startsWith("笑😀第0句").endsWith("…");
        }
    }

    @Test
    void cellsBeyondTheHeaderAreNotLost() throws IOException {
        orders.row(2, Outcome.OUT_OF_SCOPE, "", "张三", "13800001111", "", "多余", " ", "还有").because("交易成功");

        try (XSSFWorkbook book = written(List.of())) {
            assertThat(text(book.getSheet("订单报表"), 1, EXTRA + 2)).contains("交易成功").contains("多余 | 还有");
        }
    }

    @Test
    void theWorkbookKnowsWhoseItIsWhenItComesBack() throws IOException {
        try (XSSFWorkbook book = written(List.of())) {
            XSSFSheet marker = book.getSheet(ExceptionWorkbook.MARKER);
            assertThat(book.getSheetVisibility(book.getSheetIndex(marker))).isEqualTo(SheetVisibility.VERY_HIDDEN);
            assertThat(allText(marker)).isEqualTo("attempt|1|shop|shop|slot|2011-2-15-1|");
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() throws Exception {
        orders.row(2, Outcome.HELD, "373712345678901234", "", "1380000", "")
                .with(Severity.HOLD, Owner.CUSTOMER_SERVICE, "phone-invalid", "联系手机", "1380000");
        Path first = write(new ExceptionWorkbook(Language.CHINESE), List.of(), "first.xlsx");
        Thread.sleep(2_100); // zip containers keep times to two seconds
        Path second = write(new ExceptionWorkbook(Language.CHINESE), List.of(), "second.xlsx");
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
    }

    @Test
    void itSpeaksEnglishOnRequest() throws IOException {
        try (XSSFWorkbook book = written(new ExceptionWorkbook(Language.ENGLISH), List.of())) {
            assertThat(sheetNames(book)).containsExactly("What to do", "Order report", "Item report", "daybook");
        }
    }

    private static String manyWords() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; words.length() < 40_000; i++) {
            words.append("第").append(i).append("句").append(i * 31 % 977);
        }
        return words.toString();
    }

    private XSSFWorkbook written(List<RuleCount> rules) throws IOException {
        return written(new ExceptionWorkbook(Language.CHINESE), rules);
    }

    private XSSFWorkbook written(ExceptionWorkbook workbook, List<RuleCount> rules) throws IOException {
        Path file = write(workbook, rules, "异常报告2011-2-15-1.xlsx");
        assertThat(folder).isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("."));
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private Path write(ExceptionWorkbook workbook, List<RuleCount> rules, String name) {
        Path file = folder.resolve(name);
        Summary summary = new Summary(rules, Map.of(Outcome.APPROVED, 1L));
        workbook.write(file, MadeUp.SLOT, 1, summary, orders.source(), items.source(), MadeUp.AT);
        return file;
    }

    private static List<String> sheetNames(XSSFWorkbook book) {
        return IntStream.range(0, book.getNumberOfSheets())
                .mapToObj(book::getSheetName)
                .toList();
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        Cell cell = sheet.getRow(row).getCell(column);
        return cell == null ? "" : cell.getStringCellValue();
    }

    private static @Nullable String fill(XSSFSheet sheet, int row, int column) {
        XSSFCell cell = sheet.getRow(row).getCell(column);
        var colour = cell.getCellStyle().getFillForegroundColorColor();
        return colour == null ? null : colour.getARGBHex().substring(2);
    }

    private static String comment(XSSFSheet sheet, int row, int column) {
        return sheet.getCellComment(new CellAddress(row, column)).getString().getString();
    }

    private static String allText(XSSFSheet sheet) {
        StringBuilder text = new StringBuilder();
        sheet.forEach(row -> row.forEach(cell -> text.append(cell.getCellType() == CellType.STRING ? cell.getStringCellValue() + "|" : "")));
        return text.toString();
    }
}
