package daybook.mending;

import daybook.intake.Cells;
import daybook.intake.Header;
import daybook.intake.ReportKind;
import daybook.intake.SourceRow;
import daybook.intake.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One sheet of a report in a workbook that came back. Columns are known by their titles, wherever they stand by now and whatever stands between them. */
final class ReturnedSheet {
    private static final int MOST_DIGITS = 9;

    private final Table table;
    private final ReportKind kind;
    private final int[] places;
    private final int lineAt;
    private final int correctionAt;

    private ReturnedSheet(Table table, ReportKind kind, int[] places) {
        this.table = table;
        this.kind = kind;
        this.places = places;
        this.lineAt = OurColumns.line(table.titles());
        this.correctionAt = OurColumns.correction(table.titles());
    }

    /** The sheet, as one of the report whose titles it has more of; null if it lacks 行号 or 更正, as the first sheet does. */
    static @Nullable ReturnedSheet of(Table table, Header orders, Header items) {
        List<String> titles = table.titles();
        if (OurColumns.line(titles) < 0 || OurColumns.correction(titles) < 0) {
            return null;
        }
        int[] asOrders = places(titles, orders.titles());
        int[] asItems = places(titles, items.titles());
        return share(asOrders) >= share(asItems) ? new ReturnedSheet(table, ReportKind.ORDERS, asOrders) : new ReturnedSheet(table, ReportKind.ITEMS, asItems);
    }

    /** Where each column of the report stands, -1 for one that is gone; of several with one title the first is the first. */
    private static int[] places(List<String> titles, List<String> wanted) {
        Map<String, List<Integer>> byTitle = new HashMap<>();
        for (int i = 0; i < titles.size(); i++) {
            byTitle.computeIfAbsent(titles.get(i), any -> new ArrayList<>()).add(i);
        }
        Map<String, Integer> used = new HashMap<>();
        int[] places = new int[wanted.size()];
        for (int i = 0; i < places.length; i++) {
            List<Integer> there = byTitle.getOrDefault(wanted.get(i), List.of());
            int nth = used.merge(wanted.get(i), 1, Integer::sum) - 1;
            places[i] = nth < there.size() && !wanted.get(i).isEmpty() ? there.get(nth) : -1;
        }
        return places;
    }

    private static double share(int[] places) {
        return (double) Arrays.stream(places).filter(place -> place >= 0).count() / Math.max(1, places.length);
    }

    ReportKind kind() {
        return kind;
    }

    /** Whether the sheet still has that column of the report. */
    boolean has(int column) {
        return places[column] >= 0;
    }

    /** The next row that says anything, null at the end. */
    @Nullable ReturnedRow read() {
        SourceRow row = table.read();
        if (row == null) {
            return null;
        }
        @Nullable String[] cells = new @Nullable String[places.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = places[i] < 0 ? null : row.cell(places[i]);
        }
        return new ReturnedRow(kind, line(Cells.clean(row.cell(lineAt))), cells, Cells.clean(row.cell(correctionAt)));
    }

    private static int line(String text) {
        return text.matches("\\d{1," + MOST_DIGITS + "}") ? Integer.parseInt(text) : 0;
    }
}
