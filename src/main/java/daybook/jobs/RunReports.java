package daybook.jobs;

import daybook.reports.CertificateFile;
import daybook.reconciliation.ReportFile;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRunStore;
import daybook.reconciliation.StoredTotals;
import daybook.slot.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that a run left for people: where each lies, and who is meant to read it. */
public final class RunReports {
    private final SlotRunStore runs;
    private final Home home;

    RunReports(SlotRunStore runs, Home home) {
        this.runs = runs;
        this.home = home;
    }

    /** Whom a file is for. */
    public enum Reader {
        /** 异常报告 and findings.csv: buyers' data, and what to mend in it. */
        SHIFT_LEAD,
        /** 对账 and 淘宝订单付款. */
        FINANCE,
        /** 采购产品列表. */
        PURCHASER,
        /** certificate.json: counts only. */
        ANYBODY
    }

    /** A file. {@code sha256} is empty for the certificate, which holds the others', and for what is on no record. */
    public record Report(String name, String sha256, Reader reader, Path path) {}

    /** Where the run's certificate lies, if it has one. */
    public Path certificate(SlotRun run) {
        return home.reports(run.slot(), run.attempt()).resolve(CertificateFile.NAME);
    }

    /** Its control totals, as its certificate has them; none if it has none. One that an attempt of the same number left before it is not its own. */
    public Optional<StoredTotals> totals(SlotRun run) {
        return run.closed() == null || run.dryRun() ? Optional.empty() : StoredTotals.in(certificate(run));
    }

    /**
     * Those that the run has put on record and that are still there, and its certificate; of a run that is old and retired those that stay. What a refused or a dry run left is on no record and lies beside,
     * until the next one of its slot replaces it; a run that was refused because a file could not be read has left nothing.
     */
    public List<Report> of(SlotRun run) {
        if (run.retiredAt() != null) {
            return run.dryRun() ? List.of() : recorded(run).stream().filter(report -> RemovedFiles.isKept(report.path())).toList();
        }
        if (run.dryRun()) {
            return aside(run);
        }
        if (run.state() == SlotRun.State.REFUSED) {
            return run.failure() != null && run.failure().startsWith(Gate.REFUSAL) ? aside(run) : List.of();
        }
        return recorded(run);
    }

    private List<Report> aside(SlotRun run) {
        Path folder = home.asideReports(run.slot(), run.dryRun() ? Home.DRY_RUN : "refused");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> new Report(String.valueOf(file.getFileName()), "", Reader.SHIFT_LEAD, file))
                    .filter(report -> !report.name().startsWith("."))
                    .sorted(Comparator.comparing(Report::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Report> recorded(SlotRun run) {
        Path folder = home.reports(run.slot(), run.attempt());
        List<Report> reports = new ArrayList<>();
        for (ReportFile file : runs.reports(run.id())) {
            reports.add(new Report(file.name(), file.sha256(), reader(run, file.name()), folder.resolve(file.name())));
        }
        if (!reports.isEmpty()) {
            reports.add(new Report(CertificateFile.NAME, "", Reader.ANYBODY, folder.resolve(CertificateFile.NAME)));
        }
        return reports.stream().filter(report -> Files.isRegularFile(report.path())).toList();
    }

    /** The one of that name. The name is compared, never made into a path. */
    public Optional<Report> named(SlotRun run, String name) {
        return of(run).stream().filter(report -> report.name().equals(name)).findFirst();
    }

    private static Reader reader(SlotRun run, String name) {
        if (name.equals(DownloadReport.name(run)) || name.equals(ReconciliationReport.name(run))) {
            return Reader.FINANCE;
        }
        return name.startsWith(PlanGoods.name(run)) ? Reader.PURCHASER : Reader.SHIFT_LEAD;
    }
}
