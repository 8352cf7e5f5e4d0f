package daybook.reports;

import static daybook.reports.CellType.COUNT;
import static daybook.reports.CellType.DAY;
import static daybook.reports.CellType.TEXT;
import static daybook.reports.CellType.TIME;

import daybook.stock.PromisedLine;
import daybook.stock.PurchaseLine;
import daybook.stock.StockedSku;
import daybook.stock.WaitingOrder;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** The further sheets of the purchase list: tables to filter, each with a sentence below its header that says what they are. */
final class PurchaseSheets {
    private static final int FROZEN = 1;
    private static final CellLook NOTE = Look.title(11).down("center");

    private final XlsxBook book;
    private final PurchaseWords words;

    PurchaseSheets(XlsxBook book, PurchaseWords words) {
        this.book = book;
        this.words = words;
    }

    /** An order that waits for what cannot be bought. */
    private record Stuck(PurchaseLine line, WaitingOrder order) {}

    private <T> TableSheet<T> begin(String name, List<TableColumn<T>> columns, String note) throws IOException {
        TableSheet<T> sheet = new TableSheet<>(book, words.say(name), columns, words.titles(columns), FROZEN);
        sheet.note(NOTE, 24, note);
        return sheet;
    }

    private static <T> List<TableColumn<T>> goods(Function<T, StockedSku> sku) {
        return List.of(
                new TableColumn<>("item", TEXT, 15, sku.andThen(StockedSku::itemNumber)),
                new TableColumn<>("name", TEXT, 24, sku.andThen(StockedSku::productName)),
                new TableColumn<>("colour", TEXT, 10, sku.andThen(StockedSku::colour)),
                new TableColumn<>("size", TEXT, 9, sku.andThen(StockedSku::size)));
    }

    private static <T> List<TableColumn<T>> people(Function<T, StockedSku> sku) {
        return List.of(
                new TableColumn<>("purchaser", TEXT, 10, sku.andThen(StockedSku::purchaser)),
                new TableColumn<>("supplier", TEXT, 20, sku.andThen(StockedSku::supplier)),
                new TableColumn<>("supplier-phone", TEXT, 16, sku.andThen(StockedSku::supplierPhone)));
    }

    private static <T> List<TableColumn<T>> columns(List<List<TableColumn<T>>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    /** 在途 */
    void promised(List<PromisedLine> lines) throws IOException {
        List<TableColumn<PromisedLine>> columns = columns(List.of(
                List.of(
                        new TableColumn<>("expected", DAY, 12, PromisedLine::promisedOn),
                        new TableColumn<>("due-in", TEXT, 14, words::due),
                        new TableColumn<>("to-come", COUNT, 9, PromisedLine::pieces)),
                goods(PromisedLine::sku),
                people(PromisedLine::sku),
                List.of(
                        new TableColumn<>("answer", TEXT, 24, PromisedLine::answer),
                        new TableColumn<>("asked-in", TEXT, 13, PromisedLine::askedIn),
                        new TableColumn<>("orders", COUNT, 9, PromisedLine::waitingOrders),
                        new TableColumn<>("oldest", COUNT, 14, line -> words.days(line.oldestPaidAt())))));
        long pieces = lines.stream().mapToLong(PromisedLine::pieces).sum();
        long overdue = lines.stream().filter(words::isOverdue).count();
        String note = lines.isEmpty() ? words.say("nothing-promised") : words.say("note-promised", lines.size(), pieces, overdue);
        TableSheet<PromisedLine> sheet = begin("sheet-promised", columns, note);
        for (PromisedLine line : lines) {
            sheet.row(line, words.isOverdue(line) ? Palette.RED : "");
        }
        sheet.finish();
    }

    /** 仍未答复 */
    void unanswered(List<PurchaseGroups.Item> items) throws IOException {
        Function<PurchaseGroups.Item, StockedSku> sku = item -> item.line().sku();
        List<TableColumn<PurchaseGroups.Item>> columns = columns(List.of(
                List.of(
                        new TableColumn<>("number", COUNT, 7, PurchaseGroups.Item::number),
                        new TableColumn<>("first-asked", TEXT, 14, item -> item.line().askedSince())),
                goods(sku),
                List.of(new TableColumn<>("pieces", COUNT, 9, item -> item.line().pieces())),
                people(sku),
                List.of(
                        new TableColumn<>("orders", COUNT, 9, item -> item.line().waitingOrders()),
                        new TableColumn<>("oldest", COUNT, 14, item -> words.oldest(item.line())))));
        String note = items.isEmpty() ? words.say("nothing-unanswered") : words.say("note-unanswered", items.size());
        TableSheet<PurchaseGroups.Item> sheet = begin("sheet-unanswered", columns, note);
        for (PurchaseGroups.Item item : items) {
            sheet.row(item);
        }
        sheet.finish();
    }

    /** 不能采购: one row an order, for customer service to go through. */
    void notToBuy(List<PurchaseLine> lines, long withoutSku) throws IOException {
        List<TableColumn<Stuck>> columns = columns(List.of(
                List.of(
                        new TableColumn<>("order", TEXT, 24, stuck -> stuck.order.orderNumber()),
                        new TableColumn<>("paid-at", TIME, 19, stuck -> stuck.order.paidAt()),
                        new TableColumn<>("waits", COUNT, 11, stuck -> words.days(stuck.order.paidAt()))),
                goods(stuck -> stuck.line.sku()),
                List.of(
                        new TableColumn<>("reason", TEXT, 18, stuck -> words.say(stuck.line.sku().discontinued() ? "discontinued" : "gone")),
                        new TableColumn<>("wanted", COUNT, 9, stuck -> stuck.order.pieces()),
                        new TableColumn<>("could-ship", COUNT, 11, stuck -> stuck.order.couldShip()),
                        new TableColumn<>("demand", COUNT, 9, stuck -> stuck.line.demand()),
                        new TableColumn<>("sellable", COUNT, 9, stuck -> stuck.line.sku().sellable()),
                        new TableColumn<>("urgent", TEXT, 7, stuck -> stuck.order.urgent() ? words.say("is-urgent") : ""))));
        String stuck = lines.isEmpty() ? words.say("nothing-stuck") : words.say("note-stuck", lines.size());
        TableSheet<Stuck> sheet = begin("sheet-stuck", columns, withoutSku == 0 ? stuck : stuck + words.say("without-sku", withoutSku));
        for (PurchaseLine line : lines) {
            for (WaitingOrder order : line.waiting()) {
                sheet.row(new Stuck(line, order));
            }
        }
        sheet.finish();
    }
}
