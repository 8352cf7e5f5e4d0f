package daybook.reports;

import daybook.intake.Header;
import daybook.intake.ReportKind;
import daybook.intake.RowReader;

/** One report of the slot as it came, with the marks of its rows. Whoever opened the reader and the marks closes them. */
public record SheetSource(ReportKind kind, Header header, RowReader rows, Marks marks) {}
