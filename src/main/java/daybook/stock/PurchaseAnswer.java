package daybook.stock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A purchaser's answer to one line of a purchase list.
 *
 * @param list the id of the run whose list asked
 * @param sku the SKU that it asked for
 * @param ordered 已订件数, pieces that are ordered now; 0 if none can be had; null if the cell is empty
 * @param promisedOn 预计到货, null if none is named
 * @param text 答复, may be empty; at most 500 characters
 */
public record PurchaseAnswer(long list, long sku, @Nullable Integer ordered, @Nullable LocalDate promisedOn, String text) {}
