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
import daybook.wording.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the shift lead mends and what the order desk does meet at one order, with imports in between. Nothing of either is lost in silence. */
@OnBothDatabases
class MendAndDeskTest {
    private static final String FIRST = Sale.number(1);

    private final Books books;
    private final DeskClerk clerk;

    MendAndDeskTest(Peer peer) {
        this.books = Books.empty(peer);
        this.clerk = new DeskClerk(books);
    }

    private static Export day() {
        return Export.of(anOrder(1).without("收货人姓名").with("联系手机", "1380"), anOrder(2));
    }

    private void imported(Slot slot, Export export) {
        clerk.done(books.run(slot, export));
    }

    private Loading mended(Slot workbook) {
        return mended(workbook, "何云");
    }

    private Loading mended(Slot workbook, String receiver) {
        return books.get(SheetImports.class)
                .mends(Home.USUAL_SHOP, mending(books, workbook).order(1).correction("收货人姓名=" + receiver + "; 联系手机=13800001234").saved(), "lili");
    }

    private static List<String> keys(Loading loading) {
        return loading.places().stream().map(Sentence::key).toList();
    }

    private String receiver() {
        return clerk.text("SELECT CONCAT(receiver, ' ', mobile) FROM customer_order WHERE order_number = ?", FIRST);
    }

    @Test
    void what_was_mended_stays_when_the_order_is_held_and_the_same_export_comes_again() {
        imported(MORNING, day());
        mended(MORNING);
        clerk.does(FIRST, "hold");

        imported(AFTERNOON, day());

        assertThat(clerk.stands(FIRST)).isEqualTo("AWAITING_APPROVAL PAID");
        assertThat(receiver()).isEqualTo("何云 13800001234");
        clerk.does(FIRST, "approve", "force=true");
        imported(NEXT_MORNING, day());
        assertThat(receiver()).isEqualTo("何云 13800001234");
        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-16-1");
    }

    @Test
    void a_gift_goes_where_its_order_goes_since_that_was_mended() {
        imported(MORNING, Export.of(anOrder(1), anOrder(2)));
        assertThat(clerk.does(FIRST, "gift", "item=6071", "quantity=1")).startsWith("Done");
        String gift = clerk.text("SELECT order_number FROM customer_order WHERE kind = 'GIFT'");
        assertThat(clerk.does(gift, "approve")).isEqualTo("Done");

        assertThat(clerk.does(FIRST, "hold")).isEqualTo("Done");
        imported(AFTERNOON, Export.of(anOrder(1), anOrder(2)));

        assertThat(mended(AFTERNOON, "何雨").sentence().arguments()).endsWith("1", "1", "0");

        assertThat(clerk.text("SELECT CONCAT(receiver, ' ', mobile) FROM customer_order WHERE order_number = ?", gift)).isEqualTo(receiver()).isEqualTo("何雨 13800001234");
        assertThat(clerk.sound().stands(gift)).as("until somebody has looked").startsWith("AWAITING_APPROVAL");
    }

    @Test
    void a_mended_item_stays_what_it_was_mended_to_as_well() {
        imported(MORNING, Export.of(anOrder(1).itemWith("商家编码", "9999999")));
        books.get(SheetImports.class).mends(Home.USUAL_SHOP, mending(books, MORNING).item(1).correction("1098").saved(), "lili");
        clerk.does(FIRST, "hold");

        imported(AFTERNOON, Export.of(anOrder(1).itemWith("商家编码", "9999999")));

        assertThat(clerk.lines(FIRST)).containsExactly("WLY0QU1098 杏色 M × 1 @ 2990");
    }

    @Test
    void an_export_that_says_something_else_takes_the_mended_content_away() {
        imported(MORNING, day());
        mended(MORNING);

        imported(AFTERNOON, Export.of(anOrder(1).with("收货人姓名", "何雨"), anOrder(2)));
        assertThat(receiver()).startsWith("何雨 ");
        clerk.does(FIRST, "hold");
        imported(NEXT_MORNING, day());

        assertThat(receiver()).as("the content that was mended once is no more, and comes not back").isEqualTo(" 1380");
    }

    @Test
    void who_held_an_order_is_not_overruled_by_a_workbook_that_was_written_before() {
        imported(MORNING, day());
        mended(MORNING);
        clerk.does(FIRST, "hold");

        assertThat(keys(mended(MORNING, "何雪"))).containsExactly("mend.order-left");
        assertThat(clerk.stands(FIRST)).isEqualTo("AWAITING_APPROVAL PAID");
        imported(AFTERNOON, day());
        assertThat(keys(mended(MORNING, "何雨"))).as("written before").containsExactly("mend.order-left");

        assertThat(keys(mended(AFTERNOON))).as("whose row says that it is held").containsExactly("mend.order-approved");
        assertThat(clerk.stands(FIRST)).isEqualTo("APPROVED PAID");
    }

    @Test
    void goods_that_were_swapped_stay_so_when_something_else_is_mended() {
        imported(MORNING, day());
        assertThat(clerk.does(FIRST, "swap", "line=2", "item=WLT3HX6071", "price=20.00")).isEqualTo("Done");
        assertThat(clerk.owed()).isEqualTo(-990);

        assertThat(keys(mended(MORNING))).containsExactly("mend.order-approved");

        assertThat(clerk.lines(FIRST)).containsExactly("WLT3HX6071 条纹 L × 1 @ 2000");
        assertThat(clerk.owed()).isEqualTo(-990);
        assertThat(clerk.log(FIRST)).doesNotContain("SWAP_LOST");
        imported(AFTERNOON, day());
        assertThat(clerk.lines(FIRST)).containsExactly("WLT3HX6071 条纹 L × 1 @ 2000");
        assertThat(clerk.sound().demand()).isEqualTo(2);
    }

    @Test
    void whose_own_line_was_mended_gets_what_was_mended_and_the_log_says_that_the_swap_is_lost() {
        imported(MORNING, Export.of(anOrder(1).itemWith("商家编码", "9999999")));
        clerk.does(FIRST, "swap", "line=2", "item=WLT3HX6071", "price=20.00");

        books.get(SheetImports.class).mends(Home.USUAL_SHOP, mending(books, MORNING).item(1).correction("1098").saved(), "lili");

        assertThat(clerk.lines(FIRST)).containsExactly("WLY0QU1098 杏色 M × 1 @ 2990");
        assertThat(clerk.owed()).isZero();
        assertThat(clerk.log(FIRST)).contains("SWAP_LOST");
    }

    @Test
    void an_order_is_judged_by_the_goods_that_were_swapped_into_it() {
        Export unknown = Export.of(anOrder(1).itemWith("商家编码", "9999999"), anOrder(2));
        imported(MORNING, unknown);
        assertThat(books.findings(MORNING)).containsOnlyKeys("item-no-unknown");
        clerk.does(FIRST, "swap", "line=2", "item=WLT3HX6071", "price=29.90");

        imported(AFTERNOON, unknown);

        assertThat(books.findings(AFTERNOON)).isEmpty();
        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-15-2");
        assertThat(clerk.lines(FIRST)).containsExactly("WLT3HX6071 条纹 L × 1 @ 2990");
    }

    @Test
    void what_finance_took_for_fraud_is_not_approved_by_a_mend() {
        imported(MORNING, day());
        clerk.does(FIRST, "payment", "status=FRAUD");

        assertThat(keys(mended(MORNING))).containsExactly("mend.order-left");

        assertThat(clerk.stands(FIRST)).isEqualTo("AWAITING_APPROVAL FRAUD");
    }

    @Test
    void a_payment_that_finance_has_seen_is_not_unseen_by_an_import() {
        Export unread = Export.of(anOrder(1).with("订单状态", "买家已付款？"), anOrder(2));
        imported(MORNING, unread);
        assertThat(clerk.stands(FIRST)).isEqualTo("AWAITING_APPROVAL UNPAID");
        clerk.does(FIRST, "payment", "status=PAID");

        clerk.done(books.rerun(MORNING));
        assertThat(clerk.stands(FIRST)).isEqualTo("AWAITING_APPROVAL PAID");
        imported(AFTERNOON, Export.of(anOrder(1), anOrder(2)));
        assertThat(clerk.stands(FIRST)).as("and imports decide on it as on any other").isEqualTo("APPROVED PAID");
        imported(NEXT_MORNING, Export.of(anOrder(1).closed(), anOrder(2)));
        assertThat(clerk.stands(FIRST)).as("Taobao gave the money back").isEqualTo("AWAITING_APPROVAL REFUNDED");
    }

    @Test
    void a_refund_that_finance_settles_is_no_revenue_any_more() {
        imported(MORNING, Export.of(anOrder(1), anOrder(2)));
        clerk.does(FIRST, "refund");

        assertThat(clerk.does(FIRST, "settle")).isEqualTo("Done");

        assertThat(clerk.stands(FIRST)).isEqualTo("AWAITING_APPROVAL REFUNDED");
        assertThat(clerk.owed()).isZero();
        assertThat(clerk.does(FIRST, "settle")).isEqualTo("desk.nothing-owed");
    }

    @Test
    void a_trade_that_closed_leaves_nothing_to_pay_or_to_collect() {
        imported(MORNING, Export.of(anOrder(1), anOrder(2)));
        clerk.does(FIRST, "rebate", "amount=5.00");
        clerk.does(Sale.number(2), "rebate", "amount=3.00");

        imported(AFTERNOON, Export.of(anOrder(1).closed(), anOrder(2)));

        assertThat(clerk.owed()).as("of the other one").isEqualTo(-300);
        assertThat(clerk.log(FIRST)).contains("REBATE", "SETTLED");
    }
}
