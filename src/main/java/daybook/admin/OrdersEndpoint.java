package daybook.admin;

import daybook.admin.AuditTrail.Deed;
import daybook.admin.access.Permission;
import daybook.jobs.Goods;
import daybook.jobs.Goods.OfOrder;
import daybook.jobs.OrderDecisions;
import daybook.jobs.OrderDecisions.Answer;
import daybook.jobs.OrderDecisions.Wish;
import daybook.orders.LedgerStore;
import daybook.orders.OrderContent;
import daybook.orders.OrderFacts;
import daybook.orders.OrderStatus;
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
    private final Goods goods;
    private final LedgerStore ledger;
    private final OrderDecisions decisions;
    private final AuditTrail audit;

    OrdersEndpoint(Asked asked, Goods goods, LedgerStore ledger, OrderDecisions decisions, AuditTrail audit) {
        this.asked = asked;
        this.goods = goods;
        this.ledger = ledger;
        this.decisions = decisions;
        this.audit = audit;
    }

    /** An order; {@code buyer} is masked for whoever needs no more. {@code ships}: it gets all its goods now. */
    record Order(OrderFacts facts, boolean wantsGoods, boolean ships, Masked buyer) {}

    /** {@code force}: approves though something is found against it. */
    record DecisionWish(@Nullable String reason, boolean force) {}

    /** How the order stands now. */
    record Decided(String orderNumber, OrderStatus status) {}

    @GetMapping
    Order order(@PathVariable String number, @RequestParam @Nullable String shop, Actor actor) {
        OfOrder order = goods.order(asked.shop(shop), Asked.order(number)).orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "run.order-unknown", number));
        OrderContent content = ledger.content(order.facts().internalNumber());
        return actor.may(Permission.SEE_BUYERS)
                ? new Order(order.facts(), order.wantsGoods(), order.ships(),
                        new Masked(content.receiver(), content.phone(), content.mobile(), content.address(), content.account()))
                : new Order(order.facts().withoutNotes(), order.wantsGoods(), order.ships(), Masked.of(content));
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
