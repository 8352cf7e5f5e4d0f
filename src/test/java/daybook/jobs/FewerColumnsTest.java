package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Books.NEXT_MORNING;
import static daybook.jobs.Lead.mending;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.jobs.ReferenceSheets.Loading;
import daybook.slot.Home;
import daybook.slot.Slot;
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

    FewerColumnsTest(Peer peer) {
        this.books = Books.empty(peer);
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

    @Test
    void orders_of_books_that_knew_no_fingerprints_by_columns_are_compared_by_what_they_hold() {
        runs(MORNING, Export.of(talkative(), anOrder(2)));
        books.jdbc().update("UPDATE customer_order SET content_hash = '4526025032875882331', approved_hash = '4526025032875882331'");

        runs(AFTERNOON, Export.of(talkative(), anOrder(2).with("收货人姓名", "何雨")));

        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("ALREADY_IMPORTED", 1L, "CHANGED", 1L));
    }
}
