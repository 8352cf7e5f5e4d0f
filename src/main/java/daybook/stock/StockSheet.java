package daybook.stock;

import daybook.intake.Reports;
import daybook.stock.SheetResult.Loaded;
import daybook.stock.SheetResult.Refused;
import daybook.wording.Sentence;
import java.nio.file.Path;
import java.util.List;

/** Loads the stock sheet (库存表). It replaces the snapshot as a whole: one wrong row, and nothing changes. */
public final class StockSheet {
    private static final Sheet SHEET = new Sheet(StockRowReader.COLUMNS, List.of());

    private final StockStore store;
    private final Reports intake;

    public StockSheet(StockStore store, Reports intake) {
        this.store = store;
        this.intake = intake;
    }

    /**
     * Loads the sheet. Refused if a column is missing, if any row has no 产品编号, pieces that are not whole, a price that is none, a 状态
     * other than 正常 and 停产, or names a SKU again, and if more than half of the SKUs of the last sheet are gone.
     */
    public SheetResult<Counts> load(Path file) {
        SheetResult<List<StockRow>> read = SHEET.read(intake, file, new StockRowReader());
        if (read instanceof Refused<List<StockRow>> refused) {
            return new Refused<>(refused.sentence(), refused.places());
        }
        List<StockRow> rows = ((Loaded<List<StockRow>>) read).value();
        StockPlan plan = store.replace(rows);
        if (plan.dropsMost()) {
            return new Refused<>(
                    Sentence.of("stock.sheet-drops-most", file.getFileName(), plan.gone(), plan.listedBefore()), List.of());
        }
        return new Loaded<>(new Counts(plan.products(), rows.size(), plan.gone()));
    }

    /** Products and SKUs of the sheet, and the SKUs of the one before that are gone from it, kept and marked. */
    public record Counts(int products, int skus, int kept) {}
}
