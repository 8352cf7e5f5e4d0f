package daybook.judgement;

import daybook.orders.LedgerOrder;
import daybook.orders.OrderStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an order stands before the slot is imported, as far as the import may decide on it. */
sealed interface Standing {
    /** Not in the ledger, or only an earlier attempt at this very slot brought it in or closed it. */
    record New(@Nullable LedgerOrder ledger) implements Standing {}

    /** In the ledger and never approved: it waits, or was closed and is listed again. */
    record Waiting(LedgerOrder ledger) implements Standing {}

    /** Approved once, and back to waiting because it was different afterwards; or held by a person. */
    record WaitingChanged(LedgerOrder ledger) implements Standing {}

    /** Approved, and not shipped; or approved, by a person if this very slot brought it in, until an earlier attempt at the slot found it changed. */
    record Approved(LedgerOrder ledger) implements Standing {}

    /** Shipped, or under suspicion of fraud: the import does not touch it. */
    record Settled(LedgerOrder ledger) implements Standing {}

    /** People have its payment status in hand, so the import decides nothing on it but that it has changed. */
    record InHand(LedgerOrder ledger) implements Standing {}

    /** Brought in, read anew or decided by a later slot, which knows a newer export than this one, whoever has decided on it since. */
    record DecidedLater(LedgerOrder ledger) implements Standing {}

    /**
     * The standing before this slot.
     *
     * @param sameSlot earlier attempts at this slot: what only they decided does not count, a rerun decides it again
     * @param laterSlots runs of later slots: what they decided stands
     */
    static Standing of(@Nullable LedgerOrder order, Set<Long> sameSlot, Set<Long> laterSlots) {
        if (order == null) {
            return new New(null);
        }
        if (order.status() == OrderStatus.SHIPPED || order.status() == OrderStatus.FRAUD) {
            return new Settled(order);
        }
        if (laterSlots.contains(order.importedRun())
                || laterSlots.contains(order.contentRun())
                || (order.decidedRun() != null && laterSlots.contains(order.decidedRun()))) {
            return new DecidedLater(order);
        }
        if (order.inHand()) {
            return new InHand(order);
        }
        if (order.heldByPerson()) {
            return new WaitingChanged(order); // however often this slot has read it since
        }
        boolean ours = order.decidedRun() != null && sameSlot.contains(order.decidedRun());
        boolean changedByUs = order.changedRun() != null && sameSlot.contains(order.changedRun());
        if (ours && order.status() == OrderStatus.AWAITING_APPROVAL && changedByUs) {
            return new Approved(order);
        }
        if (ours && sameSlot.contains(order.importedRun())) {
            return new New(order);
        }
        if (ours || order.status() != OrderStatus.APPROVED) {
            return order.changeNote().isEmpty() ? new Waiting(order) : new WaitingChanged(order);
        }
        return new Approved(order);
    }
}
