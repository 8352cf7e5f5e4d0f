package daybook.admin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Slows down whoever guesses passwords: after a few failures the next attempt has to wait, each time longer. Counted by name and address together, by
 * address, and by name. Nobody is locked out for good: the waits end, and what others try against a name does not slow down an address from which its
 * owner has logged in. Holds a bounded number of counts; those that rest longest go first.
 */
final class Throttle {
    private static final int FREE = 5;
    private static final int FREE_BY_ADDRESS = 20; // many people may share one
    private static final int FREE_BY_NAME = 50;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration FORGIVEN_AFTER = Duration.ofHours(1);
    private static final int MOST_COUNTS = 20_000;

    private final InstantSource clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Boolean> trusted = new LinkedHashMap<>(16, 0.75f, true);

    Throttle(InstantSource clock) {
        this.clock = clock;
    }

    private static final class Count {
        private int failures;
        private Instant last = Instant.EPOCH;
        private Instant next = Instant.EPOCH;
    }

    private record Key(String text, int free) {}

    /** How long to wait before this attempt is looked at; zero if it may be made now. An attempt past the free ones is paid for before it is made. */
    synchronized Duration enter(String name, String address) {
        return enter(keys(name, address));
    }

    /** The same for an attempt that gives no name. */
    synchronized Duration enter(String address) {
        return enter(List.of(byAddress(address)));
    }

    private Duration enter(List<Key> keys) {
        Instant now = clock.instant();
        Duration wait = Duration.ZERO;
        for (Key key : keys) {
            Count count = counts.get(key.text());
            if (count != null && count.next.isAfter(now)) {
                Duration left = Duration.between(now, count.next);
                wait = left.compareTo(wait) > 0 ? left : wait;
            }
        }
        if (wait.isZero()) {
            keys.forEach(key -> charge(key, now));
        }
        return wait;
    }

    /** Several attempts at the same time must not all pass before the first has failed. */
    private void charge(Key key, Instant now) {
        Count count = counts.get(key.text());
        if (count != null && count.failures >= key.free()) {
            count.next = now.plus(delay(count.failures - key.free()));
        }
    }

    /** The attempt was wrong. */
    synchronized void failed(String name, String address) {
        failed(keys(name, address));
    }

    /** The attempt, which gave no name, was wrong. */
    synchronized void failed(String address) {
        failed(List.of(byAddress(address)));
    }

    private void failed(List<Key> keys) {
        Instant now = clock.instant();
        for (Key key : keys) {
            Count count = counts.computeIfAbsent(key.text(), text -> new Count());
            count.failures = count.last.plus(FORGIVEN_AFTER).isBefore(now) ? 1 : count.failures + 1;
            count.last = now;
            if (count.failures >= key.free()) {
                count.next = now.plus(delay(count.failures - key.free()));
            }
        }
        trim(counts);
    }

    /** The attempt was right. */
    synchronized void succeeded(String name, String address) {
        counts.remove(pair(name, address));
        trusted.put(pair(name, address), true);
        trim(trusted);
    }

    private List<Key> keys(String name, String address) {
        List<Key> keys = new ArrayList<>();
        keys.add(new Key(pair(name, address), FREE));
        if (trusted.get(pair(name, address)) == null) {
            keys.add(new Key("name " + name, FREE_BY_NAME));
            keys.add(byAddress(address));
        }
        return keys;
    }

    private static Key byAddress(String address) {
        return new Key("address " + address, FREE_BY_ADDRESS);
    }

    private static String pair(String name, String address) {
        return "pair " + address + " " + name;
    }

    private static Duration delay(int failuresTooMany) {
        return failuresTooMany >= 9 ? LONGEST : Duration.ofSeconds(1L << failuresTooMany);
    }

    private static <V> void trim(Map<String, V> map) {
        var eldest = map.entrySet().iterator();
        while (map.size() > MOST_COUNTS) {
            eldest.next();
            eldest.remove();
        }
    }

    /** How many counts are kept. */
    synchronized int size() {
        return counts.size() + trusted.size();
    }
}
