package daybook.stock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one alias sheet against the catalogue that they point into, and marks what is wrong in them. */
final class AliasRowReader implements Function<SheetRow, @Nullable List<Alias>> {
    static final List<String> COLUMNS = List.of("标题", "商品属性", "商家编码", "产品编号", "颜色", "尺码");

    private static final int SHORT = 64;

    private final Catalogue catalogue;
    private final Map<String, Answer> before = new HashMap<>();

    AliasRowReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A row with both code and title answers to either. */
    @Override
    public @Nullable List<Alias> apply(SheetRow row) {
        String title = row.text("标题", 255);
        String attributes = row.text("商品属性", 500);
        String code = row.text("商家编码", 128);
        if (title.isEmpty() && code.isEmpty()) {
            row.mark("标题", "stock.alias-of-nothing");
        }
        Sku sku = sku(row);
        if (sku == null || !row.isGood()) {
            return null;
        }
        List<Alias> aliases = Stream.of(new Alias("", attributes, code, sku.id()), new Alias(title, attributes, "", sku.id()))
                .filter(alias -> !(alias.code().isEmpty() && alias.title().isEmpty()))
                .toList();
        aliases.forEach(alias -> compare(alias, row));
        return row.isGood() ? aliases : null;
    }

    private @Nullable Sku sku(SheetRow row) {
        String number = row.neededText("产品编号", SHORT);
        String colour = row.text("颜色", SHORT);
        String size = row.text("尺码", SHORT);
        if (number.isEmpty()) {
            return null;
        }
        Product product = catalogue.product(number);
        if (product == null) {
            row.mark("产品编号", "stock.alias-unknown-product");
            return null;
        }
        Sku sku = product.variant(Attributes.of(colour, size));
        if (sku == null) {
            row.mark("颜色", "stock.alias-unknown-variant", size, product.number());
        }
        return sku;
    }

    private void compare(Alias alias, SheetRow row) {
        Answer earlier = before.putIfAbsent(alias.asked(), new Answer(row.line(), alias.skuId()));
        if (earlier != null && earlier.skuId != alias.skuId()) {
            row.mark("产品编号", "stock.alias-contradicts", earlier.line);
        }
    }

    private record Answer(int line, long skuId) {}
}
