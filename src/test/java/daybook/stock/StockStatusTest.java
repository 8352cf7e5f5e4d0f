package daybook.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockStatusTest {
    static StockedSku sku(int onHand, int defective, boolean discontinued, boolean listed) {
        return new StockedSku(1, "WLY0QU1098", "裙", "白", "L", onHand, defective, null, "", "", "", discontinued, listed);
    }

    @ParameterizedTest(name = "{0} on hand, {1} defective, 停产 {2}, listed {3}, {4} wanted: {6}, {5} may be sold")
    @CsvSource({
        "9, 0, false, true, 0, 9, NORMAL",
        "9, 0, false, true, 9, 9, NORMAL",
        "9, 0, false, true, 10, 9, OUT_OF_STOCK",
        "0, 0, false, true, 0, 0, OUT_OF_STOCK",
        "-2, 0, false, true, 0, 0, OUT_OF_STOCK",
        "9, 2, false, true, 8, 7, OUT_OF_STOCK",
        "9, 2, false, true, 7, 7, NORMAL",
        "3, 3, false, true, 0, 0, OUT_OF_STOCK",
        "9, 0, false, false, 0, 0, OUT_OF_STOCK",
        "9, 0, true, true, 20, 9, DISCONTINUED",
        "0, 0, true, true, 0, 0, DISCONTINUED",
    })
    void a_sku_can_be_had_or_not(int onHand, int defective, boolean discontinued, boolean listed, int demand, int sellable, SkuStatus status) {
        StockedSku sku = sku(onHand, defective, discontinued, listed);

        assertThat(sku.sellable()).isEqualTo(sellable);
        assertThat(SkuStatus.of(sku, demand)).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "NORMAL, NORMAL",
        "OUT_OF_STOCK, OUT_OF_STOCK",
        "DISCONTINUED DISCONTINUED, DISCONTINUED",
        "NORMAL NORMAL, NORMAL",
        "NORMAL OUT_OF_STOCK, PARTIAL",
        "NORMAL DISCONTINUED, PARTIAL",
        "OUT_OF_STOCK DISCONTINUED OUT_OF_STOCK, PARTIAL",
        "NORMAL OUT_OF_STOCK DISCONTINUED, PARTIAL",
    })
    void a_product_is_what_its_variants_are_or_partial(String variants, ProductStatus status) {
        List<SkuStatus> shown = Stream.of(variants.split(" ")).map(SkuStatus::valueOf).toList();

        assertThat(ProductStatus.of(shown)).isEqualTo(status);
    }
}
