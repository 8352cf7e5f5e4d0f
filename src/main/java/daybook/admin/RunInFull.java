package daybook.admin;

import daybook.admin.RunInBrief.Told;
import daybook.intake.ReportKind;
import daybook.jobs.RunReports;
import daybook.jobs.RunSteps;
import daybook.reconciliation.ControlTotals;
import daybook.reconciliation.Measure;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.OutcomeStore;
import daybook.reconciliation.OutcomeStore.Sum;
import daybook.reconciliation.RunHistoryStore;
import daybook.reconciliation.RunProgress;
import daybook.reconciliation.RunProgressStore;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SourceFile;
import daybook.reconciliation.StoredTotals;
import daybook.validation.FindingStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a run but its rows.
 *
 * @param counts the four measures by outcome, as in the certificate: {@code counts.orders.held}; yuan as text with two decimals
 * @param progress how far it is; null if it is not under way
 */
record RunInFull(
        RunInBrief run,
        List<RunSteps.Step> steps,
        Map<String, Map<String, Object>> counts,
        List<FindingStore.Count> findings,
        @Nullable RunProgress progress,
        List<File> files,
        List<Report> reports) {
    /** A file that it has read. */
    record File(String kind, String name, String sha256, int rows, int padding) {}

    /** A file that it has left; {@code mayRead}: whether whoever asks may download it from {@code address}. */
    record Report(String name, String sha256, RunReports.Reader reader, boolean mayRead, String address) {}

    /** Where it is put together from. */
    record Sources(
            RunHistoryStore history, RunSteps steps, OutcomeStore outcomes, FindingStore findings, RunProgressStore progress, RunReports reports) {}

    static RunInFull of(SlotRun run, Sources from, Told told) {
        long id = run.id();
        List<SourceFile> files = from.history().files(id);
        return new RunInFull(
                RunInBrief.of(run, told),
                from.steps().of(id),
                counts(run, files, from),
                from.findings().counts(id),
                run.state() == SlotRun.State.RUNNING ? from.progress().of(id).orElse(null) : null,
                files.stream().map(file -> new File(file.kind().key(), file.name(), file.sha256(), file.rows(), file.padding())).toList(),
                from.reports().of(run).stream().map(report -> report(id, report, told.actor())).toList());
    }

    private static Report report(long run, RunReports.Report report, Actor actor) {
        return new Report(
                report.name(), report.sha256(), report.reader(), actor.may(ReportAccess.needs(report.reader())), ReportsEndpoint.address(run, report.name()));
    }

    /** From its certificate. Without one, of a run that has ended, from the rows that it left; of one that is under way only what it has read. */
    private static Map<String, Map<String, Object>> counts(SlotRun run, List<SourceFile> files, Sources from) {
        return from.reports().totals(run).map(RunInFull::counts).orElseGet(() -> run.state() == SlotRun.State.RUNNING
                ? counts(files, Map.of(), Map.of())
                : counts(files, from.outcomes().sums(run.id(), ReportKind.ORDERS), from.outcomes().sums(run.id(), ReportKind.ITEMS)));
    }

    private static Map<String, Map<String, Object>> counts(StoredTotals totals) {
        Map<String, Map<String, Object>> counts = new LinkedHashMap<>();
        totals.byMeasure().forEach((measure, of) -> {
            Map<String, Object> values = new LinkedHashMap<>();
            of.forEach((name, value) -> values.put(name, measure.json(value)));
            counts.put(measure.key(), values);
        });
        return counts;
    }

    private static Map<String, Map<String, Object>> counts(List<SourceFile> files, Map<Outcome, Sum> orders, Map<Outcome, Sum> lines) {
        Map<String, Map<String, Object>> counts = new LinkedHashMap<>();
        put(counts, Measure.ORDERS, read(files, ReportKind.ORDERS, SourceFile::rows), orders, Sum::rows);
        put(counts, Measure.LINES, read(files, ReportKind.ITEMS, SourceFile::rows), lines, Sum::rows);
        put(counts, Measure.PIECES, read(files, ReportKind.ORDERS, SourceFile::pieces), orders, Sum::pieces);
        put(counts, Measure.YUAN, read(files, ReportKind.ORDERS, SourceFile::fen), orders, Sum::fen);
        return counts;
    }

    private static void put(Map<String, Map<String, Object>> counts, Measure measure, long read, Map<Outcome, Sum> sums, ToLongFunction<Sum> what) {
        Map<String, Object> of = new LinkedHashMap<>();
        of.put(ControlTotals.READ, measure.json(read));
        sums.forEach((outcome, sum) -> of.put(outcome.key(), measure.json(what.applyAsLong(sum))));
        counts.put(measure.key(), of);
    }

    private static long read(List<SourceFile> files, ReportKind kind, ToLongFunction<SourceFile> what) {
        return files.stream().filter(file -> file.kind() == kind).mapToLong(what).sum();
    }
}
