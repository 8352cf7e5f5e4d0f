package daybook.stock;

import daybook.intake.Reports;
import daybook.stock.SheetResult.Loaded;
import daybook.stock.SheetResult.Refused;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Loads a sheet of answers: what item rows say (标题, 商品属性, 商家编码) and the SKU that they mean (产品编号, 颜色, 尺码). */
public final class AliasSheet {
    private static final Sheet SHEET = new Sheet(AliasRowReader.COLUMNS, List.of());

    private final CatalogueStore catalogue;
    private final AliasStore store;
    private final Reports intake;

    public AliasSheet(CatalogueStore catalogue, AliasStore store, Reports intake) {
        this.catalogue = catalogue;
        this.store = store;
        this.intake = intake;
    }

    /**
     * Adds the sheet's answers to those kept, dated. Refused if a column is missing or any row points to a SKU that the stock sheet has
     * not, answers to nothing, or contradicts another row.
     */
    public SheetResult<Counts> load(Path file, LocalDate today) {
        SheetResult<List<List<Alias>>> read = SHEET.read(intake, file, new AliasRowReader(catalogue.load()));
        if (read instanceof Refused<List<List<Alias>>> refused) {
            return new Refused<>(refused.sentence(), refused.places());
        }
        Map<String, Alias> aliases = new LinkedHashMap<>();
        ((Loaded<List<List<Alias>>>) read).value().forEach(row -> row.forEach(alias -> aliases.put(alias.asked(), alias)));
        return new Loaded<>(store.save(aliases.values(), today));
    }

    /** Answers in the sheet, those that are new, and those that meant another SKU before. */
    public record Counts(int answers, int added, int changed) {}
}
