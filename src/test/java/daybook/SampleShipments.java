package daybook;

import daybook.reconciliation.Outcome;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What leaves the sample's shop in the evening: the first orders of the morning for which everything is there. */
final class SampleShipments {
    private static final int ORDERS = 12;
    private static final LocalDateTime PACKED = LocalDateTime.of(2011, 2, 15, 17, 30, 0);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final List<String> COURIERS = List.of("圆通速递", "申通快递", "顺丰速运");

    private SampleShipments() {}

    /** The orders that ship, oldest first. */
    static List<SampleOrder> orders(SampleDay day) {
        Set<String> changed = day.afternoon().stream()
                .filter(order -> order.outcome == Outcome.CHANGED)
                .map(SampleOrder::number)
                .collect(Collectors.toSet());
        List<SampleShop.Sku> scarce = day.shop().bestsellers();
        return day.morning().stream()
                .filter(order -> order.outcome == Outcome.APPROVED && !changed.contains(order.number()))
                .filter(order -> order.skus.stream().noneMatch(scarce::contains))
                .sorted((a, b) -> a.placed.compareTo(b.placed))
                .limit(ORDERS)
                .toList();
    }

    /** The sheet (发货表). */
    static String sheet(SampleDay day) {
        StringBuilder sheet = new StringBuilder("订单编号,快递公司,快递单号,发货时间\n");
        List<SampleOrder> orders = orders(day);
        for (int i = 0; i < orders.size(); i++) {
            sheet.append(String.join(
                            ",", orders.get(i).number(), COURIERS.get(i % COURIERS.size()), String.valueOf(8_680_001_000L + 37L * i), TIME.format(PACKED.plusMinutes(3L * i))))
                    .append('\n');
        }
        return sheet.toString();
    }
}
