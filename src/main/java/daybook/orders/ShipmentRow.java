package daybook.orders;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One row of a shipment sheet (发货表) that says which order it means.
 *
 * @param order the number of Taobao or of a derived order, null if the row gives the internal one only
 * @param internal the internal number, null if the row gives that of Taobao only
 * @param tracking 快递单号 without blanks, in capitals, so that a parcel has one spelling
 * @param shippedAt null if the row is wrong
 * @param good nothing else in the row is wrong
 */
record ShipmentRow(
        int line,
        @Nullable OrderKey order,
        @Nullable Long internal,
        String courier,
        String tracking,
        @Nullable LocalDateTime shippedAt,
        boolean good) {
    /** The column that its order stands in. */
    String column() {
        return order == null ? ShipmentRowReader.INTERNAL : ShipmentRowReader.ORDER;
    }

    /** Its order as the sheet has it. */
    String number() {
        return order == null ? String.valueOf(internal) : order.text();
    }
}
