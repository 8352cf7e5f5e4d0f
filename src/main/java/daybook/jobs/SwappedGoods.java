package daybook.jobs;

import daybook.intake.Column;
import daybook.orders.SwapStore.Swapped;
import daybook.stock.Resolution;
import daybook.validation.LineDraft;
import daybook.validation.OrderCase;
import daybook.validation.Said;
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
                if (isOf(each, order.lines().get(i), order.facts().said()) && done.add(i)) {
                    resolutions.set(i, new Resolution.Known(sku, ""));
                    break;
                }
            }
        }
        return order.meaning(resolutions);
    }

    /** An export without the column of its code is of that line as well. */
    private static boolean isOf(Swapped swapped, LineDraft line, Said said) {
        boolean open = line.itemCode().isEmpty() && !(said.has(Column.CODE) && said.has(Column.EXTERNAL_CODE));
        return swapped.isOf(line.title(), open ? swapped.code() : line.itemCode(), line.attributes());
    }
}
