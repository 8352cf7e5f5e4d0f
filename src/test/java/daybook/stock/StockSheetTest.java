package daybook.stock;

import daybook.intake.IntakeSettings;
import daybook.intake.Reports;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import daybook.stock.SheetResult.Loaded;
import daybook.stock.SheetResult.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;

class StockSheetTest {
    private static final Reports INTAKE = new Reports(IntakeSettings.defaults());
    private static final String HEADER = "产品编号,产品名称,颜色,尺码,库存量,次品数,进货价,供货商,供货商电话,采购员,状态";
    private static final String BLACK = "WLY0QU1098,短袖,黑,L,12,1,35.00,东方,0755-1234567,小王,正常";
    private static final String WHITE = "WLY0QU1098,短袖,白,L,3.0,,,东方,,小王,停产";
    private static final String PLAIN = "K77,水杯,,,\"1,200\",0,¥8.5,西方,,小李,正常";

    private final List<Map<Long, Integer>> arrived = new ArrayList<>();
    private SheetFixture day;
    private StockSheet stock;

    @BeforeEach
    void anEmptyLedger(@TempDir Path folder) {
        day = new SheetFixture(folder);
        stock = new StockSheet(new StockStore(day.jdbc, day.transaction, arrived::add), INTAKE);
    }

    @Test
    void aSheetBecomesTheCatalogue() {
        assertThat(load(HEADER, BLACK, WHITE, ",,,,,,,,,,", PLAIN)).isEqualTo(new Loaded<>(new StockSheet.Counts(2, 3, 0)));

        Catalogue catalogue = new CatalogueStore(day.jdbc).load();
        assertThat(catalogue.size()).isEqualTo(3);
        assertThat(catalogue.resolve("", "颜色：黑;尺码：L", "1098", "")).isEqualTo(new Resolution.Known(1, "code"));
        assertThat(catalogue.resolve("", "颜色：白;尺码：L", "1098", ""))
                .isEqualTo(new Resolution.Discontinued(2, "WLY0QU1098"));
        assertThat(skus().get(0))
                .containsEntry("on_hand", 12)
                .containsEntry("defective", 1)
                .containsEntry("purchase_fen", 3500L)
                .containsEntry("supplier", "东方")
                .containsEntry("supplier_phone", "0755-1234567")
                .containsEntry("purchaser", "小王")
                .containsEntry("discontinued", false);
        assertThat(skus().get(1)).containsEntry("on_hand", 3).containsEntry("purchase_fen", null);
        assertThat(skus().get(2)).containsEntry("on_hand", 1200).containsEntry("purchase_fen", 850L);
    }

    @Test
    void aSkuKeepsItsIdFromSheetToSheetAndOneGoneIsKeptAndMarked() {
        load(HEADER, BLACK, WHITE, PLAIN);

        assertThat(load(HEADER, "NEW1,帽子,,,5,0,,,,,正常", PLAIN, "ｗly0qu1098 ,短袖2,黑,ｌ,7,0,30,,,,正常"))
                .isEqualTo(new Loaded<>(new StockSheet.Counts(3, 3, 1)));

        assertThat(skus()).extracting(sku -> sku.get("id"), sku -> sku.get("on_hand"), sku -> sku.get("listed"))
                .containsExactly(
                        tuple(1L, 7, true),
                        tuple(2L, 3, false),
                        tuple(3L, 1200, true),
                        tuple(4L, 5, true));
        assertThat(day.jdbc.queryForList("SELECT name FROM product ORDER BY id", String.class))
                .containsExactly("短袖2", "水杯", "帽子");
        assertThat(new CatalogueStore(day.jdbc).load().size()).isEqualTo(3);
    }

    @Test
    void aSkuThatComesBackIsTheSameOne() {
        load(HEADER, BLACK, WHITE);
        assertThat(load(HEADER, BLACK)).isEqualTo(new Loaded<>(new StockSheet.Counts(1, 1, 1)));

        assertThat(load(HEADER, WHITE, BLACK)).isEqualTo(new Loaded<>(new StockSheet.Counts(1, 2, 0)));
        assertThat(skus()).extracting(sku -> sku.get("id"), sku -> sku.get("listed"))
                .containsExactly(
                        tuple(1L, true), tuple(2L, true));
    }

    @Test
    void aSheetWithoutMoreThanHalfOfTheGoodsIsRefused() {
        load(HEADER, BLACK, WHITE, PLAIN);

        assertThat(said(load(HEADER, PLAIN, "NEW1,帽子,,,5,0,,,,,正常")))
                .singleElement()
                .asString()
                .startsWith("stock.csv: 2 of the 3 SKUs");
        assertThat(skus()).hasSize(3).allMatch(sku -> Boolean.TRUE.equals(sku.get("listed")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                ",短袖,黑,L,12,1,35,,,,正常         | Line 3, column 产品编号: the cell is empty and must not be.",
                "A1,短袖,黑,L,,1,35,,,,正常         | Line 3, column 库存量: the cell is empty and must not be.",
                "A1,短袖,黑,L,-1,1,35,,,,正常       | Line 3, column 库存量: “-1” is not a whole number of pieces, 0 or more.",
                "A1,短袖,黑,L,1.5,1,35,,,,正常      | Line 3, column 库存量: “1.5” is not a whole number of pieces, 0 or more.",
                "A1,短袖,黑,L,约10,1,35,,,,正常     | Line 3, column 库存量: “约10” is not a whole number of pieces, 0 or more.",
                "A1,短袖,黑,L,9999999999,1,3,,,,正常 | Line 3, column 库存量: “9999999999” is not a whole number of pieces, 0 or more.",
                "A1,短袖,黑,L,1,坏,35,,,,正常        | Line 3, column 次品数: “坏” is not a whole number of pieces, 0 or more.",
                "A1,短袖,黑,L,1,1,三五,,,,正常       | Line 3, column 进货价: “三五” is not a price in yuan with at most two decimals.",
                "A1,短袖,黑,L,1,1,3.555,,,,正常     | Line 3, column 进货价: “3.555” is not a price in yuan with at most two decimals.",
                "A1,短袖,黑,L,1,1,35,,,,停售        | Line 3, column 状态: “停售” is neither 正常 nor 停产.",
                "A1,短袖,黑,L,1,1,35,,,,           | Line 3, column 状态: “” is neither 正常 nor 停产.",
                "k７７,水杯,,,1,1,35,,,,正常          | Line 3, column 产品编号: “k７７” in colour “” and size “” stands in line 2 already. Keep one of the two.",
            })
    void aWrongCellIsNamedAndItsRowNotTaken(String row, String place) {
        Loaded<StockSheet.Counts> loaded = taken(load(HEADER, PLAIN, row));

        assertThat(loaded.findings()).extracting(finding -> SheetFixture.said(finding.sentence())).containsExactly(place);
        assertThat(loaded.findings()).allMatch(finding -> finding.line() == 3 && !finding.taken() && place.contains("column " + finding.column()));
        assertThat(loaded.value()).isEqualTo(new StockSheet.Counts(1, 1, 0));
        assertThat(loaded.notTaken()).isEqualTo(1);
        assertThat(skus()).singleElement().extracting(sku -> sku.get("on_hand")).isEqualTo(1200);
    }

    @Test
    void allThatIsWrongInARowIsFoundInOnePass() {
        Loaded<StockSheet.Counts> loaded = taken(load(HEADER, "A1,x,,,viele,,teuer,,,,neu", PLAIN));

        assertThat(loaded.findings()).extracting(SheetFinding::column).containsExactly("库存量", "进货价", "状态");
        assertThat(loaded.notTaken()).isEqualTo(1);
    }

    @Test
    void aSkuWhoseRowIsWrongKeepsWhatItHadAndIsNotGone() {
        load(HEADER, BLACK, WHITE, PLAIN);

        Loaded<StockSheet.Counts> loaded = taken(load(HEADER, BLACK.replace(",12,", ",99,"), "Ｗly0qu1098 ,短袖,白,l,约3,,,东方,,小王,停产"));

        assertThat(loaded.value()).isEqualTo(new StockSheet.Counts(1, 1, 1));
        assertThat(skus()).extracting(sku -> sku.get("on_hand"), sku -> sku.get("listed"))
                .containsExactly(tuple(99, true), tuple(3, true), tuple(1200, false));
    }

    @Test
    void aRowThatCountsIsTheFirstOfItsSku() {
        taken(load(HEADER, BLACK, BLACK.replace(",12,", ",99,")));

        assertThat(skus()).singleElement().extracting(sku -> sku.get("on_hand")).isEqualTo(12);
    }

    @Test
    void wrongRowsStillStandInTheSheetAndDoNotRefuseIt() {
        load(HEADER, BLACK, WHITE, PLAIN);

        Loaded<StockSheet.Counts> named = taken(load(HEADER, BLACK, WHITE.replace("3.0", "三"), PLAIN.replace("8.5", "viel")));
        assertThat(named.value()).isEqualTo(new StockSheet.Counts(1, 1, 0));
        Loaded<StockSheet.Counts> nameless = taken(load(HEADER, BLACK, ",,白,L,3,,,,,,停产", ",水杯,,,7,,,,,,正常"));
        assertThat(nameless.value()).isEqualTo(new StockSheet.Counts(1, 1, 2));
    }

    @Test
    void aSheetOfWhichEveryRowIsWrongChangesNothing() {
        load(HEADER, BLACK, WHITE);

        assertThat(taken(load(HEADER, BLACK.replace(",12,", ",?,"), WHITE.replace("3.0", "?"))).notTaken()).isEqualTo(2);
        assertThat(skus()).extracting(sku -> sku.get("on_hand"), sku -> sku.get("listed")).containsExactly(tuple(12, true), tuple(3, true));
    }

    @Test
    void whatASheetHasMoreOfHasArrived() {
        load(HEADER, BLACK, WHITE, PLAIN);
        assertThat(arrived).containsExactly(Map.of());

        load(HEADER, BLACK.replace(",12,", ",15,"), WHITE.replace("3.0", "1"), PLAIN, "NEW1,帽子,,,5,0,,,,,正常");
        day.jdbc.update("UPDATE sku SET on_hand = -2 WHERE id = 2");
        load(HEADER, BLACK.replace(",12,", ",many,"), WHITE.replace("3.0", "1"), PLAIN, "NEW1,帽子,,,5,0,,,,,正常");

        assertThat(arrived).containsExactly(Map.of(), Map.of(1L, 3), Map.of(2L, 3));
    }

    @Test
    void whereTheArrivalsCannotBeBookedNeitherIsTheSheet() {
        load(HEADER, BLACK);
        stock = new StockSheet(
                new StockStore(day.jdbc, day.transaction, pieces -> {
                    throw new IllegalStateException("no");
                }),
                INTAKE);

        assertThatThrownBy(() -> load(HEADER, BLACK.replace(",12,", ",15,"))).hasMessage("no");
        assertThat(skus()).singleElement().extracting(sku -> sku.get("on_hand")).isEqualTo(12);
    }

    @Test
    void aRefusedSheetBringsNothing() {
        load(HEADER, BLACK, WHITE, PLAIN);
        assertThat(load(HEADER, BLACK.replace(",12,", ",15,"))).isInstanceOf(Refused.class);
        assertThat(arrived).hasSize(1);
    }

    @Test
    void inAWorkbookTheFirstSheetWithTheColumnsIsRead() throws IOException {
        Path file = day.sheet("stock.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("todo").createRow(0).createCell(0).setCellValue("要做的事");
            Row header = book.createSheet("库存表").createRow(0);
            Row row = book.getSheetAt(1).createRow(1);
            List<String> cells = List.of(BLACK.split(","));
            List<String> titles = List.of(HEADER.split(","));
            for (int i = 0; i < titles.size(); i++) {
                header.createCell(i).setCellValue(titles.get(i));
                row.createCell(i).setCellValue(cells.get(i));
            }
            header.createCell(titles.size()).setCellValue("问题");
            book.write(out);
        }

        assertThat(taken(stock.load(file)).value()).isEqualTo(new StockSheet.Counts(1, 1, 0));
    }

    @Test
    void aTextTooLongForTheLedgerIsNamed() {
        Loaded<StockSheet.Counts> loaded = taken(load(HEADER, "A1,x," + "黑".repeat(65) + ",,1,,,,,,正常"));

        assertThat(loaded.findings()).singleElement().extracting(finding -> SheetFixture.said(finding.sentence())).asString()
                .contains("column 颜色", "at most 64");
    }

    @Test
    void columnsMayStandInAnyOrderAndWithOthersBetween() {
        assertThat(load("状态,备注,采购员,供货商电话,供货商,进货价,赝品数,库存量, 尺码 ,颜色,产品名称,产品编号", "停产,x,,,,,2,1,L,黑,短袖,A1"))
                .isEqualTo(new Loaded<>(new StockSheet.Counts(1, 1, 0)));
        assertThat(skus().get(0)).containsEntry("defective", 2).containsEntry("discontinued", true);
    }

    @Test
    void aSheetWithOtherColumnsIsRefusedAndTheMissingOnesNamed() {
        assertThat(said(load("订单编号,颜色", "1,2")).get(0))
                .startsWith("stock.csv: the sheet lacks the columns 产品编号, 产品名称, 尺码, 库存量")
                .contains("订单编号, 颜色");
        assertThat(said(load(HEADER + ",颜色", BLACK + ",白")).get(0)).contains("颜色 stand there twice");
    }

    @Test
    void aSheetWithoutRowsIsRefused() {
        assertThat(said(load(HEADER, ",,,")).get(0)).contains("no row under the header");
    }

    @Test
    void aFaultWhileStoringLeavesTheSnapshotAsItWas() {
        load(HEADER, BLACK, WHITE);
        day.jdbc.execute("ALTER TABLE sku ADD CONSTRAINT no_five CHECK (on_hand <> 5)");

        assertThatThrownBy(
                        () -> load(HEADER, BLACK.replace("12", "99"), WHITE, "NEW1,帽子,,,5,0,,,,,正常"))
                .isInstanceOf(DataAccessException.class);

        assertThat(skus()).hasSize(2).first().extracting(sku -> sku.get("on_hand")).isEqualTo(12);
        assertThat(day.jdbc.queryForObject("SELECT COUNT(*) FROM product", Integer.class)).isEqualTo(1);
    }

    @Test
    void aFileThatIsNoSheetIsRefused(@TempDir Path folder) {
        assertThat(stock.load(folder.resolve("none.csv"))).isInstanceOf(Refused.class);
    }

    private static Loaded<StockSheet.Counts> taken(SheetResult<StockSheet.Counts> result) {
        assertThat(result).isInstanceOf(Loaded.class);
        return (Loaded<StockSheet.Counts>) result;
    }

    private SheetResult<StockSheet.Counts> load(String... lines) {
        return stock.load(day.sheet("stock.csv", lines));
    }

    private static List<String> said(SheetResult<?> result) {
        return SheetFixture.said((Refused<?>) result);
    }

    private List<Map<String, Object>> skus() {
        return day.jdbc.queryForList("SELECT * FROM sku ORDER BY id");
    }
}
