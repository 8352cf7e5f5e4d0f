package daybook.jobs;

import daybook.jobs.LeftRows.Row;
import daybook.intake.ReportKind;
import daybook.mending.Mend;
import daybook.mending.MendedOrders.Stray;
import daybook.mending.RowEdit;
import daybook.reconciliation.Outcome;
import daybook.reports.ExceptionWorkbook;
import daybook.reports.RowMark;
import daybook.reports.RuleWords;
import daybook.validation.Finding;
import daybook.validation.Severity;
import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.Wording;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    void write(Path target, TakeMends.Taken taken, LocalDateTime at) {
        List<Row> orders = rows(taken, ReportKind.ORDERS);
        List<Row> items = rows(taken, ReportKind.ITEMS);
        ImportRun run = taken.run();
        workbook.write(
                target,
                run.run().slot(),
                run.run().attempt(),
                LeftRows.summary(orders, items),
                LeftRows.source(ReportKind.ORDERS, run.orders().header(), orders),
                LeftRows.source(ReportKind.ITEMS, run.items().header(), items),
                at);
    }

    /** What became of each order, for people. */
    List<Sentence> said(TakeMends.Taken taken) {
        List<Sentence> said = new ArrayList<>();
        for (MendVerdict verdict : taken.verdicts()) {
            String number = verdict.order().numberText();
            said.add(verdict.passing() == null
                    ? Sentence.of("mend.order-left", number, reasons(verdict))
                    : Sentence.of("mend.order-approved", number, mends(verdict)));
        }
        taken.strays().forEach(stray -> said.add(stray.why()));
        return said;
    }

    private String mends(MendVerdict verdict) {
        String mended = verdict.order().mends().stream().map(Mend::inBrief).collect(Collectors.joining("; "));
        return Stream.concat(Stream.of(mended), verdict.why().stream().map(wording::say)).collect(Collectors.joining(" · "));
    }

    private String reasons(MendVerdict verdict) {
        Stream<String> why = verdict.why().stream().map(wording::say);
        Stream<String> found = verdict.findings().stream()
                .filter(finding -> finding.severity() != Severity.WARN)
                .map(finding -> (finding.column().isEmpty() ? "" : finding.column() + ": ") + text.title(finding));
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
}
