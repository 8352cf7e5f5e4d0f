package daybook.stock;

import java.util.Map;

/** Is told of goods that have come: a stock sheet has more of a SKU on hand than the one before it and the shipments since left. */
@FunctionalInterface
public interface Arrivals {
    /** The pieces that have come, above 0, by SKU; called in the transaction that stores the sheet, also when nothing has come. */
    void arrived(Map<Long, Integer> pieces);
}
