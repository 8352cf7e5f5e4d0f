package daybook.stock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a purchaser has said is ordered and has not come.
 *
 * @param pieces still to come
 * @param promisedOn the day it was promised for; null if none was named
 * @param answer what the purchaser wrote, may be empty
 * @param askedIn the list that asked, as a slot's name
 * @param waitingOrders how many orders wait for the SKU
 * @param oldestPaidAt when the oldest of them was paid; null if none waits
 */
public record PromisedLine(
        StockedSku sku,
        int pieces,
        @Nullable LocalDate promisedOn,
        String answer,
        String askedIn,
        int waitingOrders,
        @Nullable LocalDateTime oldestPaidAt) {
    /** Whether it should have come before that day. */
    public boolean isOverdue(LocalDate today) {
        return promisedOn != null && promisedOn.isBefore(today);
    }
}
