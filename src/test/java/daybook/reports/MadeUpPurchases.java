package daybook.reports;

import daybook.stock.PromisedLine;
import daybook.stock.PurchaseLine;
import daybook.stock.PurchaseList;
import daybook.stock.SkuStatus;
import daybook.stock.StockedSku;
import daybook.stock.WaitingOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A purchase list of two purchasers and three suppliers, of 15 February. */
final class MadeUpPurchases {
    static final LocalDate TODAY = LocalDate.of(2011, 2, 15);
    static final long RUN = 17;

    private static final Supplier EAST = new Supplier("小王", "东方服饰", "0755-1234567");
    private static final Supplier WEST = new Supplier("小王", "西湖鞋业", "");
    private static final Supplier NOBODY = new Supplier("", "", "");

    private MadeUpPurchases() {}

    private record Supplier(String purchaser, String name, String phone) {}

    static PurchaseList list() {
        return new PurchaseList(
                List.of(
                        line(201, EAST, "WLY0QU1098", "春秋新款纯棉长袖衬衫女宽松百搭", "黑色", "L", 3_500L, 6, null, order(1, 8, 2, 1, false), order(2, 14, 4, 0, false)),
                        line(202, EAST, "WLY0QU1098", "春秋新款纯棉长袖衬衫女宽松百搭", "黑色", "XL", 3_500L, 12, "2011-2-12-2",
                                order(3, 10, 1, 0, true), order(4, 5, 3, 2, false), order(5, 9, 3, 0, false), order(6, 13, 5, 0, false)),
                        line(203, EAST, "K77", "=HYPERLINK(\"x\")水杯", "", "", null, 2, null, new WaitingOrder("373712345678910007", null, 2, 0, false)),
                        line(204, WEST, "XZ2040", "帆布鞋", "白", "37", 4_999L, 1, null, order(8, 15, 1, 0, false)),
                        line(205, NOBODY, "B300", "袜子", "灰", "均码", null, 30, "2011-2-14-1", order(9, 14, 30, 0, false))),
                List.of(
                        new PromisedLine(sku(206, EAST, "WLY0QU1001", "短袖", "白", "M", 2_000L, true), 4, TODAY.minusDays(2), "厂家说排队", "2011-2-11-1", 3, at(9)),
                        new PromisedLine(sku(201, EAST, "WLY0QU1098", "长袖", "黑色", "L", 3_500L, true), 2, TODAY, "", "2011-2-13-1", 1, at(12)),
                        new PromisedLine(sku(207, WEST, "XZ2040", "帆布鞋", "白", "38", 4_999L, true), 5, TODAY.plusDays(3), "", "2011-2-14-1", 0, null),
                        new PromisedLine(sku(208, NOBODY, "B300", "袜子", "黑", "均码", null, true), 1, null, "等厂家电话", "2011-2-14-2", 0, null)),
                List.of(
                        stuck(sku(209, EAST, "WLY0QU0900", "旧款毛衣", "红", "S", 6_000L, true), true, order(10, 7, 1, 0, false), order(11, 14, 2, 1, true)),
                        stuck(sku(210, WEST, "XZ1999", "凉鞋", "棕", "39", 3_000L, false), false, order(12, 13, 1, 0, false))),
                3);
    }

    static PurchaseList nothing() {
        return new PurchaseList(List.of(), List.of(), List.of(), 0);
    }

    private static LocalDateTime at(int day) {
        return LocalDate.of(2011, 2, day).atTime(21, 46, 3);
    }

    private static WaitingOrder order(int number, int paidOn, int pieces, int couldShip, boolean urgent) {
        return new WaitingOrder("3737123456789100" + String.format("%02d", number), at(paidOn), pieces, couldShip, urgent);
    }

    private static StockedSku sku(
            long id, Supplier supplier, String item, String name, String colour, String size, @Nullable Long fen, boolean listed) {
        return new StockedSku(id, item, name, colour, size, 3, 1, fen, supplier.name, supplier.phone, supplier.purchaser, false, listed);
    }

    private static PurchaseLine line(
            long id, Supplier supplier, String item, String name, String colour, String size, @Nullable Long fen, int pieces,
            @Nullable String askedSince, WaitingOrder... waiting) {
        int couldShip = List.of(waiting).stream().mapToInt(WaitingOrder::couldShip).sum();
        return new PurchaseLine(
                sku(id, supplier, item, name, colour, size, fen, true), SkuStatus.OUT_OF_STOCK, pieces + 4, 2, 2, pieces, couldShip,
                waiting.length, oldest(waiting), List.of(waiting), askedSince);
    }

    private static PurchaseLine stuck(StockedSku sku, boolean discontinued, WaitingOrder... waiting) {
        StockedSku gone = new StockedSku(
                sku.id(), sku.itemNumber(), sku.productName(), sku.colour(), sku.size(), 1, 0, sku.purchaseFen(), sku.supplier(),
                sku.supplierPhone(), sku.purchaser(), discontinued, sku.listed());
        return new PurchaseLine(gone, SkuStatus.of(gone, 3), 3, 0, 0, 3, 1, waiting.length, oldest(waiting), List.of(waiting), null);
    }

    private static @Nullable LocalDateTime oldest(WaitingOrder... waiting) {
        return Stream.of(waiting).map(WaitingOrder::paidAt).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }
}
