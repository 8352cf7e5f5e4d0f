package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Lead.mending;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.jobs.ReferenceSheets.Loading;
import daybook.orders.DemandStore;
import daybook.slot.Home;
import daybook.wording.Sentence;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An exception workbook that was mended and comes back. */
@OnBothDatabases
class MendTest {
    private final Books books;

    MendTest(Peer peer) {
        this.books = Books.empty(peer);
    }

    private Loading mend(Path workbook) {
        return books.get(SheetImports.class).mends(Home.USUAL_SHOP, workbook, "lili");
    }

    @Test
    void a_value_under_correction_is_checked_and_the_order_is_approved_for_the_next_download() {
        Sale held = anOrder(1).with("联系手机", "1380");
        assertThat(books.run(MORNING, Export.of(held, anOrder(2))).exit()).isEqualTo(Exit.DONE);
        assertThat(books.standing(1)).isEqualTo("AWAITING_APPROVAL");
        long before = books.get(DemandStore.class).balance();

        Loading mended = mend(mending(books, MORNING).order(1).correction("13800001234").saved());

        assertThat(mended.exit()).as(String.valueOf(mended)).isEqualTo(Exit.DONE);
        assertThat(mended.sentence().key()).isEqualTo("mend.taken");
        assertThat(mended.workbook()).isNull();
        assertThat(books.standing(1)).isEqualTo("APPROVED");
        assertThat(books.get(DemandStore.class).balance()).isEqualTo(before + 1);
        Ended afternoon = books.run(AFTERNOON, Export.of(held, anOrder(2), anOrder(3)));
        assertThat(afternoon.exit()).as(String.valueOf(afternoon.sentence())).isEqualTo(Exit.DONE);
        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-15-2");
        assertThat(books.outcomes(AFTERNOON, "orders")).containsEntry("ALREADY_IMPORTED", 2L).containsEntry("APPROVED", 1L);
    }

    private static Sale wrongMobile(int index) {
        return anOrder(index).with("联系手机", "1380");
    }

    private Loading taken(Loading loading, int approved, int left) {
        assertThat(loading.exit()).as(String.valueOf(loading)).isEqualTo(Exit.DONE);
        assertThat(loading.sentence().arguments().subList(2, 4)).as(String.valueOf(loading)).containsExactly(String.valueOf(approved), String.valueOf(left));
        return loading;
    }

    private List<String> details(int index) {
        return books.jdbc().queryForList("SELECT detail FROM order_log WHERE order_number = ? AND action = 'MENDED' ORDER BY id", String.class, Sale.number(index));
    }

    private static List<String> keys(Loading loading) {
        return loading.places().stream().map(Sentence::key).toList();
    }

    @Test
    void a_coloured_cell_typed_over_counts_also_where_the_spreadsheet_made_a_number_of_it() {
        books.run(MORNING, Export.of(wrongMobile(1), anOrder(2).with("总金额", "92.90")));

        taken(mend(mending(books, MORNING).order(1).type("联系手机", 13800001234d).order(2).type("总金额", 29.9).saved()), 2, 0);

        assertThat(books.standing(1)).isEqualTo("APPROVED");
        assertThat(books.jdbc().queryForObject("SELECT mobile FROM customer_order WHERE order_number = ?", String.class, Sale.number(1))).isEqualTo("13800001234");
        assertThat(books.jdbc().queryForObject("SELECT total_fen FROM customer_order WHERE order_number = ?", Long.class, Sale.number(2))).isEqualTo(2990);
    }

    @Test
    void the_log_says_who_mended_what_from_which_value_to_which() {
        books.run(MORNING, Export.of(wrongMobile(1).without("收货人姓名")));

        taken(mend(mending(books, MORNING).order(1).correction("联系手机=13800001234；收货人姓名=何云").saved()), 1, 0);

        assertThat(books.log(1)).containsExactly("AWAITING_APPROVAL", "MENDED", "MENDED", "APPROVED");
        assertThat(details(1)).containsExactly("订单报表第 2 行 · 收货人姓名:  → 何云", "订单报表第 2 行 · 联系手机: 1380 → 13800001234");
        assertThat(books.jdbc().queryForList("SELECT DISTINCT actor FROM order_log WHERE action IN ('MENDED', 'APPROVED') AND order_number = ?", String.class, Sale.number(1)))
                .containsExactly("lili");
    }

    @Test
    void a_mended_item_row_is_judged_with_its_order_and_wants_the_goods_it_names_now() {
        books.run(MORNING, Export.of(anOrder(1).itemWith("商家编码", "9999999").item(Sale.DRESS, "颜色分类：杏色;尺码：S", "0.00", 2)));
        assertThat(books.findings(MORNING)).containsOnlyKeys("item-no-unknown");

        taken(mend(mending(books, MORNING).item(1).correction("1098").saved()), 1, 0);

        assertThat(books.jdbc().queryForList("SELECT sku_id FROM order_line ORDER BY line_no", Long.class)).doesNotContainNull().hasSize(2);
        assertThat(books.get(DemandStore.class).balance()).isEqualTo(3);
        assertThat(books.get(DemandStore.class).disagreements(5)).isEmpty();
        assertThat(books.jdbc().queryForObject("SELECT COUNT(*) FROM alias", Long.class)).as("only this line is meant").isZero();
    }

    @Test
    void only_what_was_mended_is_checked_again() {
        books.run(MORNING, Export.of(wrongMobile(1), wrongMobile(2), anOrder(3)));
        String before = books.standing(2);

        Loading mended = taken(mend(mending(books, MORNING).order(1).correction("13800001234").saved()), 1, 0);

        assertThat(mended.workbook()).isNull();
        assertThat(books.standing(2)).isEqualTo(before);
        assertThat(books.log(2)).containsExactly("AWAITING_APPROVAL");
        assertThat(books.standing(3)).isEqualTo("APPROVED in 2011-2-15-1");
    }

    @Test
    void what_still_fails_comes_back_in_a_workbook_of_the_same_kind_that_can_be_mended_in_its_turn() {
        books.run(MORNING, Export.of(anOrder(7), wrongMobile(1).without("收货人姓名"), wrongMobile(2)));

        Loading first = taken(
                mend(mending(books, MORNING).order(1).type("收货人姓名", "何云").type("联系手机", "138").order(2).correction("13800001234").saved()), 1, 1);
        assertThat(keys(first)).containsExactly("mend.order-left", "mend.order-approved");
        assertThat(books.standing(1)).isEqualTo("AWAITING_APPROVAL");
        Lead again = mending(Objects.requireNonNull(first.workbook()));
        assertThat(again.order(1).all()).containsExactly("3 待处理");
        assertThat(again.says("更正")).isEqualTo("收货人姓名=何云");
        assertThat(again.marked("联系手机")).isTrue();
        assertThat(again.marked("收货人姓名")).isFalse();
        assertThat(again.says("问题")).contains("138");
        assertThat(again.in(Lead.ITEMS).all()).containsExactly("3 待处理");

        taken(mend(again.order(1).type("联系手机", "13800001234").saved()), 1, 0);

        assertThat(books.standing(1)).isEqualTo("APPROVED");
        assertThat(details(1)).hasSize(2);
    }

    @Test
    void what_was_mended_may_uncover_another_fault_whose_cell_is_coloured_then() {
        books.run(MORNING, Export.of(anOrder(1).itemWith("商家编码", "9999999").itemWith("商品属性", "颜色分类：杏色;尺码：XXL")));

        Loading first = taken(mend(mending(books, MORNING).item(1).type("商家编码", "1098").saved()), 0, 1);
        Lead again = mending(Objects.requireNonNull(first.workbook()));
        assertThat(again.item(1).says("更正")).isEqualTo("商家编码=1098");
        assertThat(again.marked("商品属性")).isTrue();

        taken(mend(again.type("商品属性", "颜色分类：杏色;尺码：M").saved()), 1, 0);
        assertThat(books.get(DemandStore.class).balance()).isEqualTo(1);
    }

    @Test
    void the_same_export_again_is_no_change_and_a_real_change_at_taobao_is_one() {
        books.run(MORNING, Export.of(wrongMobile(1), wrongMobile(2), wrongMobile(3)));
        Lead lead = mending(books, MORNING);
        for (int index = 1; index <= 3; index++) {
            lead.order(index).correction("1390000123" + index);
        }
        taken(mend(lead.saved()), 3, 0);

        Sale mendedThere = anOrder(2).with("联系手机", "13900001232");
        Sale moved = wrongMobile(3).with("收货地址", "湖南省 长沙市 岳麓区    麓山南路 932号2栋");
        assertThat(books.run(AFTERNOON, Export.of(wrongMobile(1), mendedThere, moved)).exit()).isEqualTo(Exit.DONE);

        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-15-2");
        assertThat(books.standing(2)).isEqualTo("APPROVED in 2011-2-15-2");
        assertThat(books.standing(3)).isEqualTo("AWAITING_APPROVAL");
        assertThat(books.outcomes(AFTERNOON, "orders")).containsEntry("ALREADY_IMPORTED", 2L).containsEntry("CHANGED", 1L);
        assertThat(books.jdbc().queryForObject("SELECT change_note FROM customer_order WHERE order_number = ?", String.class, Sale.number(3)))
                .as("whoever decides sees that the mended value is gone, too")
                .contains("岳麓区", "联系手机: 13900001233 → 1380");
        assertThat(books.get(DemandStore.class).disagreements(5)).isEmpty();
    }

    @Test
    void a_rerun_of_the_slot_has_what_was_mended_in_its_download() {
        books.run(MORNING, Export.of(wrongMobile(1), anOrder(2)));
        taken(mend(mending(books, MORNING).order(1).correction("13800001234").saved()), 1, 0);

        Ended again = books.rerun(MORNING);

        assertThat(again.exit()).as(String.valueOf(again.sentence())).isEqualTo(Exit.DONE);
        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-15-1");
        assertThat(books.get(DemandStore.class).balance()).isEqualTo(2);
    }

    @Test
    void a_number_may_be_typed_over_its_cell_and_is_refused_with_a_sentence_if_another_order_has_it() {
        books.run(MORNING, Export.anExport().orderRow(anOrder(1).with("订单编号", "6.21E+15")).itemRows(anOrder(1)).orders(anOrder(2)));

        Loading known = mend(mending(books, MORNING).in(Lead.ORDERS).where("结果", "拒收").type("订单编号", Sale.number(2)).saved());
        taken(known, 0, 1);
        assertThat(known.places().toString()).contains("已在账上，另一行不能使用它的编号");
        taken(mend(mending(books, MORNING).in(Lead.ORDERS).where("结果", "拒收").type("订单编号", Sale.number(1)).saved()), 1, 0);

        assertThat(books.standing(1)).isEqualTo("APPROVED");
        assertThat(books.get(DemandStore.class).balance()).isEqualTo(2);
    }

    @Test
    void a_row_without_a_usable_number_becomes_an_order_with_its_lines() {
        books.run(MORNING, Export.anExport().orderRow(wrongMobile(1).with("订单编号", "6.21E+15")).itemRows(anOrder(1)).orders(anOrder(2)));
        assertThat(books.outcomes(MORNING, "orders")).containsEntry("REJECTED", 1L);
        assertThat(books.outcomes(MORNING, "items")).containsEntry("ORPHAN", 1L);

        Lead lead = mending(books, MORNING).in(Lead.ORDERS).where("结果", "拒收");
        taken(mend(lead.correction("订单编号=" + Sale.number(1) + "; 联系手机=13800001234").saved()), 1, 0);

        assertThat(books.standing(1)).isEqualTo("APPROVED");
        assertThat(books.get(DemandStore.class).balance()).isEqualTo(2);
        assertThat(books.run(AFTERNOON, Export.of(wrongMobile(1), anOrder(2))).exit()).isEqualTo(Exit.DONE);
        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-15-2");
        assertThat(books.outcomes(AFTERNOON, "orders")).containsOnlyKeys("ALREADY_IMPORTED");
        assertThat(books.jdbc().queryForObject("SELECT COUNT(DISTINCT internal_number) FROM customer_order", Long.class)).isEqualTo(2);
    }
}
