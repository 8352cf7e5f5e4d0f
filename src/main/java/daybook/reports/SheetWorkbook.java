package daybook.reports;

import daybook.intake.Table;
import daybook.stock.SheetFinding;
import daybook.wording.Language;
import daybook.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The marked workbook of a sheet that people keep, of the same kind as the exception workbook. First sheet: what to do, by kind of fault. Then the
 * sheet as it came, with each wrong cell coloured and explained, and columns of ours at the right: 行号, 结果, 问题. Mended and loaded again it is a
 * sheet like any other: our columns are passed over.
 */
public final class SheetWorkbook {
    private final Words words;
    private final RuleWords kinds;
    private final Wording wording;
    private final Limits limits;

    public SheetWorkbook(Language language) {
        this(language, Limits.OF_EXCEL);
    }

    SheetWorkbook(Language language, Limits limits) {
        this.words = new Words(language);
        this.kinds = new RuleWords(language, "sheets");
        this.wording = new Wording(language);
        this.limits = limits;
    }

    /**
     * What was read.
     *
     * @param kind {@code stock} or {@code shipments}
     * @param name of the import, as in {@code 2011-2-15-1}
     * @param file the name of the sheet
     * @param taken rows that were taken
     * @param notTaken rows that were not
     * @param at shop time, shown and kept as the time of creation
     */
    public record Facts(String kind, String name, String file, int taken, int notTaken, LocalDateTime at) {}

    /**
     * Writes the workbook, one pass over the sheet, which the caller closes.
     *
     * @throws java.io.UncheckedIOException if the disk will not; the target is then as it was
     */
    public void write(Path target, Facts facts, Table sheet, List<SheetFinding> findings) {
        NewFile.workbook(target, title(facts), facts.at(), book -> {
            MarkedSheets rows = rows(book, facts, sheet, findings);
            new TodoSheet(book, words, false).write(todo(facts, rows, findings));
        });
    }

    private String title(Facts facts) {
        return words.say("marked." + facts.kind() + "-title", facts.name());
    }

    private MarkedSheets rows(XlsxBook book, Facts facts, Table sheet, List<SheetFinding> findings) throws IOException {
        List<String> titles = sheet.titles();
        MarkedSheets.Form form = new MarkedSheets.Form(
                words.say("marked." + facts.kind()), titles, ColumnWidths.of(titles), List.of(words.row("extra", "line", "outcome", "problems")), false);
        MarkedSheets rows = new MarkedSheets(book, words, limits, form);
        rows.write(sheet::read, new SheetMarking(words, wording, titles, findings));
        return rows;
    }

    private TodoSheet.Content todo(Facts facts, MarkedSheets rows, List<SheetFinding> findings) {
        return new TodoSheet.Content(
                new TodoSheet.Heading(
                        title(facts),
                        words.say("marked.subtitle", facts.file(), TodoSheet.minute(facts.at())),
                        words.say("marked." + facts.kind() + "-how")),
                words.say("marked.outcomes"),
                List.of(
                        new TodoSheet.Outcome(
                                words.say("marked.not-taken"), SheetMarking.colour(false), facts.notTaken(), words.say("marked." + facts.kind() + "-not-taken")),
                        new TodoSheet.Outcome(words.say("marked.taken"), Palette.GREEN, facts.taken(), words.say("marked." + facts.kind() + "-taken"))),
                List.of(words.row("todo", "result", "rule", "findings", "rows", "first", "what")),
                todos(rows, findings),
                List.of(legend(false), legend(true)),
                MarkedSheets.notes(words, rows));
    }

    /** What was not taken first, then what is found most often. */
    private List<TodoSheet.Todo> todos(MarkedSheets rows, List<SheetFinding> findings) {
        Map<String, List<SheetFinding>> byKind = new TreeMap<>();
        findings.forEach(finding -> byKind.computeIfAbsent(SheetMarking.kind(finding), any -> new ArrayList<>()).add(finding));
        List<TodoSheet.Todo> todos = new ArrayList<>();
        byKind.forEach((kind, all) -> {
            boolean taken = all.stream().allMatch(SheetFinding::taken);
            long lines = all.stream().mapToInt(SheetFinding::line).distinct().count();
            String title = kinds.title(kind);
            todos.add(new TodoSheet.Todo(
                    words.say(taken ? "marked.taken" : "marked.not-taken"), SheetMarking.colour(taken), title, null, all.size(), lines,
                    new TodoSheet.First(rows.first(kind), title, words.say("todo.line", Integer.toString(all.get(0).line()))),
                    kinds.suggestion(kind)));
        });
        todos.sort(Comparator.comparing((TodoSheet.Todo todo) -> todo.colour().equals(SheetMarking.colour(true)))
                .thenComparing(TodoSheet.Todo::findings, Comparator.reverseOrder()));
        return todos;
    }

    private TodoSheet.Legend legend(boolean taken) {
        return new TodoSheet.Legend(
                words.say(taken ? "marked.taken" : "marked.not-taken"), SheetMarking.colour(taken), words.say(taken ? "marked.legend-taken" : "marked.legend-not-taken"));
    }
}
