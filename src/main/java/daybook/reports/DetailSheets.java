package daybook.reports;

import daybook.reconciliation.Measure;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheets between the bridge and the single orders: differences, amounts, windows, changes. Each says so when it has nothing. */
final class DetailSheets {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final XSSFWorkbook book;
    private final Styles styles;
    private final Words words;
    private final ReconciliationData data;

    DetailSheets(XSSFWorkbook book, Styles styles, Words words, ReconciliationData data) {
        this.book = book;
        this.styles = styles;
        this.words = words;
        this.data = data;
    }

    void write() {
        differences();
        amounts();
        if (data.window() != null) {
            window(data.window());
        }
        if (data.attempt() > 1) {
            changes();
        }
    }

    private Page page(String sheet, String title, int... widths) {
        Page page = new Page(book.createSheet(words.say("sheet." + sheet)), styles, widths);
        page.title(words.say(title), words.say("bridge.title", data.slot().name()));
        return page;
    }

    private void differences() {
        Page page = page("differences", "differences.title", 26, 16, 15, 15, 15, 70);
        if (data.differences().isEmpty()) {
            page.line(words.say("differences.none"), styles.good, 6, 26);
            return;
        }
        page.header(words.row("differences", "order", "measure", "exported", "approved", "downloaded", "cause"));
        page.freeze(1);
        for (ReconciliationData.DifferenceRow difference : data.differences()) {
            Row row = page.row();
            Measure measure = difference.measure();
            Page.text(row, 0, difference.orderNumber(), styles.text);
            Page.text(row, 1, words.of(measure), styles.text);
            number(row, 2, measure, difference.exported());
            number(row, 3, measure, difference.approved());
            number(row, 4, measure, difference.downloaded());
            Page.text(row, 5, difference.cause(), styles.wrapped);
        }
    }

    private void number(Row row, int column, Measure measure, long value) {
        Page.number(row, column, Figures.shown(measure, value), measure == Measure.YUAN ? styles.money : styles.count);
    }

    private void amounts() {
        Page page = page("amounts", "amounts.title", 16, 16, 18, 14, 14, 18);
        page.header(words.row("amounts", "day", "payment", "outcome", "orders", "pieces", "yuan"));
        page.freeze(0);
        int header = page.next() - 1;
        for (ReconciliationData.AmountRow amount : data.amounts()) {
            Row row = page.row();
            Page.number(row, 0, amount.day() == null ? null : CellType.serial(amount.day().atStartOfDay()), styles.day);
            Page.text(row, 1, amount.paymentStatus(), styles.text);
            Page.text(row, 2, words.of(amount.outcome()), styles.text);
            Page.number(row, 3, (double) amount.orders(), styles.count);
            Page.number(row, 4, (double) amount.pieces(), styles.count);
            Page.number(row, 5, CellType.yuan(amount.fen()), styles.money);
        }
        int last = page.next() - 1;
        page.filter(header, last, 6);
        amountSums(page, header + 1, last);
    }

    private void amountSums(Page page, int first, int last) {
        if (last < first) {
            return;
        }
        page.skip();
        Row row = page.row();
        Page.text(row, 0, words.say("bridge.sum"), styles.strong);
        Page.text(row, 1, "", styles.strong);
        Page.text(row, 2, "", styles.strong);
        long orders = data.amounts().stream().mapToLong(ReconciliationData.AmountRow::orders).sum();
        long pieces = data.amounts().stream().mapToLong(ReconciliationData.AmountRow::pieces).sum();
        long fen = data.amounts().stream().mapToLong(ReconciliationData.AmountRow::fen).sum();
        Page.formula(row, 3, shownSum(3, first, last), (double) orders, styles.strongCount);
        Page.formula(row, 4, shownSum(4, first, last), (double) pieces, styles.strongCount);
        Page.formula(row, 5, shownSum(5, first, last), CellType.yuan(fen), styles.strongMoney);
    }

    /** The sum of the rows that the filter shows. */
    private static String shownSum(int column, int first, int last) {
        return "SUBTOTAL(109," + Figures.cell(column, first) + ":" + Figures.cell(column, last) + ")";
    }

    private void window(ReconciliationData.WindowCount window) {
        Page page = page("window", "window.title", 40, 40);
        page.line(words.say("window.from-to", MINUTE.format(window.from()), MINUTE.format(window.to())), styles.subtitle, 1, 18);
        page.header(words.row("window", "in-window", "in-slot"));
        Row counts = page.row();
        Page.number(counts, 0, (double) window.inWindow(), styles.strongCount);
        Page.number(counts, 1, (double) window.inSlot(), styles.strongCount);
        page.skip();
        if (window.onlyInWindow().isEmpty() && window.onlyInSlot().isEmpty()) {
            page.line(words.say("window.same"), styles.good, 2, 26);
            return;
        }
        page.header(words.row("window", "only-window", "only-slot"));
        page.freeze(0);
        for (int i = 0; i < Math.max(window.onlyInWindow().size(), window.onlyInSlot().size()); i++) {
            Row row = page.row();
            Page.text(row, 0, at(window.onlyInWindow(), i), styles.text);
            Page.text(row, 1, at(window.onlyInSlot(), i), styles.text);
        }
    }

    private static String at(List<String> list, int index) {
        return index < list.size() ? list.get(index) : "";
    }

    private void changes() {
        Page page = page("changes", "changes.title", 26, 22, 50, 50);
        if (data.changes().isEmpty()) {
            page.line(words.say("changes.none"), styles.good, 4, 26);
            return;
        }
        page.header(words.row("changes", "order", "what", "before", "after"));
        page.freeze(1);
        for (ReconciliationData.Change change : data.changes()) {
            Row row = page.row();
            Page.text(row, 0, change.orderNumber(), styles.text);
            Page.text(row, 1, change.what(), styles.text);
            Page.text(row, 2, change.before(), styles.wrapped);
            Page.text(row, 3, change.after(), styles.wrapped);
        }
    }
}
