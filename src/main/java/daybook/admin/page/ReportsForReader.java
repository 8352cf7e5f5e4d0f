package daybook.admin.page;

import daybook.admin.ReportAccess;
import daybook.jobs.RunReports;
import daybook.reconciliation.SlotRun;
import java.util.Comparator;
import java.util.List;

/** Those of a run's reports that a reader may open: buyers' data only for whoever mends them, money only for whoever counts it. */
final class ReportsForReader {
    private final RunReports reports;

    ReportsForReader(RunReports reports) {
        this.reports = reports;
    }

    List<ShownReport> of(SlotRun run, Reader reader) {
        return reports.of(run).stream()
                .filter(report -> reader.may(ReportAccess.needs(report.reader())))
                .map(ShownReport::of)
                .sorted(Comparator.comparing(ShownReport::kind).thenComparing(ShownReport::name, Comparator.reverseOrder()))
                .toList();
    }
}
