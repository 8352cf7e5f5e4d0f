package daybook.admin;

import daybook.admin.AuditTrail.Deed;
import daybook.admin.access.Permission;
import daybook.jobs.OrderDecisions;
import daybook.jobs.OrderDecisions.Answer;
import daybook.jobs.OrderDecisions.Wish;
import daybook.jobs.OrderGoods;
import daybook.orders.LedgerStore;
import daybook.orders.OrderContent;
import daybook.orders.OrderFacts;
import daybook.orders.OrderStatus;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
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
    private final OrderDecisions decisions;
    private final AuditTrail audit;
    private final ReentrantLock planning = new ReentrantLock();

    OrdersEndpoint(Asked asked, OrderGoods goods, LedgerStore ledger, OrderDecisions decisions, AuditTrail audit) {
        this.asked = asked;
        this.goods = goods;
        this.ledger = ledger;
        this.decisions = decisions;
        this.audit = audit;
    }

    /**
     * An order; {@code buyer} is masked for whoever needs no more.
     *
     * @param wantsGoods it is approved, paid and not shipped
     * @param ships it gets all its goods now; null unless asked for
     */
    record Order(OrderFacts facts, boolean wantsGoods, @Nullable Boolean ships, Masked buyer) {}

    /** {@code force}: approves though something is found against it. */
    record DecisionWish(@Nullable String reason, boolean force) {}

    /** How the order stands now. */
    record Decided(String orderNumber, OrderStatus status) {}

    /** The order; {@code goods}: with whether it ships, for which the whole shop's goods are planned, one request after the other. */
    @GetMapping
    Order order(@PathVariable String number, @RequestParam @Nullable String shop, @RequestParam(defaultValue = "false") boolean goods, Actor actor) {
        String of = asked.shop(shop);
        OrderFacts facts = this.goods.facts(of, Asked.order(number)).orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "run.order-unknown", number));
        OrderContent content = ledger.content(facts.internalNumber());
        boolean sees = actor.may(Permission.SEE_BUYERS);
        return new Order(
                sees ? facts : facts.withoutNotes(),
                facts.wantsGoods(),
                goods ? ships(of, number) : null,
                sees ? new Masked(content.receiver(), content.phone(), content.mobile(), content.address(), content.account()) : Masked.of(content));
    }

    private Boolean ships(String shop, String number) {
        planning.lock();
        try {
            return goods.order(shop, number).map(OrderGoods.OfOrder::ships).orElse(false);
        } finally {
            planning.unlock();
        }
    }

    @PostMapping("/approve")
    ResponseEntity<Decided> approve(@PathVariable String number, @RequestParam @Nullable String shop, @RequestBody DecisionWish wish, Actor actor) {
        String of = asked.shop(shop);
        String which = Asked.order(number);
        String reason = Asked.reason(wish.reason());
        Deed deed = new Deed("approve", of + "/" + which + (wish.force() ? " force" : ""), reason);
        return decided(actor, deed, () -> decisions.approve(of, which, new Wish(actor.name(), reason), wish.force()));
    }

    @PostMapping("/hold")
    ResponseEntity<Decided> hold(@PathVariable String number, @RequestParam @Nullable String shop, @RequestBody DecisionWish wish, Actor actor) {
        String of = asked.shop(shop);
        String which = Asked.order(number);
        String reason = Asked.reason(wish.reason());
        return decided(actor, new Deed("hold", of + "/" + which, reason), () -> decisions.hold(of, which, new Wish(actor.name(), reason)));
    }

    private ResponseEntity<Decided> decided(Actor actor, Deed deed, Supplier<Answer> work) {
        return audit.record(actor, deed, () -> {
            Answer answer = work.get();
            if (answer instanceof Answer.Decided decided) {
                return ResponseEntity.ok(new Decided(decided.orderNumber(), decided.status()));
            }
            if (answer instanceof Answer.Unknown unknown) {
                throw Refusal.of(HttpStatus.NOT_FOUND, unknown.sentence());
            }
            throw Refusal.of(HttpStatus.CONFLICT, ((Answer.Refused) answer).sentence());
        });
    }
}
