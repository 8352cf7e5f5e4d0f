package daybook.mending;

import daybook.intake.Cells;
import daybook.intake.Header;
import daybook.intake.ReportKind;
import daybook.intake.SourceRow;
import daybook.reports.RowMark;
import daybook.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Finds out what a person wants changed in a row, from the row as it came and as it came back. */
final class RowReading {
    private final ReportKind kind;
    private final Header header;
    private final Mendable mendable;
    private final Correction correction;

    RowReading(ReportKind kind, Header header) {
        this.kind = kind;
        this.header = header;
        this.mendable = new Mendable(header);
        this.correction = new Correction(header.titles());
    }

    /** {@code twice}: the row stands in the workbook more than once, and who can say which is meant. */
    RowEdit read(SourceRow original, List<ReturnedRow> returned, boolean twice, RowMark mark) {
        ReturnedRow row = returned.get(0);
        NavigableMap<Integer, String> typed = typed(original, row);
        NavigableMap<Integer, String> corrected = new TreeMap<>();
        List<Sentence> wrong = new ArrayList<>();
        Set<Integer> marked = mendable.marked(mark.findings());
        if (!row.correction().isEmpty()) {
            Correction.Wanted wanted = correction.read(row.correction(), mendable.meant(mark.findings()));
            if (wanted.unclear() != null) {
                wrong.add(wanted.unclear());
            }
            wanted.values().forEach((column, value) -> correct(original, column, value, corrected, wrong, mendable.byName(column, marked, mark)));
        }
        contradictions(corrected, typed, wrong);
        if (twice) {
            wrong.add(Sentence.of("mend.row-twice", original.line(), inBrief(original, returned)));
        }
        return new RowEdit(kind, header, original, mark, corrected, typed, wrong);
    }

    private NavigableMap<Integer, String> typed(SourceRow original, ReturnedRow row) {
        NavigableMap<Integer, String> typed = new TreeMap<>();
        for (int column = 0; column < header.titles().size(); column++) {
            String cell = row.cell(column);
            if (cell != null && !SavedCell.same(original.cell(column), cell)) {
                typed.put(column, Cells.clean(cell));
            }
        }
        return typed;
    }

    private void correct(SourceRow original, int column, String value, NavigableMap<Integer, String> into, List<Sentence> wrong, boolean allowed) {
        if (allowed) {
            into.put(column, value);
        } else {
            wrong.add(Sentence.of("mend.column-fixed", header.titles().get(column), Cells.clean(original.cell(column)), value));
        }
    }

    /** Where 更正 and the cell itself say different things, neither counts. */
    private void contradictions(NavigableMap<Integer, String> corrected, NavigableMap<Integer, String> typed, List<Sentence> wrong) {
        for (int column : List.copyOf(corrected.keySet())) {
            String cell = typed.get(column);
            String value = corrected.getOrDefault(column, "");
            if (cell != null && !SavedCell.same(value, cell)) {
                wrong.add(Sentence.of("mend.contradiction", header.titles().get(column), value, cell));
                corrected.remove(column);
                typed.remove(column);
            }
        }
    }

    private String inBrief(SourceRow original, List<ReturnedRow> returned) {
        List<String> said = new ArrayList<>();
        for (ReturnedRow row : returned) {
            if (!row.correction().isEmpty()) {
                said.add(row.correction());
            }
            typed(original, row).forEach((column, value) -> said.add(header.titles().get(column) + "=" + value));
        }
        return String.join(" | ", said);
    }
}
