package daybook.mending;

import daybook.intake.Cells;
import daybook.intake.Header;
import daybook.intake.ReportKind;
import daybook.intake.SourceRow;
import daybook.reports.RowMark;
import daybook.validation.Finding;
import daybook.wording.Sentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A row of a report and what a person wants changed in it; nothing, where the row only belongs to an order that was mended elsewhere. */
public final class RowEdit {
    private final ReportKind kind;
    private final Header header;
    private final SourceRow original;
    private final RowMark mark;
    private final NavigableMap<Integer, String> corrected;
    private final NavigableMap<Integer, String> typed;
    private final List<Sentence> wrong;

    RowEdit(
            ReportKind kind,
            Header header,
            SourceRow original,
            RowMark mark,
            NavigableMap<Integer, String> corrected,
            NavigableMap<Integer, String> typed,
            List<Sentence> wrong) {
        this.kind = kind;
        this.header = header;
        this.original = original;
        this.mark = mark;
        this.corrected = corrected;
        this.typed = typed;
        this.wrong = List.copyOf(wrong);
    }

    static RowEdit untouched(ReportKind kind, Header header, SourceRow original, RowMark mark) {
        return new RowEdit(kind, header, original, mark, new TreeMap<>(), new TreeMap<>(), List.of());
    }

    public ReportKind kind() {
        return kind;
    }

    public int line() {
        return original.line();
    }

    public SourceRow original() {
        return original;
    }

    /** What became of the row when its slot was imported. */
    public RowMark mark() {
        return mark;
    }

    /** Why it is not taken; empty if nothing speaks against it. */
    public List<Sentence> wrong() {
        return wrong;
    }

    /** Whether a person wants anything of it. */
    boolean touched() {
        return !corrected.isEmpty() || !typed.isEmpty() || !wrong.isEmpty();
    }

    /** The number of its order, as text: what was mended counts where the row belonged to no order. */
    String number(Stage stage) {
        int column = new Mendable(header).numberColumn();
        String was = Cells.clean(original.cell(column));
        return stage == Stage.ORIGINAL || !Mendable.numberToo(mark) ? was : values().getOrDefault(column, was);
    }

    private NavigableMap<Integer, String> values() {
        NavigableMap<Integer, String> values = new TreeMap<>(typed);
        values.putAll(corrected);
        return values;
    }

    SourceRow row(Stage stage) {
        if (stage == Stage.ORIGINAL) {
            return original;
        }
        String[] cells = new String[Math.max(original.size(), header.titles().size())];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = original.cell(i);
        }
        (stage == Stage.CORRECTED ? corrected : values()).forEach((column, value) -> cells[column] = value);
        return new SourceRow(line(), cells);
    }

    /** The same with those cells only that may be typed over: they are marked, or what {@code alsoFound} says of this row marks them. */
    RowEdit accepting(List<Finding> alsoFound) {
        Mendable mendable = new Mendable(header);
        List<Finding> findings = new ArrayList<>(mark.findings());
        alsoFound.stream().filter(finding -> finding.kind() == kind && finding.line() == line()).forEach(findings::add);
        Set<Integer> marked = mendable.marked(findings);
        Set<Integer> fixed = mendable.fixed(findings);
        NavigableMap<Integer, String> accepted = new TreeMap<>();
        List<Sentence> all = new ArrayList<>(wrong);
        typed.forEach((column, value) -> {
            if (corrected.containsKey(column) || mendable.byHand(column, marked, mark)) {
                accepted.put(column, value);
            } else {
                String key = fixed.contains(column) || mendable.isNumber(column) ? "mend.column-fixed" : "mend.cell-changed";
                all.add(Sentence.of(key, header.titles().get(column), Cells.clean(original.cell(column)), value));
            }
        });
        return new RowEdit(kind, header, original, mark, corrected, accepted, all);
    }

    /** What is mended, cell by cell. */
    public List<Mend> mends() {
        List<Mend> mends = new ArrayList<>();
        values().forEach((column, value) -> mends.add(new Mend(kind, line(), header.titles().get(column), Cells.clean(original.cell(column)), value)));
        return mends;
    }

    /** The mends as they are written under 更正, but for those cells that are still wrong: a person types these anew. */
    public String toGoOnWith(Collection<Finding> still) {
        NavigableMap<Integer, String> kept = values();
        new Mendable(header).marked(still.stream().filter(finding -> finding.kind() == kind && finding.line() == line()).toList()).forEach(kept::remove);
        return Correction.written(header.titles(), kept);
    }
}
