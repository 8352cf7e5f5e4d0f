package daybook.stock;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Who gets what is on hand: urgent orders first, then by time of payment, then by internal number; an order gets everything or nothing. An order that
 * cannot be served does not keep what it could have from those behind it: goods do not lie while somebody could have them, and yet nobody who paid
 * later gets what would have served an earlier order.
 *
 * <p>Of what is left, the orders that wait are then offered, in the same sequence, what they could have at once if they were split; all these offers
 * can be kept together. The answer depends on the orders and the stock alone, not on the order of the rows.
 */
public final class Allocation {
    private final OpenOrders open;
    private final int[] sequence;
    private final boolean[] ships;
    private final int[] offered;
    private final Map<Long, Count> skus = new HashMap<>();
    private long demand;
    private long allocated;

    /** Pieces of one SKU. */
    private static final class Count {
        private int left;
        private int demand;
        private int allocated;
        private int offered;
    }

    private Allocation(OpenOrders open) {
        this.open = open;
        this.sequence = sequence(open);
        this.ships = new boolean[open.orders()];
        this.offered = new int[open.lines()];
    }

    /**
     * Allocates.
     *
     * @param sellable the pieces of each SKU that may be promised; a SKU that is not in it has none
     */
    public static Allocation of(OpenOrders open, Map<Long, Integer> sellable) {
        Allocation allocation = new Allocation(open);
        allocation.count(sellable);
        for (int order : allocation.sequence) {
            allocation.serve(order);
        }
        for (int order : allocation.sequence) {
            allocation.offer(order);
        }
        return allocation;
    }

    private static int[] sequence(OpenOrders open) {
        Integer[] orders = new Integer[open.orders()];
        Arrays.setAll(orders, i -> i);
        Arrays.sort(
                orders,
                Comparator.comparing((Integer order) -> !open.isUrgent(order))
                        .thenComparingLong(open::paidSecond)
                        .thenComparingLong(open::number));
        return Arrays.stream(orders).mapToInt(Integer::intValue).toArray();
    }

    private void count(Map<Long, Integer> sellable) {
        for (int line = 0; line < open.lines(); line++) {
            long sku = open.sku(line);
            Count count = skus.computeIfAbsent(sku, any -> new Count());
            count.demand = (int) Math.min(Integer.MAX_VALUE, (long) count.demand + open.pieces(line));
            demand += open.pieces(line);
        }
        // a line whose SKU nobody knows can be served from no shelf, whatever the sheet says
        skus.forEach((sku, count) -> count.left = sku == 0 ? 0 : Math.max(0, sellable.getOrDefault(sku, 0)));
    }

    /** Takes the order's pieces line by line, and puts them back if one line cannot be served: two lines may want the same SKU. */
    private void serve(int order) {
        int line = open.firstLine(order);
        int end = open.endLine(order);
        while (line < end && count(line).left >= open.pieces(line)) {
            count(line).left -= open.pieces(line);
            line++;
        }
        ships[order] = line == end && end > open.firstLine(order);
        for (int taken = open.firstLine(order); taken < line; taken++) {
            Count count = count(taken);
            if (ships[order]) {
                count.allocated += open.pieces(taken);
                allocated += open.pieces(taken);
            } else {
                count.left += open.pieces(taken);
            }
        }
    }

    private void offer(int order) {
        for (int line = open.firstLine(order); !ships[order] && line < open.endLine(order); line++) {
            Count count = count(line);
            offered[line] = Math.min(count.left, open.pieces(line));
            count.left -= offered[line];
            count.offered += offered[line];
        }
    }

    private Count count(int line) {
        Count count = skus.get(open.sku(line));
        if (count == null) {
            throw new IllegalStateException("line " + line + " was not counted");
        }
        return count;
    }

    /** What was allocated for. */
    public OpenOrders open() {
        return open;
    }

    /** The orders in the sequence in which they are served, by their place in {@link #open}. */
    public int[] sequence() {
        return sequence.clone();
    }

    /** Whether an order gets everything (可出库). */
    public boolean ships(int order) {
        return ships[order];
    }

    /** The pieces of a waiting order's line that could ship at once if the order were split; 0 for a line of an order that ships. */
    public int offered(int line) {
        return offered[line];
    }

    /** What all lines want, in pieces. */
    public long demand() {
        return demand;
    }

    /** What orders that ship get, in pieces. */
    public long allocated() {
        return allocated;
    }

    /** What orders that wait want, in pieces. */
    public long waiting() {
        long pieces = 0;
        for (int order = 0; order < ships.length; order++) {
            for (int line = open.firstLine(order); !ships[order] && line < open.endLine(order); line++) {
                pieces += open.pieces(line);
            }
        }
        return pieces;
    }

    /** How many orders can ship. */
    public int shipping() {
        int count = 0;
        for (boolean ship : ships) {
            count += ship ? 1 : 0;
        }
        return count;
    }

    /** 需求量 of a SKU, at most what an int holds. */
    public int demand(long sku) {
        Count count = skus.get(sku);
        return count == null ? 0 : count.demand;
    }

    /** What of a SKU orders that ship get. */
    public int allocated(long sku) {
        Count count = skus.get(sku);
        return count == null ? 0 : count.allocated;
    }

    /** What of a SKU waiting orders could have at once if they were split. */
    public int offeredOf(long sku) {
        Count count = skus.get(sku);
        return count == null ? 0 : count.offered;
    }
}
