package daybook.stock;

import java.util.List;

/**
 * What purchasers are told after an import.
 *
 * @param toBuy SKUs with 采购件数 above 0, by purchaser, supplier, item number, colour and size
 * @param promised what is ordered and has not come, the soonest promised first
 * @param notToBuy SKUs that orders wait for and that cannot be bought, because they are 停产 or gone from the stock sheet: for customer service
 * @param withoutSku pieces of approved orders whose SKU nobody knows
 */
public record PurchaseList(List<PurchaseLine> toBuy, List<PromisedLine> promised, List<PurchaseLine> notToBuy, long withoutSku) {
    public PurchaseList {
        toBuy = List.copyOf(toBuy);
        promised = List.copyOf(promised);
        notToBuy = List.copyOf(notToBuy);
    }
}
