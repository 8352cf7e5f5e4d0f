package daybook.stock;

import daybook.intake.Reports;
import daybook.intake.Table;
import daybook.stock.SheetResult.Loaded;
import daybook.stock.SheetResult.Refused;
import daybook.wording.Sentence;
import java.nio.file.Path;
import java.util.List;

/** Loads the stock sheet (库存表), row by row. It replaces the snapshot, but for the SKUs of its wrong rows, which keep what they had. */
public final class StockSheet {
    private static final Sheet SHEET = new Sheet(StockRowReader.COLUMNS, List.of());

    private final StockStore store;
    private final Reports intake;

    public StockSheet(StockStore store, Reports intake) {
        this.store = store;
        this.intake = intake;
    }

    /**
     * Loads the sheet. A row is not taken if it has no 产品编号, pieces that are not whole, a price that is none, a 状态 other than 正常 and 停产,
     * or names a SKU again. Refused as a whole, with nothing changed, if a column is missing, if there is no row, and if more than half of the SKUs
     * of the last sheet are gone.
     */
    public SheetResult<Counts> load(Path file) {
        StockRowReader reader = new StockRowReader();
        SheetResult<List<StockRow>> read = SHEET.readRows(intake, file, reader);
        if (read instanceof Refused<List<StockRow>> refused) {
            return new Refused<>(refused.sentence(), refused.places());
        }
        Loaded<List<StockRow>> rows = (Loaded<List<StockRow>>) read;
        StockPlan plan = store.replace(rows.value(), reader.leftOut());
        if (plan.dropsMost()) {
            return new Refused<>(
                    Sentence.of("stock.sheet-drops-most", file.getFileName(), plan.gone(), plan.listedBefore()), List.of());
        }
        return new Loaded<>(new Counts(plan.products(), rows.value().size(), plan.gone()), rows.findings());
    }

    /** The sheet as it stands in the file, to be shown. */
    public Table open(Path file) {
        return SHEET.open(intake, file);
    }

    /** Products and SKUs taken from the sheet, and the SKUs of the one before that are gone from it, kept and marked. */
    public record Counts(int products, int skus, int kept) {}
}
