package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Books.NEXT_MORNING;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.jobs.Goods.OfProduct;
import daybook.jobs.Goods.OfSku;
import daybook.jobs.OrderGoods.OfOrder;
import daybook.stock.ProductStatus;
import daybook.stock.SkuStatus;
import daybook.wording.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of the dress in 杏色 M there are 4 and in S 18, of the knitwear 3; each test puts the stock back. */
@OnBothDatabases
class GoodsTest {
    private static final String HEADER = "产品编号,产品名称,颜色,尺码,库存量,次品数,进货价,供货商,供货商电话,采购员,状态\n";
    private final Books books;

    GoodsTest(Peer peer) {
        this.books = Books.empty(peer);
    }

    private String stock(int dresses, String status) {
        return HEADER + "WLY0QU1098,收腰连衣裙,杏色,S,18,0,72.00,锦裳服饰厂,0571-86000121,陈芸,正常\n"
                + "WLY0QU1098,收腰连衣裙,杏色,M," + dresses + ",0,72.00,锦裳服饰厂,0571-86000121,陈芸," + status + "\n"
                + "WLT3HX6071,针织衫,条纹,L,3,0,41.00,南风制衣,0757-82000456,陈芸,正常\n";
    }

    private void load(String sheet) throws IOException {
        assertThat(books.get(ReferenceSheets.class).loadStock(Files.writeString(books.folder("stock.csv"), sheet)).exit()).isEqualTo(Exit.DONE);
    }

    @AfterEach
    void put_the_stock_back() throws IOException {
        load(stock(5, "正常"));
        load(stock(4, "正常"));
    }

    private static Sale dresses(int index, int pieces, String paidAt) {
        return anOrder(index)
                .itemWith("购买数量", String.valueOf(pieces))
                .with("宝贝总数量", String.valueOf(pieces))
                .with("订单付款时间", "2011-02-15 " + paidAt);
    }

    private OfSku dress() {
        return books.get(Goods.class).explain("WLY0QU1098", "杏色", "M").get(0).skus().get(0);
    }

    private OfOrder order(int index) {
        return books.get(OrderGoods.class).order("shop", Sale.number(index)).orElseThrow();
    }

    @Test
    void each_figure_of_a_sku_has_its_orders() {
        books.run(MORNING, Export.of(dresses(1, 3, "08:20:00"), dresses(2, 2, "08:30:00"), dresses(3, 1, "08:40:00")));
        OfSku dress = dress();

        assertThat(List.of(dress.demand(), dress.allocated(), dress.available(), dress.onOrder(), dress.toBuy())).containsExactly(6, 4, 0, 0, 2);
        assertThat(dress.status()).isEqualTo(SkuStatus.OUT_OF_STOCK);
        assertThat(dress.orders())
                .extracting(behind -> behind.orderNumber() + " " + behind.pieces() + " " + behind.posted() + " " + behind.ships())
                .containsExactly(Sale.number(1) + " 3 3 true", Sale.number(2) + " 2 2 false", Sale.number(3) + " 1 1 true");
        OfProduct product = books.get(Goods.class).explain("1098", "", "").get(0);
        assertThat(product.status()).isEqualTo(ProductStatus.PARTIAL);
        assertThat(product.skus()).extracting(OfSku::status).containsExactly(SkuStatus.NORMAL, SkuStatus.OUT_OF_STOCK);
        assertThat(books.get(Goods.class).explain("9999", "", "")).isEmpty();
    }

    @Test
    void one_order_says_why_it_is_not_shipped() {
        books.run(MORNING, Export.of(
                dresses(1, 3, "08:20:00"), dresses(2, 2, "08:30:00").item("WLT3HX6071", "颜色分类：条纹;尺码：L", "9.00", 2).costs("29.90"), anOrder(3).without("收货人姓名")));

        assertThat(order(1)).matches(of -> of.wantsGoods() && of.ships());
        OfOrder waits = order(2);
        assertThat(waits).matches(of -> of.wantsGoods() && !of.ships() && of.split());
        assertThat(waits.lines()).extracting(of -> Objects.requireNonNull(of.sku()).itemNumber() + " waits for " + of.waits())
                .containsExactly("WLY0QU1098 waits for 1", "WLT3HX6071 waits for 0");
        assertThat(order(3)).matches(of -> !of.wantsGoods());
        assertThat(order(3).facts().lastDetail()).isEqualTo("receiver-missing");
        assertThat(order(3).heldFor()).extracting(Sentence::key).containsExactly("rules.receiver-missing.title");
        assertThat(order(1).heldFor()).isEmpty();
        assertThat(books.get(OrderGoods.class).order("shop", String.valueOf(order(1).facts().internalNumber()))).isPresent();
        assertThat(books.get(OrderGoods.class).order("another", Sale.number(1))).isEmpty();
    }

    @Test
    void an_order_held_for_discontinued_goods_says_which_and_what_is_left_of_them() throws IOException {
        load(stock(4, "停产"));
        books.run(MORNING, Export.of(dresses(1, 3, "08:20:00")));

        OfOrder held = order(1);
        assertThat(held.facts().clean()).isFalse();
        assertThat(held.heldFor()).extracting(Sentence::key).containsExactly("rules.item-discontinued.title");
        assertThat(held.lines()).extracting(of -> Objects.requireNonNull(of.sku()).itemNumber() + " " + of.sku().onHand() + " " + of.available())
                .containsExactly("WLY0QU1098 4 4");
    }

    @Test
    void a_shipped_order_has_its_parcels() {
        books.run(MORNING, Export.of(dresses(1, 1, "08:20:00")));
        long number = order(1).facts().internalNumber();
        books.ship(1);
        books.jdbc().update("INSERT INTO shipment VALUES (?, 'YT2', '圆通', '2011-02-16 10:00:00', 1), (?, 'SF1', '顺丰', '2011-02-15 16:30:00', 1)", number, number);

        assertThat(order(1).facts().parcels()).extracting(parcel -> parcel.courier() + " " + parcel.trackingNumber() + " " + parcel.shippedAt())
                .containsExactly("顺丰 SF1 2011-02-15T16:30", "圆通 YT2 2011-02-16T10:00");
    }

    @Test
    void an_urgent_order_is_served_first() {
        books.run(MORNING, Export.of(dresses(1, 4, "08:20:00"), dresses(2, 4, "08:30:00")));
        assertThat(order(2).ships()).isFalse();
        books.jdbc().update("UPDATE customer_order SET urgent = TRUE WHERE order_number = ?", Sale.number(2));

        assertThat(order(2).ships()).isTrue();
        assertThat(order(1).ships()).isFalse();
    }

    private Path list(Ended ended) {
        return Objects.requireNonNull(ended.reports()).resolve("采购产品列表" + Objects.requireNonNull(ended.certificate()).run().slot().name() + ".xlsx");
    }

    /** Fills in the only line of a list and drops it into the inbox. */
    private void answer(Path list, int ordered, String expected, String text) throws IOException {
        Path filled = Files.createDirectories(books.home().inbox("shop")).resolve("采购产品列表-答复.xlsx");
        try (Workbook book = WorkbookFactory.create(Files.newInputStream(list))) {
            Row titles = book.getSheetAt(0).getRow(0);
            for (Row row : book.getSheetAt(0)) {
                Cell key = row.getCell(column(titles, "编号"));
                if (row.getRowNum() > 0 && key != null && key.toString().matches("\\d+-\\d+")) {
                    row.getCell(column(titles, "已订件数")).setCellValue(ordered);
                    row.getCell(column(titles, "预计到货")).setCellValue(expected);
                    row.getCell(column(titles, "答复")).setCellValue(text);
                }
            }
            try (var out = Files.newOutputStream(filled)) {
                book.write(out);
            }
        }
        Files.setLastModifiedTime(filled, java.nio.file.attribute.FileTime.from(java.time.Instant.now().minusSeconds(300)));
    }

    private static int column(Row titles, String title) {
        for (Cell cell : titles) {
            if (cell.toString().replace("\n", "").equals(title)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(title);
    }

    private String text(Ended ended) throws IOException {
        return Files.readString(list(ended).resolveSibling(list(ended).getFileName().toString().replace(".xlsx", ".txt")));
    }

    @Test
    void what_the_purchaser_answers_comes_back_and_the_next_list_shows_what_is_unanswered() throws IOException {
        Ended morning = books.run(MORNING, Export.of(dresses(1, 9, "08:20:00")));
        assertThat(text(morning)).contains("杏色 M：5 件").doesNotContain("起没有答复");
        assertThat(dress().toBuy()).as("4 are there, but 9 are wanted").isEqualTo(5);

        Ended afternoon = books.run(AFTERNOON, Export.of(dresses(1, 9, "08:20:00"), dresses(2, 1, "12:20:00")));
        assertThat(text(afternoon)).contains("2011-2-15-1 起没有答复");
        answer(list(afternoon), 4, "2011-2-20", "厂家有货");
        Ended next = books.run(NEXT_MORNING, Export.of(dresses(1, 9, "08:20:00"), dresses(2, 1, "12:20:00"), dresses(3, 1, "13:20:00")));

        assertThat(next.remarks()).extracting(said -> said.key()).contains("run.answers-loaded").doesNotContain("run.sheet-to-mend");
        assertThat(dress().onOrder()).isEqualTo(4);
        assertThat(dress().toBuy()).as("11 wanted, 4 there, 4 ordered").isEqualTo(3);
        assertThat(order(1).lines().get(0).promisedOn()).isEqualTo(LocalDate.of(2011, 2, 20));
        assertThat(text(next)).doesNotContain("起没有答复");

        load(stock(7, "正常"));
        assertThat(dress().onOrder()).as("3 have come").isEqualTo(1);
        assertThat(dress().toBuy()).as("11 wanted, 7 there, 1 ordered").isEqualTo(3);
    }

    @Test
    void an_answer_that_cannot_be_read_is_marked_and_the_run_says_where() throws IOException {
        Ended morning = books.run(MORNING, Export.of(dresses(1, 9, "08:20:00")));
        answer(list(morning), 4, "过几天", "");
        Ended afternoon = books.run(AFTERNOON, Export.of(dresses(1, 9, "08:20:00")));

        String marked = afternoon.remarks().stream()
                .filter(said -> said.key().equals("run.sheet-to-mend"))
                .map(said -> said.arguments().get(0))
                .findFirst()
                .orElseThrow();
        assertThat(Path.of(marked)).exists();
    }

    @Test
    void what_is_discontinued_is_not_bought_but_told() throws IOException {
        books.run(MORNING, Export.of(dresses(1, 9, "08:20:00")));
        load(stock(4, "停产"));
        Ended afternoon = books.run(AFTERNOON, Export.of(dresses(1, 9, "08:20:00")));

        assertThat(dress().status()).isEqualTo(SkuStatus.DISCONTINUED);
        assertThat(dress().toBuy()).isZero();
        try (Workbook book = WorkbookFactory.create(Files.newInputStream(list(afternoon)))) {
            StringBuilder stuck = new StringBuilder();
            book.getSheet("不能采购").forEach(row -> row.forEach(cell -> stuck.append(cell).append('|')));
            assertThat(stuck).contains("WLY0QU1098", Sale.number(1));
        }
    }
}
