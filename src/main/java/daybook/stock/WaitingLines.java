package daybook.stock;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** The orders that wait, by the SKU that they wait for: those that an order could have at once are not what it waits for. */
final class WaitingLines {
    /** So many orders are named for a SKU; the others are counted. */
    private static final int MOST_NAMED = 30;

    private final OpenOrders open;
    private final Allocation allocation;
    private final Map<Long, Queue> queues = new HashMap<>();
    private final Map<Long, String> numbers;
    private final LongPredicate allNamed;

    private record Place(int order, int line) {}

    private static final class Queue {
        private final List<Place> first = new ArrayList<>();
        private int orders;
        private int lastOrder = -1;
        private @Nullable LocalDateTime oldest;
    }

    /**
     * Sorts them.
     *
     * @param allNamed the SKUs whose waiting orders are wanted by number, however many there are
     * @param orderNumbers gives the order numbers to internal numbers
     */
    WaitingLines(Allocation allocation, LongPredicate allNamed, Function<Collection<Long>, Map<Long, String>> orderNumbers) {
        this.allNamed = allNamed;
        this.open = allocation.open();
        this.allocation = allocation;
        for (int order : allocation.sequence()) {
            for (int line = open.firstLine(order); !allocation.ships(order) && line < open.endLine(order); line++) {
                if (allocation.offered(line) < open.pieces(line)) {
                    add(queues.computeIfAbsent(open.sku(line), any -> new Queue()), order, line);
                }
            }
        }
        Set<Long> named = new TreeSet<>();
        queues.values().forEach(queue -> queue.first.forEach(place -> named.add(open.number(place.order))));
        this.numbers = orderNumbers.apply(named);
    }

    private void add(Queue queue, int order, int line) {
        if (queue.lastOrder != order) {
            queue.orders++;
            queue.lastOrder = order;
        }
        LocalDateTime paid = open.paidAt(order);
        if (paid != null && (queue.oldest == null || paid.isBefore(queue.oldest))) {
            queue.oldest = paid;
        }
        if (queue.first.size() < MOST_NAMED || allNamed.test(open.sku(line))) {
            queue.first.add(new Place(order, line));
        }
    }

    /** How many orders wait for a SKU. */
    int count(long sku) {
        Queue queue = queues.get(sku);
        return queue == null ? 0 : queue.orders;
    }

    /** When the oldest of them was paid; null if none waits. */
    @Nullable LocalDateTime oldest(long sku) {
        Queue queue = queues.get(sku);
        return queue == null ? null : queue.oldest;
    }

    /** The first of them, in the sequence in which they are served. */
    List<WaitingOrder> first(long sku) {
        Queue queue = queues.get(sku);
        return queue == null ? List.of() : queue.first.stream().map(this::order).toList();
    }

    private WaitingOrder order(Place place) {
        return new WaitingOrder(
                numbers.getOrDefault(open.number(place.order), ""),
                open.paidAt(place.order),
                open.pieces(place.line),
                allocation.offered(place.line),
                open.isUrgent(place.order));
    }
}
