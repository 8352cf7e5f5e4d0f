package daybook.stock;

/** Whether a SKU can be had. */
public enum SkuStatus {
    /** 正常 */
    NORMAL,
    /** 缺货: nothing sellable is on hand, or more is wanted than there is. */
    OUT_OF_STOCK,
    /** 停产: the stock sheet says so. */
    DISCONTINUED;

    /** The status of a SKU of which so many pieces are wanted. */
    public static SkuStatus of(StockedSku sku, long demand) {
        if (sku.discontinued()) {
            return DISCONTINUED;
        }
        return sku.sellable() == 0 || demand > sku.sellable() ? OUT_OF_STOCK : NORMAL;
    }
}
