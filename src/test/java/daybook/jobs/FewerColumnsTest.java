package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Books.NEXT_MORNING;
import static daybook.jobs.Lead.mending;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.intake.IntakeSettings;
import daybook.intake.Report;
import daybook.intake.Reports;
import daybook.jobs.ReferenceSheets.Loading;
import daybook.orders.DemandStore;
import daybook.slot.Home;
import daybook.slot.Slot;
import daybook.validation.OldBooks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People choose which columns Taobao exports, and one chooses others than the next. What an export has no column for it says nothing of. */
@OnBothDatabases
class FewerColumnsTest {
    private static final String[] OPTIONAL = {
        "买家会员名", "买家支付宝账号", "支付单号", "买家应付邮费", "买家留言", "运送方式", "联系电话", "订单备注", "发票抬头", "退款金额", "修改后的收货地址", "退款状态"
    };
    private static final String ELSEWHERE = "广东省 深圳市 宝安区    西乡街道 某某路8号501";

    private final Books books;
    private final DeskClerk clerk;

    FewerColumnsTest(Peer peer) {
        this.books = Books.empty(peer);
        this.clerk = new DeskClerk(books);
    }

    private void runs(Slot slot, Export export) {
        assertThat(books.run(slot, export)).extracting(Ended::exit).isEqualTo(Exit.DONE);
    }

    private @Nullable String ledger(String column) {
        return books.jdbc().queryForObject("SELECT " + column + " FROM customer_order WHERE order_number = ?", String.class, Sale.number(1));
    }

    /** Says something in every column that may lack, but nothing that holds it. */
    private static Sale talkative() {
        return anOrder(1).with("支付单号", "2011021500001").with("买家应付邮费", "6.00").with("总金额", "35.90").with("买家实际支付金额", "35.90").with("买家留言", "快点")
                .with("运送方式", "快递").with("联系电话", "'0755-26001234").with("订单备注", "老客户").with("发票抬头", "某某公司").with("修改后的收货地址", ELSEWHERE);
    }

    @ParameterizedTest(name = "the afternoon has fewer columns: {0}")
    @ValueSource(booleans = {true, false})
    void nothing_has_changed_of_an_order_because_an_export_has_other_columns(boolean fewer) {
        Sale sale = fewer ? talkative() : talkative().without("修改后的收货地址");
        Export all = Export.of(sale).itemsOf2022();
        Export some = Export.of(sale).itemsOf2022().without(OPTIONAL);
        runs(MORNING, fewer ? all : some);
        runs(AFTERNOON, fewer ? some : all);

        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("ALREADY_IMPORTED", 1L));
        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-15-1");
        assertThat(books.findings(AFTERNOON)).doesNotContainKey("changed-since-import");
    }

    @Test
    void what_changed_is_told_and_what_the_export_has_no_column_for_stays_in_the_ledger() {
        runs(MORNING, Export.of(talkative()).itemsOf2022());
        String before = books.jdbc().queryForMap("SELECT nick, account, payment_number, postage_fen, address, phone, message, memo, delivery, invoice, customer, place FROM customer_order").toString();

        runs(AFTERNOON, Export.of(talkative().with("收货人姓名", "何雨")).itemsOf2022().without(OPTIONAL));

        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("CHANGED", 1L));
        assertThat(ledger("change_note")).isEqualTo("收货人姓名: 何云 → 何雨");
        assertThat(ledger("receiver")).isEqualTo("何雨");
        assertThat(books.jdbc().queryForMap("SELECT nick, account, payment_number, postage_fen, address, phone, message, memo, delivery, invoice, customer, place FROM customer_order")).hasToString(before);
    }

    @Test
    void a_change_in_a_column_that_the_next_export_lacks_still_stands() {
        runs(MORNING, Export.of(talkative()));
        runs(AFTERNOON, Export.of(talkative().with("联系电话", "'0755-26009999")));
        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("CHANGED", 1L));

        runs(NEXT_MORNING, Export.of(talkative()).without("联系电话"));

        assertThat(books.standing(1)).isEqualTo("AWAITING_APPROVAL");
        assertThat(ledger("change_note")).isEqualTo("联系电话: 0755-26001234 → 0755-26009999");
        assertThat(ledger("phone")).isEqualTo("0755-26009999");
    }

    @Test
    void a_refund_is_not_forgotten_because_an_export_has_no_column_for_it() {
        Sale back = anOrder(1).with("退款金额", "5.00");
        Sale line = anOrder(2).itemWith("退款状态", "退款中");
        runs(MORNING, Export.of(back, line).itemsOf2022());

        runs(AFTERNOON, Export.of(back, line).itemsOf2022().without("退款金额", "退款状态"));

        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("HELD", 2L));
        assertThat(books.findings(AFTERNOON)).isEqualTo(Map.of("refund-in-progress", 2L));
        assertThat(books.jdbc().queryForList("SELECT refund_status FROM order_line ORDER BY internal_number", String.class)).containsExactly("没有申请退款", "退款中");

        runs(NEXT_MORNING, Export.of(back, line).itemsOf2022().without("退款金额", "退款状态"));
        assertThat(books.outcomes(NEXT_MORNING, "orders")).isEqualTo(Map.of("HELD", 2L));
    }

    @Test
    void lines_that_stay_mean_the_goods_that_somebody_has_named_since() {
        Sale unnamed = anOrder(1).itemWith("商家编码", "");
        runs(MORNING, Export.of(unnamed).itemsOf2022());
        assertThat(books.findings(MORNING)).containsOnlyKeys("item-no-missing");
        Path answer = Typed.written("答复.csv", "标题,商品属性,商家编码,产品编号,颜色,尺码\n收腰连衣裙,颜色分类：杏色;尺码：M,,1098,杏色,M\n".getBytes(StandardCharsets.UTF_8));
        assertThat(books.get(ReferenceSheets.class).loadAliases(answer).exit()).isEqualTo(Exit.DONE);

        runs(AFTERNOON, Export.of(unnamed).itemsOf2022().without("退款状态"));

        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-15-2");
        assertThat(books.jdbc().queryForList("SELECT sku_id FROM order_line", Long.class)).hasSize(1).doesNotContainNull();
        assertThat(books.get(DemandStore.class).balance()).isEqualTo(1);
        assertThat(books.get(DemandStore.class).disagreements(5)).isEmpty();
    }

    @Test
    void a_customer_does_not_get_off_the_blacklist_by_a_column_that_lacks() {
        books.jdbc().update("INSERT INTO blacklist (kind, entry, cause, added_on) VALUES ('PHONE', '075526001234', '恶意留差评', DATE '2011-02-01')");
        Sale bad = anOrder(1).with("联系电话", "'0755-26001234");
        runs(MORNING, Export.of(bad));
        assertThat(books.findings(MORNING)).containsOnlyKeys("blacklisted");

        runs(AFTERNOON, Export.of(bad).without("联系电话"));

        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("HELD", 1L));
        assertThat(books.findings(AFTERNOON)).containsOnlyKeys("blacklisted");
    }

    @Test
    void a_rerun_with_fewer_columns_takes_the_slot_as_that_export_says_it() {
        runs(MORNING, Export.of(talkative()));
        assertThat(books.rerun(MORNING, Export.of(talkative()).without(OPTIONAL)).exit()).isEqualTo(Exit.DONE);

        assertThat(books.outcomes(MORNING, "orders")).isEqualTo(Map.of("APPROVED", 1L));
        assertThat(ledger("phone")).isEmpty();
    }

    @Test
    void what_a_person_mended_stays_mended() {
        Sale wrong = anOrder(1).with("联系手机", "").with("联系电话", "07");
        runs(MORNING, Export.of(wrong));
        approved(mending(books, MORNING).order(1).correction("联系电话=0755-26001234"));

        runs(AFTERNOON, Export.of(wrong).without("联系电话"));

        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("ALREADY_IMPORTED", 1L));
        assertThat(ledger("phone")).isEqualTo("0755-26001234");
    }

    @ParameterizedTest(name = "an address is typed: {0}")
    @ValueSource(booleans = {true, false})
    void mending_a_row_keeps_what_its_report_has_no_column_for_unless_a_person_types_it(boolean typed) {
        Sale wrong = talkative().with("联系手机", "1380").with("收货人姓名", "");
        runs(MORNING, Export.of(wrong));
        runs(AFTERNOON, Export.of(wrong).without("修改后的收货地址", "联系电话", "买家留言"));
        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("HELD", 1L));

        String address = "湖南省 长沙市 岳麓区 某某路18号602室";
        approved(mending(books, AFTERNOON).order(1).correction("联系手机=13800001234；收货人姓名=何云" + (typed ? "；收货地址=" + address : "")));

        assertThat(ledger("address")).isEqualTo(typed ? address : ELSEWHERE);
        assertThat(ledger("phone")).isEqualTo("0755-26001234");
        assertThat(ledger("message")).isEqualTo("快点");
    }

    private void approved(Lead lead) {
        Loading mended = books.get(SheetImports.class).mends(Home.USUAL_SHOP, lead.saved(), "lili");
        assertThat(mended.exit()).as(String.valueOf(mended)).isEqualTo(Exit.DONE);
        assertThat(books.standing(1)).as(String.valueOf(mended)).isEqualTo("APPROVED");
    }

    /** The person's content is no export's, so only the old number tells that the export says the same. */
    @Test
    void what_people_mended_and_swapped_in_older_books_stays_and_their_workbooks_are_taken() {
        Sale mended = anOrder(1).with("联系手机", "").with("联系电话", "07");
        Sale swapped = anOrder(2);
        Sale open = anOrder(3).with("联系手机", "").with("联系电话", "07");
        runs(MORNING, Export.of(mended, swapped, open));
        Path second = mending(books, MORNING).order(3).correction("联系电话=0755-26001234").saved();
        approved(mending(books, MORNING).order(1).correction("联系电话=0755-26001234"));
        assertThat(clerk.does(Sale.number(2), "swap", "line=3", "item=WLT3HX6071", "price=29.90")).isEqualTo("Done");
        for (Sale sale : List.of(mended, swapped, open)) {
            String old = OldBooks.fingerprint(report("orders.csv", Export.of(sale).orderReport()), report("items.csv", Export.of(sale).itemReport()));
            books.jdbc().update(
                    "UPDATE customer_order SET content_hash = ?, approved_hash = CASE WHEN approved_hash IS NULL THEN NULL ELSE ? END WHERE order_number = ?",
                    old, old, Sale.number(sale.index()));
        }

        runs(AFTERNOON, Export.of(mended, swapped, open));

        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("ALREADY_IMPORTED", 2L, "HELD", 1L));
        assertThat(ledger("phone")).isEqualTo("0755-26001234");
        assertThat(clerk.text("SELECT COUNT(*) FROM order_swap")).isEqualTo("1");
        assertThat(books.get(SheetImports.class).mends(Home.USUAL_SHOP, second, "lili").sentence().arguments().subList(2, 4)).containsExactly("1", "0");
    }

    private static Report report(String name, byte[] content) {
        return new Reports(IntakeSettings.defaults()).recognise(Typed.written(name, content));
    }

    @Test
    void a_swap_that_is_lost_leaves_no_line_of_it() {
        runs(MORNING, Export.of(anOrder(1)).itemsOf2022());
        assertThat(clerk.does(Sale.number(1), "swap", "line=2", "item=WLT3HX6071", "price=29.90")).isEqualTo("Done");

        runs(AFTERNOON, Export.of(anOrder(1).with("收货人姓名", "何雨")).itemsOf2022().without("退款状态"));

        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("CHANGED", 1L));
        assertThat(clerk.text("SELECT COUNT(*) FROM order_swap")).isEqualTo("0");
        assertThat(clerk.text("SELECT CONCAT(title, ' ', code) FROM order_line")).isEqualTo("收腰连衣裙 " + Sale.DRESS);
    }

    @Test
    void a_refund_that_is_told_for_the_first_time_by_a_report_with_fewer_columns_of_codes_holds_later_on_as_well() {
        Sale wrong = anOrder(1).with("联系手机", "1380");
        runs(MORNING, Export.of(wrong));
        runs(AFTERNOON, Export.of(wrong.itemWith("退款状态", "退款中")).itemsOf2022().without("外部系统编号"));
        assertThat(books.findings(AFTERNOON)).containsOnlyKeys("phone-invalid", "refund-in-progress");

        runs(NEXT_MORNING, Export.of(anOrder(1)));

        assertThat(books.findings(NEXT_MORNING)).containsOnlyKeys("refund-in-progress");
    }

    @Test
    void a_refund_of_a_line_is_not_forgotten_because_other_lines_have_changed() {
        Sale one = anOrder(1).itemWith("退款状态", "退款中").item(Sale.DRESS, "颜色分类：杏色;尺码：S", "29.90", 1).costs("59.80");
        runs(MORNING, Export.of(one).itemsOf2022());
        Sale other = anOrder(1).item(Sale.DRESS, "颜色分类：杏色;尺码：S", "29.90", 2).costs("89.70");

        runs(AFTERNOON, Export.of(other).itemsOf2022().without("退款状态"));
        assertThat(books.findings(AFTERNOON)).containsKey("refund-in-progress");

        runs(NEXT_MORNING, Export.of(other).itemsOf2022().without("退款状态"));
        assertThat(books.findings(NEXT_MORNING)).containsKey("refund-in-progress");
        assertThat(books.outcomes(NEXT_MORNING, "orders")).isEqualTo(Map.of("HELD", 1L));
    }

    @Test
    void goods_that_people_swapped_stay_so_when_an_export_has_no_column_for_codes() {
        Sale wrong = anOrder(1).with("联系手机", "1380").itemWith("退款状态", "退款关闭");
        runs(MORNING, Export.of(wrong).itemsOf2022());
        assertThat(clerk.does(Sale.number(1), "swap", "line=2", "item=WLT3HX6071", "price=29.90")).isEqualTo("Done");

        runs(AFTERNOON, Export.of(wrong).itemsOf2022().without("商家编码", "退款状态"));

        assertThat(books.findings(AFTERNOON)).containsOnlyKeys("phone-invalid");
        assertThat(clerk.text("SELECT CONCAT(code, ' ', refund_status) FROM order_line")).isEqualTo("WLT3HX6071 退款关闭");
        approved(mending(books, AFTERNOON).order(1).correction("联系手机=13800001234"));
        assertThat(clerk.text("SELECT CONCAT(code, ' ', refund_status) FROM order_line")).isEqualTo("WLT3HX6071 退款关闭");
    }

    /** What a code means is known as long as the lines are the same. */
    @Test
    void a_waiting_order_keeps_its_goods_when_an_export_has_no_column_for_their_codes() {
        Sale wrong = anOrder(1).with("联系手机", "1380");
        runs(MORNING, Export.of(wrong));

        runs(AFTERNOON, Export.of(anOrder(1)).without("商家编码"));

        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-15-2");
        assertThat(clerk.text("SELECT code FROM order_line")).isEqualTo(Sale.DRESS);
        assertThat(books.get(DemandStore.class).balance()).isEqualTo(1);
        assertThat(books.jdbc().queryForList("SELECT sku_id FROM order_line", Long.class)).doesNotContainNull();
    }

    @Test
    void a_workbook_of_before_does_not_overrule_an_address_that_was_amended_since() {
        Sale wrong = anOrder(1).with("联系手机", "1380").with("收货地址", "湖南省");
        runs(MORNING, Export.of(wrong).without("修改后的收货地址"));
        Path early = mending(books, MORNING).order(1).correction("联系手机=13800001234；收货地址=湖南省 长沙市 岳麓区 某某路18号602室").saved();
        runs(AFTERNOON, Export.of(wrong.with("修改后的收货地址", ELSEWHERE)));

        Loading refused = books.get(SheetImports.class).mends(Home.USUAL_SHOP, early, "lili");

        assertThat(refused.sentence().arguments().subList(2, 4)).containsExactly("0", "1");
        assertThat(books.standing(1)).isEqualTo("AWAITING_APPROVAL");
        assertThat(ledger("address")).isEqualTo(ELSEWHERE);
    }

    @Test
    void mending_in_a_sheet_with_fewer_columns_empties_no_line() {
        Sale wrong = anOrder(1).with("联系手机", "1380").itemWith("退款状态", "退款关闭");
        runs(MORNING, Export.of(wrong).itemsOf2022());
        runs(AFTERNOON, Export.of(wrong).itemsOf2022().without("退款状态", "商家编码"));

        approved(mending(books, AFTERNOON).order(1).correction("联系手机=13800001234"));

        assertThat(clerk.text("SELECT CONCAT(code, ' ', refund_status) FROM order_line")).isEqualTo(Sale.DRESS + " 退款关闭");
    }

    @Test
    void orders_of_books_that_knew_no_fingerprints_by_columns_are_compared_by_what_they_hold() {
        runs(MORNING, Export.of(talkative(), anOrder(2)));
        books.jdbc().update("UPDATE customer_order SET content_hash = '77', approved_hash = '77'");

        runs(AFTERNOON, Export.of(talkative(), anOrder(2).with("收货人姓名", "何雨")));

        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("ALREADY_IMPORTED", 1L, "CHANGED", 1L));
    }
}
