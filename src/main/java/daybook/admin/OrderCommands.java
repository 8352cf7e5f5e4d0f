package daybook.admin;

import daybook.admin.AuditTrail.Deed;
import daybook.desk.CommandName;
import daybook.desk.CommandText;
import daybook.desk.CommandText.Reading;
import daybook.desk.Counter.Answer;
import daybook.jobs.OrderDesk;
import daybook.orders.OrderKey;
import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;
import daybook.wording.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Gives commands for an order in somebody's name, for the endpoint and for the page. Who did what, and what came of it, is written down. */
@Component
@Profile("serve")
public final class OrderCommands {
    private final OrderDesk desk;
    private final AuditTrail audit;

    OrderCommands(OrderDesk desk, AuditTrail audit) {
        this.desk = desk;
        this.audit = audit;
    }

    /**
     * How the order stands now.
     *
     * @param made the numbers of the orders that came of it
     */
    record Decided(String orderNumber, OrderStatus status, PaymentStatus paymentStatus, List<String> made) {
        Decided {
            made = List.copyOf(made);
        }
    }

    /**
     * What somebody wants who pressed a button of a page. {@code name} and {@code arguments} as {@link CommandText} reads them.
     *
     * @return why it was not done; empty if it was
     */
    public Optional<Sentence> wished(HttpServletRequest request, String shop, OrderKey order, String name, Map<String, String> arguments) {
        try {
            give(Actor.now(request), shop, order, name, arguments);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.sentence());
        }
    }

    /** Does it, or throws a {@link Refusal}. Who may not is turned away. */
    ResponseEntity<Decided> give(Actor actor, String shop, OrderKey order, String name, Map<String, String> arguments) {
        CommandName.of(name).map(CommandAccess::needs).ifPresent(actor::must);
        Reading reading = CommandText.read(name, arguments);
        if (reading instanceof Reading.Read read) {
            Deed deed = new Deed(name, shop + "/" + order + CommandText.told(arguments), read.reason());
            return audit.record(actor, deed, () -> decided(desk.command(shop, order, read.command(), actor.name(), read.reason())));
        }
        throw Refusal.of(HttpStatus.BAD_REQUEST, ((Reading.Fault) reading).sentence());
    }

    private static ResponseEntity<Decided> decided(Answer answer) {
        if (answer instanceof Answer.Done done) {
            return ResponseEntity.ok(new Decided(done.orderNumber(), done.status(), done.payment(), done.born()));
        }
        if (answer instanceof Answer.Unknown unknown) {
            throw Refusal.of(HttpStatus.NOT_FOUND, unknown.sentence());
        }
        throw Refusal.of(HttpStatus.CONFLICT, ((Answer.Refused) answer).sentence());
    }
}
