package daybook.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A made-up slot of any size, in Taobao's shape of 2019 (GBK, {@code ="…"} ids, newest first), of which is known what must come of it.
 * The same seed gives the same bytes. Orders of two seeds share no number (as long as the seeds differ modulo 900,000), so days can be
 * put on top of each other. Memory does not grow with the number of orders.
 */
public final class GeneratedDay {
    private static final int BASE = 10_000;
    private static final int HOUR = 3_600;
    private static final int NOON = 36 * HOUR;
    private static final int MOST_ORDERS = 50_000_000;

    private final long seed;
    private final int orders;
    private final LocalDate day;
    private final int outOfScope;
    private final int defective;
    private final @Nullable GeneratedDay previous;

    private GeneratedDay(long seed, int orders, LocalDate day, int outOfScope, int defective, @Nullable GeneratedDay previous) {
        if (orders < 1 || orders > MOST_ORDERS) {
            throw new IllegalArgumentException("a generated day has 1 to " + MOST_ORDERS + " orders, not " + orders);
        }
        this.seed = seed;
        this.orders = orders;
        this.day = day;
        this.outOfScope = outOfScope;
        this.defective = defective;
        this.previous = previous;
    }

    /**
     * A morning of that many orders, placed between 16:00 of the day before and noon; a fifth out of scope, a twentieth defective. Repeated
     * rows come on top, orders whose row is missing (ORPHAN) lack theirs, so that the report has about as many rows.
     */
    public static GeneratedDay of(long seed, int orders, LocalDate day) {
        return new GeneratedDay(seed, orders, day, BASE / 5, BASE / 20, null);
    }

    /** The same with other shares, 0 to 1: of orders that are unpaid, shipped, succeeded or closed, and of those with a defect. */
    public GeneratedDay withShares(double ofOutOfScope, double ofDefects) {
        int scope = (int) Math.round(ofOutOfScope * BASE);
        int defects = (int) Math.round(ofDefects * BASE);
        if (scope < 0 || defects < 0 || scope + defects > BASE) {
            throw new IllegalArgumentException("shares are 0 to 1 together, not " + ofOutOfScope + " and " + ofDefects);
        }
        return new GeneratedDay(seed, orders, day, scope, defects, previous);
    }

    /**
     * A later slot of the same shop: the new orders of this day, and after them six of ten of the earlier slot's that were approved or held
     * there (some changed, every other held one mended). Orders that the earlier slot itself had from a slot before are not among them. The
     * earlier one must be in the ledger, with automatic approval, be of this day or the day before, and have another seed.
     */
    public GeneratedDay after(GeneratedDay earlier) {
        if (Math.floorMod(seed, OrderMaker.SEEDS) == Math.floorMod(earlier.seed, OrderMaker.SEEDS)) {
            throw new IllegalArgumentException("two slots of one seed have the same orders: " + seed);
        }
        return new GeneratedDay(seed, orders, day, outOfScope, defective, earlier);
    }

    /** Writes both reports, replacing the files, and says what must come of them. */
    public Expected writeTo(Path ordersCsv, Path itemsCsv) throws IOException {
        try (CsvBytes orderBytes = new CsvBytes(ordersCsv);
                CsvBytes itemBytes = new CsvBytes(itemsCsv)) {
            SlotWriter writer = new SlotWriter(new OrderRows(orderBytes), new ItemRows(itemBytes));
            writer.newOrders(maker());
            if (previous != null) {
                writer.listedAgain(previous.maker(), seed);
            }
            return writer.tally().expected();
        }
    }

    /** Writes the shipment sheet of the orders that must be approved, replacing the file. */
    public void writeShipmentsTo(Path shipmentsCsv) throws IOException {
        try (CsvBytes bytes = new CsvBytes(shipmentsCsv)) {
            new ShipmentRows(bytes, day).write(maker());
        }
    }

    private OrderMaker maker() {
        boolean sameDay = previous != null && previous.day.equals(day);
        int newest = sameDay ? NOON + 6 * HOUR : NOON;
        return new OrderMaker(seed, orders, day, newest, sameDay ? 6 * HOUR : 20 * HOUR, outOfScope, defective);
    }
}
