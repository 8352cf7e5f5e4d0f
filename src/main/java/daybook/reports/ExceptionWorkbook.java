package daybook.reports;

import daybook.intake.ReportKind;
import daybook.slot.Slot;
import daybook.wording.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        NewFile.workbook(target, words.say("todo.title", slot.name()), at, book -> {
            MarkedSheets orderSheets = report(book, orders);
            MarkedSheets itemSheets = report(book, items);
            marker(book, slot, attempt);
            ExceptionTodo todo = new ExceptionTodo(slot, attempt, at, summary, orderSheets, itemSheets);
            new TodoSheet(book, words, true).write(todo.content(words, rules));
        });
    }

    private MarkedSheets report(XlsxBook book, SheetSource source) throws IOException {
        MarkedSheets.Form form = new MarkedSheets.Form(
                words.say(source.kind() == ReportKind.ORDERS ? "sheet.orders" : "sheet.items"),
                source.header().titles(),
                ColumnWidths.of(source.header()),
                List.of(words.row("extra", "line", "outcome", "problems", "owner", "correction")),
                source.compact());
        MarkedSheets sheets = new MarkedSheets(book, words, limits, form);
        sheets.write(source.rows()::read, new ReportMarking(words, new FindingText(words, rules), source.header(), source.marks()));
        return sheets;
    }

    private static void marker(XlsxBook book, Slot slot, int attempt) throws IOException {
        GridSheet sheet = book.sheet(SheetFrame.unseen(MARKER));
        int row = 0;
        for (Map.Entry<String, String> fact : new TreeMap<>(Map.of(
                        "attempt", Integer.toString(attempt), "shop", slot.shop(), "slot", slot.name()))
                .entrySet()) {
            sheet.row(row++);
            sheet.text(0, fact.getKey());
            sheet.text(0, fact.getValue());
        }
        sheet.finish();
    }
}
