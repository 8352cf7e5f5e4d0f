package daybook.reports;

import daybook.intake.Header;
import daybook.intake.MadeUpHeader;
import daybook.intake.ReportKind;
import daybook.intake.RowReader;
import daybook.intake.SourceRow;
import daybook.reconciliation.ControlTotals.Demand;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.SlotPlan;
import daybook.slot.Session;
import daybook.slot.Slot;
import daybook.validation.Finding;
import daybook.validation.Owner;
import daybook.validation.Severity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Small reports made up for the tests. */
final class MadeUp {
    /** Of which both equations hold. */
    static final Demand DEMAND = new Demand(9, 9, new SlotPlan(20, 12, 8, 5, 3, 2));

    static final Slot SLOT = new Slot("shop", LocalDate.of(2011, 2, 15), Session.MORNING);
    static final LocalDateTime AT = LocalDateTime.of(2011, 2, 15, 9, 30);

    private MadeUp() {}

    static Report orders(String... titles) {
        return new Report(ReportKind.ORDERS, MadeUpHeader.of(ReportKind.ORDERS, List.of(titles)));
    }

    static Report items(String... titles) {
        return new Report(ReportKind.ITEMS, MadeUpHeader.of(ReportKind.ITEMS, List.of(titles)));
    }

    /** A report that is filled row by row, with its marks. */
    static final class Report {
        private final ReportKind kind;
        private final Header header;
        private final List<SourceRow> rows = new ArrayList<>();
        private final Map<Integer, RowMark> marks = new HashMap<>();

        Report(ReportKind kind, Header header) {
            this.kind = kind;
            this.header = header;
        }

        Report row(int line, Outcome outcome, String... cells) {
            rows.add(new SourceRow(line, cells));
            marks.put(line, new RowMark(outcome, "", List.of()));
            return this;
        }

        Report because(String cause) {
            return remark(mark -> new RowMark(mark.outcome(), cause, mark.findings()));
        }

        Report with(Severity severity, Owner owner, String rule, String column, String value) {
            return remark(mark -> {
                SourceRow row = rows.get(rows.size() - 1);
                List<Finding> findings = new ArrayList<>(mark.findings());
                findings.add(new Finding(rule, severity, owner, kind, row.line(), column, row.cell(0), value, ""));
                return new RowMark(mark.outcome(), mark.cause(), findings);
            });
        }

        private Report remark(java.util.function.UnaryOperator<RowMark> change) {
            marks.computeIfPresent(rows.get(rows.size() - 1).line(), (line, mark) -> change.apply(mark));
            return this;
        }

        SheetSource source() {
            RowMark none = new RowMark(Outcome.APPROVED, "", List.of());
            return new SheetSource(kind, header, reader(rows.iterator()), marks(line -> marks.getOrDefault(line, none)));
        }
    }

    static RowReader reader(Iterator<SourceRow> rows) {
        return new RowReader() {
            @Override
            public @Nullable SourceRow read() {
                return rows.hasNext() ? rows.next() : null;
            }

            @Override
            public int padding() {
                return 0;
            }

            @Override
            public void close() {}
        };
    }

    static Marks marks(IntFunction<RowMark> marks) {
        return new Marks() {
            @Override
            public RowMark of(int line) {
                return marks.apply(line);
            }

            @Override
            public void close() {}
        };
    }

    /** Rows made as they are asked for, so that a million of them need no memory. */
    static RowReader generated(int rows, IntFunction<String[]> cells) {
        return reader(IntStream.rangeClosed(2, rows + 1)
                .mapToObj(line -> new SourceRow(line, cells.apply(line)))
                .iterator());
    }
}
