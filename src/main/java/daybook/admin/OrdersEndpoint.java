package daybook.admin;

import daybook.admin.access.Permission;
import daybook.jobs.OrderGoods;
import daybook.orders.LedgerStore;
import daybook.orders.Money;
import daybook.orders.OrderContent;
import daybook.orders.OrderFacts;
import daybook.orders.OrderLogStore;
import daybook.search.OrderSearch;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One order: what becomes of it, and a person's decision on it. */
@RestController
@RequestMapping("/api/orders/{number}")
@Profile("serve")
class OrdersEndpoint {
    private final Asked asked;
    private final OrderGoods goods;
    private final LedgerStore ledger;
    private final OrderLogStore logs;
    private final SearchWork search;
    private final OrderWork work;
    private final ReentrantLock planning = new ReentrantLock();

    OrdersEndpoint(Asked asked, OrderGoods goods, LedgerStore ledger, OrderLogStore logs, SearchWork search, OrderWork work) {
        this.asked = asked;
        this.goods = goods;
        this.ledger = ledger;
        this.logs = logs;
        this.search = search;
        this.work = work;
    }

    /**
     * An order; {@code buyer} is masked for whoever needs no more.
     *
     * @param wantsGoods it is approved, paid and not shipped
     * @param ships it gets all its goods now; null unless asked for
     * @param customer how many orders the same customer has
     */
    record Order(OrderFacts facts, boolean wantsGoods, @Nullable Boolean ships, Masked buyer, Amounts amounts, OrderSearch.CustomerOrders customer) {}

    /** In yuan; null where no file said so. */
    record Amounts(@Nullable String goods, @Nullable String postage, @Nullable String total, @Nullable String paid, @Nullable String refund) {
        static Amounts of(OrderContent content) {
            return new Amounts(yuan(content.goods()), yuan(content.postage()), yuan(content.total()), yuan(content.paid()), yuan(content.refund()));
        }

        private static @Nullable String yuan(@Nullable Money money) {
            return money == null ? null : money.toString();
        }
    }

    /** {@code force}: approves though something is found against it. */
    record DecisionWish(@Nullable String reason, boolean force) {}

    /** The order; {@code goods}: with whether it ships, for which the whole shop's goods are planned, one request after the other. */
    @GetMapping
    Order order(@PathVariable String number, @RequestParam @Nullable String shop, @RequestParam(defaultValue = "false") boolean goods, Actor actor) {
        String of = asked.shop(shop);
        OrderFacts facts = facts(of, number);
        OrderContent content = ledger.content(facts.internalNumber());
        boolean sees = actor.may(Permission.SEE_BUYERS);
        return new Order(
                sees ? facts : facts.withoutNotes(),
                facts.wantsGoods(),
                goods ? ships(of, number) : null,
                sees ? Masked.open(content) : Masked.of(content),
                Amounts.of(content),
                search.customer(of, facts.internalNumber()));
    }

    private OrderFacts facts(String shop, String number) {
        return goods.facts(shop, Asked.order(number)).orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "run.order-unknown", number));
    }

    private Boolean ships(String shop, String number) {
        planning.lock();
        try {
            return goods.order(shop, number).map(OrderGoods.OfOrder::ships).orElse(false);
        } finally {
            planning.unlock();
        }
    }

    /** What was done to it, the oldest first; {@code detail} is empty for whoever may not see buyers, because it may quote one. */
    @GetMapping("/log")
    List<OrderLogStore.Entry> log(@PathVariable String number, @RequestParam @Nullable String shop, Actor actor) {
        String of = asked.shop(shop);
        List<OrderLogStore.Entry> log = logs.of(of, facts(of, number).orderNumber());
        return actor.may(Permission.SEE_BUYERS) ? log : log.stream().map(OrderLogStore.Entry::withoutDetail).toList();
    }

    @PostMapping("/approve")
    ResponseEntity<OrderWork.Decided> approve(@PathVariable String number, @RequestParam @Nullable String shop, @RequestBody DecisionWish wish, Actor actor) {
        return work.approve(actor, asked.shop(shop), number, wish.reason(), wish.force());
    }

    @PostMapping("/hold")
    ResponseEntity<OrderWork.Decided> hold(@PathVariable String number, @RequestParam @Nullable String shop, @RequestBody DecisionWish wish, Actor actor) {
        return work.hold(actor, asked.shop(shop), number, wish.reason());
    }
}
