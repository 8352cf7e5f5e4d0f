package daybook.jobs;

import daybook.database.NamedLocks;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The shops whose ledger this process is at work on, each with its lock in the database. The slots of a shop follow one another: what a slot makes of an
 * order depends on what the slot before it has entered, and on what people and shipments have done to it.
 */
class RunningShops {
    private static final long MILLIS_BETWEEN_TRIES = 50;

    private final NamedLocks locks;
    private final Map<String, NamedLocks.Held> held = new ConcurrentHashMap<>();

    RunningShops(NamedLocks locks) {
        this.locks = locks;
    }

    /** Does {@code work} with the right to change the shop's ledger, or {@code taken} if somebody else has it. */
    <T> T alone(String shop, Supplier<T> work, Supplier<T> taken) {
        return ifFree(shop, work).orElseGet(taken);
    }

    /** The same, but whoever has it is waited for that long before it is {@code taken}. */
    <T> T soon(String shop, Duration patience, Supplier<T> work, Supplier<T> taken) {
        long until = System.nanoTime() + patience.toNanos();
        Optional<T> done = ifFree(shop, work);
        while (done.isEmpty() && System.nanoTime() < until) {
            Pause.millis(MILLIS_BETWEEN_TRIES);
            done = ifFree(shop, work);
        }
        return done.orElseGet(taken);
    }

    /** What the work gives; nothing if it was not begun. */
    private <T> Optional<T> ifFree(String shop, Supplier<T> work) {
        Optional<NamedLocks.Held> lock = locks.take("shop/" + shop);
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try (NamedLocks.Held mine = lock.get()) {
            if (held.putIfAbsent(shop, mine) != null) {
                return Optional.empty(); // work of this process lost its lock and does not know it yet; nobody takes its place before it has ended
            }
            try {
                return Optional.of(work.get());
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
