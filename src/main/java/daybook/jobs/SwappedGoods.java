package daybook.jobs;

import daybook.orders.SwapStore.Swapped;
import daybook.stock.Resolution;
import daybook.validation.LineDraft;
import daybook.validation.OrderCase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an order is judged by whose goods people swapped: by those that go out, not by those that its export still names. */
final class SwappedGoods {
    private SwappedGoods() {}

    /** The order with what its swapped lines mean now. A line is known by what its export says of it. */
    static OrderCase in(OrderCase order, List<Swapped> swapped) {
        if (swapped.isEmpty()) {
            return order;
        }
        List<Resolution> resolutions = new ArrayList<>(order.resolutions());
        Set<Integer> done = new HashSet<>();
        for (Swapped each : swapped) {
            Long sku = each.sku();
            for (int i = 0; i < order.lines().size() && sku != null; i++) {
                if (isOf(each, order.lines().get(i)) && done.add(i)) {
                    resolutions.set(i, new Resolution.Known(sku, ""));
                    break;
                }
            }
        }
        return order.meaning(resolutions);
    }

    private static boolean isOf(Swapped swapped, LineDraft line) {
        return swapped.isOf(line.title(), line.itemCode(), line.attributes());
    }
}
