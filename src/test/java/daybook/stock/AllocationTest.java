package daybook.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import daybook.stock.PurchasePlanner.Asked;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllocationTest {
    private static final LocalDateTime NINE = LocalDateTime.of(2011, 2, 15, 9, 0);
    private static final long RED = 1;
    private static final long BLUE = 2;

    private record Want(long sku, int pieces) {}

    private record Order(long number, @Nullable LocalDateTime paidAt, boolean urgent, List<Want> wants) {}

    private static Order order(long number, int minute, Want... wants) {
        return new Order(number, NINE.plusMinutes(minute), false, List.of(wants));
    }

    private static Want wants(long sku, int pieces) {
        return new Want(sku, pieces);
    }

    private static OpenOrders open(List<Order> orders) {
        OpenOrders.Builder open = OpenOrders.builder();
        for (Order order : orders) {
            open.order(order.number, order.paidAt, order.urgent);
            int line = 2;
            for (Want want : order.wants) {
                open.line(line++, want.sku, want.pieces);
            }
        }
        return open.build();
    }

    private static Allocation allocate(Map<Long, Integer> stock, Order... orders) {
        return Allocation.of(open(List.of(orders)), stock);
    }

    private static List<Long> shipping(Allocation allocation) {
        return IntStream.range(0, allocation.open().orders())
                .filter(allocation::ships)
                .mapToObj(allocation.open()::number)
                .sorted()
                .toList();
    }

    @Test
    void who_paid_first_is_served_first() {
        Allocation allocation = allocate(Map.of(RED, 1), order(11, 5, wants(RED, 1)), order(12, 1, wants(RED, 1)));

        assertThat(shipping(allocation)).containsExactly(12L);
    }

    @Test
    void who_paid_in_the_same_second_is_served_by_internal_number() {
        Allocation allocation = allocate(Map.of(RED, 1), order(12, 0, wants(RED, 1)), order(11, 0, wants(RED, 1)));

        assertThat(shipping(allocation)).containsExactly(11L);
    }

    @Test
    void an_urgent_order_is_served_before_those_who_paid_earlier() {
        Order urgent = new Order(12, NINE.plusHours(3), true, List.of(wants(RED, 1)));

        assertThat(shipping(allocate(Map.of(RED, 1), order(11, 0, wants(RED, 1)), urgent))).containsExactly(12L);
    }

    @Test
    void an_order_without_time_of_payment_is_served_last() {
        Order unknown = new Order(11, null, false, List.of(wants(RED, 1)));

        assertThat(shipping(allocate(Map.of(RED, 1), unknown, order(12, 600, wants(RED, 1))))).containsExactly(12L);
    }

    @Test
    void an_order_gets_everything_or_nothing_and_what_it_cannot_use_goes_to_the_next() {
        Allocation allocation = allocate(
                Map.of(RED, 5, BLUE, 0), order(11, 0, wants(RED, 2), wants(BLUE, 1)), order(12, 1, wants(RED, 5)));

        assertThat(shipping(allocation)).containsExactly(12L);
        assertThat(allocation.allocated(RED)).isEqualTo(5);
        assertThat(allocation.allocated(BLUE)).isZero();
    }

    @Test
    void two_lines_of_an_order_that_want_the_same_goods_are_served_together() {
        assertThat(shipping(allocate(Map.of(RED, 3), order(11, 0, wants(RED, 2), wants(RED, 2))))).isEmpty();
        assertThat(shipping(allocate(Map.of(RED, 4), order(11, 0, wants(RED, 2), wants(RED, 2))))).containsExactly(11L);
    }

    @Test
    void orders_beyond_all_measure_neither_wrap_the_demand_nor_what_is_bought() {
        Allocation allocation = allocate(
                Map.of(RED, 5), order(11, 0, wants(RED, 999_999_999), wants(RED, 999_999_999)), order(12, 1, wants(RED, 999_999_999)), order(13, 2, wants(RED, 5)));

        assertThat(shipping(allocation)).containsExactly(13L);
        assertThat(allocation.demand(RED)).isEqualTo(Integer.MAX_VALUE);
        assertThat(allocation.demand()).isEqualTo(3_000_000_002L);
        StockedSku red = new StockedSku(RED, "WLY0QU1098", "裙", "红", "S", 5, 0, null, "", "", "", false, true);
        Asked asked = new Asked(Map.of(RED, Integer.MAX_VALUE), Map.of(), List.of());
        assertThat(PurchasePlanner.list(allocation, Map.of(RED, red), asked, numbers -> Map.of()).toBuy()).isEmpty();
    }

    @Test
    void a_line_whose_sku_nobody_knows_makes_its_order_wait() {
        Allocation allocation = allocate(Map.of(RED, 9, 0L, 9), order(11, 0, wants(RED, 1), wants(0, 1)));

        assertThat(shipping(allocation)).isEmpty();
        assertThat(allocation.demand()).isEqualTo(2);
        assertThat(allocation.waiting()).isEqualTo(2);
    }

    @Test
    void a_split_is_offered_where_part_could_ship_from_what_nobody_else_gets() {
        Allocation allocation = allocate(
                Map.of(RED, 4, BLUE, 1),
                order(11, 0, wants(RED, 3), wants(BLUE, 2)),
                order(12, 1, wants(RED, 2)),
                order(13, 2, wants(RED, 1), wants(BLUE, 9)));

        assertThat(shipping(allocation)).containsExactly(12L);
        assertThat(List.of(allocation.offered(0), allocation.offered(1))).as("order 11: 2 red, 1 blue").containsExactly(2, 1);
        assertThat(allocation.offered(2)).as("an order that ships needs no split").isZero();
        assertThat(List.of(allocation.offered(3), allocation.offered(4))).as("order 13: all is offered already").containsExactly(0, 0);
        assertThat(allocation.offeredOf(RED)).isEqualTo(2);
    }

    @Test
    void what_is_sold_too_often_is_nobodys_gain() {
        assertThat(shipping(allocate(Map.of(RED, -3), order(11, 0, wants(RED, 1))))).isEmpty();
    }

    /** Takes half a second; ten are far more than any machine needs. */
    @Test
    void two_hundred_thousand_lines_over_twenty_thousand_skus_are_planned_in_seconds() {
        Random random = new Random(7);
        OpenOrders.Builder open = OpenOrders.builder();
        for (int order = 0; order < 100_000; order++) {
            open.order(order, NINE.plusSeconds(random.nextInt(80_000)), false);
            open.line(2, 1 + random.nextInt(20_000), 1 + random.nextInt(3));
            open.line(3, 1 + random.nextInt(20_000), 1);
        }
        OpenOrders orders = open.build();
        Map<Long, Integer> stock = new HashMap<>();
        for (long sku = 1; sku <= 20_000; sku++) {
            stock.put(sku, random.nextInt(30));
        }
        Allocation allocation = assertTimeout(Duration.ofSeconds(10), () -> Allocation.of(orders, stock));

        assertThat(allocation.allocated() + allocation.waiting()).isEqualTo(allocation.demand());
        assertThat(allocation.shipping()).isBetween(50_000, 99_000);
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    private static List<Order> randomOrders(Random random) {
        List<Order> orders = new ArrayList<>();
        int count = random.nextInt(40);
        for (int i = 0; i < count; i++) {
            List<Want> wants = new ArrayList<>();
            for (int line = 0; line <= random.nextInt(3); line++) {
                wants.add(new Want(random.nextInt(6), 1 + random.nextInt(4)));
            }
            LocalDateTime paid = random.nextInt(20) == 0 ? null : NINE.plusSeconds(random.nextInt(30));
            orders.add(new Order(100 + i, paid, random.nextInt(12) == 0, wants));
        }
        return orders;
    }

    private static Map<Long, Integer> randomStock(Random random) {
        Map<Long, Integer> stock = new HashMap<>();
        for (long sku = 0; sku < 5; sku++) {
            stock.put(sku, random.nextInt(15) - 1);
        }
        return stock;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void never_more_is_allocated_or_offered_than_can_be_sold_and_nothing_is_lost(int seed) {
        Random random = new Random(seed);
        Map<Long, Integer> stock = randomStock(random);
        Allocation allocation = Allocation.of(open(randomOrders(random)), stock);
        OpenOrders open = allocation.open();
        Map<Long, Integer> given = new TreeMap<>();
        long ofShipping = 0;
        for (int order = 0; order < open.orders(); order++) {
            for (int line = open.firstLine(order); line < open.endLine(order); line++) {
                int pieces = allocation.ships(order) ? open.pieces(line) : allocation.offered(line);
                given.merge(open.sku(line), pieces, Integer::sum);
                ofShipping += allocation.ships(order) ? open.pieces(line) : 0;
                assertThat(allocation.offered(line)).isBetween(0, allocation.ships(order) ? 0 : open.pieces(line));
            }
        }

        given.forEach((sku, pieces) -> assertThat(pieces).as("SKU %s", sku).isLessThanOrEqualTo(sku == 0 ? 0 : Math.max(0, stock.getOrDefault(sku, 0))));
        assertThat(allocation.allocated()).isEqualTo(ofShipping);
        assertThat(allocation.allocated() + allocation.waiting()).isEqualTo(allocation.demand());
    }

    /** By a count of its own: an order that waits behind another that is served later could not have been served in its place. */
    @ParameterizedTest
    @MethodSource("seeds")
    void nobody_who_paid_earlier_and_wants_no_more_of_the_same_waits_behind_a_later_one(int seed) {
        Random random = new Random(seed);
        Map<Long, Integer> stock = randomStock(random);
        List<Order> orders = randomOrders(random);
        Allocation allocation = Allocation.of(open(orders), stock);
        for (int early = 0; early < orders.size(); early++) {
            for (int late = 0; late < orders.size(); late++) {
                if (comesBefore(orders.get(early), orders.get(late)) && wantsNoMore(orders.get(early), orders.get(late)) && allocation.ships(late)) {
                    assertThat(allocation.ships(early)).as("%s before %s", orders.get(early), orders.get(late)).isTrue();
                }
            }
        }
    }

    private static boolean comesBefore(Order early, Order late) {
        return early.urgent == late.urgent
                && early.paidAt != null
                && (late.paidAt == null || early.paidAt.isBefore(late.paidAt));
    }

    private static boolean wantsNoMore(Order early, Order late) {
        Map<Long, Integer> theirs = sum(late);
        return sum(early).entrySet().stream().allMatch(want -> want.getValue() <= theirs.getOrDefault(want.getKey(), 0));
    }

    private static Map<Long, Integer> sum(Order order) {
        Map<Long, Integer> sum = new HashMap<>();
        order.wants.forEach(want -> sum.merge(want.sku, want.pieces, Integer::sum));
        return sum;
    }

    /** Goods do not lie while somebody who waits could have them as a whole. */
    @ParameterizedTest
    @MethodSource("seeds")
    void nobody_waits_who_could_be_served_from_what_is_left(int seed) {
        Random random = new Random(seed);
        Map<Long, Integer> left = randomStock(random);
        List<Order> orders = randomOrders(random);
        Allocation allocation = Allocation.of(open(orders), left);
        for (int order = 0; order < orders.size(); order++) {
            if (allocation.ships(order)) {
                sum(orders.get(order)).forEach((sku, pieces) -> left.merge(sku, -pieces, Integer::sum));
            }
        }
        for (int order = 0; order < orders.size(); order++) {
            boolean could = sum(orders.get(order)).entrySet().stream()
                    .allMatch(want -> want.getKey() != 0 && want.getValue() <= left.getOrDefault(want.getKey(), 0));
            assertThat(could && !allocation.ships(order)).as(orders.get(order).toString()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_answer_does_not_depend_on_the_order_of_the_rows(int seed) {
        Random random = new Random(seed);
        Map<Long, Integer> stock = randomStock(random);
        List<Order> orders = randomOrders(random);
        List<Order> shuffled = new ArrayList<>(orders);
        Collections.shuffle(shuffled, random);

        assertThat(answer(orders, stock)).isEqualTo(answer(shuffled, stock));
    }

    private static Map<Long, List<Integer>> answer(List<Order> orders, Map<Long, Integer> stock) {
        Allocation allocation = Allocation.of(open(orders), stock);
        Map<Long, List<Integer>> answer = new TreeMap<>();
        for (int order = 0; order < orders.size(); order++) {
            List<Integer> of = new ArrayList<>();
            of.add(allocation.ships(order) ? 1 : 0);
            for (int line = allocation.open().firstLine(order); line < allocation.open().endLine(order); line++) {
                of.add(allocation.offered(line));
            }
            answer.put(allocation.open().number(order), of);
        }
        return answer;
    }
}
