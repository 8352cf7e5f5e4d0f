package daybook.stock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a {@link Catalogue} together, SKU by SKU; item numbers that differ only in case or width are one product. */
public final class CatalogueBuilder {
    private final Map<String, String> numbers = new LinkedHashMap<>();
    private final Map<String, List<Sku>> skus = new HashMap<>();
    private final Map<String, Long> answers = new HashMap<>();

    CatalogueBuilder() {}

    /** A variant that is sold; its price in fen, null if unknown. */
    public CatalogueBuilder sku(long id, String itemNumber, String colour, String size, @Nullable Long purchaseFen) {
        return add(itemNumber, new Sku(id, colour, size, purchaseFen, false));
    }

    /** A variant that is 停产. */
    public CatalogueBuilder discontinued(long id, String itemNumber, String colour, String size) {
        return add(itemNumber, new Sku(id, colour, size, null, true));
    }

    /** A person's answer to this code, whatever the attributes. */
    public CatalogueBuilder codeMeans(String code, long skuId) {
        return add(new Alias("", "", code, skuId));
    }

    /** A person's answer to this title with these attributes. */
    public CatalogueBuilder titleMeans(String title, String attributes, long skuId) {
        return add(new Alias(title, attributes, "", skuId));
    }

    CatalogueBuilder add(String itemNumber, Sku sku) {
        String folded = Folded.of(itemNumber);
        numbers.putIfAbsent(folded, itemNumber.strip());
        skus.computeIfAbsent(folded, unused -> new ArrayList<>()).add(sku);
        return this;
    }

    CatalogueBuilder add(Alias alias) {
        answers.put(alias.asked(), alias.skuId());
        return this;
    }

    public Catalogue build() {
        List<Product> products = new ArrayList<>();
        Map<Long, Product> bySku = new HashMap<>();
        Map<Long, Sku> byId = new HashMap<>();
        numbers.forEach((folded, number) -> {
            List<Sku> variants = skus.getOrDefault(folded, List.of());
            Product product = new Product(number, variants);
            products.add(product);
            for (Sku sku : variants) {
                bySku.put(sku.id(), product);
                byId.put(sku.id(), sku);
            }
        });
        return new Catalogue(products, bySku, byId, answers);
    }
}
