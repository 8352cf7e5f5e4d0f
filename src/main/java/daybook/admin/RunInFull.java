package daybook.admin;

import daybook.intake.ReportKind;
import daybook.jobs.RunReports;
import daybook.jobs.RunSteps;
import daybook.orders.Money;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.OutcomeStore;
import daybook.reconciliation.OutcomeStore.Sum;
import daybook.reconciliation.RunHistoryStore;
import daybook.reconciliation.RunProgress;
import daybook.reconciliation.RunProgressStore;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SourceFile;
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

    static RunInFull of(SlotRun run, Sources from, Asked asked, Actor actor) {
        long id = run.id();
        List<SourceFile> files = from.history().files(id);
        return new RunInFull(
                RunInBrief.of(run, asked),
                from.steps().of(id),
                counts(files, from.outcomes().sums(id, ReportKind.ORDERS), from.outcomes().sums(id, ReportKind.ITEMS)),
                from.findings().counts(id),
                run.state() == SlotRun.State.RUNNING ? from.progress().of(id).orElse(null) : null,
                files.stream().map(file -> new File(file.kind().key(), file.name(), file.sha256(), file.rows(), file.padding())).toList(),
                from.reports().of(run).stream().map(report -> report(id, report, actor)).toList());
    }

    private static Report report(long run, RunReports.Report report, Actor actor) {
        return new Report(
                report.name(), report.sha256(), report.reader(), actor.may(ReportAccess.needs(report.reader())), ReportsEndpoint.address(run, report.name()));
    }

    private static Map<String, Map<String, Object>> counts(List<SourceFile> files, Map<Outcome, Sum> orders, Map<Outcome, Sum> lines) {
        Map<String, Map<String, Object>> counts = new LinkedHashMap<>();
        counts.put("orders", measure(read(files, ReportKind.ORDERS, SourceFile::rows), orders, Sum::rows, false));
        counts.put("lines", measure(read(files, ReportKind.ITEMS, SourceFile::rows), lines, Sum::rows, false));
        counts.put("pieces", measure(read(files, ReportKind.ORDERS, SourceFile::pieces), orders, Sum::pieces, false));
        counts.put("yuan", measure(read(files, ReportKind.ORDERS, SourceFile::fen), orders, Sum::fen, true));
        return counts;
    }

    private static long read(List<SourceFile> files, ReportKind kind, ToLongFunction<SourceFile> what) {
        return files.stream().filter(file -> file.kind() == kind).mapToLong(what).sum();
    }

    private static Map<String, Object> measure(long read, Map<Outcome, Sum> sums, ToLongFunction<Sum> what, boolean money) {
        Map<String, Object> measure = new LinkedHashMap<>();
        measure.put("read", value(read, money));
        sums.forEach((outcome, sum) -> measure.put(outcome.key(), value(what.applyAsLong(sum), money)));
        return measure;
    }

    private static Object value(long value, boolean money) {
        return money ? new Money(value).toString() : (Object) value;
    }
}
