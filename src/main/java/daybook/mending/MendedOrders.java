package daybook.mending;

import daybook.intake.Cells;
import daybook.intake.Column;
import daybook.intake.Report;
import daybook.intake.ReportKind;
import daybook.intake.RowReader;
import daybook.intake.SourceRow;
import daybook.judgement.OrderJudge.Rank;
import daybook.judgement.Survey;
import daybook.orders.OrderNumber;
import daybook.reports.RowMark;
import daybook.wording.Sentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a workbook that came back together to orders, with those rows of the archived reports that belong to them and were not touched. */
public final class MendedOrders {
    private final Report orders;
    private final Report items;
    private final Survey survey;
    private final Marking marking;
    private final NavigableMap<Integer, RowEdit> orderRows = new TreeMap<>();
    private final NavigableMap<Integer, RowEdit> itemRows = new TreeMap<>();
    private final List<Stray> strays = new ArrayList<>();

    /** What became of the rows when their slot was imported. */
    public interface Marking {
        /** By line. */
        Map<Integer, RowMark> of(ReportKind kind, Collection<Integer> lines);
    }

    /** A row of the workbook that is none of its reports. */
    public record Stray(ReportKind kind, SourceRow row, Sentence why) {}

    /** {@code survey}: of the order report, for which row of a number counts. */
    public MendedOrders(Report orders, Report items, Survey survey, Marking marking) {
        this.orders = orders;
        this.items = items;
        this.survey = survey;
        this.marking = marking;
    }

    /** The orders that were mended, in the order of the order report; those without a row in it last. */
    public List<MendedOrder> of(Returned returned) {
        touched(returned, orders, orderRows);
        touched(returned, items, itemRows);
        for (ReturnedRow stray : returned.strays()) {
            strays.add(new Stray(stray.kind(), stray.asRow(), Sentence.of("mend.no-line", stray.correction())));
        }
        Set<String> numbers = new LinkedHashSet<>();
        orderRows.values().forEach(row -> numbers.add(row.number(Stage.MENDED)));
        itemRows.values().forEach(row -> numbers.add(row.number(Stage.MENDED)));
        numbers.removeIf(number -> OrderNumber.read(number) == null);
        untouched(orders, orderRows, row -> numbers.contains(number(orders, row)) && counts(row));
        untouched(items, itemRows, row -> numbers.contains(number(items, row)));
        return grouped();
    }

    /** To be asked after {@link #of}. */
    public List<Stray> strays() {
        return strays;
    }

    private void touched(Returned returned, Report report, NavigableMap<Integer, RowEdit> into) {
        Map<Integer, List<ReturnedRow>> rows = returned.touched(report.kind());
        Map<Integer, SourceRow> originals = rows(report, row -> rows.containsKey(row.line()));
        Map<Integer, RowMark> marks = marking.of(report.kind(), originals.keySet());
        RowReading reading = new RowReading(report.kind(), report.header());
        rows.forEach((line, same) -> {
            SourceRow original = originals.get(line);
            RowMark mark = marks.get(line);
            if (original == null || mark == null) {
                same.forEach(row -> strays.add(new Stray(row.kind(), row.asRow(), Sentence.of("mend.row-unknown", line, row.correction()))));
            } else {
                RowEdit edit = reading.read(original, same, returned.twice(report.kind(), line), mark);
                if (edit.touched()) { // else only a spreadsheet wrote it otherwise
                    into.put(line, edit);
                }
            }
        });
    }

    private void untouched(Report report, NavigableMap<Integer, RowEdit> into, Predicate<SourceRow> wanted) {
        Map<Integer, SourceRow> rows = rows(report, row -> !into.containsKey(row.line()) && wanted.test(row));
        Map<Integer, RowMark> marks = marking.of(report.kind(), rows.keySet());
        rows.forEach((line, row) -> {
            RowMark mark = marks.get(line);
            if (mark != null) {
                into.put(line, RowEdit.untouched(report.kind(), report.header(), row, mark));
            }
        });
    }

    private static Map<Integer, SourceRow> rows(Report report, Predicate<SourceRow> wanted) {
        Map<Integer, SourceRow> found = new TreeMap<>();
        try (RowReader rows = report.open()) {
            for (SourceRow row = rows.read(); row != null; row = rows.read()) {
                if (wanted.test(row)) {
                    found.put(row.line(), row);
                }
            }
        }
        return found;
    }

    private static String number(Report report, SourceRow row) {
        return Cells.clean(row.cell(report.header().indexOf(Column.ORDER_NUMBER)));
    }

    /** Of several rows with one number the first is the order's. */
    private boolean counts(SourceRow row) {
        OrderNumber number = OrderNumber.read(number(orders, row));
        return number != null && survey.place(row, number).rank() == Rank.FIRST;
    }

    private List<MendedOrder> grouped() {
        Map<String, List<RowEdit>> byOrder = new LinkedHashMap<>();
        for (NavigableMap<Integer, RowEdit> rows : List.of(orderRows, itemRows)) {
            rows.values().forEach(row -> byOrder.computeIfAbsent(key(row), any -> new ArrayList<>()).add(row));
        }
        List<MendedOrder> all = new ArrayList<>();
        byOrder.values().forEach(rows -> split(rows, all));
        return all;
    }

    /** Rows without a usable number are orders of their own. */
    private static String key(RowEdit row) {
        String number = row.number(Stage.MENDED);
        return OrderNumber.read(number) == null ? row.kind() + " " + row.line() : number;
    }

    /** Two rows of the order report cannot be one order: the one that was given the other's number by hand is not taken. */
    private void split(List<RowEdit> rows, List<MendedOrder> into) {
        List<RowEdit> own = rows.stream().filter(row -> row.kind() == ReportKind.ORDERS).toList();
        List<RowEdit> lines = rows.stream().filter(row -> row.kind() == ReportKind.ITEMS).toList();
        RowEdit first = own.stream().filter(row -> row.number(Stage.ORIGINAL).equals(row.number(Stage.MENDED))).findFirst().orElse(own.isEmpty() ? null : own.get(0));
        if (own.size() < 2 || lines.stream().anyMatch(RowEdit::touched) || (first != null && first.touched())) {
            into.add(order(first, lines, null));
        }
        for (RowEdit other : own) {
            if (other != first) {
                into.add(order(other, List.of(), Sentence.of("mend.number-stands-twice", other.number(Stage.MENDED))));
            }
        }
    }

    private MendedOrder order(@Nullable RowEdit order, List<RowEdit> lines, @Nullable Sentence known) {
        String number = (order == null ? lines.get(0) : order).number(Stage.MENDED);
        return new MendedOrder(orders.header(), items.header(), number, order, lines, known);
    }
}
