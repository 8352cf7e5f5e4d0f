package daybook.reports;

import daybook.slot.Slot;
import daybook.wording.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The exception workbook (异常报告) for the shift lead. First sheet: what to do, by rule and owner. Then both reports as they came, with
 * each wrong cell coloured and explained, and columns of ours at the right: 行号, 结果, 问题, 负责, 更正. A sheet that nobody sees,
 * {@value #MARKER}, holds slot, attempt and shop, a key and a value a row, so that the workbook is known when it comes back.
 */
public final class ExceptionWorkbook {
    /** The name of the hidden sheet. */
    public static final String MARKER = "daybook";

    private final Words words;
    private final RuleWords rules;
    private final Limits limits;

    public ExceptionWorkbook(Language language) {
        this(language, Limits.OF_EXCEL);
    }

    ExceptionWorkbook(Language language, Limits limits) {
        this.words = new Words(language);
        this.rules = new RuleWords(language);
        this.limits = limits;
    }

    /**
     * Writes the workbook, one pass over each report.
     *
     * @param at shop time, shown and kept as the time of creation
     * @throws java.io.UncheckedIOException if the disk will not; the target is then as it was
     */
    public void write(
            Path target,
            Slot slot,
            int attempt,
            Summary summary,
            SheetSource orders,
            SheetSource items,
            LocalDateTime at) {
        NewFile.workbook(target, at, out -> {
            try (Workbook book = new Workbook(out, "Daybook", null)) {
                Look.mass(book);
                Worksheet todo = book.newWorksheet(words.say("sheet.todo"));
                ReportSheets orderSheets = report(book, orders);
                ReportSheets itemSheets = report(book, items);
                new TodoSheet(todo, words, rules).write(new TodoSheet.Content(slot, attempt, at, summary, orderSheets, itemSheets));
                todo.finish();
                marker(book, slot, attempt);
            }
        });
    }

    private ReportSheets report(Workbook book, SheetSource source) throws IOException {
        ReportSheets sheets = new ReportSheets(book, words, new FindingText(words, rules), limits);
        sheets.write(source);
        return sheets;
    }

    private static void marker(Workbook book, Slot slot, int attempt) throws IOException {
        Worksheet sheet = book.newWorksheet(MARKER);
        sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
        int row = 0;
        for (Map.Entry<String, String> fact : new TreeMap<>(Map.of(
                        "attempt", Integer.toString(attempt), "shop", slot.shop(), "slot", slot.name()))
                .entrySet()) {
            sheet.inlineString(row, 0, fact.getKey());
            sheet.inlineString(row++, 1, fact.getValue());
        }
        sheet.finish();
    }
}
