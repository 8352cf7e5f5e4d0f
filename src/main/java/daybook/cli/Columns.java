package daybook.cli;

import java.util.ArrayList;
import java.util.List;

/** Labels and figures below each other: labels to the left, figures to the right. A Chinese character is two columns wide. */
final class Columns {
    private static final int GAP = 2;
    private static final int FIRST_WIDE = 0x1100;

    private final List<Row> rows = new ArrayList<>();

    private record Row(String label, String figure, String rest) {}

    /** {@code rest} stands behind the figure as it is. */
    void add(String label, String figure, String rest) {
        rows.add(new Row(label, figure, rest));
    }

    List<String> lines() {
        int label = rows.stream().mapToInt(row -> width(row.label())).max().orElse(0);
        int figure = rows.stream().mapToInt(row -> width(row.figure())).max().orElse(0);
        return rows.stream()
                .map(row -> row.label() + " ".repeat(label - width(row.label()) + GAP + figure - width(row.figure())) + row.figure() + row.rest())
                .toList();
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c >= FIRST_WIDE && (c < 0x2000 || c > 0x206F) ? 2 : 1).sum();
    }
}
