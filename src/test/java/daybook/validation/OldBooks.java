package daybook.validation;

import daybook.intake.Report;
import daybook.intake.RowReader;
import daybook.intake.SourceRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What books stored before a fingerprint had a number for each column. */
public final class OldBooks {
    private OldBooks() {}

    /** The fingerprint of the first order of the reports, all of whose item rows are its. */
    public static String fingerprint(Report orders, Report items) {
        LineParser parser = new LineParser(items.header());
        List<LineDraft> lines = new ArrayList<>();
        try (RowReader orderRows = orders.open();
                RowReader itemRows = items.open()) {
            for (SourceRow row = itemRows.read(); row != null; row = itemRows.read()) {
                lines.add(parser.parse(row));
            }
            return OldFingerprint.of(new OrderParser(orders.header()).parse(Objects.requireNonNull(orderRows.read())), lines);
        }
    }
}
