package daybook.cli.bench;

/**
 * One row of the made-up stock sheet, one SKU.
 *
 * @param onHand pieces
 * @param phone the supplier's
 * @param purchaseFen what a piece costs the shop, in fen
 */
public record StockRow(
        String itemNumber,
        String name,
        String colour,
        String size,
        int onHand,
        String supplier,
        String phone,
        String purchaser,
        long purchaseFen) {}
