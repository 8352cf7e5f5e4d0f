package daybook.jobs;

import static daybook.jobs.Books.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.search.Hit;
import daybook.search.OrderSearch;
import daybook.search.Wanted;
import daybook.slot.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts that mean something to a database, wherever a text can stand: they are kept as they are written, and looked for as they are written. */
@OnBothDatabases
class SqlTextTest {
    private static final List<String> TEXTS = List.of(
            "o' OR 1=1 --", "o'; DROP TABLE customer_order; --", "\"; DELETE FROM finding; --", "o') OR ('1'='1", "\\", "\\'", "a\\", "\\N", "\\0x", "%", "_", "何%", "100!%", "!", "`",
            "?", ":name", "#{1}", "${jndi:ldap://x/y}", "/* x */", "a;b", "一'二", "\\\\%", "x'41'", "--", "NULL");
    /** Column of the ledger and column of the export. */
    private static final Map<String, String> KEPT = Map.of("nick", "买家会员名", "receiver", "收货人姓名", "message", "买家留言", "memo", "订单备注", "payment_number", "支付单号", "invoice", "发票抬头");

    private final Books books;
    private final DeskClerk clerk;

    SqlTextTest(Peer peer) {
        books = Books.empty(peer);
        clerk = new DeskClerk(books);
    }

    private static int clean(int text) {
        return 1 + 2 * text;
    }

    @BeforeEach
    void a_morning_full_of_them_is_imported() {
        Export export = Export.anExport();
        for (int i = 0; i < TEXTS.size(); i++) {
            export.orders(Hostile.clean(clean(i), TEXTS.get(i)), Hostile.broken(clean(i) + 1, TEXTS.get(i)));
        }
        books.drop(MORNING, export);
        clerk.done(books.get(Imports.class).run(MORNING, 1.0)); // half of them are held
    }

    @Test
    void exports_are_kept_as_they_are_written() {
        assertThat(books.jdbc().queryForObject("SELECT COUNT(*) FROM customer_order", Integer.class)).isEqualTo(2 * TEXTS.size());
        for (int i = 0; i < TEXTS.size(); i++) {
            String text = TEXTS.get(i);
            for (String column : KEPT.keySet()) {
                String kept = clerk.text("SELECT " + column + " FROM customer_order WHERE order_number = ?", Sale.number(clean(i)));
                assertThat(kept).as("%s %s", column, text).isIn(text, text.equals("NULL") ? "" : text);
            }
            for (Map.Entry<String, String> column : Map.of("title", "标题", "remark", "备注").entrySet()) {
                String kept = clerk.text("SELECT MIN(l." + column.getKey() + ") FROM order_line l JOIN customer_order c ON c.internal_number = l.internal_number WHERE c.order_number = ?", Sale.number(clean(i)));
                assertThat(kept).as("%s %s", column, text).isIn(text, text.equals("NULL") ? "" : text);
            }
            List<String> found = books.jdbc().queryForList("SELECT value_found FROM finding WHERE order_number = ?", String.class, Sale.number(clean(i) + 1));
            assertThat(found).as("what is wrong is quoted as it is").contains(text);
        }
    }

    @Test
    void a_name_is_looked_for_as_it_is_written() {
        Map<String, List<String>> found = new TreeMap<>();
        Map<String, List<String>> begin = new TreeMap<>(); // what is starred out is nobody's name
        for (String text : TEXTS) {
            if (text.indexOf('"') < 0 && text.indexOf('*') < 0 && text.length() > 1 && !text.equals("NULL")) {
                found.put(text, receivers(Wanted.all(Home.USUAL_SHOP).saying("\"" + text + "\"")));
                begin.put(text, TEXTS.stream().filter(other -> other.startsWith(text)).sorted().toList());
            }
        }
        assertThat(found).hasSizeGreaterThan(15).isEqualTo(begin);
        for (String one : List.of("%", "_", "!", "`", "?", "\\")) {
            assertThat(receivers(Wanted.all(Home.USUAL_SHOP).saying(one))).as("one character is a whole name").containsExactly(one);
        }
    }

    private List<String> receivers(Wanted wanted) {
        return books.get(OrderSearch.class).find(wanted, null, 500, true).hits().stream().map(Hit::receiver).distinct().sorted().toList();
    }

    @Test
    void no_filter_finds_what_does_not_say_so() {
        for (String text : TEXTS) {
            assertThat(receivers(Wanted.all(Home.USUAL_SHOP).at(text))).as("place %s", text).isEmpty();
            assertThat(receivers(Wanted.all(Home.USUAL_SHOP).on(text))).as("website %s", text).isEmpty();
            assertThat(receivers(Wanted.all(text))).as("shop %s", text).isEmpty();
        }
    }

    @Test
    void notes_reasons_and_sheets_of_people_are_kept_as_they_are_written() {
        List<List<String>> commands = new ArrayList<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            String text = TEXTS.get(i);
            assertThat(clerk.gives(Sale.number(clean(i)), "note", Map.of("text", text, "reason", text))).as(text).isEqualTo("Done");
            commands.add(List.of(Sale.number(clean(i)), "发货备注", text, text));
            commands.add(List.of(text, "发货备注", text, text));
            commands.add(List.of(Sale.number(clean(i)), text, text, text));
        }
        assertThat(books.get(SheetImports.class).commands(Home.USUAL_SHOP, Hostile.sheet("批量命令.csv", "订单编号,命令,内容,原因", commands), Bringer.mayAll("' OR 1=1 --")).exit())
                .isEqualTo(Exit.DONE);
        for (int i = 0; i < TEXTS.size(); i++) {
            String notes = clerk.text("SELECT CONCAT(internal_note, '|', shipping_note) FROM order_desk WHERE internal_number = ?", clerk.internal(clean(i)));
            assertThat(notes).isEqualTo(TEXTS.get(i) + "|" + TEXTS.get(i));
        }
        assertThat(clerk.text("SELECT COUNT(*) FROM order_desk")).isEqualTo(String.valueOf(TEXTS.size()));
        assertThat(clerk.text("SELECT COUNT(*) FROM order_log WHERE actor = ?", "' OR 1=1 --")).isEqualTo(String.valueOf(TEXTS.size()));
        blacklisted();
    }

    @Test
    void stock_answers_and_parcels_are_kept_as_they_are_written() {
        List<String> texts = TEXTS.stream().filter(text -> !text.equals("NULL")).toList();
        SheetImports sheets = books.get(SheetImports.class);
        try {
            for (String text : texts) {
                List<List<String>> goods = Stream.of("S", "M")
                        .map(size -> List.of(Sale.DRESS, text, "杏色", size, "18", "0", "72.00", text, text, text, "正常")).toList();
                assertThat(sheets.stock(Home.USUAL_SHOP, Hostile.sheet("库存表.csv", "产品编号,产品名称,颜色,尺码,库存量,次品数,进货价,供货商,供货商电话,采购员,状态", goods)).exit()).isEqualTo(Exit.DONE);
                assertThat(books.jdbc().queryForList(
                                "SELECT CONCAT(p.name, '|', s.supplier, '|', s.supplier_phone, '|', s.purchaser) FROM product p JOIN sku s ON s.product_id = p.id WHERE s.listed", String.class))
                        .containsExactly(String.join("|", text, text, text, text), String.join("|", text, text, text, text));
            }
        } finally {
            books.loadStock();
        }
        assertThat(books.get(ReferenceSheets.class)
                        .loadAliases(Hostile.sheet("答复.csv", "标题,商品属性,商家编码,产品编号,颜色,尺码", rows(texts, (text, i) -> List.of(text, text, "", "1098", "杏色", "M"))))
                        .exit())
                .isEqualTo(Exit.DONE);
        assertThat(books.jdbc().queryForList("SELECT title FROM alias WHERE title = attributes AND code = ''", String.class)).containsExactlyInAnyOrderElementsOf(texts);

        sheets.shipments(Home.USUAL_SHOP, Hostile.sheet("发货表.csv", "订单编号,快递公司,快递单号,发货时间", rows(texts, (text, i) ->
                List.of(Sale.number(clean(TEXTS.indexOf(text))), text, "SF" + text.replace(" ", "").toUpperCase(Locale.ROOT), "2011-02-15 18:00:00"))));
        assertThat(books.jdbc().queryForList("SELECT courier FROM shipment WHERE tracking_number LIKE 'SF%'", String.class)).containsExactlyInAnyOrderElementsOf(texts);
        assertThat(clerk.text("SELECT COUNT(*) FROM customer_order WHERE status = 'SHIPPED'")).isEqualTo(String.valueOf(texts.size()));
    }

    @Test
    void what_is_typed_into_a_mended_workbook_is_kept_as_it_is_written() {
        Lead lead = Lead.mending(books, MORNING);
        for (int i = 0; i < TEXTS.size(); i++) {
            lead.order(clean(i) + 1).correction("收货人姓名=" + TEXTS.get(i));
        }
        assertThat(books.get(SheetImports.class).mends(Home.USUAL_SHOP, lead.saved(), "' OR 1=1 --").exit()).isEqualTo(Exit.DONE);
        assertThat(clerk.text("SELECT COUNT(*) FROM customer_order")).isEqualTo(String.valueOf(2 * TEXTS.size()));
    }

    private static List<List<String>> rows(List<String> texts, BiFunction<String, Integer, List<String>> row) {
        return IntStream.range(0, texts.size()).mapToObj(i -> row.apply(texts.get(i), i)).toList();
    }

    private void blacklisted() {
        List<String> unmasked = TEXTS.stream().filter(text -> text.indexOf('*') < 0).toList();
        List<List<String>> rows = unmasked.stream().map(text -> List.of("u" + text + "@example.com", "原因" + text)).toList();
        assertThat(books.get(ReferenceSheets.class).loadBlacklist(Hostile.sheet("黑名单.csv", "支付宝账号,原因", rows)).exit()).isEqualTo(Exit.DONE);
        List<String> causes = books.jdbc().queryForList("SELECT cause FROM blacklist", String.class);
        assertThat(causes).containsExactlyInAnyOrderElementsOf(unmasked.stream().map(text -> "原因" + text).toList());
    }
}
