package daybook.desk;

import daybook.orders.BlacklistStore.RedName;
import daybook.orders.OrderKey;
import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;
import daybook.wording.Sentence;
import java.util.List;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;

/** Serves a command: loads the family, locked, lets the {@link Desk} decide, and keeps what it decides, in one transaction. */
public final class Counter {
    private static final RedName NOBODY = new RedName(0, List.of());

    private final FamilyStore families;
    private final EffectStore effects;
    private final Shelf shelf;
    private final DeskSettings settings;
    private final TransactionTemplate transaction;

    public Counter(FamilyStore families, EffectStore effects, Shelf shelf, DeskSettings settings, TransactionTemplate transaction) {
        this.families = families;
        this.effects = effects;
        this.shelf = shelf;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** What became of a command. */
    public sealed interface Answer {
        /**
         * It is done.
         *
         * @param status of the order now
         * @param born the numbers of the orders that came of it
         */
        record Done(String orderNumber, OrderStatus status, PaymentStatus payment, List<String> born) implements Answer {
            public Done {
                born = List.copyOf(born);
            }
        }

        /** The shop has no such order. */
        record Unknown(Sentence sentence) implements Answer {}

        /** Nothing was changed, and why. */
        record Refused(Sentence sentence) implements Answer {}
    }

    public Answer serve(String shop, OrderKey key, Command command, Wish wish) {
        return Objects.requireNonNull(transaction.execute(status -> families.lock(shop, key)
                .map(found -> families.masked(found.order())
                        .<Answer>map(day -> new Answer.Refused(Sentence.of("retention.order-masked", found.order().number(), day)))
                        .orElseGet(() -> serve(found.family(), found.order(), command, wish)))
                .orElseGet(() -> new Answer.Unknown(Sentence.of("run.order-unknown", key)))));
    }

    private Answer serve(Family family, Member order, Command command, Wish wish) {
        boolean asksForNames = command instanceof Command.Blacklist || command instanceof Command.Unblacklist;
        RedName redName = asksForNames ? effects.redName(order) : NOBODY;
        Ruling ruling = Desk.decide(new Scene(family, order, shelf, redName, settings.couriers()), command, wish);
        if (ruling instanceof Ruling.Refused refused) {
            return new Answer.Refused(refused.sentence());
        }
        Ruling.Done done = (Ruling.Done) ruling;
        return new Answer.Done(order.number(), status(order, done), payment(order, done), effects.keep(family, order, done, wish));
    }

    private static OrderStatus status(Member order, Ruling.Done done) {
        OrderStatus status = order.status();
        for (Effect effect : done.effects()) {
            boolean held = effect instanceof Effect.Held each && each.order().internal() == order.internal(); // not what belongs to it
            status = effect instanceof Effect.Approved ? OrderStatus.APPROVED : held ? OrderStatus.AWAITING_APPROVAL : status;
        }
        return status;
    }

    private static PaymentStatus payment(Member order, Ruling.Done done) {
        PaymentStatus payment = order.payment();
        for (Effect effect : done.effects()) {
            payment = effect instanceof Effect.Paid paid ? paid.status() : payment;
        }
        return payment;
    }
}
