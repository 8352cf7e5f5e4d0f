package daybook.mending;

import daybook.intake.Header;
import daybook.intake.Report;
import daybook.intake.ReportKind;
import daybook.intake.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of a workbook that came back in which something is not as it was: a cell, or a word under 更正. */
public final class Returned {
    private final Map<ReportKind, Map<Integer, List<ReturnedRow>>> touched = new EnumMap<>(ReportKind.class);
    private final Map<ReportKind, BitSet> seen = new EnumMap<>(ReportKind.class);
    private final Map<ReportKind, BitSet> twice = new EnumMap<>(ReportKind.class);
    private final List<ReturnedRow> strays = new ArrayList<>();
    private int sheets;

    private Returned() {
        for (ReportKind kind : ReportKind.values()) {
            touched.put(kind, new TreeMap<>());
            seen.put(kind, new BitSet());
            twice.put(kind, new BitSet());
        }
    }

    /** Holds the workbook's sheets against the reports that they were made of. */
    public static Returned read(List<Table> tables, Report orders, Report items) {
        Header ofOrders = orders.header();
        Returned returned = new Returned();
        List<ReturnedSheet> sheets = new ArrayList<>();
        for (Table table : tables) {
            ReturnedSheet sheet = ReturnedSheet.of(table, ofOrders, items.header());
            if (sheet != null) {
                sheets.add(sheet);
            }
        }
        returned.sheets = sheets.size();
        returned.read(sheets, orders, ReportKind.ORDERS);
        returned.read(sheets, items, ReportKind.ITEMS);
        return returned;
    }

    private void read(List<ReturnedSheet> all, Report report, ReportKind kind) {
        List<ReturnedSheet> own = all.stream().filter(sheet -> sheet.kind() == kind).toList();
        if (own.isEmpty()) {
            return;
        }
        RowPrints prints = RowPrints.of(report, column -> own.stream().allMatch(sheet -> sheet.has(column)));
        for (ReturnedSheet sheet : own) {
            for (ReturnedRow row = sheet.read(); row != null; row = sheet.read()) {
                add(row, row.correction().isEmpty() && prints.unchanged(row));
            }
        }
    }

    private void add(ReturnedRow row, boolean asItWas) {
        if (row.line() == 0) {
            strays.add(row);
            return;
        }
        BitSet before = of(seen, row.kind());
        if (before.get(row.line())) {
            of(twice, row.kind()).set(row.line());
        }
        before.set(row.line());
        if (!asItWas) {
            of(touched, row.kind()).computeIfAbsent(row.line(), any -> new ArrayList<>(1)).add(row);
        }
    }

    private static <T> T of(Map<ReportKind, T> map, ReportKind kind) {
        return java.util.Objects.requireNonNull(map.get(kind));
    }

    /** Whether any sheet of the file is one of an exception workbook. */
    public boolean isOne() {
        return sheets > 0;
    }

    /** By line; several where a line stands in the workbook more than once. */
    Map<Integer, List<ReturnedRow>> touched(ReportKind kind) {
        return of(touched, kind);
    }

    /** Whether the line stands in the workbook more than once. */
    boolean twice(ReportKind kind, int line) {
        return of(twice, kind).get(line);
    }

    /** Rows that do not say which line of the report they are. */
    List<ReturnedRow> strays() {
        return strays;
    }
}
