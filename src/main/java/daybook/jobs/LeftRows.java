package daybook.jobs;

import daybook.intake.Header;
import daybook.intake.ReportKind;
import daybook.intake.RowReader;
import daybook.intake.SourceRow;
import daybook.reconciliation.Outcome;
import daybook.reports.Marks;
import daybook.reports.RowMark;
import daybook.reports.RuleCount;
import daybook.reports.SheetSource;
import daybook.reports.Summary;
import daybook.validation.Finding;
import daybook.validation.Owner;
import daybook.validation.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one report that are given back, as a source of a workbook. */
final class LeftRows {
    private LeftRows() {}

    /** A row, as it came, and what is said of it. */
    record Row(SourceRow source, RowMark mark) {}

    static SheetSource source(ReportKind kind, Header header, List<Row> rows) {
        Iterator<Row> sources = rows.iterator();
        Iterator<Row> marks = rows.iterator();
        RowReader reader = new RowReader() {
            @Override
            public @Nullable SourceRow read() {
                return sources.hasNext() ? sources.next().source() : null;
            }

            @Override
            public int padding() {
                return 0;
            }

            @Override
            public void close() {}
        };
        Marks inStep = new Marks() {
            @Override
            public RowMark of(int line) {
                return marks.next().mark();
            }

            @Override
            public void close() {}
        };
        return new SheetSource(kind, header, reader, inStep, true);
    }

    private record Kind(String rule, Severity severity, Owner owner, ReportKind report) {}

    static Summary summary(List<Row> orders, List<Row> items) {
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        orders.forEach(row -> outcomes.merge(row.mark().outcome(), 1L, Long::sum));
        Map<Kind, List<Finding>> byKind = new LinkedHashMap<>();
        for (List<Row> rows : List.of(orders, items)) {
            for (Row row : rows) {
                row.mark().findings().forEach(f -> byKind.computeIfAbsent(new Kind(f.rule(), f.severity(), f.owner(), f.kind()), any -> new ArrayList<>()).add(f));
            }
        }
        List<RuleCount> counts = new ArrayList<>();
        byKind.forEach((kind, all) -> counts.add(new RuleCount(
                kind.rule(), kind.severity(), kind.owner(), all.size(), new HashSet<>(all.stream().map(Finding::orderNumber).toList()).size(), all.get(0).line(), kind.report())));
        return new Summary(counts, outcomes);
    }
}
