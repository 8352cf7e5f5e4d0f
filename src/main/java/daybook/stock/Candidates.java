package daybook.stock;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Describes the products that one code could mean, for a person to choose:
 * {@code WLY0QU1098: 颜色 白/黑 (=), 尺码 L/XL (≠), 进货价 35.00 (=)}. The sign after each says whether all candidates agree in it. The words
 * are those of the stock sheet's header, which is where the person looks them up.
 */
final class Candidates {
    private static final int MOST = 8;
    private static final int MOST_VALUES = 8;

    private Candidates() {}

    /** One text a product, at most eight and then how many more there are. */
    static List<String> describe(List<Product> products) {
        boolean colours = agree(products, Candidates::colours);
        boolean sizes = agree(products, Candidates::sizes);
        boolean prices = agree(products, Candidates::prices);
        List<String> texts = new ArrayList<>();
        for (Product product : products.subList(0, Math.min(MOST, products.size()))) {
            texts.add(product.number() + ": 颜色 " + list(colours(product), colours) + ", 尺码 " + list(sizes(product), sizes)
                    + ", 进货价 " + list(prices(product), prices));
        }
        if (products.size() > MOST) {
            texts.add("… +" + (products.size() - MOST));
        }
        return texts;
    }

    private static boolean agree(List<Product> products, Function<Product, List<String>> values) {
        return products.stream().map(values.andThen(Candidates::folded)).distinct().count() == 1;
    }

    private static Set<String> folded(List<String> values) {
        Set<String> folded = new HashSet<>();
        values.forEach(value -> folded.add(Folded.of(value)));
        return folded;
    }

    private static String list(List<String> values, boolean agreed) {
        List<String> few = values.subList(0, Math.min(MOST_VALUES, values.size()));
        String text = few.isEmpty() ? "-" : String.join("/", few);
        return text + (values.size() > MOST_VALUES ? "/…" : "") + (agreed ? " (=)" : " (≠)");
    }

    private static List<String> colours(Product product) {
        return distinct(product, Sku::colour);
    }

    private static List<String> sizes(Product product) {
        return distinct(product, Sku::size);
    }

    private static List<String> prices(Product product) {
        return product.skus().stream()
                .map(Sku::purchaseFen)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(Fen::text)
                .toList();
    }

    private static List<String> distinct(Product product, Function<Sku, String> value) {
        return product.skus().stream().map(value).filter(text -> !text.isEmpty()).distinct().toList();
    }
}
