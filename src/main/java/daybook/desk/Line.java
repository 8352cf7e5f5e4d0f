package daybook.desk;

import org.jspecify.annotations.Nullable;

/**
 * A line of an order.
 *
 * @param number its number in the item report, by which people name it
 * @param pieces null if the export's cannot be read
 * @param price fen a piece, null if the export has none
 * @param payable fen for all of it, null if the export has none
 * @param sku null if nobody knows it
 */
public record Line(
        int number,
        String title,
        String code,
        String attributes,
        @Nullable Integer pieces,
        @Nullable Long price,
        @Nullable Long payable,
        @Nullable Long sku) {
    /** Whether so many pieces of it can be counted. */
    boolean countable() {
        return pieces != null && pieces > 0;
    }

    /** Pieces that can be counted; 0 if none can. */
    public int count() {
        return pieces == null || pieces < 0 ? 0 : pieces;
    }

    Line of(int count, @Nullable Long payableOfIt) {
        return new Line(number, title, code, attributes, count, price, payableOfIt, sku);
    }

    /** The same goods for nothing. */
    Line forNothing() {
        return new Line(number, title, code, attributes, pieces, 0L, 0L, sku);
    }
}
