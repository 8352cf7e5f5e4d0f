package daybook;

import daybook.reconciliation.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import tools.jackson.databind.json.JsonMapper;

/** {@code expected.json}: the four measures by outcome, findings by rule, the orders behind them, and what is short, per slot. */
final class SampleExpected {
    private SampleExpected() {}

    static String json(SampleDay day) {
        Map<SampleShop.Sku, Integer> demand = new LinkedHashMap<>();
        Map<String, Object> slots = new LinkedHashMap<>();
        slots.put("2011-2-15-1", slot(day, day.morning(), demand));
        slots.put("2011-2-15-2", slot(day, day.afternoon(), demand));
        slots.put("shipments", shipments(day, demand));
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(slots) + "\n";
    }

    private static Map<String, Object> slot(SampleDay day, List<SampleOrder> orders, Map<SampleShop.Sku, Integer> demand) {
        Map<String, Object> slot = new LinkedHashMap<>();
        List<SampleOrder> rows = orders.stream().filter(SampleOrder::inOrderReport).toList();
        slot.put("orders", byOutcome(rows, order -> 1));
        slot.put("lines", byOutcome(orders, order -> order.lines.size()));
        slot.put("pieces", byOutcome(rows, SampleOrder::pieces));
        slot.put("fen", byOutcome(rows, SampleOrder::fen));
        slot.put("findings", findings(orders));
        slot.put("rulesByOrder", rulesByOrder(orders));
        orders.forEach(order -> demand(order, demand));
        slot.put("demand", pieces(demand));
        slot.put("shortage", shortage(day, demand));
        return slot;
    }

    private static Map<String, Object> shipments(SampleDay day, Map<SampleShop.Sku, Integer> demand) {
        List<SampleOrder> orders = SampleShipments.orders(day);
        long pieces = orders.stream().flatMap(order -> order.lines.stream()).mapToLong(line -> Integer.parseInt(line.getOrDefault("购买数量", ""))).sum();
        Map<String, Object> shipments = new LinkedHashMap<>();
        shipments.put("orders", orders.size());
        shipments.put("pieces", pieces);
        shipments.put("demand", pieces(demand) - pieces);
        return shipments;
    }

    private static long pieces(Map<SampleShop.Sku, Integer> demand) {
        return demand.values().stream().mapToLong(Integer::longValue).sum();
    }

    private static Map<String, Long> byOutcome(List<SampleOrder> orders, ToLongFunction<SampleOrder> amount) {
        Map<String, Long> sums = new LinkedHashMap<>();
        sums.put("read", orders.stream().mapToLong(amount).sum());
        for (Outcome outcome : Outcome.values()) {
            long sum = orders.stream().filter(order -> order.outcome == outcome).mapToLong(amount).sum();
            if (sum > 0) {
                sums.put(outcome.key(), sum);
            }
        }
        return sums;
    }

    /** One finding for each cell that breaks a rule; a rejected order's lines have one each as well. */
    private static Map<String, Integer> findings(List<SampleOrder> orders) {
        Map<String, Integer> findings = new TreeMap<>();
        for (SampleOrder order : orders) {
            int times = order.outcome == Outcome.REJECTED ? 1 + order.lines.size() : 1;
            order.rules.forEach(rule -> findings.merge(rule, times, Integer::sum));
        }
        return findings;
    }

    private static Map<String, List<String>> rulesByOrder(List<SampleOrder> orders) {
        Map<String, List<String>> rules = new LinkedHashMap<>();
        for (SampleOrder order : orders) {
            if (!order.rules.isEmpty()) {
                rules.put(order.number(), order.rules.stream().distinct().toList());
            }
        }
        return rules;
    }

    /** A changed order goes back to wait, so what it wanted is no demand any more. */
    private static void demand(SampleOrder order, Map<SampleShop.Sku, Integer> demand) {
        int sign = order.outcome == Outcome.APPROVED ? 1 : order.outcome == Outcome.CHANGED ? -1 : 0;
        for (int i = 0; i < order.lines.size() && sign != 0; i++) {
            int quantity = Integer.parseInt(order.lines.get(i).getOrDefault("购买数量", ""));
            demand.merge(order.skus.get(i), sign * quantity, Integer::sum);
        }
    }

    private static List<Map<String, Object>> shortage(SampleDay day, Map<SampleShop.Sku, Integer> demand) {
        return day.shop().skus().stream()
                .filter(sku -> demand.getOrDefault(sku, 0) > sku.onHand() - sku.defective())
                .map(sku -> shortage(sku, demand.getOrDefault(sku, 0)))
                .toList();
    }

    private static Map<String, Object> shortage(SampleShop.Sku sku, int demand) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("supplier", sku.product().supplier().name());
        row.put("itemNumber", sku.product().number());
        row.put("colour", sku.colour());
        row.put("size", sku.size());
        row.put("demand", demand);
        row.put("onHand", sku.onHand());
        row.put("defective", sku.defective());
        row.put("toBuy", demand - (sku.onHand() - sku.defective()));
        return row;
    }
}
