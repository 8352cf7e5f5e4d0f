package daybook.admin.page;

import daybook.admin.access.Permission;
import daybook.admin.page.RunReports.Kind;
import daybook.admin.page.RunReports.Report;
import daybook.reconciliation.SlotRun;
import java.util.List;

/** Those of a run's reports that a reader may open: buyers' data only for whoever mends them, money only for whoever counts it. */
final class ReportsForReader {
    private final RunReports reports;

    ReportsForReader(RunReports reports) {
        this.reports = reports;
    }

    List<Report> of(SlotRun run, Reader reader) {
        return reports.of(run).stream().filter(report -> reader.may(needs(report.kind()))).toList();
    }

    private static Permission needs(Kind kind) {
        return switch (kind) {
            case EXCEPTIONS, FINDINGS, CHANGES -> Permission.READ_EXCEPTIONS;
            case RECONCILIATION, PAYMENTS -> Permission.READ_MONEY;
            case PURCHASES -> Permission.READ_PURCHASES;
            case CERTIFICATE -> Permission.VIEW;
        };
    }
}
