package daybook.stock;

import org.jspecify.annotations.Nullable;

/**
 * A SKU with what the newest stock sheet, and the shipments since, say of it.
 *
 * @param onHand 库存量 in pieces, the defective ones counted in; below 0 where more was shipped than the sheet had
 * @param defective 次品数 in pieces
 * @param purchaseFen 进货价 in fen, null if the sheet gives none
 * @param listed stands in the newest sheet
 */
public record StockedSku(
        long id,
        String itemNumber,
        String productName,
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
    /** What people call it: item number, colour and size. */
    public String name() {
        return (itemNumber + " " + colour + " " + size).strip();
    }

    /** Whether its product is meant by that item number, or by digits in which the item number ends. */
    public boolean isOf(String item) {
        String wanted = Folded.of(item);
        String ours = Folded.of(itemNumber);
        boolean digits = !wanted.isEmpty() && wanted.chars().allMatch(c -> c >= '0' && c <= '9');
        return ours.equals(wanted) || (digits && ours.endsWith(wanted));
    }

    /** Whether it has that colour and that size; an empty text stands for any. */
    public boolean isVariant(String wantedColour, String wantedSize) {
        return (wantedColour.isEmpty() || Folded.of(colour).equals(Folded.of(wantedColour)))
                && (wantedSize.isEmpty() || Folded.of(size).equals(Folded.of(wantedSize)));
    }

    /** The pieces that may be promised to somebody: never defective ones, and none of a SKU that the newest sheet no longer has. */
    public int sellable() {
        return listed ? Math.max(0, onHand - defective) : 0;
    }
}
