package daybook.cli.bench;

import daybook.reconciliation.Outcome;
import java.time.LocalDate;

/** Makes the orders of one day, each from the seed and its index alone. Index 0 is the newest. */
final class OrderMaker {
    private static final int PERCENT_BASE = 10_000;
    static final long SEEDS = 900_000;
    private static final long INDEXES = 100_000_000;
    private static final long SPREAD = 61_803_399; // odd and no multiple of 5, so that no two indexes of a day share a number
    private static final int[] KINDS = {42, 67, 84, 93, 97, 100};

    private final long seed;
    private final int orders;
    private final int newest;
    private final int span;
    private final int outOfScope;
    private final int defective;
    private final byte[][] dates = new byte[3][];
    private final Chance chance = new Chance();

    /**
     * @param newest when the newest order was placed, in seconds since the midnight that begins the day before
     * @param span how long before that the oldest was placed, seconds
     * @param outOfScope of 10,000 orders
     * @param defective of 10,000 orders
     */
    OrderMaker(long seed, int orders, LocalDate day, int newest, int span, int outOfScope, int defective) {
        this.seed = seed;
        this.orders = orders;
        this.newest = newest;
        this.span = span;
        this.outOfScope = outOfScope;
        this.defective = defective;
        for (int i = 0; i < dates.length; i++) {
            dates[i] = CsvBytes.gbk(day.plusDays(i - 1L) + " ");
        }
    }

    int orders() {
        return orders;
    }

    /** Dates as they stand before the time of day: of the day before, the day, and the next. */
    byte[][] dates() {
        return dates;
    }

    /** Fills in the order of that index with its defect, if it has one. */
    void make(int index, MadeOrder order) {
        makeClean(index, order);
        int fate = chance.below(PERCENT_BASE);
        int percentage = chance.below(100);
        Defect defect = chance.of(Defect.ALL);
        if (fate < outOfScope) {
            closeOrShip(order, Trade.outOfScope(percentage));
        } else if (fate < outOfScope + defective) {
            defect.spoil(order);
        }
    }

    /** What becomes of the first row of an order when it is shown for the first time. */
    static Outcome outcome(MadeOrder order) {
        if (order.trade != Trade.PAID) {
            return Outcome.OUT_OF_SCOPE;
        }
        return order.defect == null ? Outcome.APPROVED : order.defect.outcome();
    }

    /** Fills in the order of that index as if nothing were wrong with it. */
    void makeClean(int index, MadeOrder order) {
        chance.begin(seed, index);
        order.clear();
        order.trade = Trade.PAID;
        order.seedPart = SEEDS / 9 + Math.floorMod(seed, SEEDS);
        order.indexPart = (index * SPREAD + 7) % INDEXES;
        order.createdAt = newest - (int) ((long) index * span / orders);
        order.paidAt = order.createdAt + 9 + chance.below(500);
        buyer(order);
        lines(order);
        amounts(order);
    }

    private void buyer(MadeOrder order) {
        order.buyerPart = chance.below(10_000);
        order.mobile = 13_800_000_000L + chance.below(100_000);
        order.landline = chance.below(12) == 0;
        order.nick = chance.of(Words.NICKS);
        order.surname = chance.of(Words.SURNAMES);
        order.given = chance.of(Words.GIVEN);
        order.place = chance.of(Words.PLACES);
        order.street = chance.of(Words.STREETS);
        order.home = chance.of(Words.HOMES);
        order.message = chance.of(Words.MESSAGES);
        order.courier = chance.of(Words.COURIERS);
        order.house = 1 + chance.below(998);
        order.room = 101 + chance.below(2_900);
        order.postalCode = 100_000 + chance.below(700_000);
    }

    private void lines(MadeOrder order) {
        int percentage = chance.below(100);
        order.lines = 1;
        while (percentage >= KINDS[order.lines - 1]) {
            order.lines++;
        }
        order.kinds = order.lines;
        order.pieces = 0;
        for (int i = 0; i < order.lines; i++) {
            order.products[i] = chance.skewedBelow(GeneratedCatalogue.PRODUCTS);
            order.variants[i] = chance.below(GeneratedCatalogue.skusEach());
            order.quantities[i] = chance.below(9) == 0 ? 2 + chance.below(3) : 1;
            order.prices[i] = GeneratedCatalogue.price(order.products[i]);
            order.pieces += order.quantities[i];
        }
    }

    /** Every other order has a discount of up to a tenth. */
    private void amounts(MadeOrder order) {
        order.goods = 0;
        for (int i = 0; i < order.lines; i++) {
            order.goods += order.prices[i] * order.quantities[i];
        }
        int discount = chance.below(200);
        order.goods -= discount < 100 ? order.goods * discount / 1_000 : 0;
        order.postage = order.goods < 8_800 ? 800 : 0;
        order.total = order.goods + order.postage;
        order.paid = order.total;
    }

    private static void closeOrShip(MadeOrder order, Trade trade) {
        order.trade = trade;
        if (!trade.paid()) {
            order.paid = 0;
            order.paidText = Words.EMPTY;
        }
        if (trade == Trade.CLOSED_UNPAID) {
            order.lines = 0;
            order.kinds = 0;
            order.pieces = 0;
            order.addressText = CsvBytes.gbk("   ");
        }
    }
}
