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
        held.put(shop, lock.get());
        try {
            return work.get();
        } finally {
            held.remove(shop);
            lock.get().close();
        }
    }

    /** To be called before the ledger is written: a lock that went away may be somebody else's by now. */
    void mustHold(String shop) {
        NamedLocks.Held lock = held.get(shop);
        if (lock == null || !lock.stillHeld()) {
            throw new IllegalStateException("the lock of the shop " + shop + " was lost");
        }
    }
}
