package daybook.admin;

import daybook.admin.AuditTrail.Deed;
import daybook.jobs.OrderDecisions;
import daybook.jobs.OrderDecisions.Answer;
import daybook.jobs.OrderDecisions.Wish;
import daybook.orders.OrderStatus;
import daybook.wording.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What a person decides on one order, for the endpoint and for the pages; written down. */
public final class OrderWork {
    private final OrderDecisions decisions;
    private final AuditTrail audit;

    OrderWork(OrderDecisions decisions, AuditTrail audit) {
        this.decisions = decisions;
        this.audit = audit;
    }

    /** How the order stands now. */
    record Decided(String orderNumber, OrderStatus status) {}

    /** As {@link #approve(Actor, String, String, String, boolean)}, for whoever made the request; gives why not. */
    public Optional<Sentence> approve(HttpServletRequest request, String shop, String number, String reason, boolean force) {
        return whyNot(() -> approve(Actor.now(request), shop, number, reason, force));
    }

    public Optional<Sentence> hold(HttpServletRequest request, String shop, String number, String reason) {
        return whyNot(() -> hold(Actor.now(request), shop, number, reason));
    }

    public Optional<Sentence> urgent(HttpServletRequest request, String shop, String number, String reason, boolean urgent) {
        return whyNot(() -> urgent(Actor.now(request), shop, number, reason, urgent));
    }

    private static Optional<Sentence> whyNot(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.sentence());
        }
    }

    ResponseEntity<Decided> approve(Actor actor, String shop, String number, @Nullable String why, boolean force) {
        String which = Asked.order(number);
        String reason = Asked.reason(why);
        Deed deed = new Deed("approve", shop + "/" + which + (force ? " force" : ""), reason);
        return decided(actor, deed, () -> decisions.approve(shop, which, new Wish(actor.name(), reason), force));
    }

    ResponseEntity<Decided> hold(Actor actor, String shop, String number, @Nullable String why) {
        String which = Asked.order(number);
        String reason = Asked.reason(why);
        return decided(actor, new Deed("hold", shop + "/" + which, reason), () -> decisions.hold(shop, which, new Wish(actor.name(), reason)));
    }

    ResponseEntity<Decided> urgent(Actor actor, String shop, String number, @Nullable String why, boolean urgent) {
        String which = Asked.order(number);
        String reason = Asked.reason(why);
        Deed deed = new Deed("urgent", shop + "/" + which + (urgent ? "" : " off"), reason);
        return decided(actor, deed, () -> decisions.urgent(shop, which, new Wish(actor.name(), reason), urgent));
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
