package daybook.stock;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.stock.PurchasePlanner.Asked;
import daybook.stock.PurchasePlanner.Promise;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchasePlannerTest {
    private static final LocalDateTime NINE = LocalDateTime.of(2011, 2, 15, 9, 0);

    private final Map<Long, StockedSku> shelf = new LinkedHashMap<>();
    private final Map<Long, Integer> wanted = new LinkedHashMap<>();

    private void sku(long id, int onHand, int defective, String purchaser, String supplier, String item, boolean discontinued, boolean listed) {
        shelf.put(id, new StockedSku(id, item, "裙", "白", "L", onHand, defective, null, supplier, "", purchaser, discontinued, listed));
    }

    /** One order for each SKU that wants so many pieces of it. */
    private PurchaseList list(Asked asked) {
        OpenOrders.Builder open = OpenOrders.builder();
        wanted.forEach((sku, pieces) -> {
            open.order(100 + sku, NINE.plusMinutes(sku), false);
            open.line(2, sku, pieces);
        });
        Map<Long, Integer> sellable = new HashMap<>();
        shelf.forEach((id, sku) -> sellable.put(id, sku.sellable()));
        return PurchasePlanner.list(Allocation.of(open.build(), sellable), shelf, asked, numbers -> {
            Map<Long, String> names = new HashMap<>();
            numbers.forEach(number -> names.put(number, "order " + number));
            return names;
        });
    }

    @ParameterizedTest(name = "{0} on hand, {1} defective, {2} on order, {3} wanted: buy {4}")
    @CsvSource({
        "0, 0, 0, 5, 5",
        "3, 0, 0, 5, 2",
        "3, 2, 0, 5, 4",
        "3, 3, 0, 5, 5",
        "3, 0, 1, 5, 1",
        "3, 2, 3, 5, 1",
        "3, 0, 2, 5, 0",
        "3, 0, 9, 5, 0",
        "5, 0, 0, 5, 0",
        "-2, 0, 0, 5, 5",
    })
    void what_is_to_be_bought_is_what_is_wanted_less_what_may_be_sold_less_what_is_ordered(int onHand, int defective, int onOrder, int demand, int pieces) {
        sku(1, onHand, defective, "陈芸", "锦裳", "A1", false, true);
        wanted.put(1L, demand);

        List<Integer> toBuy = list(new Asked(Map.of(1L, onOrder), Map.of(), List.of())).toBuy().stream().map(PurchaseLine::pieces).toList();
        assertThat(toBuy).isEqualTo(pieces == 0 ? List.of() : List.of(pieces));
    }

    @Test
    void the_list_goes_by_purchaser_then_supplier_then_item_number() {
        sku(1, 0, 0, "B", "X", "3", false, true);
        sku(2, 0, 0, "A", "Y", "2", false, true);
        sku(3, 0, 0, "A", "X", "9", false, true);
        sku(4, 0, 0, "A", "X", "1", false, true);
        shelf.keySet().forEach(id -> wanted.put(id, 1));

        assertThat(list(Asked.NOTHING).toBuy()).extracting(line -> line.sku().id()).containsExactly(4L, 3L, 2L, 1L);
    }

    @Test
    void what_the_sheet_lists_no_more_or_calls_discontinued_is_not_bought_but_told_if_somebody_waits() {
        sku(1, 9, 0, "A", "X", "1", false, false);
        sku(2, 2, 0, "A", "X", "2", true, true);
        sku(3, 2, 0, "A", "X", "3", true, true);
        sku(4, 0, 0, "A", "X", "4", false, false);
        wanted.putAll(Map.of(1L, 1, 2L, 3, 3L, 2));
        PurchaseList list = list(Asked.NOTHING);

        assertThat(list.toBuy()).isEmpty();
        assertThat(list.notToBuy()).extracting(line -> line.sku().id()).as("3 has enough left, nobody wants 4").containsExactly(1L, 2L);
        assertThat(list.notToBuy().get(1).waiting()).extracting(WaitingOrder::orderNumber).containsExactly("order 102");
    }

    private static Promise promise(long sku, @Nullable String day) {
        return new Promise(sku, 1, day == null ? null : LocalDate.parse(day), "", "2011-2-14-1");
    }

    @Test
    void what_is_promised_goes_by_day_and_what_has_no_day_comes_last() {
        sku(1, 0, 0, "A", "X", "1", false, true);
        sku(2, 0, 0, "A", "X", "2", false, true);
        sku(3, 0, 0, "A", "X", "3", false, true);
        List<Promise> promises = new ArrayList<>(List.of(
                promise(1, null), promise(3, "2011-02-20"), promise(2, "2011-02-20"), promise(3, "2011-02-18"), promise(9, "2011-02-01")));

        assertThat(list(new Asked(Map.of(), Map.of(), promises)).promised())
                .extracting(line -> line.sku().id() + " " + line.promisedOn())
                .containsExactly("3 2011-02-18", "2 2011-02-20", "3 2011-02-20", "1 null");
    }
}
