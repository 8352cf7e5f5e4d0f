package daybook.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells an order report from an item report by the columns of its header, and remembers what spoke against each, to say so when a file
 * is neither.
 */
final class Recognition {
    /** Columns without which a report is no use; of several in one list any one will do. */
    private static final Map<ReportKind, List<List<Column>>> REQUIRED = required();

    private static final int SHOWN = 12;
    private static final Pattern DATA = Pattern.compile("\\d{5}|@|\\d{1,2}:\\d{2}");

    private final Faults faults;
    private final IntakeSettings settings;
    private @Nullable SourceRow nearest;
    private int nearestMissing = Integer.MAX_VALUE;

    Recognition(Faults faults, IntakeSettings settings) {
        this.faults = faults;
        this.settings = settings;
    }

    private static Map<ReportKind, List<List<Column>>> required() {
        Map<ReportKind, List<List<Column>>> required = new EnumMap<>(ReportKind.class);
        required.put(ReportKind.ITEMS, List.of(
                List.of(Column.ORDER_NUMBER), List.of(Column.TITLE), List.of(Column.PRICE), List.of(Column.QUANTITY),
                List.of(Column.CODE, Column.EXTERNAL_CODE), List.of(Column.ATTRIBUTES)));
        required.put(ReportKind.ORDERS, List.of(
                List.of(Column.ORDER_NUMBER), List.of(Column.STATUS), List.of(Column.GOODS), List.of(Column.TOTAL),
                List.of(Column.PAID), List.of(Column.RECEIVER), List.of(Column.ADDRESS),
                List.of(Column.MOBILE, Column.PHONE), List.of(Column.CREATED), List.of(Column.PAID_AT),
                List.of(Column.PIECES)));
        return required;
    }

    /** The kind whose columns are all there, {@code null} if none is. No order report has the columns of an item report. */
    @Nullable ReportKind kind(SourceRow row) {
        for (ReportKind kind : List.of(ReportKind.ITEMS, ReportKind.ORDERS)) {
            int missing = missing(kind, row).size();
            if (missing == 0) {
                return kind;
            }
            if (missing < nearestMissing) {
                nearest = row;
                nearestMissing = missing;
            }
        }
        return null;
    }

    /** Why no sheet was a report; a file that has half of a kind's columns is meant to be of that kind. */
    UnreadableFile complaint() {
        SourceRow row = nearest;
        if (row == null) {
            return faults.because("file-blank");
        }
        if (isData(row)) {
            return faults.because("no-header", row.line());
        }
        for (ReportKind kind : REQUIRED.keySet()) {
            List<String> missing = missing(kind, row);
            if (missing.size() == nearestMissing && missing.size() * 2 <= columns(kind).size()) {
                return faults.because("columns-missing-" + kind.key(), row.line(), String.join(", ", missing), unknown(kind, row));
            }
        }
        String orders = String.join(", ", missing(ReportKind.ORDERS, row));
        String items = String.join(", ", missing(ReportKind.ITEMS, row));
        return knowsOf(row)
                ? faults.because("neither-report", row.line(), orders, items, unknown(ReportKind.ORDERS, row))
                : faults.because("no-report", row.line(), orders, items);
    }

    /** Titles hold neither long numbers nor times nor addresses of mail. */
    private static boolean isData(SourceRow row) {
        for (int i = 0; i < row.size(); i++) {
            if (DATA.matcher(row.cell(i)).find()) {
                return true;
            }
        }
        return false;
    }

    private static List<List<Column>> columns(ReportKind kind) {
        return REQUIRED.getOrDefault(kind, List.of());
    }

    private List<String> missing(ReportKind kind, SourceRow row) {
        Header header = new Header(kind, row, settings);
        List<String> missing = new ArrayList<>();
        for (List<Column> any : columns(kind)) {
            if (any.stream().noneMatch(header::has)) {
                missing.add(String.join("/", any.stream().map(Column::title).toList()));
            }
        }
        return missing;
    }

    /** Of a row without any column that we know nothing is quoted: it may be no header, and its cells a buyer's. */
    private boolean knowsOf(SourceRow row) {
        return Arrays.stream(Column.values()).anyMatch(new Header(ReportKind.ORDERS, row, settings)::has);
    }

    /** What the file calls its further columns. */
    private String unknown(ReportKind kind, SourceRow row) {
        List<String> unknown = new Header(kind, row, settings).unknown();
        String shown = String.join(", ", unknown.subList(0, Math.min(SHOWN, unknown.size())));
        String text = unknown.isEmpty() ? "-" : unknown.size() > SHOWN ? shown + ", …" : shown;
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
