package daybook.jobs;

import daybook.database.NamedLocks;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The one lock of all jobs that read sheets: what they change hangs together. */
class SheetLock {
    private static final String NAME = "sheets";

    private final NamedLocks locks;
    private final AtomicReference<NamedLocks.@Nullable Held> held = new AtomicReference<>();

    SheetLock(NamedLocks locks) {
        this.locks = locks;
    }

    /** The right to read sheets until it is closed; nothing if somebody reads some. */
    Optional<Permit> begin() {
        return locks.take(NAME).filter(this::isFirst).map(Permit::new);
    }

    /** Work of this process that lost its lock and does not know it yet is not followed by other work before it has ended. */
    private boolean isFirst(NamedLocks.Held lock) {
        if (held.compareAndSet(null, lock)) {
            return true;
        }
        lock.close();
        return false;
    }

    /** To be called before anything is written: a lock that went away may be somebody else's by now. */
    void mustHold() {
        NamedLocks.Held lock = held.get();
        if (lock == null || !lock.stillHeld()) {
            throw new IllegalStateException("the lock of the sheets was lost");
        }
    }

    final class Permit {
        private final NamedLocks.Held lock;

        private Permit(NamedLocks.Held lock) {
            this.lock = lock;
        }

        void close() {
            held.compareAndSet(lock, null);
            lock.close();
        }
    }
}
