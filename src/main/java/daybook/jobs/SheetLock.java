package daybook.jobs;

import daybook.database.SlotLocks;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The one lock of all jobs that read sheets: what they change hangs together. */
class SheetLock {
    private static final String NAME = "sheets";

    private final SlotLocks locks;
    private final AtomicReference<SlotLocks.@Nullable Held> held = new AtomicReference<>();

    SheetLock(SlotLocks locks) {
        this.locks = locks;
    }

    /** The right to read sheets until it is closed; nothing if somebody reads some. */
    Optional<Permit> begin() {
        return locks.take(NAME).map(lock -> {
            held.set(lock);
            return new Permit(lock);
        });
    }

    /** To be called before anything is written: a lock that went away may be somebody else's by now. */
    void mustHold() {
        SlotLocks.Held lock = held.get();
        if (lock == null || !lock.stillHeld()) {
            throw new IllegalStateException("the lock of the sheets was lost");
        }
    }

    final class Permit {
        private final SlotLocks.Held lock;

        private Permit(SlotLocks.Held lock) {
            this.lock = lock;
        }

        void close() {
            held.set(null);
            lock.close();
        }
    }
}
