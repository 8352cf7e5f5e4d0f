package daybook.reports;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.intake.SourceRow;
import daybook.intake.Table;
import daybook.stock.SheetFinding;
import daybook.wording.Language;
import daybook.wording.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetWorkbookTest {
    private static final List<String> TITLES = List.of("产品编号", "库 存量", "状态");

    private final Path folder;
    private final List<SourceRow> rows = new ArrayList<>();
    private final List<SheetFinding> findings = new ArrayList<>();

    SheetWorkbookTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theirSheetStandsAsItCameWithWrongCellsMarkedAndOurColumnsAtTheRight() throws IOException {
        row(2, "A1", "12", "正常");
        row(4, "A2", "约3", "停售").wrong(4, "库存量", "stock.cell-not-pieces", "约3").wrong(4, "状态", "stock.cell-not-a-status", "停售");
        row(5, "A3", "4", "正常").noted(5, "状态", "stock.shipment-further-parcel", "1");

        try (XSSFWorkbook book = written(Language.CHINESE)) {
            XSSFSheet sheet = book.getSheet("库存表");
            assertThat(texts(sheet, 0)).containsExactly("产品编号", "库 存量", "状态", "行号", "结果", "问题");
            assertThat(texts(sheet, 1)).containsExactly("A1", "12", "正常", "2", "已收", "");
            assertThat((Object) sheet.getRow(2)).isNull();
            assertThat(texts(sheet, 3)).startsWith("A2", "约3", "停售", "4", "未收").last().asString()
                    .isEqualTo("第 4 行“库存量”列：“约3”不是件数，应为 0 或以上的整数。\n第 4 行“状态”列：“停售”既不是“正常”也不是“停产”。");
            assertThat(texts(sheet, 4)).element(4).isEqualTo("已收");
            assertThat(fill(sheet, 3, 1)).isEqualTo(Palette.ORANGE);
            assertThat(fill(sheet, 3, 0)).isNull();
            assertThat(fill(sheet, 4, 2)).isEqualTo(Palette.YELLOW);
            assertThat(fill(sheet, 3, 4)).isEqualTo(Palette.ORANGE);
            assertThat(fill(sheet, 1, 4)).isEqualTo(Palette.GREEN);
            assertThat(sheet.getCellComment(new CellAddress(3, 1)).getString().getString()).contains("“约3”不是件数");
            assertThat(sheet.getCellComments()).hasSize(3);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:F5");
        }
    }

    @Test
    void theFirstSheetSaysWhatToDoByKindAndLinksToTheFirstPlace() throws IOException {
        row(2, "A1", "x", "正常").noted(2, "状态", "stock.shipment-further-parcel", "1");
        row(3, "A2", "y", "停售").wrong(3, "状态", "stock.cell-not-a-status", "停售");
        for (int line = 4; line < 6; line++) {
            row(line, "A2", "y", "正常").wrong(line, "库存量", "stock.cell-not-pieces", "y");
        }

        try (XSSFWorkbook book = written(Language.CHINESE)) {
            XSSFSheet todo = book.getSheetAt(0);
            assertThat(todo.getSheetName()).isEqualTo("要做的事");
            assertThat(texts(todo, 0)).containsExactly("库存表异常 2011-2-15-1");
            assertThat(texts(todo, 1).get(0)).contains("库存表.csv", "2011-02-15 09:30");
            int header = rowOf(todo, "结果");
            assertThat(texts(todo, header)).containsExactly("结果", "问题", "处数", "行数", "第一处", "怎么办");
            assertThat(texts(todo, header + 1)).containsExactly("未收", "不是件数", "2", "2", "库存表 B4", "请写 0 或以上的整数。");
            assertThat(texts(todo, header + 2)).startsWith("未收", "状态既不是正常也不是停产", "1", "1", "库存表 C3");
            assertThat(texts(todo, header + 3)).startsWith("已收", "已发货订单的又一个包裹");
            assertThat(todo.getHyperlinkList()).extracting(link -> link.getLocation()).containsExactly("'库存表'!B4", "'库存表'!C3", "'库存表'!C2");
        }
    }

    @Test
    void aKindWithoutWordsDoesNotCostTheShopItsWorkbook() throws IOException {
        row(2, "A1", "x", "正常").wrong(2, "库存量", "stock.alias-of-nothing", "x");

        try (XSSFWorkbook book = written(Language.ENGLISH)) {
            assertThat(texts(book.getSheetAt(0), rowOf(book.getSheetAt(0), "Result") + 1)).startsWith("Not taken", "alias-of-nothing");
        }
    }

    private SheetWorkbookTest row(int line, String... cells) {
        rows.add(new SourceRow(line, cells));
        return this;
    }

    private SheetWorkbookTest wrong(int line, String column, String key, String text) {
        findings.add(new SheetFinding(line, column, false, Sentence.of(key, line, column, text)));
        return this;
    }

    private void noted(int line, String column, String key, String text) {
        findings.add(new SheetFinding(line, column, true, Sentence.of(key, line, column, text, "YT1", "YT2")));
    }

    private XSSFWorkbook written(Language language) throws IOException {
        Path file = folder.resolve("库存表异常.xlsx");
        new SheetWorkbook(language).write(file, new SheetWorkbook.Facts("stock", "2011-2-15-1", "库存表.csv", 2, 1, MadeUp.AT), table(), findings);
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private Table table() {
        Iterator<SourceRow> iterator = rows.iterator();
        return new Table() {
            @Override
            public List<String> titles() {
                return TITLES;
            }

            @Override
            public @Nullable SourceRow read() {
                return iterator.hasNext() ? iterator.next() : null;
            }

            @Override
            public void close() {}
        };
    }

    private static int rowOf(XSSFSheet sheet, String first) {
        for (int i = 0; i <= sheet.getLastRowNum(); i++) {
            if (sheet.getRow(i) != null && texts(sheet, i).stream().findFirst().orElse("").equals(first)) {
                return i;
            }
        }
        throw new AssertionError(first);
    }

    private static List<String> texts(XSSFSheet sheet, int row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : sheet.getRow(row)) {
            texts.add(new org.apache.poi.ss.usermodel.DataFormatter().formatCellValue(cell));
        }
        return texts;
    }

    private static @Nullable String fill(XSSFSheet sheet, int row, int column) {
        var colour = sheet.getRow(row).getCell(column).getCellStyle().getFillForegroundColorColor();
        return colour == null ? null : colour.getARGBHex().substring(2);
    }
}
