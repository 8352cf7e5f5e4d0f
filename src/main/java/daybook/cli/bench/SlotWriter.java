package daybook.cli.bench;

import daybook.reconciliation.Outcome;
import java.io.IOException;
import java.util.Arrays;

/** Writes the rows of a slot and counts what must become of each. */
final class SlotWriter {
    private static final int LISTED_AGAIN = 60;
    private static final int CHANGED = 4;
    private static final int MENDED = 50;
    private static final long SALT = 0x5DEECE66DL;

    private final OrderRows orderRows;
    private final ItemRows itemRows;
    private final Tally tally = new Tally();
    private final MadeOrder order = new MadeOrder();
    private final Chance chance = new Chance();
    private int[] later = new int[64];
    private int laterCount = 0;

    SlotWriter(OrderRows orderRows, ItemRows itemRows) {
        this.orderRows = orderRows;
        this.itemRows = itemRows;
    }

    Tally tally() {
        return tally;
    }

    /** All orders of that day; every other repeated row stands right behind its first, the others at the end. */
    void newOrders(OrderMaker maker) throws IOException {
        for (int index = 0; index < maker.orders(); index++) {
            maker.make(index, order);
            write(maker, OrderMaker.outcome(order));
            if (order.defect == Defect.REPEATED_SAME || order.defect == Defect.REPEATED_DIFFERENT) {
                repeatNowOrLater(maker, index);
            }
        }
        for (int i = 0; i < laterCount; i++) {
            maker.make(later[i], order);
            repeat(maker);
        }
    }

    private void write(OrderMaker maker, Outcome outcome) throws IOException {
        if (outcome != Outcome.ORPHAN) {
            orderRows.write(order, maker.dates());
            tally.orderRow(order, outcome);
        }
        itemRows.write(order);
        tally.lines(order.lines, outcome);
        if (order.defect != null && outcome != Outcome.ALREADY_IMPORTED) {
            tally.finding(order.defect.rule(), order.defect.findings(order.lines));
        }
    }

    private void repeatNowOrLater(OrderMaker maker, int index) throws IOException {
        if (index % 2 == 0) {
            repeat(maker);
            return;
        }
        if (laterCount == later.length) {
            later = Arrays.copyOf(later, later.length * 2);
        }
        later[laterCount++] = index;
    }

    /** The order row alone: its lines stand there once. */
    private void repeat(OrderMaker maker) throws IOException {
        boolean same = order.defect == Defect.REPEATED_SAME;
        order.moved = !same;
        orderRows.write(order, maker.dates());
        tally.orderRow(order, same ? Outcome.ALREADY_IMPORTED : Outcome.REJECTED);
    }

    /** A share of the orders of an earlier slot that are in the ledger now and still wait for shipment. */
    void listedAgain(OrderMaker earlier, long seed) throws IOException {
        for (int index = 0; index < earlier.orders(); index++) {
            chance.begin(seed ^ SALT, index);
            if (chance.below(100) >= LISTED_AGAIN) {
                continue;
            }
            earlier.make(index, order);
            Defect defect = order.defect;
            if (order.trade != Trade.PAID || (defect != null && !defect.mendable())) {
                continue;
            }
            if (defect == null) {
                writeApprovedAgain(earlier);
            } else {
                writeHeldAgain(earlier, index);
            }
        }
    }

    private void writeApprovedAgain(OrderMaker earlier) throws IOException {
        boolean changed = chance.below(100) < CHANGED;
        if (changed) {
            change();
        }
        write(earlier, changed ? Outcome.CHANGED : Outcome.ALREADY_IMPORTED);
    }

    /** Another address is one difference; a dearer postage is three, with total and payment. */
    private void change() {
        order.moved = chance.below(2) == 0;
        if (!order.moved) {
            order.dearer(300);
        }
        tally.finding("changed-since-import", order.moved ? 1 : 3);
    }

    private void writeHeldAgain(OrderMaker earlier, int index) throws IOException {
        boolean mended = chance.below(100) < MENDED;
        if (mended) {
            earlier.makeClean(index, order);
        }
        write(earlier, mended ? Outcome.APPROVED : Outcome.HELD);
    }
}
