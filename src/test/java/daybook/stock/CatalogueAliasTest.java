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

class CatalogueAliasTest {
    private static final String BLACK_L = "颜色：黑;尺码：L";

    private final CatalogueBuilder building = Catalogue.builder()
            .sku(1, "WLY0QU1098", "黑", "L", null)
            .sku(2, "WLY0QU1098", "白", "L", null)
            .sku(3, "ABC2200", "黑", "L", null)
            .sku(4, "XYZ2200", "黑", "L", null)
            .discontinued(5, "OLD555", "", "");

    @Test
    void aRowWithoutCodeIsKnownByItsTitleAndAttributes() {
        building.titleMeans("夏季 T恤", "长度：2m;颜色：黑[热卖]", 1);

        Catalogue catalogue = building.build();

        assertThat(catalogue.resolve("夏季 t恤 ", "长度:2M;颜色:黑[清仓]", "null", "")).isEqualTo(new Known(1, "alias"));
        assertThat(catalogue.resolve("夏季 T恤", "长度：1m;颜色：黑", "null", "")).isInstanceOf(Missing.class);
        assertThat(catalogue.resolve("冬季 T恤", "长度：2m;颜色：黑", "null", "")).isInstanceOf(Missing.class);
    }

    @Test
    void aPersonsAnswerMendsEveryFailure() {
        Catalogue catalogue = building.codeMeans("2200", 4)
                .codeMeans("新款-黑", 1)
                .titleMeans("上衣", "颜色：墨绿", 3)
                .build();

        assertThat(catalogue.resolve("", BLACK_L, "2200", "")).isEqualTo(new Known(4, "alias"));
        assertThat(catalogue.resolve("", "", "新款-黑", "")).isEqualTo(new Known(1, "alias"));
        assertThat(catalogue.resolve("上衣", "颜色：墨绿", "WLY0QU1098", "")).isEqualTo(new Known(3, "alias"));
        assertThat(catalogue.resolve("上衣", "颜色：墨绿", "不认识", "")).isEqualTo(new Known(3, "alias"));
    }

    @Test
    void aPersonsAnswerDoesNotTurnAFullNumberIntoSomethingElse() {
        Catalogue catalogue =
                building.codeMeans("WLY0QU1098", 3).titleMeans("上衣", BLACK_L, 3).codeMeans("OLD555", 3).build();

        assertThat(catalogue.resolve("上衣", BLACK_L, "wly0qu1098", "")).isEqualTo(new Known(1, "code"));
        assertThat(catalogue.resolve("上衣", "", "OLD555", "")).isEqualTo(new Discontinued(5, "OLD555"));
    }

    @Test
    void aPersonsAnswerToDigitsStaysWhenTheDigitsBecomeUnique() {
        Catalogue catalogue = building.codeMeans("1098", 3).titleMeans("上衣", BLACK_L, 4).build();

        assertThat(catalogue.resolve("", BLACK_L, "1098", "")).isEqualTo(new Known(3, "alias"));
    }

    @Test
    void uniqueDigitsGoBeforeAnAnswerToTheTitle() {
        Catalogue catalogue = building.titleMeans("上衣", BLACK_L, 4).build();

        assertThat(catalogue.resolve("上衣", BLACK_L, "1098", "")).isEqualTo(new Known(1, "code"));
    }

    @Test
    void anAnswerToACodeAloneDoesNotSendBlackWhereTheRowSaysWhite() {
        Catalogue catalogue = building.codeMeans("款A", 1).build();

        assertThat(catalogue.resolve("", "颜色：白;尺码：L", "款A", "")).isEqualTo(new Known(2, "alias"));
        assertThat(catalogue.resolve("", "颜色：墨黑;尺码：大", "款A", "")).isEqualTo(new Known(1, "alias"));
    }

    @Test
    void anAnswerToACodeWithAttributesIsForTheseAttributesOnly() {
        building.add(new Alias("", "颜色：墨绿", "款B", 2)).add(new Alias("", "颜色：草绿", "款B", 3));

        Catalogue catalogue = building.build();

        assertThat(catalogue.resolve("", "颜色:墨绿[新]", "款b", "")).isEqualTo(new Known(2, "alias"));
        assertThat(catalogue.resolve("", "颜色：草绿", "款B", "")).isEqualTo(new Known(3, "alias"));
        assertThat(catalogue.resolve("", "颜色：军绿", "款B", "")).isEqualTo(new Unknown("款B"));
    }

    @Test
    void anAnswerThatPointsToAStoppedVariantSaysSo() {
        assertThat(building.codeMeans("款C", 5).build().resolve("", "", "款C", ""))
                .isEqualTo(new Discontinued(5, "OLD555"));
    }

    @Test
    void anAnswerWhoseSkuIsNoLongerListedIsNone() {
        Catalogue catalogue = building.codeMeans("2200", 99).titleMeans("上衣", "", 99).build();

        assertThat(catalogue.resolve("", BLACK_L, "2200", "")).isInstanceOf(Ambiguous.class);
        assertThat(catalogue.resolve("上衣", "", "", "")).isInstanceOf(Missing.class);
    }

    @Test
    void numbersInTheTitleAreShownAndNeverUsed() {
        Catalogue catalogue = building.sku(6, "717-378", "", "", null).sku(7, "AT5", "", "", null).build();

        assertThat(candidates(catalogue, "爆款WLY0QU1098包邮")).containsExactly("WLY0QU1098");
        assertThat(candidates(catalogue, "夏款717-378男装 1098")).containsExactly("717-378", "WLY0QU1098");
        assertThat(candidates(catalogue, "爆款2200")).containsExactly("ABC2200", "XYZ2200");
        assertThat(candidates(catalogue, "型号ＡＴ５男")).containsExactly("AT5");
        assertThat(candidates(catalogue, "CAT5网线 21098 5")).isEmpty();
    }

    @Test
    void aVariantThatNobodyAnsweredForStaysUnknown() {
        assertThat(building.build().resolve("上衣", "颜色：墨绿", "1098", ""))
                .isEqualTo(new NoSuchVariant("WLY0QU1098", "墨绿", ""));
    }

    private static List<String> candidates(Catalogue catalogue, String title) {
        return ((Missing) catalogue.resolve(title, "", "", "")).candidates();
    }
}
