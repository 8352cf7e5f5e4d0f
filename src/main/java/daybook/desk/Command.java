package daybook.desk;

import daybook.orders.BlacklistCause;
import daybook.orders.Money;
import daybook.orders.PaymentStatus;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Something that a person does to one order. {@link CommandText} reads it from named texts, wherever they were typed. */
public sealed interface Command {
    /** Approves an order that waits; {@code force}: though something is found against it. */
    record Approve(boolean force) implements Command {}

    /** Takes an approved order back to waiting, until a person approves it again. */
    record Hold() implements Command {}

    /** Has an order served before those that were paid earlier; or again in the order of payment. */
    record Urgent(boolean on) implements Command {}

    /** Writes one of the three notes, in place of what it said; empty takes it away. */
    record Write(Note note, String text) implements Command {}

    /** Has an order sent by this courier. */
    record SendBy(String courier) implements Command {}

    /** Puts its customer on the blacklist. */
    record Blacklist(BlacklistCause cause) implements Command {}

    /** Takes its customer off the blacklist. */
    record Unblacklist() implements Command {}

    /** Says whether the shop has the money. */
    record Pay(PaymentStatus status) implements Command {}

    /** Sends other goods for a line; {@code price} is what the shop sells a piece of them for. */
    record Swap(int line, Wanted wanted, Money price) implements Command {}

    /** Asks finance to give the money back, and sends nothing. */
    record Refund() implements Command {}

    /** Sends everything once more. */
    record Reship() implements Command {}

    /** Sends something for nothing. */
    record Gift(Wanted wanted, int pieces) implements Command {}

    /** Owes the customer something back (返点). */
    record Rebate(Money amount) implements Command {}

    /** Splits an order: whole lines, by their numbers, go into the first part. */
    record SplitLines(SortedSet<Integer> lines) implements Command {
        public SplitLines {
            lines = new TreeSet<>(lines);
        }
    }

    /** Splits an order: so many pieces of each of these lines go into the first part. */
    record SplitPieces(SortedMap<Integer, Integer> pieces) implements Command {
        public SplitPieces {
            pieces = new TreeMap<>(pieces);
        }
    }

    /** Says that what is owed for this order has been paid. */
    record Settle() implements Command {}
}
