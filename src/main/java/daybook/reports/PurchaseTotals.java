package daybook.reports;

import daybook.orders.Money;
import daybook.stock.PurchaseLine;
import java.util.List;

/**
 * What lines of a purchase list add up to.
 *
 * @param fen at purchase price, of the SKUs that have one
 * @param unpriced the SKUs that have none, and
 * @param unpricedPieces their pieces, which {@code fen} leaves out
 */
record PurchaseTotals(int skus, long pieces, long fen, int unpriced, long unpricedPieces) {
    static PurchaseTotals of(List<PurchaseLine> lines) {
        long pieces = 0;
        Money sum = Money.ZERO;
        int unpriced = 0;
        long unpricedPieces = 0;
        for (PurchaseLine line : lines) {
            Long price = line.sku().purchaseFen();
            pieces += line.pieces();
            if (price == null) {
                unpriced++;
                unpricedPieces += line.pieces();
            } else {
                sum = sum.plus(new Money(price).times(line.pieces()));
            }
        }
        return new PurchaseTotals(lines.size(), pieces, sum.fen(), unpriced, unpricedPieces);
    }

    /** Whether nothing has a price, so that there is no sum. */
    boolean priceless() {
        return unpriced == skus;
    }
}
