package daybook.jobs;

import daybook.intake.Header;
import daybook.intake.ReportKind;
import daybook.intake.RowReader;
import daybook.intake.SourceRow;
import daybook.mending.Mend;
import daybook.mending.MendedOrders.Stray;
import daybook.mending.RowEdit;
import daybook.reconciliation.Outcome;
import daybook.reports.ExceptionWorkbook;
import daybook.reports.Marks;
import daybook.reports.RowMark;
import daybook.reports.RuleCount;
import daybook.reports.RuleWords;
import daybook.reports.SheetSource;
import daybook.reports.Summary;
import daybook.validation.Finding;
import daybook.validation.Owner;
import daybook.validation.Severity;
import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.Wording;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The exception workbook of what was mended and is not taken: of the same kind and columns, so that it can be mended and come back in its turn. */
final class MendReport {
    private final ExceptionWorkbook workbook;
    private final RuleWords text;
    private final Wording wording;

    MendReport(Language language) {
        this.workbook = new ExceptionWorkbook(language);
        this.text = new RuleWords(language);
        this.wording = new Wording(language);
    }

    private record Row(SourceRow source, RowMark mark) {}

    void write(Path target, TakeMends.Taken taken, LocalDateTime at) {
        List<Row> orders = rows(taken, ReportKind.ORDERS);
        List<Row> items = rows(taken, ReportKind.ITEMS);
        ImportRun run = taken.run();
        workbook.write(
                target,
                run.run().slot(),
                run.run().attempt(),
                summary(orders, items),
                source(ReportKind.ORDERS, run.orders().header(), orders),
                source(ReportKind.ITEMS, run.items().header(), items),
                at);
    }

    /** What became of each order, for people. */
    List<Sentence> said(TakeMends.Taken taken) {
        List<Sentence> said = new ArrayList<>();
        for (MendVerdict verdict : taken.verdicts()) {
            String number = verdict.order().numberText();
            said.add(verdict.passing() == null
                    ? Sentence.of("mend.order-left", number, reasons(verdict))
                    : Sentence.of("mend.order-approved", number, verdict.order().mends().stream().map(Mend::inBrief).collect(Collectors.joining("; "))));
        }
        taken.strays().forEach(stray -> said.add(stray.why()));
        return said;
    }

    private String reasons(MendVerdict verdict) {
        Stream<String> why = verdict.why().stream().map(wording::say);
        Stream<String> found = verdict.findings().stream().filter(finding -> finding.severity() != Severity.WARN).map(finding -> (finding.column().isEmpty() ? "" : finding.column() + ": ") + text.title(finding));
        return Stream.concat(why, found).distinct().collect(Collectors.joining(" "));
    }

    private List<Row> rows(TakeMends.Taken taken, ReportKind kind) {
        List<Row> rows = new ArrayList<>();
        for (MendVerdict verdict : taken.verdicts()) {
            if (verdict.passing() == null) {
                verdict.order().rows().stream().filter(row -> row.kind() == kind).forEach(row -> rows.add(new Row(row.original(), mark(verdict, row))));
            }
        }
        for (Stray stray : taken.strays()) {
            if (stray.kind() == kind) {
                rows.add(new Row(stray.row(), new RowMark(Outcome.REJECTED, "", List.of(), wording.say(stray.why()), "")));
            }
        }
        rows.sort(Comparator.comparingInt(row -> row.source().line()));
        return rows;
    }

    /** What is said of the order stands at its first row, what is said of a row in that row. */
    private RowMark mark(MendVerdict verdict, RowEdit row) {
        List<Finding> findings = !verdict.judged()
                ? row.mark().findings()
                : verdict.findings().stream().filter(finding -> finding.kind() == row.kind() && finding.line() == row.line()).toList();
        Set<Sentence> said = new LinkedHashSet<>(row.wrong());
        if (row.equals(verdict.order().rows().get(0))) {
            Set<Sentence> ofRows = verdict.order().rows().stream().flatMap(other -> other.wrong().stream()).collect(Collectors.toSet());
            verdict.why().stream().filter(why -> !ofRows.contains(why)).forEach(said::add);
        }
        Outcome outcome = verdict.judged() ? Outcome.HELD : row.mark().outcome();
        return new RowMark(
                outcome, row.mark().cause(), findings, said.stream().map(wording::say).collect(Collectors.joining("\n")), row.toGoOnWith(verdict.findings()));
    }

    private static SheetSource source(ReportKind kind, Header header, List<Row> rows) {
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

    private static Summary summary(List<Row> orders, List<Row> items) {
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
