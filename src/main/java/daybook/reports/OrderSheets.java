package daybook.reports;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The single orders: what was exported, approved and downloaded of each, streamed, in as many sheets as it takes. */
final class OrderSheets {
    static final int EXPORTED = 4;
    static final int APPROVED = 5;
    static final int DOWNLOADED = 6;
    private static final int COLUMNS = 9;

    private final SXSSFWorkbook book;
    private final Styles styles;
    private final Words words;
    private final int rowsASheet;
    private final List<String> ranges = new ArrayList<>();
    private final long[] orders = new long[COLUMNS];
    private final long[] fen = new long[COLUMNS];

    OrderSheets(SXSSFWorkbook book, Styles styles, Words words, Limits limits) {
        this.book = book;
        this.styles = styles;
        this.words = words;
        this.rowsASheet = limits.rows();
    }

    void write(Iterator<OrderTrace> traces) {
        for (int number = 1; number == 1 || traces.hasNext(); number++) {
            String name = words.say("sheet.trace");
            sheet(number == 1 ? name : name + " (" + number + ")", traces);
        }
    }

    private void sheet(String name, Iterator<OrderTrace> traces) {
        Sheet sheet = book.createSheet(name);
        Page page = new Page(sheet, styles, 9, 24, 14, 10, 15, 15, 15, 13, 60);
        page.header(words.row("trace", "line", "order", "outcome", "pieces", "exported", "approved", "downloaded", "difference", "cause"));
        page.freeze(2);
        while (page.next() < rowsASheet && traces.hasNext()) {
            order(page.row(), traces.next());
        }
        page.filter(0, page.next() - 1, COLUMNS);
        ranges.add("'" + name + "'!%1$s2:%1$s" + Math.max(2, page.next()));
    }

    private void order(Row row, OrderTrace trace) {
        Page.number(row, 0, trace.line() > 0 ? (double) trace.line() : null, styles.count);
        Page.text(row, 1, trace.orderNumber(), styles.text);
        Page.text(row, 2, trace.outcome() == null ? words.say("trace.by-people") : words.of(trace.outcome()), styles.text);
        Page.number(row, 3, (double) trace.pieces(), styles.count);
        amount(row, EXPORTED, trace.line() > 0, trace.fen());
        amount(row, APPROVED, trace.approved(), trace.fen());
        Long downloaded = trace.downloadedFen();
        amount(row, DOWNLOADED, downloaded != null, downloaded == null ? 0 : downloaded);
        long difference = (trace.approved() ? trace.fen() : 0) - (downloaded == null ? 0 : downloaded);
        Page.number(row, 7, CellType.yuan(difference), styles.money);
        Page.text(row, 8, trace.cause(), styles.text);
    }

    private void amount(Row row, int column, boolean there, long amount) {
        Page.number(row, column, there ? CellType.yuan(amount) : null, styles.money);
        if (there) {
            orders[column]++;
            fen[column] += amount;
        }
    }

    long orders(int column) {
        return orders[column];
    }

    long fen(int column) {
        return fen[column];
    }

    /** {@code COUNT} or {@code SUM} of a column over all sheets. */
    String formula(String function, int column) {
        return ranges.stream()
                .map(range -> function + "(" + String.format(range, Place.letters(column)) + ")")
                .reduce((a, b) -> a + "+" + b)
                .orElse("0");
    }
}
