package daybook.jobs;

import daybook.reconciliation.Certificate;
import daybook.reconciliation.ControlTotals;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRunStore;
import daybook.reports.CertificateFile;
import daybook.slot.Home;
import daybook.wording.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a run leaves behind. The payment download comes first and is read back; only then is it known whether the totals close. Can be done
 * again: every file is replaced as a whole and says the same. A process that has lost the shop's lock, because it stood still or its connections died, touches no file
 * any more: another may have written them all since.
 */
class WriteReports {
    private final SlotRunStore runs;
    private final Certificates certificates;
    private final DownloadReport download;
    private final ExceptionReport exceptions;
    private final ReconciliationReport reconciliation;
    private final DryRunReport dryRuns;
    private final RunningShops running;
    private final Home home;
    private final Map<Long, Certificate> issued = new ConcurrentHashMap<>();
    private final Map<Long, List<Sentence>> tried = new ConcurrentHashMap<>();

    WriteReports(
            SlotRunStore runs,
            Certificates certificates,
            DownloadReport download,
            ExceptionReport exceptions,
            ReconciliationReport reconciliation,
            DryRunReport dryRuns,
            RunningShops running,
            Home home) {
        this.runs = runs;
        this.certificates = certificates;
        this.download = download;
        this.exceptions = exceptions;
        this.reconciliation = reconciliation;
        this.dryRuns = dryRuns;
        this.running = running;
        this.home = home;
    }

    /** All of a settled run; {@link OpenTotals} if its totals do not close, and then the payment download is withdrawn. */
    void write(ImportRun run, Explanation explanation) {
        SlotRun slotRun = run.run();
        explanation.begin(() -> explaining(run));
        if (slotRun.dryRun()) {
            explanation.finish(() -> explaining(run));
            tried.put(run.id(), dryRuns.write(slotRun, home.asideReports(slotRun.slot(), Home.DRY_RUN)));
            end(run, true);
            return;
        }
        Path folder = home.reports(slotRun.slot(), slotRun.attempt());
        ControlTotals totals = reconcile(slotRun, folder);
        explanation.finish(() -> explaining(run));
        mustHold(slotRun);
        if (totals.close()) {
            list(run.id(), folder.resolve(DownloadReport.name(slotRun)));
        }
        list(run.id(), folder.resolve(ReconciliationReport.name(slotRun)));
        list(run.id(), folder.resolve(ExceptionReport.name(slotRun)));
        list(run.id(), folder.resolve(ExceptionReport.FINDINGS));
        list(run.id(), folder.resolve(PlanGoods.name(slotRun) + ".xlsx"));
        list(run.id(), folder.resolve(PlanGoods.name(slotRun) + ".txt"));
        Certificate certificate = certificates.of(slotRun, totals);
        mustHold(slotRun);
        CertificateFile.write(certificate, folder);
        issued.put(run.id(), certificate);
        end(run, totals.close());
    }

    /** Why the gate stands shut, for the people who have to mend it. */
    void explainRefusal(ImportRun run) {
        explain(ExceptionReport.Files.of(run), home.asideReports(run.run().slot(), "refused"));
    }

    /** What writes the exception workbook and the findings of a run that the gate let through, on any thread. Sweeps the folder first. */
    Runnable explaining(ImportRun run) {
        SlotRun slotRun = run.run();
        mustHold(slotRun);
        ExceptionReport.Files files = ExceptionReport.Files.of(run);
        Path folder = slotRun.dryRun()
                ? home.asideReports(slotRun.slot(), Home.DRY_RUN)
                : home.reports(slotRun.slot(), slotRun.attempt());
        sweep(folder);
        return () -> explain(files, folder);
    }

    /** A process that died while it wrote has left half a file, or the sheets that POI keeps beside it; they hold buyers' names. */
    private static void sweep(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> left = Files.walk(folder)) {
            List<Path> hidden = left.filter(file -> folder.relativize(file).toString().startsWith("."))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path file : hidden) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void explain(ExceptionReport.Files files, Path folder) {
        exceptions.writeWorkbook(files, folder);
        exceptions.writeFindings(files.run(), folder);
    }

    /** An earlier pass may have proven the totals: that this one breaks off does not disprove them. */
    private ControlTotals reconcile(SlotRun run, Path folder) {
        boolean proven = Boolean.TRUE.equals(run.closed());
        try {
            mustHold(run);
            DownloadReport.Witness witness = download.write(run, folder);
            ControlTotals totals = certificates.totals(run, witness.sums());
            proven &= totals.close();
            mustHold(run);
            Runnable workbook = () -> reconciliation.write(run, totals, witness.numbers(), folder);
            if (totals.close()) {
                Beside.run(workbook, () -> clearStaging(run)).result();
            } else {
                workbook.run();
            }
            proven = totals.close();
            return totals;
        } finally {
            if (!proven && running.holds(run.slot().shop())) {
                download.withdraw(run, folder);
            }
        }
    }

    /** Of earlier attempts as well: one that stopped after it was in the ledger has kept what it read of the buyers. */
    private void clearStaging(SlotRun run) {
        runs.clearStaging(run.id());
        runs.settledBefore(run).forEach(runs::clearStaging);
    }

    /** The certificate that this process has issued for a run, handed out once; null if it has issued none. */
    @Nullable Certificate issued(long run) {
        return issued.remove(run);
    }

    /** What a dry run of this process is to tell, handed out once. */
    List<Sentence> tried(long run) {
        List<Sentence> told = tried.remove(run);
        return told == null ? List.of() : told;
    }

    private void mustHold(SlotRun run) {
        running.mustHold(run.slot().shop());
    }

    /** That it is done is written down once its job has ended, see {@link Launch}. */
    private void end(ImportRun run, boolean closed) {
        runs.markClosed(run.id(), closed);
        if (!closed) {
            throw new OpenTotals();
        }
        if (run.run().dryRun()) {
            runs.forgetRows(run.id());
        }
    }

    private void list(long run, Path file) {
        runs.report(run, String.valueOf(file.getFileName()), Sha256.of(file));
    }
}
