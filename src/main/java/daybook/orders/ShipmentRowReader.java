package daybook.orders;

import daybook.slot.ShopTime;
import daybook.stock.SheetRow;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one shipment sheet (发货表) and marks what is wrong in them; a wrong row that names its order is looked at further. */
final class ShipmentRowReader implements Function<SheetRow, @Nullable ShipmentRow> {
    static final String ORDER = "订单编号";
    static final String INTERNAL = "订单号";
    static final String COURIER = "快递公司";
    static final String TRACKING = "快递单号";
    static final String SHIPPED_AT = "发货时间";
    static final List<String> REQUIRED = List.of(COURIER, TRACKING, SHIPPED_AT);
    static final List<String> NUMBERS = List.of(ORDER, INTERNAL);

    private static final int LONGEST = 64;

    private final LocalDateTime now;

    ShipmentRowReader(LocalDateTime now) {
        this.now = now;
    }

    @Override
    public @Nullable ShipmentRow apply(SheetRow row) {
        OrderKey order = order(row);
        Long internal = internal(row);
        if (order == null && internal == null && row.isGood()) {
            row.mark(row.has(ORDER) ? ORDER : INTERNAL, "stock.shipment-number-missing");
        }
        String courier = row.neededText(COURIER, LONGEST);
        String tracking = tracking(row);
        LocalDateTime shippedAt = time(row);
        return order == null && internal == null ? null : new ShipmentRow(row.line(), order, internal, courier, tracking, shippedAt, row.isGood());
    }

    /** As the search asks for it: without blanks and without the {@code No:} that Taobao writes before it. */
    private static String tracking(SheetRow row) {
        String text = row.neededText(TRACKING, LONGEST).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (TrackingNumber.isRounded(text)) {
            row.mark(TRACKING, "stock.shipment-tracking-damaged");
        }
        return TrackingNumber.plain(text);
    }

    private static @Nullable OrderKey order(SheetRow row) {
        String text = row.text(ORDER, LONGEST);
        OrderKey key = OrderKey.read(text);
        if (key != null && !key.internal()) {
            return key;
        }
        if (!text.isEmpty()) {
            row.mark(ORDER, "stock.shipment-number-damaged");
        }
        return null;
    }

    private static @Nullable Long internal(SheetRow row) {
        String text = row.text(INTERNAL, LONGEST);
        if (text.matches("\\d{1,18}")) {
            return Long.valueOf(text);
        }
        if (!text.isEmpty()) {
            row.mark(INTERNAL, "stock.shipment-number-damaged");
        }
        return null;
    }

    private @Nullable LocalDateTime time(SheetRow row) {
        String text = row.neededText(SHIPPED_AT, LONGEST);
        LocalDateTime time = ShopTime.read(text);
        if (time == null && !text.isEmpty()) {
            row.mark(SHIPPED_AT, "stock.shipment-time-invalid");
        } else if (time != null && time.isAfter(now)) {
            row.mark(SHIPPED_AT, "stock.shipment-time-future");
        }
        return time;
    }
}
