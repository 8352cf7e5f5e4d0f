package daybook.jobs;

import daybook.database.SlotLocks;
import daybook.slot.Slot;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The slots that this process runs, each with its lock in the database. */
class RunningSlots {
    private final SlotLocks locks;
    private final Map<Slot, SlotLocks.Held> held = new ConcurrentHashMap<>();

    RunningSlots(SlotLocks locks) {
        this.locks = locks;
    }

    /** The right to run a slot until it is closed; nothing if somebody runs it. */
    Optional<Permit> begin(Slot slot) {
        return locks.take(slot).map(lock -> {
            held.put(slot, lock);
            return new Permit(slot, lock);
        });
    }

    /** To be called before the ledger is written: a lock that went away may be somebody else's by now. */
    void mustHold(Slot slot) {
        SlotLocks.Held lock = held.get(slot);
        if (lock == null || !lock.stillHeld()) {
            throw new IllegalStateException("the lock of slot " + slot + " was lost");
        }
    }

    final class Permit {
        private final Slot slot;
        private final SlotLocks.Held lock;

        private Permit(Slot slot, SlotLocks.Held lock) {
            this.slot = slot;
            this.lock = lock;
        }

        void close() {
            held.remove(slot);
            lock.close();
        }
    }
}
