package daybook;

import static daybook.reconciliation.Outcome.ALREADY_IMPORTED;
import static daybook.reconciliation.Outcome.APPROVED;
import static daybook.reconciliation.Outcome.HELD;
import static daybook.reconciliation.Outcome.REJECTED;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What happens in the sample's shop on 15 February 2011. Both lists are newest first, as Taobao writes them; the afternoon
 * shows a part of the morning again.
 */
final class SampleDay {
    static final LocalDateTime EVENING_BEFORE = LocalDateTime.of(2011, 2, 14, 17, 8, 12);
    static final LocalDateTime NOON = LocalDateTime.of(2011, 2, 15, 12, 47, 30);
    private static final Comparator<SampleOrder> NEWEST_FIRST = Comparator.comparing((SampleOrder order) -> order.placed).reversed();
    private static final int MORNING_CLEAN = 46;
    private static final int LAST_BEFORE_NIGHT = 22;

    private final SampleShop shop = new SampleShop();
    private final SampleBuyers buyers = new SampleBuyers(shop);
    private final List<SampleOrder> clean = new ArrayList<>();
    private final List<SampleOrder> morning = new ArrayList<>();
    private final List<SampleOrder> afternoon = new ArrayList<>();

    private SampleDay() {
        cleanOrders();
        SampleMorning first = new SampleMorning(buyers, shop);
        first.warn(clean);
        List<SampleOrder> held = first.held();
        morning.addAll(clean);
        morning.addAll(held);
        morning.addAll(first.outOfScope());
        morning.addAll(first.rejected());
        morning.add(first.orphan());
        morning.sort(NEWEST_FIRST);
        buyers.clock(NOON);
        SampleAfternoon second = new SampleAfternoon(buyers, shop);
        afternoon.addAll(second.fresh());
        afternoon.addAll(second.held());
        afternoon.addAll(SampleAfternoon.seenAgain(clean, held));
        afternoon.sort(NEWEST_FIRST);
        repeated();
    }

    private void cleanOrders() {
        buyers.clock(EVENING_BEFORE);
        for (int i = 0; i < MORNING_CLEAN; i++) {
            clean.add(buyers.clean());
            if (i % 9 == 4) {
                buyers.pause(i == LAST_BEFORE_NIGHT ? 400 : 7);
            }
        }
    }

    static SampleDay make() {
        return new SampleDay();
    }

    SampleShop shop() {
        return shop;
    }

    List<SampleOrder> morning() {
        return morning;
    }

    List<SampleOrder> afternoon() {
        return afternoon;
    }

    private void repeated() {
        SampleOrder twice = clean.get(30).becomes(APPROVED, "listed twice, both rows the same: counts once");
        morning.add(morning.indexOf(twice) + 1, twice.rowAgain(ALREADY_IMPORTED, "").becomes(ALREADY_IMPORTED, "the second, equal row of that order", "order-no-repeated"));
        SampleOrder differs = morning.stream().filter(order -> order.rules.contains("order-no-repeated") && order.outcome == HELD).findFirst().orElseThrow();
        morning.add(morning.indexOf(differs) + 1, differs.rowAgain(REJECTED, "").becomes(REJECTED, "the second row of that order, with another address", "order-no-repeated")
                .set("收货地址", "江苏省 苏州市 吴江区    望湖路17号晴川花园3幢1102室(215200)"));
    }
}
