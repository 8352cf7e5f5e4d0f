package daybook.stock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a stock sheet changes in the tables. A SKU keeps its id from sheet to sheet, new ones go on from the highest; what stands as it
 * did is not written again; a SKU gone from the sheet is kept with its last figures and marked.
 */
final class StockPlan {
    final List<StoredProduct> newProducts = new ArrayList<>();
    final List<StoredProduct> changedProducts = new ArrayList<>();
    final List<StoredSku> newSkus = new ArrayList<>();
    final List<StoredSku> changedSkus = new ArrayList<>();

    private final Map<String, StoredProduct> products = new HashMap<>();
    private final Map<String, Long> productIds = new HashMap<>();
    private final Map<String, StoredSku> skus = new HashMap<>();
    private long lastProductId;
    private long lastSkuId;
    private int listedBefore;
    private int gone;

    StockPlan(List<StoredProduct> storedProducts, List<StoredSku> storedSkus, List<StockRow> sheet) {
        for (StoredProduct product : storedProducts) {
            products.put(Folded.of(product.itemNumber()), product);
            lastProductId = Math.max(lastProductId, product.id());
        }
        for (StoredSku sku : storedSkus) {
            skus.put(sku.variant(), sku);
            lastSkuId = Math.max(lastSkuId, sku.id());
            listedBefore += sku.listed() ? 1 : 0;
        }
        sheet.forEach(this::take);
        skus.values().stream().filter(StoredSku::listed).forEach(this::leave);
    }

    /** A sheet without most of the goods is more likely half a sheet than a clearance. */
    boolean dropsMost() {
        return gone * 2 > listedBefore;
    }

    /** SKUs that the last sheet had and this one has not. */
    int gone() {
        return gone;
    }

    int listedBefore() {
        return listedBefore;
    }

    /** How many products the sheet has. */
    int products() {
        return productIds.size();
    }

    private void take(StockRow row) {
        Long known = productIds.get(Folded.of(row.itemNumber()));
        long productId = known != null ? known : product(row);
        StoredSku before = skus.remove(StoredSku.of(0, productId, row).variant());
        StoredSku after = StoredSku.of(before == null ? ++lastSkuId : before.id(), productId, row);
        if (before == null) {
            newSkus.add(after);
        } else if (!after.equals(before)) {
            changedSkus.add(after);
        }
    }

    /** The first row of a product gives its spelling and its name. */
    private long product(StockRow row) {
        @Nullable StoredProduct before = products.get(Folded.of(row.itemNumber()));
        StoredProduct after = new StoredProduct(before == null ? ++lastProductId : before.id(), row.itemNumber(), row.name());
        if (before == null) {
            newProducts.add(after);
        } else if (!after.equals(before)) {
            changedProducts.add(after);
        }
        productIds.put(Folded.of(row.itemNumber()), after.id());
        return after.id();
    }

    private void leave(StoredSku sku) {
        gone++;
        changedSkus.add(sku.gone());
    }
}
