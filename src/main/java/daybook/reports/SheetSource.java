package daybook.reports;

import daybook.intake.Header;
import daybook.intake.ReportKind;
import daybook.intake.RowReader;

/**
 * One report of the slot as it came, with the marks of its rows. Whoever opened the reader and the marks closes them.
 *
 * @param compact whether row follows upon row, and not each stands where it stood in its file
 */
public record SheetSource(ReportKind kind, Header header, RowReader rows, Marks marks, boolean compact) {
    public SheetSource(ReportKind kind, Header header, RowReader rows, Marks marks) {
        this(kind, header, rows, marks, false);
    }
}
