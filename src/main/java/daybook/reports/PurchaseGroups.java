package daybook.reports;

import daybook.stock.PurchaseLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is to be bought as it is read out: by purchaser, then supplier; groups and lines keep the order in which they come. */
record PurchaseGroups(List<Purchaser> purchasers, PurchaseTotals totals) {
    record Purchaser(String name, List<Supplier> suppliers, PurchaseTotals totals) {}

    /** {@code phones}: each telephone that the stock sheet gives for the supplier, once. */
    record Supplier(String name, List<String> phones, List<Item> items, PurchaseTotals totals) {}

    /** A line with its number, by which people talk of it; the same in the workbook and in the text. */
    record Item(int number, PurchaseLine line) {}

    static PurchaseGroups of(List<PurchaseLine> lines) {
        Map<String, Map<String, List<PurchaseLine>>> grouped = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.sku().purchaser(),
                        LinkedHashMap::new,
                        Collectors.groupingBy(line -> line.sku().supplier(), LinkedHashMap::new, Collectors.toList())));
        List<Purchaser> purchasers = new ArrayList<>();
        int[] count = {0};
        grouped.forEach((purchaser, bySupplier) -> {
            List<Supplier> suppliers = new ArrayList<>();
            bySupplier.forEach((supplier, wanted) -> suppliers.add(supplier(supplier, wanted, count)));
            List<PurchaseLine> all = bySupplier.values().stream().flatMap(List::stream).toList();
            purchasers.add(new Purchaser(purchaser, suppliers, PurchaseTotals.of(all)));
        });
        return new PurchaseGroups(purchasers, PurchaseTotals.of(lines));
    }

    private static Supplier supplier(String name, List<PurchaseLine> lines, int[] count) {
        List<String> phones = lines.stream()
                .map(line -> line.sku().supplierPhone())
                .filter(phone -> !phone.isBlank())
                .distinct()
                .toList();
        List<Item> items = lines.stream().map(line -> new Item(++count[0], line)).toList();
        return new Supplier(name, phones, items, PurchaseTotals.of(lines));
    }

    /** The lines that were asked for before and got no answer. */
    List<Item> unanswered() {
        return purchasers.stream()
                .flatMap(purchaser -> purchaser.suppliers().stream())
                .flatMap(supplier -> supplier.items().stream())
                .filter(item -> item.line().askedSince() != null)
                .toList();
    }
}
