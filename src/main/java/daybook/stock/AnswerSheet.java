package daybook.stock;

import daybook.intake.Cells;
import daybook.intake.Reports;
import daybook.intake.SourceRow;
import daybook.intake.Table;
import daybook.intake.UnreadableFile;
import daybook.stock.SheetResult.Loaded;
import daybook.stock.SheetResult.Refused;
import daybook.wording.Sentence;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** The titles of the English workbook, folded. */
    private static final Map<String, String> ENGLISH = Map.of("key", KEY, "ordered", ORDERED, "expected", EXPECTED, "answer", ANSWER);

    private final Reports intake;

    public AnswerSheet(Reports intake) {
        this.intake = intake;
    }

    /** Knows the lists that were made. */
    public interface Lists {
        /** The day of the slot that the list of that run belongs to; null if there is no such list. */
        @Nullable LocalDate dayOf(long run);
    }

    /**
     * What a returned list says.
     *
     * @param answers of the rows in which something is filled in and nothing is wrong
     * @param findings what is wrong; their rows are not taken
     */
    public record Answers(List<PurchaseAnswer> answers, List<SheetFinding> findings) {
        public Answers {
            answers = List.copyOf(answers);
            findings = List.copyOf(findings);
        }
    }

    /**
     * Reads the first sheet of the file, row by row: one wrong row does not keep the others back. Refused only if the file cannot be read or lacks a
     * column. Rows in which nothing is filled in are no answers.
     */
    public SheetResult<Answers> read(Path file, Lists lists) {
        try (Table table = intake.openTable(file)) {
            SheetColumns columns = new SheetColumns(chinese(table.titles()), COLUMNS, List.of());
            Sentence wrong = columns.wrong(String.valueOf(file.getFileName()));
            return wrong != null ? new Refused<>(wrong, List.of()) : new Loaded<>(read(table, new AnswerRowReader(table.titles(), columns, lists)));
        } catch (UnreadableFile e) {
            return new Refused<>(e.sentence(), List.of());
        }
    }

    private static List<String> chinese(List<String> titles) {
        return titles.stream().map(title -> ENGLISH.getOrDefault(Folded.withoutBlanks(title), title)).toList();
    }

    private static Answers read(Table table, AnswerRowReader reader) {
        List<PurchaseAnswer> answers = new ArrayList<>();
        for (SourceRow row = table.read(); row != null; row = table.read()) {
            PurchaseAnswer answer = reader.read(row);
            if (answer != null) {
                answers.add(answer);
            }
        }
        return new Answers(answers, reader.findings());
    }

    /** The trimmed text of a cell. */
    static String text(SourceRow row, int column) {
        return Cells.clean(row.cell(column)).strip();
    }
}
