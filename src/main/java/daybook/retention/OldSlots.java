package daybook.retention;

import daybook.slot.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Which old slots are done with: those that came to their end, and of whose orders nothing is open. */
public final class OldSlots {
    private final RetiredSlotStore slots;
    private final QuietFamilyStore families;

    public OldSlots(RetiredSlotStore slots, QuietFamilyStore families) {
        this.slots = slots;
        this.families = families;
    }

    /** Old slots, by whether they can go. */
    public record Sorted(List<Slot> doneWith, List<Slot> kept) {}

    /** All of a shop. */
    public Sorted sorted(Due due) {
        List<Slot> doneWith = new ArrayList<>();
        List<Slot> kept = new ArrayList<>();
        slots.old(due).forEach(slot -> (isDoneWith(slot, due) ? doneWith : kept).add(slot));
        return new Sorted(doneWith, kept);
    }

    /** Whether its last attempt came to its end, and nothing is open of the orders that the slot's runs list or have in their payment downloads. */
    public boolean isDoneWith(Slot slot, Due due) {
        return !slots.stopped(slot) && nothingIsOpen(slot, due);
    }

    private boolean nothingIsOpen(Slot slot, Due due) {
        AtomicBoolean open = new AtomicBoolean();
        slots.orders(slot, orders -> {
            if (!open.get() && !families.busy(orders, due.inputsBefore()).isEmpty()) {
                open.set(true);
            }
        });
        return !open.get();
    }
}
