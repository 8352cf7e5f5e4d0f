package daybook.admin;

import daybook.admin.access.Permission;
import daybook.jobs.RunReports.Reader;

/** What somebody needs to read a report: buyers' data is for whoever mends them, money for whoever counts it. */
public final class ReportAccess {
    private ReportAccess() {}

    /** The permission to read a file that is meant for that reader. */
    public static Permission needs(Reader reader) {
        return switch (reader) {
            case SHIFT_LEAD -> Permission.READ_EXCEPTIONS;
            case FINANCE -> Permission.READ_MONEY;
            case PURCHASER -> Permission.READ_PURCHASES;
            case ANYBODY -> Permission.VIEW;
        };
    }
}
