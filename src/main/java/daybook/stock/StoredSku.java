package daybook.stock;

import org.jspecify.annotations.Nullable;

/** A row of the table {@code sku}. listed: stands in the newest sheet. */
record StoredSku(
        long id,
        long productId,
        String colour,
        String size,
        int onHand,
        int defective,
        @Nullable Long purchaseFen,
        String supplier,
        String supplierPhone,
        String purchaser,
        boolean discontinued,
        boolean listed) {
    static StoredSku of(long id, long productId, StockRow row) {
        return new StoredSku(id, productId, row.colour(), row.size(), row.onHand(), row.defective(), row.purchaseFen(),
                row.supplier(), row.supplierPhone(), row.purchaser(), row.discontinued(), true);
    }

    StoredSku gone() {
        return new StoredSku(id, productId, colour, size, onHand, defective, purchaseFen, supplier, supplierPhone, purchaser,
                discontinued, false);
    }

    String variant() {
        return productId + "\u0000" + Folded.of(colour) + '\u0000' + Folded.of(size);
    }
}
