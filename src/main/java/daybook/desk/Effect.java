package daybook.desk;

import daybook.orders.BlacklistCause;
import daybook.orders.OwedCause;
import daybook.orders.PaymentStatus;
import daybook.wording.Sentence;
import java.util.Set;

/** One thing that a command changes. */
public sealed interface Effect {
    /** An order is approved. */
    record Approved(Member order) implements Effect {}

    /** An order waits for a person, and why. */
    record Held(Member order, Sentence note) implements Effect {}

    record MarkedUrgent(Member order, boolean on) implements Effect {}

    /** Its payment status, which people have in hand unless it is PAID. */
    record Paid(Member order, PaymentStatus status) implements Effect {}

    record Noted(Member order, Note note, String text) implements Effect {}

    record SentBy(Member order, String courier) implements Effect {}

    /** A line is of other goods at another price. */
    record Swapped(Member order, Line line, Item item, long price) implements Effect {}

    record Born(NewOrder order) implements Effect {}

    /** Something is owed, in fen: above 0 by the customer, below 0 by the shop. */
    record Owes(Member order, OwedCause cause, long fen) implements Effect {}

    /** What is owed for an order because of these is settled. */
    record Settled(Member order, Set<OwedCause> causes) implements Effect {}

    /** A row in the log of an order beside the one of the command. */
    record Told(Member order, String action, Sentence detail) implements Effect {}

    record Listed(Member order, BlacklistCause cause) implements Effect {}

    record Unlisted(Member order) implements Effect {}
}
