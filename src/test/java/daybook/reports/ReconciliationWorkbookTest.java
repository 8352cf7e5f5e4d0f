package daybook.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import daybook.reconciliation.ControlTotals.Demand;
import daybook.reconciliation.Measure;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.SlotPlan;
import daybook.wording.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconciliationWorkbookTest {
    private static final String LONG_CHECK = "Pieces: approved in this slot = posted as demand";
    private final Path folder;
    private final Map<Measure, Map<String, Long>> totals = new EnumMap<>(Measure.class);
    private final List<ReconciliationData.DifferenceRow> differences = new ArrayList<>();
    private final List<ReconciliationData.Change> changes = new ArrayList<>();
    private final List<OrderTrace> orders = new ArrayList<>();
    private Demand demand = MadeUp.DEMAND;
    private FamilyData families = FamilyData.NONE;
    private boolean closes = true;
    private int attempt = 1;

    ReconciliationWorkbookTest(@TempDir Path folder) {
        this.folder = folder;
        total(Measure.ORDERS, 5, 1, 1, 2, 1, 3);
        total(Measure.LINES, 7, 1, 2, 3, 0, 0);
        total(Measure.PIECES, 9, 2, 2, 4, 1, 5);
        total(Measure.YUAN, 50_000, 10_010, 10_020, 29_970, 1_000, 30_970);
        of(Measure.LINES).put("orphan", 1L);
        of(Measure.LINES).remove("downloaded");
        of(Measure.ORDERS).put("rejected", 1L);
        of(Measure.PIECES).put("rejected", 1L);
        orders.add(new OrderTrace(2, "373712345678900001", Outcome.APPROVED, 2, 10_000, true, 10_000L, ""));
        orders.add(new OrderTrace(3, "373712345678900002", Outcome.APPROVED, 2, 19_970, true, 19_970L, ""));
        orders.add(new OrderTrace(4, "373712345678900003", Outcome.HELD, 2, 10_020, false, null, "phone-invalid"));
        orders.add(new OrderTrace(5, "373712345678900004", Outcome.OUT_OF_SCOPE, 2, 10_010, false, null, "交易成功"));
        orders.add(new OrderTrace(6, "_x003D_1", Outcome.REJECTED, 1, 0, false, null, "=1+1"));
        orders.add(new OrderTrace(0, "373712345678900009", null, 1, 1_000, true, 1_000L, ""));
    }

    private void total(Measure measure, long read, long outOfScope, long held, long approved, long byPeople, long downloaded) {
        totals.put(
                measure,
                new HashMap<>(Map.of(
                        "read", read, "outOfScope", outOfScope, "held", held, "approved", approved,
                        "approvedByPeople", byPeople, "downloaded", downloaded)));
    }

    private Map<String, Long> of(Measure measure) {
        return totals.computeIfAbsent(measure, any -> new HashMap<>());
    }

    @Test
    void everyFormulaShowsWithoutCalculatingWhatItCalculates() throws IOException {
        try (XSSFWorkbook book = written()) {
            int formulas = 0;
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            for (var sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas++;
                            assertThat(cell.getNumericCellValue())
                                    .as(sheet.getSheetName() + " " + cell.getAddress() + " " + cell.getCellFormula())
                                    .isCloseTo(evaluator.evaluate(cell).getNumberValue(), within(0.001));
                        }
                    }
                }
            }
            assertThat(formulas).isGreaterThan(40);
        }
    }

    @Test
    void differencesAreZeroWhenTheTotalsClose() throws IOException {
        try (XSSFWorkbook book = written()) {
            List<Row> rows = rows(book.getSheet("对账桥"), "差额（应为 0）");
            assertThat(rows).hasSize(4);
            assertThat(rows.subList(2, 4)).allSatisfy(row -> assertThat(row.getCell(1).getNumericCellValue()).isZero());
            assertThat(numbers(rows.get(0))).containsExactly(0.0, 0.0, 0.0, 0.0);
            assertThat(numbers(rows.get(1))).containsExactly(0.0, 0.0, 0.0);
            assertThat(rows.get(1).getCell(2).getStringCellValue()).isEqualTo("—");
            assertThat(text(book.getSheet("对账桥"))).contains("对平：").contains("相等");
            assertThat(text(book.getSheet("差异"))).contains("没有差异");
        }
    }

    @Test
    void aLostOrderShowsAsADifferenceWithItsNumberAndCause() throws IOException {
        of(Measure.ORDERS).put("downloaded", 2L);
        closes = false;
        differences.add(new ReconciliationData.DifferenceRow("373712345678900002", Measure.ORDERS, 1, 1, 0, "付款下载里没有"));

        try (XSSFWorkbook book = written()) {
            assertThat(numbers(rows(book.getSheet("对账桥"), "差额（应为 0）").get(1))).containsExactly(1.0, 0.0, 0.0);
            assertThat(text(book.getSheet("对账桥"))).contains("没有对平").contains("不相等");
            assertThat(text(book.getSheet("差异"))).contains("373712345678900002").contains("付款下载里没有");
        }
    }

    @Test
    void differencesAreColouredByTheSpreadsheetItself() throws IOException {
        try (XSSFWorkbook book = written()) {
            var formatting = book.getSheet("对账桥").getSheetConditionalFormatting();
            assertThat(formatting.getNumConditionalFormattings()).isEqualTo(1);
            assertThat(formatting.getConditionalFormattingAt(0).getNumberOfRules()).isEqualTo(2);
            assertThat(formatting.getConditionalFormattingAt(0).getFormattingRanges()).hasSizeGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void aCheckWhoseNameIsWrappedHasTheHeightForIt() throws IOException {
        try (XSSFWorkbook book = written()) {
            List<Row> checks = new ArrayList<>();
            book.getSheetAt(0).forEach(row -> {
                if (row.getCell(0) != null && row.getCell(0).getCellType() == CellType.STRING && row.getCell(0).getStringCellValue().equals(LONG_CHECK)) {
                    checks.add(row);
                }
            });
            assertThat(checks).singleElement().satisfies(row -> assertThat(row.getHeightInPoints()).isGreaterThan(30));
        }
    }

    @Test
    void theBridgeIsDrawn() throws IOException {
        try (XSSFWorkbook book = written()) {
            assertThat(book.getSheet("对账桥").getDrawingPatriarch().getCharts()).singleElement().satisfies(chart -> {
                assertThat(chart.getTitleText().toString()).contains("从读入到审核通过");
                assertThat(chart.getChartSeries().get(0).getSeries(1).getValuesData().getPointCount()).isEqualTo(8);
                assertThat(chart.getCTChart().toString()).containsSubsequence(Palette.DEEP, Palette.BAR_RED, Palette.BAR_ORANGE, Palette.BAR_GREEN);
            });
        }
    }

    @Test
    void theWayOfEachOrderIsInTheSheetOfOrders() throws IOException {
        try (XSSFWorkbook book = written()) {
            XSSFSheet sheet = book.getSheet("逐单");
            Row held = sheet.getRow(3);
            assertThat(held.getCell(1).getStringCellValue()).isEqualTo("373712345678900003");
            assertThat(held.getCell(4).getNumericCellValue()).isEqualTo(100.20);
            assertThat(held.getCell(5).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(held.getCell(8).getStringCellValue()).isEqualTo("phone-invalid");
            assertThat(sheet.getRow(5).getCell(8).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(5).getCell(1).getStringCellValue()).isEqualTo("_x003D_1");
            assertThat(sheet.getRow(6).getCell(2).getStringCellValue()).isEqualTo("人工审核通过");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:I7");
        }
    }

    @Test
    void whatWasDownloadedIsWhatWasReadBackAndNotWhatWasApproved() throws IOException {
        orders.set(1, new OrderTrace(3, "373712345678900002", Outcome.APPROVED, 2, 19_970, true, 18_000L, ""));
        try (XSSFWorkbook book = written()) {
            Row row = book.getSheet("逐单").getRow(2);
            assertThat(List.of(4, 5, 6, 7)).extracting(column -> row.getCell(column).getNumericCellValue()).containsExactly(199.70, 199.70, 180.00, 19.70);
        }
    }

    @Test
    void ordersThatOneSheetCannotHoldGoOnInTheNextAndAreStillCounted() throws IOException {
        Path file = folder.resolve("对账.xlsx");
        new ReconciliationWorkbook(Language.CHINESE, new Limits(3, 0)).write(file, data(), orders.iterator(), MadeUp.AT);

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(book.getSheet("逐单 (3)")).isNotNull();
            Row exported = rows(book.getSheet("对账桥"), "导出金额").get(0);
            assertThat(exported.getCell(1).getNumericCellValue()).isEqualTo(5);
            assertThat(exported.getCell(2).getNumericCellValue()).isEqualTo(0);
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            assertThat(evaluator.evaluate(exported.getCell(1)).getNumberValue()).isEqualTo(5);
        }
    }

    @Test
    void aRerunTellsWhatChangedSinceTheFirstAttempt() throws IOException {
        attempt = 2;
        changes.add(new ReconciliationData.Change("373712345678900003", "结果", "待处理", "审核通过"));

        try (XSSFWorkbook book = written()) {
            assertThat(text(book.getSheet("与第1次比较"))).contains("373712345678900003|结果|待处理|审核通过");
        }
    }

    @Test
    void theFirstAttemptHasNoSheetOfChanges() throws IOException {
        try (XSSFWorkbook book = written()) {
            assertThat(book.getSheet("与第1次比较")).isNull();
        }
    }

    @Test
    void theWindowOfTheProcedureStandsBesideTheSlot() throws IOException {
        try (XSSFWorkbook book = written()) {
            assertThat(text(book.getSheet("时间窗口"))).contains("2011-02-15 00:00").contains("373712345678900077");
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() throws Exception {
        Path first = folder.resolve("1.xlsx");
        Path second = folder.resolve("2.xlsx");
        new ReconciliationWorkbook(Language.ENGLISH).write(first, data(), orders.iterator(), MadeUp.AT);
        Thread.sleep(2_100); // zip containers keep times to two seconds
        new ReconciliationWorkbook(Language.ENGLISH).write(second, data(), orders.iterator(), MadeUp.AT);

        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
        assertThat(folder).isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("."));
    }

    @Test
    void the_demand_is_bridged_with_live_formulas() throws IOException {
        demand = new Demand(9, 8, new SlotPlan(20, 12, 7, 5, 3, 2));
        try (XSSFWorkbook book = written()) {
            XSSFSheet sheet = book.getSheetAt(0);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(List.of("本次审核通过（件）", "本次记入需求", "当前需求（未发货）", "已配货（可出库的订单）", "待货（等货的订单）"))
                    .extracting(label -> rows(sheet, label).get(0).getCell(1).getNumericCellValue())
                    .containsExactly(9.0, 8.0, 20.0, 12.0, 7.0);
            assertThat(rows(sheet, "差额（应为 0）").stream().skip(2).map(row -> row.getCell(1)))
                    .allMatch(cell -> cell.getCellType() == CellType.FORMULA)
                    .extracting(Cell::getNumericCellValue)
                    .containsExactly(1.0, 1.0);
        }
    }

    private ReconciliationData data() {
        Map<String, Long> scope = new LinkedHashMap<>();
        scope.put("交易成功", 1L);
        return new ReconciliationData(
                MadeUp.SLOT,
                attempt,
                totals,
                List.of(new ReconciliationData.Check("读入", Measure.ORDERS, 5, 5, closes), new ReconciliationData.Check(LONG_CHECK, Measure.PIECES, 5, 5, closes)),
                scope,
                differences,
                List.of(
                        new ReconciliationData.AmountRow(LocalDate.of(2011, 2, 14), "已付费", Outcome.APPROVED, 2, 4, 29_970),
                        new ReconciliationData.AmountRow(null, "未付费", Outcome.OUT_OF_SCOPE, 1, 2, 10_010)),
                new ReconciliationData.WindowCount(
                        LocalDate.of(2011, 2, 15).atStartOfDay(), LocalDate.of(2011, 2, 16).atStartOfDay(), 4, 3, List.of("373712345678900077"), List.of()),
                demand,
                families,
                changes);
    }

    private XSSFWorkbook written() throws IOException {
        Path file = folder.resolve("对账2011-2-15-1.xlsx");
        new ReconciliationWorkbook(Language.CHINESE).write(file, data(), orders.iterator(), MadeUp.AT);
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private static List<Row> rows(XSSFSheet sheet, String label) {
        List<Row> rows = new ArrayList<>();
        for (Row row : sheet) {
            Cell cell = row.getCell(0);
            if (cell != null && cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(label)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<Double> numbers(Row row) {
        List<Double> numbers = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            if (row.getCell(i).getCellType() == CellType.FORMULA) {
                numbers.add(row.getCell(i).getNumericCellValue());
            }
        }
        return numbers;
    }

    private static String text(XSSFSheet sheet) {
        StringBuilder text = new StringBuilder();
        sheet.forEach(row -> row.forEach(cell -> text.append(cell.getCellType() == CellType.STRING ? cell.getStringCellValue() + "|" : "")));
        return text.toString();
    }
}
