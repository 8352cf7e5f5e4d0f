package daybook.stock;

import daybook.intake.IntakeSettings;
import daybook.intake.Reports;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.stock.Resolution.Known;
import daybook.stock.SheetResult.Loaded;
import daybook.stock.SheetResult.Refused;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasSheetTest {
    private static final Reports INTAKE = new Reports(IntakeSettings.defaults());
    private static final String HEADER = "标题,商品属性,商家编码,产品编号,颜色,尺码";
    private static final LocalDate MONDAY = LocalDate.of(2011, 2, 14);

    private SheetFixture day;
    private AliasSheet aliases;

    @BeforeEach
    void aLedgerWithStock(@TempDir Path folder) {
        day = new SheetFixture(folder);
        new StockSheet(new StockStore(day.jdbc, day.transaction, pieces -> {}), INTAKE)
                .load(day.sheet(
                        "stock.csv",
                        "产品编号,产品名称,颜色,尺码,库存量,次品数,进货价,供货商,供货商电话,采购员,状态",
                        "WLY0QU1098,短袖,黑,L,12,,,,,,正常",
                        "WLY0QU1098,短袖,白,L,12,,,,,,正常",
                        "K77,水杯,,,5,,,,,,正常"));
        aliases = new AliasSheet(new CatalogueStore(day.jdbc), new AliasStore(day.jdbc, day.transaction), INTAKE);
    }

    @Test
    void answersAreKeptAndFoundAgain() {
        assertThat(load(MONDAY, "夏季短袖,颜色：墨绿[新],null,wly0qu1098,黑,l", ",,杯子,77,,", "null,颜色：雪白,款A,1098,白,L"))
                .isEqualTo(new Loaded<>(new AliasSheet.Counts(3, 3, 0)));

        Catalogue catalogue = new CatalogueStore(day.jdbc).load();
        assertThat(catalogue.resolve("夏季短袖", "颜色:墨绿", "", "")).isEqualTo(new Known(1, "alias"));
        assertThat(catalogue.resolve("", "", "杯子", "")).isEqualTo(new Known(3, "alias"));
        assertThat(catalogue.resolve("", "颜色：雪白", "款Ａ", "")).isEqualTo(new Known(2, "alias"));
        assertThat(catalogue.resolve("", "颜色：奶白", "款A", "")).isEqualTo(new Resolution.Unknown("款A"));
    }

    @Test
    void aRowWithTitleAndCodeAnswersToEither() {
        assertThat(load(MONDAY, "夏季短袖,颜色：墨绿,款A,1098,黑,L")).isEqualTo(new Loaded<>(new AliasSheet.Counts(2, 2, 0)));

        Catalogue catalogue = new CatalogueStore(day.jdbc).load();
        assertThat(catalogue.resolve("夏季短袖", "颜色：墨绿", "", "")).isEqualTo(new Known(1, "alias"));
        assertThat(catalogue.resolve("新标题", "颜色：墨绿", "款A", "")).isEqualTo(new Known(1, "alias"));
    }

    @Test
    void anAnswerGivenAgainKeepsItsDayAndAnotherOneIsDatedAnew() {
        load(MONDAY, ",,杯子,K77,,", ",,款A,1098,黑,L");

        assertThat(load(MONDAY.plusDays(1), ",,杯子,K77,,", ",,款A,1098,白,L"))
                .isEqualTo(new Loaded<>(new AliasSheet.Counts(2, 0, 1)));
        assertThat(day.jdbc.queryForList("SELECT CONCAT(code, ' ', sku_id, ' ', answered_on) FROM alias ORDER BY sku_id", String.class))
                .containsExactly("款A 2 2011-02-15", "杯子 3 2011-02-14");
    }

    @Test
    void theKeyIsTheHashOfWhatTheRowSaysInNormalForm() {
        load(MONDAY, ",,Ａbc,K77,,");

        assertThat(day.jdbc.queryForObject("SELECT alias_key FROM alias", String.class))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void oneSheetMaySayTheSameTwice() {
        assertThat(load(MONDAY, ",,杯子,K77,,", ",,杯子 ,k77,,")).isEqualTo(new Loaded<>(new AliasSheet.Counts(1, 1, 0)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                ",颜色：黑,,K77,,      | Line 3, column 标题: neither a title",
                ",,款A,,黑,L         | Line 3, column 产品编号: the cell is empty",
                ",,款A,K99,黑,L      | Line 3, column 产品编号: “K99” is not the number of one product",
                ",,款A,1098,绿,L     | Line 3, column 颜色: the product WLY0QU1098 has no single variant in colour “绿” and size “L”",
                ",,款A,1098,,L      | Line 3, column 颜色: the product WLY0QU1098 has no single variant in colour “” and size “L”",
                ",,杯子,1098,黑,L     | Line 3, column 产品编号: line 2 answers the same with another SKU",
            })
    void aRowThatPointsNowhereRefusesTheSheet(String row, String place) {
        assertThat(SheetFixture.said((Refused<?>) load(MONDAY, ",,杯子,K77,,", row)))
                .element(1)
                .asString()
                .startsWith(place);
        assertThat(day.jdbc.queryForObject("SELECT COUNT(*) FROM alias", Integer.class)).isZero();
    }

    private SheetResult<AliasSheet.Counts> load(LocalDate date, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return aliases.load(day.sheet("aliases.csv", lines), date);
    }
}
