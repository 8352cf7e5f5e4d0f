package daybook.stock;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An order that cannot ship, with the pieces of one SKU that it wants.
 *
 * @param paidAt shop time; null if the file gave none
 * @param couldShip the pieces of that SKU that could ship at once if the order were split
 * @param urgent marked urgent by a person
 */
public record WaitingOrder(String orderNumber, @Nullable LocalDateTime paidAt, int pieces, int couldShip, boolean urgent) {}
