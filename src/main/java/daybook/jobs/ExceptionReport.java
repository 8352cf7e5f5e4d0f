package daybook.jobs;

import daybook.intake.Report;
import daybook.intake.ReportKind;
import daybook.intake.RowReader;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.OutcomeStore;
import daybook.reconciliation.RowCause;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRunStore;
import daybook.reports.ExceptionWorkbook;
import daybook.reports.FindingsCsv;
import daybook.reports.RuleCount;
import daybook.reports.SheetSource;
import daybook.reports.Summary;
import daybook.validation.Finding;
import daybook.validation.FindingStore;
import daybook.wording.Language;
import daybook.wording.Wording;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The exception workbook (异常报告) of a run, and its findings as a plain file. */
final class ExceptionReport {
    static final String FINDINGS = "findings.csv";

    private final SlotRunStore runs;
    private final OutcomeStore outcomes;
    private final FindingStore findings;
    private final ExceptionWorkbook workbook;
    private final FindingsCsv csv;
    private final String byAlias;

    ExceptionReport(SlotRunStore runs, OutcomeStore outcomes, FindingStore findings, Language language) {
        this.runs = runs;
        this.outcomes = outcomes;
        this.findings = findings;
        this.workbook = new ExceptionWorkbook(language);
        this.csv = new FindingsCsv(language);
        this.byAlias = new Wording(language).say("run.cause-" + RowCause.BY_ALIAS);
    }

    static String name(SlotRun run) {
        return "异常报告" + run.slot().name() + ".xlsx";
    }

    /** A run with its archived files; unlike the run that the steps share, it may be handed to another thread. */
    record Files(SlotRun run, Report orders, Report items) {
        static Files of(ImportRun run) {
            return new Files(run.run(), run.orders(), run.items());
        }
    }

    void writeWorkbook(Files files, Path folder) {
        SlotRun slotRun = files.run();
        Report orders = files.orders();
        Report items = files.items();
        try (RowReader orderRows = orders.open();
                RowReader itemRows = items.open();
                RowMarks orderMarks = marks(slotRun, ReportKind.ORDERS);
                RowMarks itemMarks = marks(slotRun, ReportKind.ITEMS)) {
            workbook.write(
                    folder.resolve(name(slotRun)),
                    slotRun.slot(),
                    slotRun.attempt(),
                    summary(slotRun.id()),
                    new SheetSource(ReportKind.ORDERS, orders.header(), orderRows, orderMarks),
                    new SheetSource(ReportKind.ITEMS, items.header(), itemRows, itemMarks),
                    slotRun.startedAt());
        }
    }

    private RowMarks marks(SlotRun run, ReportKind kind) {
        return new RowMarks(outcomes.rows(run.id(), kind), findings.findings(run.id(), kind), cause -> cause.equals(RowCause.BY_ALIAS) ? byAlias : "");
    }

    private Summary summary(long run) {
        List<RuleCount> rules = findings.counts(run).stream()
                .map(c -> new RuleCount(c.rule(), c.severity(), c.owner(), c.findings(), c.orders(), c.firstLine(), c.kind()))
                .toList();
        Map<Outcome, Long> orders = new EnumMap<>(Outcome.class);
        outcomes.sums(run, ReportKind.ORDERS).forEach((outcome, sum) -> orders.put(outcome, sum.rows()));
        return new Summary(rules, orders);
    }

    void writeFindings(SlotRun run, Path folder) {
        Map<ReportKind, String> files = new EnumMap<>(ReportKind.class);
        for (ReportKind kind : ReportKind.values()) {
            files.put(kind, runs.file(run.id(), kind).name());
        }
        csv.write(folder.resolve(FINDINGS), run.slot(), run.attempt(), files, both(run.id()));
    }

    private Iterator<Finding> both(long run) {
        Iterator<Finding> orders = findings.findings(run, ReportKind.ORDERS);
        Iterator<Finding> items = findings.findings(run, ReportKind.ITEMS);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return orders.hasNext() || items.hasNext();
            }

            @Override
            public Finding next() {
                return orders.hasNext() ? orders.next() : items.next();
            }
        };
    }
}
