package daybook.stock;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.stock.Resolution.Ambiguous;
import daybook.stock.Resolution.Discontinued;
import daybook.stock.Resolution.Known;
import daybook.stock.Resolution.Missing;
import daybook.stock.Resolution.NoSuchVariant;
import daybook.stock.Resolution.Unknown;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private static final String BLACK_L = "颜色：黑;尺码：L";

    private final Catalogue catalogue = Catalogue.builder()
            .sku(1, "WLY0QU1098", "黑", "L", 3500L)
            .sku(2, "WLY0QU1098", "黑", "ＸＬ", 3500L)
            .sku(3, "WLY0QU1098", "白", "L", 3500L)
            .sku(4, "ABC2200", "黑", "L", 2000L)
            .sku(5, "XYZ2200", "黑", "L", 2500L)
            .sku(6, "K77", "", "", null)
            .discontinued(7, "OLD555", "红", "")
            .sku(8, "T300", "蓝", "32（2.46尺）", null)
            .sku(9, "T300", "蓝", "33", null)
            .sku(10, "MIX40", "", "大", null)
            .sku(11, "MIX40", "", "小", null)
            .sku(12, "YO-PAN-20", "20厘米锅", "", null)
            .build();

    @ParameterizedTest(name = "{0} with {1} is SKU {2}")
    @CsvSource({
        "WLY0QU1098, 颜色：黑;尺码：L, 1",
        "wly0qu1098, 颜色：黑;尺码：xl, 2",
        "' ＷＬＹ0QU1098 ', 颜色分类:白[现货];尺码:Ｌ, 3",
        "1098, 颜色：白;尺码：L, 3",
        "K77, null, 6",
        "77, '', 6",
        "K77, 颜色：随便;尺码：均码, 6",
        "K77, 容量：500ml, 6",
        "T300, 尺码：32（2.46尺）, 8",
        "T300, 颜色：蓝;尺码：32, 8",
        "T300, 颜色：蓝;尺码：33（2.54尺）, 9",
        "MIX40, 颜色：花;尺码：小, 11",
        "YO-PAN-20, 颜色分类：20厘米锅, 12",
        "yo-pan-20, null, 12",
    })
    void aNumberAndItsVariantMeanOneSku(String code, String attributes, long sku) {
        assertThat(catalogue.resolve("", attributes, code, "")).isEqualTo(new Known(sku, "code"));
    }

    @ParameterizedTest(name = "{0} with {1}: no such variant")
    @CsvSource({
        "WLY0QU1098, 颜色：绿;尺码：L, 绿, L",
        "WLY0QU1098, 颜色：白;尺码：XL, 白, XL",
        "WLY0QU1098, null, '', ''",
        "WLY0QU1098, 颜色：白, 白, ''",
        "1098, 尺码：L, '', L",
        "T300, 颜色：蓝;尺码：32（加绒）, 蓝, 32（加绒）",
        "T300, 尺码：34, '', 34",
        "MIX40, 颜色：花, 花, ''",
        "YO-PAN-20, 颜色分类：26厘米锅, 26厘米锅, ''",
    })
    void aVariantThatIsNotThereOrNotSaidIsNeverGuessed(String code, String attributes, String colour, String size) {
        assertThat(catalogue.resolve("", attributes, code, ""))
                .isInstanceOfSatisfying(NoSuchVariant.class, none -> {
                    assertThat(none.itemNumber()).endsWith(code);
                    assertThat(none.colour()).isEqualTo(colour);
                    assertThat(none.size()).isEqualTo(size);
                });
    }

    @Test
    void digitsInWhichSeveralProductsEndAreAmbiguousWithEachDescribedAndHowTheyAgree() {
        assertThat(catalogue.resolve("", BLACK_L, "2200", ""))
                .isEqualTo(new Ambiguous(
                        "2200",
                        List.of(
                                "ABC2200: 颜色 黑 (=), 尺码 L (=), 进货价 20.00 (≠)",
                                "XYZ2200: 颜色 黑 (=), 尺码 L (=), 进货价 25.00 (≠)")));
    }

    @Test
    void aLongerNumberThatEndsInTheDigitsMakesThemAmbiguousToo() {
        Catalogue two = Catalogue.builder().sku(1, "WLY0QU1098", "", "", null).sku(2, "Z21098", "", "", null).build();

        assertThat(two.resolve("", "", "1098", "")).isInstanceOf(Ambiguous.class);
        assertThat(two.resolve("", "", "21098", "")).isEqualTo(new Known(2, "code"));
    }

    @Test
    void aNumberOfDigitsAloneIsItsOwnFullNumber() {
        Catalogue two = Catalogue.builder().sku(1, "1098", "", "", null).sku(2, "WLY0QU1098", "", "", null).build();

        assertThat(two.resolve("", "", "1098", "")).isEqualTo(new Known(1, "code"));
    }

    @Test
    void manyCandidatesAreCutAndCounted() {
        CatalogueBuilder many = Catalogue.builder();
        for (int i = 0; i < 30; i++) {
            many.sku(i, "P" + (char) ('A' + i) + "99", "", "", null);
        }

        assertThat(many.build().resolve("", "", "99", ""))
                .isInstanceOfSatisfying(Ambiguous.class, several -> assertThat(several.candidates())
                        .hasSize(9)
                        .endsWith("… +22"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WLY0QU", "QU1098", "WLY0QU109", "10", "1098a", "9999", "-", "1098 L"})
    void lettersAndBeginningsAreNeverGuessedFrom(String code) {
        assertThat(catalogue.resolve("", BLACK_L, code, "")).isEqualTo(new Unknown(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", " null ", "　"})
    void withoutTheSellersCodeTheExternalNumberIsRead(String code) {
        assertThat(catalogue.resolve("", BLACK_L, code, "1098")).isEqualTo(new Known(1, "code"));
        assertThat(catalogue.resolve("", BLACK_L, code, code)).isEqualTo(new Missing(List.of()));
    }

    @Test
    void theSellersCodeGoesBeforeTheExternalNumberEvenIfOnlyTheOtherIsKnown() {
        assertThat(catalogue.resolve("", BLACK_L, "9999", "1098")).isEqualTo(new Unknown("9999"));
    }

    @Test
    void aDiscontinuedVariantIsNamedAsSuch() {
        assertThat(catalogue.resolve("", "null", "555", "")).isEqualTo(new Discontinued(7, "OLD555"));
    }

    @Test
    void sizeCountsSkus() {
        assertThat(catalogue.size()).isEqualTo(12);
        assertThat(Catalogue.builder().build().resolve("", "", "1098", "")).isEqualTo(new Unknown("1098"));
    }
}
