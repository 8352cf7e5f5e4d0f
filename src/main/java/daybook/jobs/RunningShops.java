package daybook.jobs;

import daybook.database.NamedLocks;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The shops whose ledger this process is at work on, each with its lock in the database. The slots of a shop follow one another: what a slot makes of an
 * order depends on what the slot before it has entered, and on what people and shipments have done to it.
 */
class RunningShops {
    private final NamedLocks locks;
    private final Map<String, NamedLocks.Held> held = new ConcurrentHashMap<>();

    RunningShops(NamedLocks locks) {
        this.locks = locks;
    }

    /** Does {@code work} with the right to change the shop's ledger, or {@code taken} if somebody else has it. */
    <T> T alone(String shop, Supplier<T> work, Supplier<T> taken) {
        Optional<NamedLocks.Held> lock = locks.take("shop/" + shop);
        if (lock.isEmpty()) {
            return taken.get();
        }
        try (NamedLocks.Held mine = lock.get()) {
            if (held.putIfAbsent(shop, mine) != null) {
                return taken.get(); // work of this process lost its lock and does not know it yet; nobody takes its place before it has ended
            }
            try {
                return work.get();
            } finally {
                held.remove(shop, mine);
            }
        }
    }

    /** Whether this process still has the shop's lock: one that went away may be somebody else's by now. */
    boolean holds(String shop) {
        NamedLocks.Held lock = held.get(shop);
        return lock != null && lock.stillHeld();
    }

    /** To be called before the ledger is written. */
    void mustHold(String shop) {
        if (!holds(shop)) {
            throw new IllegalStateException("the lock of the shop " + shop + " was lost");
        }
    }
}
