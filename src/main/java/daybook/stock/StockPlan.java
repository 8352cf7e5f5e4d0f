package daybook.stock;

import daybook.stock.StockRowReader.LeftOut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a stock sheet changes in the tables. A SKU keeps its id from sheet to sheet, new ones go on from the highest; what stands as it
 * did is not written again; a SKU gone from the sheet is kept with its last figures and marked; one whose row is wrong stays as it is.
 */
final class StockPlan {
    final List<StoredProduct> newProducts = new ArrayList<>();
    final List<StoredProduct> changedProducts = new ArrayList<>();
    final List<StoredSku> newSkus = new ArrayList<>();
    final List<StoredSku> changedSkus = new ArrayList<>();

    private final Map<String, StoredProduct> products = new HashMap<>();
    private final Map<String, Long> productIds = new HashMap<>();
    private final Map<String, StoredSku> skus = new HashMap<>();
    private final Map<Long, Integer> arrived = new TreeMap<>();
    private final int nameless;
    private long lastProductId;
    private long lastSkuId;
    private int listedBefore;
    private int gone;

    StockPlan(List<StoredProduct> storedProducts, List<StoredSku> storedSkus, List<StockRow> sheet, LeftOut leftOut) {
        this.nameless = leftOut.nameless();
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
        leftOut.variants().forEach(this::spare);
        skus.values().stream().filter(StoredSku::listed).forEach(this::leave);
    }

    /** A sheet without most of the goods is more likely half a sheet than a clearance. A row that names no SKU may be any of them. */
    boolean dropsMost() {
        return (gone - nameless) * 2 > listedBefore;
    }

    /** Of the SKUs that the tables had, the pieces that the sheet has more of on hand. */
    Map<Long, Integer> arrived() {
        return arrived;
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
            if (after.onHand() > before.onHand()) {
                arrived.put(after.id(), after.onHand() - before.onHand());
            }
        }
    }

    /** A SKU that was gone and stands in a wrong row stays gone: nobody knows what it has. */
    private void spare(String variant) {
        int end = variant.indexOf('\u0000');
        StoredProduct product = products.get(variant.substring(0, end));
        if (product != null) {
            skus.remove(product.id() + variant.substring(end));
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
