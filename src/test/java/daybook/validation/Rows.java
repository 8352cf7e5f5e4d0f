package daybook.validation;

import daybook.intake.SourceRow;
import java.util.List;
import java.util.Map;

/** Rows under a header, from what the test says of their columns. */
final class Rows {
    private Rows() {}

    static SourceRow row(int line, List<String> titles, Map<String, String> cells) {
        String[] row = new String[titles.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = cells.getOrDefault(titles.get(i).strip(), "");
        }
        return new SourceRow(line, row);
    }
}
