package daybook.stock;

import daybook.intake.Reports;
import daybook.intake.Table;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a purchase list (采购产品列表) that a purchaser has filled in. Only four columns are looked at, in either language: the line's key (编号),
 * 已订件数, 预计到货 and 答复.
 */
public final class AnswerSheet {
    static final String KEY = "编号";
    static final String ORDERED = "已订件数";
    static final String EXPECTED = "预计到货";
    static final String ANSWER = "答复";
    private static final List<String> COLUMNS = List.of(KEY, ORDERED, EXPECTED, ANSWER);

    private static final Sheet SHEET = new Sheet(COLUMNS, List.of());

    private final Reports intake;

    public AnswerSheet(Reports intake) {
        this.intake = intake;
    }

    /** Knows the lists that were made. */
    public interface Lists {
        /** The day of the slot that the list of that run belongs to; null if there is no such list. */
        @Nullable LocalDate dayOf(long run);

        /** Whether that list asks for that SKU. */
        boolean asks(long run, long sku);
    }

    /**
     * Reads the first sheet of the file that has the columns, row by row: the answers of the rows in which something is filled in and nothing is
     * wrong, and what is wrong in others. Refused only if the file cannot be read or no sheet has the columns.
     */
    public SheetResult<List<PurchaseAnswer>> read(Path file, Lists lists) {
        return SHEET.readRows(intake, file, new AnswerRowReader(lists));
    }

    /** The sheet as it stands in the file, to be shown. */
    public Table open(Path file) {
        return SHEET.open(intake, file);
    }
}
