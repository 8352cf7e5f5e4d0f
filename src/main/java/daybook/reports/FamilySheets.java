package daybook.reports;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheets of the reconciliation about orders that people derived: their families, reships that wait for a release, and what is owed. */
final class FamilySheets {
    private final XSSFWorkbook book;
    private final Styles styles;
    private final Words words;
    private final FamilyData data;

    FamilySheets(XSSFWorkbook book, Styles styles, Words words, FamilyData data) {
        this.book = book;
        this.styles = styles;
        this.words = words;
        this.data = data;
    }

    void write() {
        families();
        unreleased();
        owed();
    }

    private void families() {
        Page page = page("families", 26, 20, 14, 16, 14, 12, 16, 14, 14, 50, 40, 14);
        if (none(page, "families", data.members().isEmpty(), 12)) {
            return;
        }
        page.header(words.row("families", "root", "number", "kind", "status", "payment", "pieces", "revenue", "shipped", "demand", "remark", "shipping-note", "courier"));
        page.freeze(2);
        int first = page.next();
        for (FamilyData.Member member : data.members()) {
            Row row = page.row();
            texts(row, member.root(), member.number(), member.kind(), member.status(), member.payment());
            Page.number(row, 5, (double) member.pieces(), styles.count);
            Page.number(row, 6, CellType.yuan(member.revenueFen()), styles.money);
            Page.number(row, 7, (double) member.shippedPieces(), styles.count);
            Page.number(row, 8, (double) member.demandPieces(), styles.count);
            Page.text(row, 9, member.remark(), styles.wrapped);
            Page.text(row, 10, member.shippingNote(), styles.wrapped);
            Page.text(row, 11, member.courier(), styles.text);
        }
        int last = page.next() - 1;
        page.filter(first - 1, last, 12);
        Row sums = sums(page, 6);
        sum(sums, 6, first, last, total(data.members(), member -> CellType.yuan(member.revenueFen())), styles.strongMoney);
        sum(sums, 7, first, last, total(data.members(), FamilyData.Member::shippedPieces), styles.strongCount);
        sum(sums, 8, first, last, total(data.members(), FamilyData.Member::demandPieces), styles.strongCount);
    }

    private void unreleased() {
        Page page = page("unreleased", 20, 26, 12, 22, 18, 60);
        if (none(page, "unreleased", data.unreleased().isEmpty(), 6)) {
            return;
        }
        page.header(words.row("unreleased", "number", "root", "pieces", "made", "by", "why"));
        page.freeze(1);
        for (FamilyData.Unreleased reship : data.unreleased()) {
            Row row = page.row();
            texts(row, reship.number(), reship.root());
            Page.number(row, 2, (double) reship.pieces(), styles.count);
            time(row, 3, reship.made());
            Page.text(row, 4, reship.by(), styles.text);
            Page.text(row, 5, reship.why(), styles.wrapped);
        }
    }

    private void owed() {
        Page page = page("owed", 26, 20, 14, 18, 18, 22, 18);
        if (none(page, "owed", data.owed().isEmpty(), 7)) {
            return;
        }
        page.header(words.row("owed", "root", "number", "cause", "by-us", "to-us", "at", "by"));
        page.freeze(2);
        int first = page.next();
        for (FamilyData.Owed owed : data.owed()) {
            Row row = page.row();
            texts(row, owed.root(), owed.number(), owed.cause());
            Page.number(row, 3, owed.fen() < 0 ? Double.valueOf(CellType.yuan(-owed.fen())) : null, styles.money);
            Page.number(row, 4, owed.fen() > 0 ? Double.valueOf(CellType.yuan(owed.fen())) : null, styles.money);
            time(row, 5, owed.at());
            Page.text(row, 6, owed.by(), styles.text);
        }
        int last = page.next() - 1;
        page.filter(first - 1, last, 7);
        Row sums = sums(page, 3);
        sum(sums, 3, first, last, total(data.owed(), owed -> CellType.yuan(Math.max(0, -owed.fen()))), styles.strongMoney);
        sum(sums, 4, first, last, total(data.owed(), owed -> CellType.yuan(Math.max(0, owed.fen()))), styles.strongMoney);
    }

    private Page page(String sheet, int... widths) {
        Page page = new Page(book.createSheet(words.say("sheet." + sheet)), styles, widths);
        page.title(words.say(sheet + ".title"), words.say(sheet + ".subtitle"));
        return page;
    }

    private boolean none(Page page, String sheet, boolean empty, int columns) {
        if (empty) {
            page.line(words.say(sheet + ".none"), styles.good, columns, 26);
        }
        return empty;
    }

    private void texts(Row row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            Page.text(row, i, texts[i], styles.text);
        }
    }

    private void time(Row row, int column, LocalDateTime time) {
        Page.number(row, column, CellType.serial(time), styles.time);
    }

    private Row sums(Page page, int columns) {
        page.skip();
        Row row = page.row();
        for (int i = 0; i < columns; i++) {
            Page.text(row, i, i == 0 ? words.say("bridge.sum") : "", styles.strong);
        }
        return row;
    }

    /** Of the rows that the filter shows. */
    private static void sum(Row row, int column, int first, int last, double value, CellStyle style) {
        Page.formula(row, column, "SUBTOTAL(109," + Figures.cell(column, first) + ":" + Figures.cell(column, last) + ")", value, style);
    }

    private static <T> double total(List<T> rows, ToDoubleFunction<T> value) {
        return Figures.rounded(rows.stream().mapToDouble(value).sum());
    }
}
