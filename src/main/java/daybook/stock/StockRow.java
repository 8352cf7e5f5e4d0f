package daybook.stock;

import org.jspecify.annotations.Nullable;

/** One row of a stock sheet. Pieces are whole and not below 0; price in fen, null if the cell is empty. */
record StockRow(
        String itemNumber,
        String name,
        String colour,
        String size,
        int onHand,
        int defective,
        @Nullable Long purchaseFen,
        String supplier,
        String supplierPhone,
        String purchaser,
        boolean discontinued) {
    /** What makes two rows one SKU, whatever their case, width and blanks. */
    String variant() {
        return Folded.of(itemNumber) + '\u0000' + Folded.of(colour) + '\u0000' + Folded.of(size);
    }
}
