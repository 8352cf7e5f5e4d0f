package daybook.stock;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SKU that somebody waits for, as the purchase list (采购产品列表) shows it. All counts in pieces.
 *
 * @param demand what approved, paid and unshipped orders want
 * @param allocated what is given to orders that can ship
 * @param onOrder what purchasers have said is ordered and has not come
 * @param pieces 采购件数: max(0, demand − sellable − on order)
 * @param couldShip what waiting orders could get at once if they were split
 * @param waitingOrders how many orders wait for it
 * @param oldestPaidAt when the oldest of them was paid; null if none waits, or nobody knows
 * @param waiting the first of them, the first to be served first; all of them where the SKU cannot be bought
 * @param askedSince the first list that asked for it and got no answer, as a slot's name; null if nothing is unanswered
 */
public record PurchaseLine(
        StockedSku sku,
        SkuStatus status,
        int demand,
        int allocated,
        int onOrder,
        int pieces,
        int couldShip,
        int waitingOrders,
        @Nullable LocalDateTime oldestPaidAt,
        List<WaitingOrder> waiting,
        @Nullable String askedSince) {
    public PurchaseLine {
        waiting = List.copyOf(waiting);
    }
}
