package daybook.reports;

import daybook.orders.Money;
import daybook.slot.Slot;
import daybook.stock.PurchaseLine;
import daybook.stock.StockedSku;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

/**
 * The first sheet of the purchase list. Its header stands in row 1, where a later import looks for it; bands for each purchaser and each supplier have
 * no key, which tells them from lines.
 */
final class BuyingSheet {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final double LINE_HEIGHT = 16.5;
    private static final List<String> KEYS = List.of(
            "number", "item", "name", "colour", "size", "pieces", "demand", "sellable", "on-order", "price", "amount", "orders", "waiting", "oldest",
            "could-ship", "asked", "ordered", "expected", "answer", "key");
    private static final double[] WIDTHS = {5, 14, 22, 10, 9, 8, 7, 6, 6, 9, 11, 6, 31, 7, 7, 12, 8, 12, 20, 9};
    private static final int NAME = KEYS.indexOf("name");
    private static final int PIECES = KEYS.indexOf("pieces");
    private static final int AMOUNT = KEYS.indexOf("amount");
    private static final int WAITING = KEYS.indexOf("waiting");
    private static final int FIRST_INPUT = KEYS.indexOf("ordered");
    private static final int KEY = KEYS.indexOf("key");
    private static final List<String> INPUTS = KEYS.subList(FIRST_INPUT, KEY);

    private static final CellLook CELL = CellLook.PLAIN.border(CellLook.Border.AROUND).down("center");
    private static final CellLook COUNT = CELL.format("#,##0").across("center");
    private static final CellLook MONEY = CELL.format(CellType.MONEY.format());

    private final PurchaseWords words;
    private final XlsxBook book;
    private final GridSheet sheet;
    private final long run;
    private int next;

    BuyingSheet(XlsxBook book, PurchaseWords words, long run) throws IOException {
        this.book = book;
        this.words = words;
        this.run = run;
        this.sheet = book.sheet(SheetFrame.grouped(words.say("sheet-buying"), WIDTHS, new int[WIDTHS.length], 2));
    }

    void write(Slot slot, int attempt, PurchaseGroups groups, LocalDateTime at) throws IOException {
        header();
        title(slot, attempt, groups, at);
        boolean first = true;
        for (PurchaseGroups.Purchaser purchaser : groups.purchasers()) {
            band(Look.title(13).fill(Palette.BAND), 26, words.purchaser(purchaser.name()), purchaser.totals());
            if (!first) {
                sheet.newPage();
            }
            first = false;
            for (PurchaseGroups.Supplier supplier : purchaser.suppliers()) {
                band(CellLook.PLAIN.bold().fill(Palette.SOFT), 20, words.supplier(supplier.name(), supplier.phones()), supplier.totals());
                lines(supplier.items());
            }
        }
        sheet.finish();
    }

    private void row(double height) throws IOException {
        sheet.row(next++, height);
    }

    private void header() throws IOException {
        row(Look.HEADER_HEIGHT + LINE_HEIGHT);
        for (String key : KEYS) {
            sheet.text(book.look(INPUTS.contains(key) ? Look.INPUT_HEADER : Look.HEADER), words.say(key));
        }
        for (String key : KEYS.subList(FIRST_INPUT, KEY + 1)) {
            sheet.comment(0, KEYS.indexOf(key), words.say("how-" + key));
        }
    }

    private void title(Slot slot, int attempt, PurchaseGroups groups, LocalDateTime at) throws IOException {
        boolean empty = groups.purchasers().isEmpty();
        sentence(Look.title(16), 30, words.say("title", slot.name()) + "  " + (empty ? words.say("nothing") : words.totals(groups.totals())));
        String made = words.say("subtitle", slot.shop(), attempt, MINUTE.format(at));
        String how = empty ? made : made + "\n" + words.say("how");
        sentence(CellLook.PLAIN.colour(Palette.GREY).wrapped(), LINE_HEIGHT * TextLines.in(how, Arrays.stream(WIDTHS).sum()) + 4, how);
    }

    private void sentence(CellLook look, double height, String text) throws IOException {
        row(height);
        sheet.text(book.look(look.down("center")), text);
        sheet.merge(0, WIDTHS.length);
    }

    /** The name at the left, pieces and yuan in their columns, and what has no price beside them. */
    private void band(CellLook look, double height, String name, PurchaseTotals totals) throws IOException {
        CellLook middle = look.down("center");
        int empty = book.look(middle);
        row(height);
        sheet.text(empty, name + "  " + words.say("skus", totals.skus()));
        sheet.merge(0, PIECES);
        sheet.emptyUntil(PIECES, empty);
        sheet.number(book.look(middle.format("#,##0").across("center")), totals.pieces());
        sheet.emptyUntil(AMOUNT, empty);
        if (totals.priceless()) {
            sheet.empty(empty);
        } else {
            sheet.yuan(book.look(middle.format(CellType.MONEY.format()).across("right")), totals.fen());
        }
        sheet.empty(empty);
        sheet.text(book.look(middle.size(Palette.FONT_SIZE).colour(Palette.WARNING)), totals.unpriced() == 0 ? "" : words.unpriced(totals));
        sheet.merge(WAITING, FIRST_INPUT - WAITING);
        sheet.emptyUntil(WIDTHS.length, empty);
    }

    /** A product's number and name stand in each line, as filters of other programs want them, but pale after the first. */
    private void lines(List<PurchaseGroups.Item> items) throws IOException {
        String before = "";
        for (PurchaseGroups.Item item : items) {
            StockedSku sku = item.line().sku();
            String waiting = words.waiting(item.line());
            int height = Math.max(TextLines.in(sku.productName(), WIDTHS[NAME]), TextLines.in(waiting, WIDTHS[WAITING]));
            row(LINE_HEIGHT * height + 4);
            String ink = sku.itemNumber().equals(before) ? Palette.GREY : Palette.INK;
            goods(item, ink);
            counts(item.line());
            money(item.line());
            waiting(item.line(), waiting);
            input(item.line());
            before = sku.itemNumber();
        }
    }

    private void goods(PurchaseGroups.Item item, String ink) throws IOException {
        StockedSku sku = item.line().sku();
        CellLook text = CELL.format("@").wrapped();
        sheet.number(book.look(COUNT.colour(Palette.GREY)), item.number());
        sheet.text(book.look(text.colour(ink)), sku.itemNumber());
        sheet.text(book.look(text.colour(ink)), sku.productName());
        sheet.text(book.look(text.bold().size(12)), sku.colour());
        sheet.text(book.look(text.bold().size(12).across("center")), sku.size());
    }

    private void counts(PurchaseLine line) throws IOException {
        sheet.number(book.look(COUNT.bold().size(13)), line.pieces());
        for (int count : List.of(line.demand(), line.sku().sellable(), line.onOrder())) {
            sheet.number(book.look(COUNT), count);
        }
    }

    private void money(PurchaseLine line) throws IOException {
        Long price = line.sku().purchaseFen();
        if (price == null) {
            sheet.text(book.look(CELL.fill(Palette.ORANGE).across("center")), words.say("no-price"));
            sheet.empty(book.look(CELL.fill(Palette.ORANGE)));
        } else {
            sheet.yuan(book.look(MONEY), price);
            sheet.yuan(book.look(MONEY), new Money(price).times(line.pieces()).fen());
        }
    }

    private void waiting(PurchaseLine line, String waiting) throws IOException {
        sheet.number(book.look(COUNT), line.waitingOrders());
        sheet.text(book.look(CELL.wrapped()), waiting);
        Long oldest = words.oldest(line);
        if (oldest == null) {
            sheet.empty(book.look(COUNT));
        } else {
            sheet.number(book.look(COUNT), oldest);
        }
        sheet.number(book.look(COUNT), line.couldShip());
        String since = line.askedSince();
        CellLook asked = CELL.wrapped().across("center");
        if (since == null) {
            sheet.empty(book.look(asked));
        } else {
            sheet.text(book.look(asked.fill(Palette.ORANGE)), words.say("unanswered-since", since));
        }
    }

    private void input(PurchaseLine line) throws IOException {
        CellLook input = CELL.fill(Palette.INPUT).wrapped();
        sheet.empty(book.look(input.format(CellType.COUNT.format()).across("center")));
        sheet.empty(book.look(input.format(CellType.DAY.format()).across("center")));
        sheet.empty(book.look(input.format("@")));
        sheet.text(book.look(CELL.format("@").colour(Palette.GREY).size(8).across("center")), run + "-" + line.sku().id());
    }
}
