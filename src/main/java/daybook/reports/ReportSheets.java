package daybook.reports;

import daybook.intake.Column;
import daybook.intake.Header;
import daybook.intake.ReportKind;
import daybook.intake.SourceRow;
import daybook.reconciliation.Outcome;
import daybook.validation.Finding;
import daybook.validation.Severity;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A whole report in the exception workbook: a row stands in the sheet's row of the same number, so padding leaves empty rows; what lies
 * past the last row of a sheet goes on in a further one.
 */
final class ReportSheets {
    private final XlsxBook book;
    private final Words words;
    private final FindingText text;
    private final Limits limits;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Place> first = new HashMap<>();
    private int sheets;
    private final String[] ours;
    private String name = "";
    private int orderNumber;
    private int size;
    private int offset = 1;
    private int commentsHere;
    private boolean commentsLeftOff;

    ReportSheets(XlsxBook book, Words words, FindingText text, Limits limits) {
        this.book = book;
        this.words = words;
        this.text = text;
        this.limits = limits;
        this.ours = words.row("extra", "line", "outcome", "problems", "owner", "correction");
    }

    void write(SheetSource source) throws IOException {
        name = words.say(source.kind() == ReportKind.ORDERS ? "sheet.orders" : "sheet.items");
        learn(source.header());
        ReportSheet current = open(source.header(), 1);
        for (SourceRow row = source.rows().read(); row != null; row = source.rows().read()) {
            if (row.line() - offset >= limits.rows()) {
                current.finish();
                current = open(source.header(), row.line() - 1);
            }
            write(current, row, source.marks().of(row.line()));
        }
        current.finish();
    }

    private ReportSheet open(Header header, int newOffset) throws IOException {
        String title = sheets == 0 ? name : name + " (" + (sheets + 1) + ")";
        offset = newOffset;
        commentsHere = 0;
        sheets++;
        return new ReportSheet(book, title, header, ours);
    }

    private void learn(Header header) {
        List<String> titles = header.titles();
        size = titles.size();
        for (int i = 0; i < size; i++) {
            columns.putIfAbsent(titles.get(i).strip(), i);
        }
        int main = header.indexOf(Column.MAIN_ORDER_NUMBER);
        int plain = header.indexOf(Column.ORDER_NUMBER);
        orderNumber = Math.max(0, plain >= 0 ? plain : main);
    }

    private void write(ReportSheet current, SourceRow source, RowMark mark) throws IOException {
        int row = source.line() - offset;
        String notes = notes(source, mark);
        String problems = "";
        String owners = "";
        if (!notes.isEmpty() || !mark.findings().isEmpty()) {
            problems = text.problems(mark.findings(), notes);
            owners = text.owners(mark.findings());
            markCells(current, row, mark.findings());
        }
        current.write(row, source, words.of(mark.outcome()), colour(mark.outcome()), problems, owners);
    }

    private String notes(SourceRow source, RowMark mark) {
        String cause = mark.findings().isEmpty() ? mark.cause() : "";
        StringBuilder surplus = new StringBuilder();
        for (int i = size; i < source.size(); i++) {
            if (!source.cell(i).isBlank()) {
                surplus.append(surplus.length() > 0 ? " | " : "").append(source.cell(i));
            }
        }
        if (surplus.length() == 0) {
            return cause;
        }
        return (cause.isEmpty() ? "" : cause + "\n") + words.say("surplus-cells", surplus);
    }

    private void markCells(ReportSheet current, int row, List<Finding> findings) {
        Map<Integer, Severity> worst = new TreeMap<>();
        Map<Integer, StringBuilder> comments = new HashMap<>();
        for (Finding finding : findings) {
            int column = columns.getOrDefault(finding.column().strip(), orderNumber);
            worst.merge(column, finding.severity(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            text.comment(comments.computeIfAbsent(column, any -> new StringBuilder()), finding);
            first.putIfAbsent(finding.rule(), new Place(current.name(), row, column));
        }
        for (Map.Entry<Integer, Severity> cell : worst.entrySet()) {
            current.fill(cell.getKey(), Palette.of(cell.getValue()));
            StringBuilder comment = comments.get(cell.getKey());
            if (commentsHere >= limits.comments()) {
                commentsLeftOff = true;
            } else if (comment != null) {
                commentsHere++;
                current.comment(row, cell.getKey(), comment.toString());
            }
        }
    }

    static @Nullable String colour(Outcome outcome) {
        return switch (outcome) {
            case REJECTED -> Palette.RED;
            case CHANGED, HELD -> Palette.ORANGE;
            case ORPHAN, WAITING -> Palette.YELLOW;
            case APPROVED -> Palette.GREEN;
            case OUT_OF_SCOPE, ALREADY_IMPORTED -> null;
        };
    }

    /** The cell where a rule first found something; null if no row was marked with it. */
    @Nullable Place first(String rule) {
        return first.get(rule);
    }

    boolean commentsLeftOff() {
        return commentsLeftOff;
    }

    /** How many sheets the report took. */
    int sheets() {
        return sheets;
    }
}
