package daybook.orders;

import daybook.intake.Reports;
import daybook.intake.Table;
import daybook.orders.ShipmentStore.Shipping;
import daybook.stock.Sheet;
import daybook.stock.SheetFinding;
import daybook.stock.SheetResult;
import daybook.stock.SheetResult.Loaded;
import daybook.stock.SheetResult.Refused;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Loads a shipment sheet (发货表), row by row: 订单编号 or 订单号, 快递公司, 快递单号, 发货时间. */
public final class ShipmentSheet {
    private static final Sheet SHEET = new Sheet(ShipmentRowReader.REQUIRED, List.of(), ShipmentRowReader.NUMBERS);

    private final ShipmentStore store;
    private final Reports intake;

    public ShipmentSheet(ShipmentStore store, Reports intake) {
        this.store = store;
        this.intake = intake;
    }

    /**
     * Ships what the sheet says has left the house. A row is not taken if its order is not known or not approved, its number is damaged, the courier,
     * the tracking number or the time is missing, or the time is none or later than {@code at}. Refused as a whole if a column or every row is missing.
     *
     * @param sheet the id of the import, kept with each parcel
     */
    public SheetResult<Counts> load(Path file, String shop, String actor, LocalDateTime at, long sheet) {
        SheetResult<List<ShipmentRow>> read = SHEET.readRows(intake, file, new ShipmentRowReader(at));
        if (read instanceof Refused<List<ShipmentRow>> refused) {
            return new Refused<>(refused.sentence(), refused.places());
        }
        Loaded<List<ShipmentRow>> rows = (Loaded<List<ShipmentRow>>) read;
        ShipmentPlan plan = store.ship(new Shipping(shop, actor, at, sheet), rows.value());
        List<SheetFinding> findings = new ArrayList<>(rows.findings());
        findings.addAll(plan.findings);
        findings.sort(Comparator.comparingInt(SheetFinding::line));
        return new Loaded<>(new Counts(plan.shipped.size(), plan.parcels.size() - plan.shipped.size(), plan.again()), findings);
    }

    /** The sheet as it stands in the file, to be shown. */
    public Table open(Path file) {
        return SHEET.open(intake, file);
    }

    /** Orders that are shipped now, further parcels of orders that were, and rows whose parcel was known; each row taken is one of them. */
    public record Counts(int orders, int parcels, int again) {
        /** Rows of the sheet that were taken. */
        public int rows() {
            return orders + parcels + again;
        }
    }
}
