package daybook.orders;

import daybook.intake.Reports;
import daybook.stock.Sheet;
import daybook.stock.SheetResult;
import daybook.stock.SheetResult.Loaded;
import daybook.stock.SheetResult.Refused;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Loads a sheet of red-name customers: 支付宝账号, 原因, and if it has them 手机, 电话, 收货人 with 收货地址. */
public final class BlacklistSheet {
    private static final Sheet SHEET = new Sheet(BlacklistRowReader.REQUIRED, BlacklistRowReader.OPTIONAL);

    private final BlacklistStore store;
    private final Reports intake;

    public BlacklistSheet(BlacklistStore store, Reports intake) {
        this.store = store;
        this.intake = intake;
    }

    /**
     * Adds the sheet's customers to those kept; nobody is taken off, that is the supervisor's alone. Refused if a column is missing or any
     * row has no cause, names nobody, or names somebody by what is masked.
     */
    public SheetResult<Counts> load(Path file, LocalDate today) {
        SheetResult<List<List<BlacklistEntry>>> read = SHEET.read(intake, file, new BlacklistRowReader());
        if (read instanceof Refused<List<List<BlacklistEntry>>> refused) {
            return new Refused<>(refused.sentence(), refused.places());
        }
        List<List<BlacklistEntry>> rows = ((Loaded<List<List<BlacklistEntry>>>) read).value();
        return new Loaded<>(store.add(rows.stream().flatMap(List::stream).toList(), rows.size(), today));
    }

    /** Rows of the sheet, the entries (accounts, telephones, addresses) that are new, and those whose cause became another. */
    public record Counts(int rows, int added, int changed) {}
}
