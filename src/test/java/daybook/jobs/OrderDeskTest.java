package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Books.NEXT_MORNING;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.desk.FamilyAccountsStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of the order desk, each by what it does and what it refuses. Of the dress in 杏色 there are M and S, of the knitwear L. */
@OnBothDatabases
class OrderDeskTest {
    private static final String FIRST = Sale.number(1);

    private final Books books;
    private final DeskClerk clerk;

    OrderDeskTest(Peer peer) {
        this.books = Books.empty(peer);
        this.clerk = new DeskClerk(books);
    }

    /** Three dresses for 29.90 each in line 2 and one in S for 20.00 in line 3, 5.00 postage, everything paid. */
    private static Sale big(int index) {
        return anOrder(index)
                .itemWith("购买数量", "3")
                .item(Sale.DRESS, "颜色分类：杏色;尺码：S", "20.00", 1)
                .costs("109.71")
                .with("买家应付邮费", "5.00")
                .with("买家应付货款", "104.71")
                .with("宝贝总数量", "4");
    }

    private void imported(Sale... sales) {
        clerk.done(books.run(MORNING, Export.of(sales)));
    }

    private String part(String prefix) {
        return prefix + clerk.internal(1);
    }

    @Test
    void a_note_for_shipping_is_found_by_the_imports_until_it_stands_in_the_shipping_note() {
        imported(anOrder(1));
        clerk.does(FIRST, "note", "text=客户要加急");
        clerk.done(books.run(AFTERNOON, Export.of(anOrder(1))));
        assertThat(clerk.text("SELECT CONCAT(rule, ' ', value_found) FROM finding")).isEqualTo("double-note 客户要加急");

        clerk.does(FIRST, "shipping-note", "text=加急");
        clerk.done(books.run(NEXT_MORNING, Export.of(anOrder(1))));
        assertThat(clerk.text("SELECT COUNT(*) FROM finding")).as("that of the afternoon").isEqualTo("1");
    }

    @Test
    void a_split_by_quantity_hands_pieces_and_yuan_over_to_two_parts_to_the_fen() {
        imported(big(1), anOrder(2));

        assertThat(clerk.does(FIRST, "split-pieces", "pieces=2=1")).isEqualTo("Done " + part("OSP1") + " " + part("OSP2"));

        assertThat(clerk.stands(FIRST)).isEqualTo("APPROVED UNPAID");
        assertThat(clerk.stands(part("OSP1"))).isEqualTo("APPROVED PAID");
        assertThat(clerk.lines(part("OSP1"))).containsExactly("WLY0QU1098 杏色 M × 1 @ 2990");
        assertThat(clerk.lines(part("OSP2"))).containsExactly("WLY0QU1098 杏色 M × 2 @ 2990", "WLY0QU1098 杏色 S × 1 @ 2000");
        assertThat(clerk.text("SELECT paid_fen FROM customer_order WHERE order_number = ?", part("OSP1"))).isEqualTo("3354");
        assertThat(clerk.text("SELECT paid_fen FROM customer_order WHERE order_number = ?", part("OSP2"))).as("79.80 of 109.70 worth").isEqualTo("7617");
        assertThat(clerk.text("SELECT postage_fen FROM customer_order WHERE order_number = ?", part("OSP1"))).as("with the first part").isEqualTo("500");
        assertThat(clerk.text("SELECT SUM(pieces) FROM customer_order WHERE kind = 'SPLIT'")).isEqualTo("4");
        assertThat(clerk.sound().demand()).isEqualTo(5);
        assertThat(clerk.log(FIRST)).containsExactly("APPROVED", "SPLIT");
        assertThat(clerk.log(part("OSP1"))).containsExactly("SPLIT");
        assertThat(clerk.ships(FIRST)).as("its parts ship, not it").isZero();
        assertThat(clerk.ships(part("OSP1"))).isEqualTo(1);
        assertThat(clerk.sound().demand()).isEqualTo(4);
    }

    @Test
    void a_split_by_line_and_a_split_of_a_part() {
        imported(big(1));
        String second = part("OSP2");

        assertThat(clerk.does(FIRST, "split-lines", "lines=3")).startsWith("Done");
        assertThat(clerk.lines(part("OSP1"))).containsExactly("WLY0QU1098 杏色 S × 1 @ 2000");
        assertThat(clerk.does(second, "split-pieces", "pieces=2=2")).startsWith("Done");
        assertThat(clerk.stands(second)).isEqualTo("APPROVED UNPAID");
        assertThat(clerk.sound().demand()).isEqualTo(4);
        assertThat(clerk.text("SELECT SUM(paid_fen) FROM customer_order WHERE kind = 'SPLIT' AND payment_status = 'PAID'")).isEqualTo("10971");
    }

    @Test
    void what_cannot_be_split_is_refused() {
        imported(big(1), anOrder(2), anOrder(3).without("收货人姓名"));
        clerk.ships(Sale.number(2));
        long logged = clerk.logged();

        assertThat(clerk.does(FIRST, "split-pieces", "pieces=2=4")).isEqualTo("desk.too-many-pieces");
        assertThat(clerk.does(FIRST, "split-pieces", "pieces=2=3,3=1")).isEqualTo("desk.empty-part");
        assertThat(clerk.does(FIRST, "split-lines", "lines=9")).isEqualTo("desk.no-such-line");
        assertThat(clerk.does(Sale.number(2), "split-pieces", "pieces=4=1")).isEqualTo("run.order-is-SHIPPED");
        assertThat(clerk.does(Sale.number(3), "split-pieces", "pieces=5=1")).isEqualTo("desk.order-waits");
        assertThat(clerk.does("999", "split-pieces", "pieces=5=1")).isEqualTo("run.order-unknown");
        assertThat(clerk.logged()).isEqualTo(logged);
        clerk.does(FIRST, "split-lines", "lines=3");
        for (String command : new String[] {"approve", "hold", "urgent", "refund", "reship"}) {
            assertThat(clerk.does(FIRST, command)).as(command).isEqualTo("desk.order-split");
        }
        assertThat(clerk.does(FIRST, "split-lines", "lines=3")).isEqualTo("desk.order-split");
        assertThat(clerk.does(FIRST, "payment", "status=已付费")).isEqualTo("desk.order-split");
        assertThat(clerk.does(FIRST, "courier", "courier=顺丰")).isEqualTo("desk.order-split");
    }

    @Test
    void reruns_and_imports_leave_standing_what_people_did() {
        imported(big(1), anOrder(2), anOrder(3), anOrder(4));
        clerk.does(FIRST, "split-lines", "lines=3");
        clerk.does(Sale.number(2), "swap", "line=4", "item=6071", "price=39.90");
        clerk.does(Sale.number(3), "payment", "status=未付费");
        clerk.does(Sale.number(4), "gift", "item=6071", "quantity=1");
        clerk.does(Sale.number(4), "shipping-note", "text=礼物");
        clerk.does(Sale.number(4), "courier", "courier=顺丰");
        clerk.does(Sale.number(4), "urgent");
        String gift = clerk.text("SELECT order_number FROM customer_order WHERE kind = 'GIFT'");
        clerk.does(gift, "approve");
        String before = everything();

        clerk.done(books.rerun(MORNING));
        assertThat(everything()).isEqualTo(before);
        clerk.done(books.run(AFTERNOON, Export.of(big(1), anOrder(2), anOrder(3), anOrder(4))));
        assertThat(everything()).isEqualTo(before);
        clerk.done(books.rerun(MORNING));
        clerk.done(books.rerun(AFTERNOON));
        assertThat(everything()).isEqualTo(before);
        assertThat(books.outcomes(AFTERNOON, "orders")).containsOnlyKeys("ALREADY_IMPORTED");
        assertThat(clerk.text("SELECT COUNT(*) FROM customer_order WHERE kind <> 'TAOBAO' AND download_run IS NOT NULL")).isEqualTo("0");
    }

    private String everything() {
        return books.jdbc().queryForList(
                        "SELECT o.order_number, o.kind, o.status, o.payment_status, o.payment_by, o.urgent, o.pieces, o.paid_fen, l.line_no, l.sku_id, l.quantity, l.price_fen,"
                                + " d.shipping_note, d.courier FROM customer_order o JOIN order_line l ON l.internal_number = o.internal_number"
                                + " LEFT JOIN order_desk d ON d.internal_number = o.internal_number ORDER BY o.internal_number, l.line_no")
                + " owed " + clerk.owed() + ", demand " + clerk.demand();
    }

    @Test
    void what_taobao_changes_of_the_amount_after_a_part_has_left_goes_to_the_part_that_has_not() {
        imported(big(1), anOrder(2));
        clerk.does(FIRST, "split-lines", "lines=3");
        clerk.ships(part("OSP1"));

        clerk.done(books.run(AFTERNOON, Export.of(big(1).costs("99.71"), anOrder(2))));

        assertThat(clerk.text("SELECT paid_fen FROM customer_order WHERE order_number = ?", FIRST)).isEqualTo("9971");
        assertThat(clerk.text("SELECT SUM(paid_fen) FROM customer_order WHERE kind = 'SPLIT'")).isEqualTo("9971");
        assertThat(clerk.log(part("OSP2"))).contains("AMOUNT");
        assertThat(clerk.log(part("OSP1"))).doesNotContain("AMOUNT");
        clerk.done(books.run(NEXT_MORNING, Export.of(big(1).costs("1.00"), anOrder(2))));
        assertThat(clerk.text("SELECT SUM(paid_fen) FROM customer_order WHERE kind = 'SPLIT'")).as("more than that part has").isEqualTo("100");
        assertThat(clerk.text("SELECT MIN(paid_fen) FROM customer_order WHERE kind = 'SPLIT'")).isEqualTo("0");
    }

    @Test
    void a_split_is_taken_back_if_the_order_changes_before_a_part_has_left() {
        imported(big(1));
        clerk.does(FIRST, "split-lines", "lines=3");

        clerk.done(books.run(AFTERNOON, Export.of(big(1).with("收货人姓名", "何雨"))));

        assertThat(clerk.stands(FIRST)).isEqualTo("AWAITING_APPROVAL PAID");
        assertThat(clerk.stands(part("OSP1"))).isEqualTo("CLOSED PAID");
        assertThat(clerk.log(part("OSP2"))).containsExactly("SPLIT", "CLOSED");
        assertThat(clerk.demand()).isZero();
        assertThat(clerk.does(FIRST, "approve", "force=true")).isEqualTo("Done");
        assertThat(clerk.does(FIRST, "split-lines", "lines=3")).isEqualTo("Done " + part("OSP1") + "-2 " + part("OSP2") + "-2");
        assertThat(clerk.sound().demand()).isEqualTo(4);
        clerk.done(books.run(NEXT_MORNING, Export.of(big(1).with("收货人姓名", "何雨"))));
        assertThat(clerk.stands(FIRST)).isEqualTo("APPROVED UNPAID");
    }

    @Test
    void open_parts_wait_with_the_new_address_if_the_order_changes_when_another_has_left() {
        imported(big(1));
        clerk.does(FIRST, "split-lines", "lines=3");
        clerk.ships(part("OSP1"));

        clerk.done(books.run(AFTERNOON, Export.of(big(1).with("收货人姓名", "何雨"))));

        assertThat(clerk.stands(FIRST)).isEqualTo("AWAITING_APPROVAL UNPAID");
        assertThat(clerk.stands(part("OSP1"))).isEqualTo("SHIPPED PAID");
        assertThat(clerk.stands(part("OSP2"))).isEqualTo("AWAITING_APPROVAL PAID");
        assertThat(clerk.text("SELECT receiver FROM customer_order WHERE order_number = ?", part("OSP2"))).isEqualTo("何雨");
        assertThat(clerk.log(part("OSP2"))).endsWith("AWAITING_APPROVAL");
        assertThat(clerk.demand()).isZero();
        assertThat(clerk.does(FIRST, "approve", "force=true")).isEqualTo("desk.order-split");
        assertThat(clerk.does(part("OSP2"), "approve", "force=true")).isEqualTo("Done");
        assertThat(clerk.sound().demand()).isEqualTo(3);
        clerk.done(books.run(NEXT_MORNING, Export.of(big(1).with("收货人姓名", "何雨"))));
        assertThat(clerk.stands(part("OSP2"))).as("nothing is new").isEqualTo("APPROVED PAID");
    }

    @Test
    void a_closed_trade_takes_its_parts_and_gifts_along() {
        imported(big(1));
        clerk.does(FIRST, "gift", "item=6071", "quantity=2");
        String gift = clerk.text("SELECT order_number FROM customer_order WHERE kind = 'GIFT'");
        clerk.does(gift, "approve");
        clerk.does(FIRST, "split-lines", "lines=3");
        assertThat(clerk.sound().demand()).isEqualTo(6);

        clerk.done(books.run(AFTERNOON, Export.of(big(1).closed())));

        assertThat(clerk.stands(FIRST)).isEqualTo("AWAITING_APPROVAL REFUNDED");
        assertThat(clerk.stands(part("OSP1"))).startsWith("CLOSED");
        assertThat(clerk.stands(gift)).isEqualTo("AWAITING_APPROVAL PAID");
        assertThat(clerk.demand()).isZero();
    }

    @Test
    void a_swap_of_an_order_that_waits_stays_until_the_export_says_something_else() {
        imported(anOrder(1).without("收货人姓名"), anOrder(2));

        assertThat(clerk.does(FIRST, "swap", "line=2", "item=6071", "price=39.90")).isEqualTo("Done");
        assertThat(clerk.owed()).isEqualTo(1_000);
        clerk.done(books.run(AFTERNOON, Export.of(anOrder(1).without("收货人姓名"), anOrder(2))));
        assertThat(clerk.lines(FIRST)).containsExactly("WLT3HX6071 条纹 L × 1 @ 3990");
        assertThat(clerk.does(FIRST, "swap", "line=2", "item=6071", "price=39.90")).isEqualTo("desk.same-goods");

        clerk.done(books.run(NEXT_MORNING, Export.of(anOrder(1), anOrder(2))));
        assertThat(clerk.lines(FIRST)).containsExactly("WLY0QU1098 杏色 M × 1 @ 2990");
        assertThat(clerk.owed()).isZero();
        assertThat(clerk.log(FIRST)).contains("SWAPPED", "SWAP_LOST");
    }

    @Test
    void a_swap_of_an_approved_order_moves_its_demand_and_a_change_names_what_is_lost() {
        imported(anOrder(1));
        clerk.does(FIRST, "swap", "line=2", "item=1098", "colour=杏色", "size=S", "price=19.90");
        assertThat(clerk.sound().demand()).isEqualTo(1);
        assertThat(clerk.owed()).as("we owe the customer").isEqualTo(-1_000);

        clerk.done(books.run(AFTERNOON, Export.of(anOrder(1).with("收货人姓名", "何雨"))));

        assertThat(clerk.stands(FIRST)).startsWith("AWAITING_APPROVAL");
        assertThat(clerk.text("SELECT change_note FROM customer_order WHERE order_number = ?", FIRST)).contains("何雨", "尺码：S");
        assertThat(clerk.lines(FIRST)).containsExactly("WLY0QU1098 杏色 M × 1 @ 2990");
        assertThat(clerk.owed()).isZero();
    }

    @Test
    void goods_that_are_not_known_for_certain_are_refused() {
        imported(anOrder(1));

        assertThat(clerk.does(FIRST, "gift", "item=9999", "quantity=1")).isEqualTo("desk.item-unknown");
        assertThat(clerk.does(FIRST, "gift", "item=1098", "quantity=1")).isEqualTo("desk.no-such-variant");
        assertThat(clerk.does(FIRST, "swap", "line=2", "item=1098", "size=M", "price=1")).isEqualTo("desk.same-goods");
        assertThat(clerk.does(FIRST, "swap", "line=7", "item=6071", "price=1")).isEqualTo("desk.no-such-line");
    }

    @Test
    void a_reship_is_born_shipped_and_ships_once_it_is_approved_and_paid() {
        imported(anOrder(1));
        assertThat(clerk.ships(FIRST)).isEqualTo(1);

        assertThat(clerk.does(FIRST, "reship")).isEqualTo("Done " + part("RE"));
        String twin = part("RE");
        assertThat(clerk.stands(twin)).isEqualTo("SHIPPED UNPAID");
        assertThat(clerk.text("SELECT COALESCE(SUM(paid_fen), 0) + COALESCE(SUM(goods_fen), 0) FROM customer_order WHERE kind = 'RESHIP'")).isEqualTo("0");
        assertThat(clerk.ships(twin)).as("will never ship").isZero();
        assertThat(clerk.does(FIRST, "reship")).isEqualTo("desk.reshipped-already");
        assertThat(clerk.does(twin, "reship")).isEqualTo("desk.unborn-reship");
        clerk.does(twin, "payment", "status=已付费");
        assertThat(clerk.demand()).isZero();
        clerk.does(twin, "approve");
        assertThat(clerk.sound().demand()).isEqualTo(1);
        assertThat(books.get(OrderGoods.class).order(DeskClerk.SHOP, twin).orElseThrow().ships()).isTrue();
        assertThat(clerk.ships(twin)).isEqualTo(1);
        assertThat(clerk.sound().demand()).isZero();
        assertThat(clerk.does(FIRST, "reship")).isEqualTo("Done " + twin + "-2");
        clerk.done(books.rerun(MORNING));
    }

    @Test
    void a_gift_waits_for_a_person_and_is_in_no_download() {
        imported(anOrder(1));
        clerk.does(FIRST, "gift", "item=6071", "quantity=2");
        String gift = clerk.text("SELECT order_number FROM customer_order WHERE kind = 'GIFT'");

        assertThat(clerk.stands(gift)).isEqualTo("AWAITING_APPROVAL PAID");
        assertThat(books.get(Approvals.class).approveClean(DeskClerk.SHOP, "approval").orders()).isZero();
        assertThat(clerk.does(gift, "approve")).isEqualTo("Done");
        assertThat(clerk.sound().demand()).isEqualTo(3);
        assertThat(clerk.does(gift, "refund")).isEqualTo("desk.no-revenue");
        assertThat(clerk.does(gift, "payment", "status=退款")).isEqualTo("desk.no-revenue");
        clerk.done(books.run(AFTERNOON, Export.of(anOrder(1))));
        assertThat(clerk.text("SELECT COUNT(*) FROM customer_order WHERE kind = 'GIFT' AND download_run IS NULL")).isEqualTo("1");
    }

    @Test
    void a_refund_ends_the_demand_and_no_import_approves_the_order_until_its_trade_is_closed() {
        imported(anOrder(1), anOrder(2));

        assertThat(clerk.does(FIRST, "refund")).isEqualTo("Done");
        assertThat(clerk.stands(FIRST)).isEqualTo("AWAITING_APPROVAL PAID");
        assertThat(clerk.owed()).isEqualTo(-2_990);
        assertThat(clerk.sound().demand()).isEqualTo(1);
        assertThat(clerk.does(FIRST, "refund")).isEqualTo("desk.refund-already");
        clerk.done(books.run(AFTERNOON, Export.of(anOrder(1), anOrder(2))));
        assertThat(clerk.stands(FIRST)).isEqualTo("AWAITING_APPROVAL PAID");
        assertThat(clerk.does(FIRST, "payment", "status=退款")).isEqualTo("Done");
        assertThat(clerk.owed()).as("finance has paid it").isZero();
        clerk.done(books.run(NEXT_MORNING, Export.of(anOrder(1).closed(), anOrder(2))));
        assertThat(clerk.stands(FIRST)).isEqualTo("CLOSED REFUNDED");
        assertThat(clerk.does(FIRST, "refund")).isEqualTo("run.order-is-CLOSED");
    }

    @Test
    void whoever_approves_an_order_after_all_takes_its_refund_back() {
        imported(anOrder(1));
        clerk.does(FIRST, "rebate", "amount=9.90");
        clerk.does(FIRST, "refund");
        assertThat(clerk.owed()).isEqualTo(-2_990);

        assertThat(clerk.does(FIRST, "approve")).isEqualTo("run.order-has-findings");
        assertThat(clerk.does(FIRST, "approve", "force=true")).isEqualTo("Done");
        assertThat(clerk.owed()).isEqualTo(-990);
        assertThat(clerk.sound().demand()).isEqualTo(1);
        assertThat(clerk.does(FIRST, "rebate", "amount=20.01")).isEqualTo("desk.rebate-above-paid");
        assertThat(clerk.does(FIRST, "settle")).isEqualTo("Done");
        assertThat(clerk.does(FIRST, "settle")).isEqualTo("desk.nothing-owed");
    }

    /** What is owed and not settled, as finance has it: order, cause, fen. */
    private List<String> open() {
        return books.get(FamilyAccountsStore.class).owed(DeskClerk.SHOP).stream()
                .map(owed -> owed.number() + " " + owed.cause() + " " + owed.fen())
                .toList();
    }

    @Test
    void a_refund_ends_the_difference_of_a_swap_and_whoever_approves_the_order_after_all_has_it_again() {
        imported(anOrder(1), anOrder(2));
        clerk.does(FIRST, "swap", "line=2", "item=6071", "price=19.90");
        clerk.does(Sale.number(2), "swap", "line=3", "item=6071", "price=39.90");

        assertThat(clerk.does(FIRST, "refund")).isEqualTo("Done");
        assertThat(clerk.does(Sale.number(2), "refund")).isEqualTo("Done");

        assertThat(open()).as("what was paid, no more, and nothing for goods that are not sent")
                .containsExactly(FIRST + " REFUND -2990", Sale.number(2) + " REFUND -2990");
        assertThat(clerk.log(FIRST)).endsWith("REFUND", "SWAP_ENDED");
        assertThat(clerk.does(FIRST, "swap", "line=2", "item=1098", "colour=杏色", "size=S", "price=29.90")).isEqualTo("desk.refund-already");
        assertThat(clerk.does(FIRST, "approve", "force=true")).isEqualTo("Done");
        assertThat(clerk.does(Sale.number(2), "approve", "force=true")).isEqualTo("Done");
        assertThat(open()).containsExactly(FIRST + " SWAP -1000", Sale.number(2) + " SWAP 1000");
        assertThat(clerk.log(FIRST)).endsWith("APPROVED", "SWAP_RESUMED");
        clerk.does(FIRST, "settle");
        clerk.does(FIRST, "refund");
        assertThat(open()).as("10.00 of it is paid out already").contains(FIRST + " REFUND -1990");
        clerk.done(books.run(AFTERNOON, Export.of(anOrder(1).with("收货人姓名", "何雨"), anOrder(2))));
        assertThat(clerk.does(FIRST, "approve", "force=true")).isEqualTo("Done");
        assertThat(open()).as("the swap is lost, so the customer has 10.00 too much").contains(FIRST + " SWAP 1000").hasSize(2);
    }

    @Test
    void a_rebate_and_cheaper_goods_together_give_back_no_more_than_was_paid() {
        imported(anOrder(1));
        clerk.does(FIRST, "rebate", "amount=25");

        assertThat(clerk.does(FIRST, "swap", "line=2", "item=6071", "price=24.99")).isEqualTo("desk.swap-above-paid");
        assertThat(clerk.does(FIRST, "swap", "line=2", "item=6071", "price=25.00")).isEqualTo("Done");
        assertThat(clerk.does(FIRST, "rebate", "amount=0.01")).isEqualTo("desk.rebate-above-paid");
        assertThat(clerk.owed()).isEqualTo(-2_990);
    }

    @Test
    void the_refund_of_the_last_part_ends_the_difference_of_a_swap_before_the_split() {
        imported(big(1));
        clerk.does(FIRST, "swap", "line=3", "item=6071", "price=30.00");
        clerk.does(FIRST, "split-lines", "lines=3");

        assertThat(clerk.does(part("OSP1"), "refund")).isEqualTo("Done");
        assertThat(clerk.does(part("OSP2"), "refund")).isEqualTo("Done");

        assertThat(clerk.owed()).isEqualTo(-10_971);
        assertThat(open()).hasSize(2).allMatch(owed -> owed.contains("REFUND -"));
        assertThat(clerk.log(FIRST)).endsWith("SWAP_ENDED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"退款", "欺诈", "未付费"})
    void nothing_is_given_for_an_order_that_the_shop_has_no_money_of(String status) {
        imported(big(1));
        clerk.does(FIRST, "payment", "status=" + status);

        assertThat(clerk.does(FIRST, "rebate", "amount=1")).isEqualTo("desk.order-not-paid");
        assertThat(clerk.does(FIRST, "gift", "item=6071", "quantity=1")).isEqualTo("desk.order-not-paid");
        clerk.does(FIRST, "payment", "status=已付费");
        clerk.does(FIRST, "split-lines", "lines=3");
        assertThat(clerk.does(FIRST, "rebate", "amount=1")).as("its parts are paid").isEqualTo("Done");
        clerk.does(part("OSP1"), "payment", "status=" + status);
        assertThat(clerk.does(FIRST, "gift", "item=6071", "quantity=1")).as("one of its parts is").startsWith("Done");
        clerk.does(part("OSP2"), "payment", "status=" + status);
        assertThat(clerk.does(FIRST, "rebate", "amount=1")).isEqualTo("desk.order-not-paid");
        assertThat(clerk.does(FIRST, "gift", "item=6071", "quantity=1")).isEqualTo("desk.order-not-paid");
    }

    @Test
    void what_finance_gave_back_unasked_is_in_the_account_and_no_rebate_gives_it_back_again() {
        imported(big(1));
        clerk.does(FIRST, "split-lines", "lines=3");
        clerk.does(part("OSP2"), "payment", "status=退款");

        assertThat(open()).as("it is paid").isEmpty();
        assertThat(clerk.text("SELECT SUM(fen) FROM owed WHERE cause = 'REFUND'")).isEqualTo("-8561");
        assertThat(clerk.does(part("OSP1"), "rebate", "amount=24.11")).isEqualTo("desk.rebate-above-paid");
        assertThat(clerk.does(part("OSP1"), "rebate", "amount=24.10")).isEqualTo("Done");
    }

    @Test
    void a_refund_holds_what_was_to_be_sent_beside_the_order() {
        imported(anOrder(1), anOrder(2));
        clerk.ships(FIRST);
        String twin = part("RE");
        clerk.does(FIRST, "reship");
        clerk.does(twin, "approve");
        clerk.does(twin, "payment", "status=已付费");
        String gift = clerk.does(FIRST, "gift", "item=6071", "quantity=2").replace("Done ", "");
        clerk.does(gift, "approve");
        String waiting = clerk.does(FIRST, "gift", "item=6071", "quantity=5").replace("Done ", "");
        assertThat(clerk.sound().demand()).isEqualTo(4);

        assertThat(clerk.does(FIRST, "refund")).isEqualTo("Done");

        assertThat(clerk.stands(FIRST)).isEqualTo("SHIPPED PAID");
        assertThat(clerk.stands(twin)).isEqualTo("AWAITING_APPROVAL PAID");
        assertThat(clerk.stands(gift)).isEqualTo("AWAITING_APPROVAL PAID");
        assertThat(clerk.log(gift)).endsWith("AWAITING_APPROVAL");
        assertThat(clerk.sound().demand()).isEqualTo(1);
        assertThat(clerk.ships(twin, gift)).isZero();
        assertThat(clerk.does(waiting, "approve")).isEqualTo("run.order-has-findings");
        assertThat(clerk.does(FIRST, "reship")).isEqualTo("desk.refund-already");
        assertThat(clerk.does(FIRST, "gift", "item=6071", "quantity=1")).isEqualTo("desk.refund-already");
        assertThat(clerk.does(gift, "approve", "force=true")).as("somebody means it").isEqualTo("Done");
        assertThat(clerk.sound().demand()).isEqualTo(3);
    }

    @Test
    void a_gift_of_an_order_that_was_split_waits_once_all_parts_are_refunded() {
        imported(big(1));
        String gift = clerk.does(FIRST, "gift", "item=6071", "quantity=2").replace("Done ", "");
        clerk.does(gift, "approve");
        clerk.does(FIRST, "split-lines", "lines=3");

        clerk.does(part("OSP1"), "refund");
        assertThat(clerk.stands(gift)).startsWith("APPROVED");
        clerk.does(part("OSP2"), "payment", "status=退款");
        assertThat(clerk.stands(gift)).startsWith("AWAITING_APPROVAL");
        assertThat(clerk.sound().demand()).isZero();
    }

    @Test
    void the_difference_of_a_swap_is_owed_as_long_as_parts_carry_the_goods() {
        imported(big(1));
        clerk.does(FIRST, "swap", "line=3", "item=6071", "price=30.00");
        clerk.does(FIRST, "split-lines", "lines=3");
        clerk.ships(part("OSP2"));

        clerk.done(books.run(AFTERNOON, Export.of(big(1).with("收货人姓名", "何雨"))));
        assertThat(clerk.lines(part("OSP1"))).containsExactly("WLT3HX6071 条纹 L × 1 @ 3000");
        assertThat(open()).containsExactly(FIRST + " SWAP 1000");
        assertThat(clerk.log(FIRST)).doesNotContain("SWAP_LOST");
        clerk.done(books.run(NEXT_MORNING, Export.of(big(1).with("收货人姓名", "何雨二"))));
        assertThat(open()).containsExactly(FIRST + " SWAP 1000");
    }

    @Test
    void the_difference_of_a_swap_is_lost_with_a_split_that_is_taken_back() {
        imported(big(1));
        clerk.does(FIRST, "swap", "line=3", "item=6071", "price=30.00");
        clerk.does(FIRST, "split-lines", "lines=3");

        clerk.done(books.run(AFTERNOON, Export.of(big(1).with("收货人姓名", "何雨"))));

        assertThat(clerk.stands(part("OSP1"))).startsWith("CLOSED");
        assertThat(clerk.lines(FIRST)).contains("WLY0QU1098 杏色 S × 1 @ 2000");
        assertThat(open()).isEmpty();
        assertThat(clerk.owed()).isZero();
        assertThat(clerk.log(FIRST)).contains("SWAP_LOST");
    }

    @Test
    void debts_that_cancel_each_other_settle_each_other() {
        imported(anOrder(1), anOrder(2), anOrder(3));
        clerk.does(FIRST, "refund");
        clerk.does(FIRST, "approve", "force=true");
        clerk.does(Sale.number(2), "swap", "line=3", "item=6071", "price=39.90");
        clerk.does(Sale.number(2), "swap", "line=3", "item=1098", "colour=杏色", "size=M", "price=29.90");
        clerk.does(Sale.number(3), "swap", "line=4", "item=6071", "price=39.90");
        assertThat(open()).containsExactly(Sale.number(3) + " SWAP 1000");

        clerk.does(Sale.number(3), "swap", "line=4", "item=1098", "colour=杏色", "size=S", "price=34.90");
        assertThat(open()).as("one row for an order and a cause").containsExactly(Sale.number(3) + " SWAP 500");
        clerk.done(books.run(AFTERNOON, Export.of(anOrder(1), anOrder(2), anOrder(3).with("收货人姓名", "何雨"))));
        assertThat(open()).isEmpty();
        assertThat(clerk.text("SELECT COUNT(*) FROM owed WHERE settled_at IS NULL")).isEqualTo("0");
    }

    @Test
    void an_order_whose_refund_is_paid_is_not_sent_until_finance_says_that_the_money_came_back() {
        imported(anOrder(1));
        clerk.does(FIRST, "refund");
        clerk.does(FIRST, "settle");

        assertThat(clerk.does(FIRST, "approve", "force=true")).isEqualTo("desk.refund-paid");
        clerk.does(FIRST, "payment", "status=退款");
        assertThat(clerk.does(FIRST, "approve", "force=true")).isEqualTo("desk.refund-paid");
        assertThat(clerk.sound().demand()).isZero();
        clerk.does(FIRST, "payment", "status=已付费");
        assertThat(clerk.stands(FIRST)).isEqualTo("AWAITING_APPROVAL PAID");
        assertThat(clerk.does(FIRST, "approve", "force=true")).isEqualTo("Done");
        assertThat(clerk.sound().demand()).isEqualTo(1);
        assertThat(open()).isEmpty();
    }

    @Test
    void an_order_that_finance_took_for_refunded_by_mistake_can_be_refunded_later() {
        imported(anOrder(1));
        clerk.does(FIRST, "refund");
        clerk.does(FIRST, "payment", "status=退款");
        clerk.does(FIRST, "payment", "status=已付费");

        assertThat(clerk.does(FIRST, "refund")).isEqualTo("Done");
        assertThat(open()).containsExactly(FIRST + " REFUND -2990");
    }

    @Test
    void a_payment_status_that_finance_set_is_finances_whatever_the_export_says() {
        imported(anOrder(1), anOrder(2));
        assertThat(clerk.does(FIRST, "payment", "status=欺诈")).isEqualTo("Done");
        assertThat(clerk.sound().demand()).isEqualTo(1);
        assertThat(clerk.does(FIRST, "payment", "status=FRAUD")).isEqualTo("desk.payment-already");
        assertThat(clerk.ships(FIRST)).isZero();

        clerk.done(books.run(AFTERNOON, Export.of(anOrder(1).with("收货人姓名", "何雨"), anOrder(2))));
        assertThat(clerk.stands(FIRST)).isEqualTo("AWAITING_APPROVAL FRAUD");
        clerk.done(books.run(NEXT_MORNING, Export.of(anOrder(1).with("收货人姓名", "何雨"), anOrder(2))));
        assertThat(clerk.stands(FIRST)).isEqualTo("AWAITING_APPROVAL FRAUD");
        clerk.does(FIRST, "payment", "status=已付费");
        clerk.does(FIRST, "approve", "force=true");
        assertThat(clerk.sound().demand()).isEqualTo(2);
        clerk.done(books.rerun(NEXT_MORNING));
    }

    @Test
    void an_order_that_finance_took_for_fraud_while_it_waited_is_approved_by_no_import() {
        imported(anOrder(1).without("收货人姓名"), anOrder(2));
        clerk.does(FIRST, "payment", "status=欺诈");

        clerk.done(books.run(AFTERNOON, Export.of(anOrder(1), anOrder(2))));

        assertThat(books.outcomes(AFTERNOON, "orders")).containsEntry("CHANGED", 1L);
        assertThat(clerk.stands(FIRST)).isEqualTo("AWAITING_APPROVAL FRAUD");
        clerk.done(books.rerun(AFTERNOON));
        clerk.done(books.run(NEXT_MORNING, Export.of(anOrder(1), anOrder(2))));
        assertThat(clerk.stands(FIRST)).isEqualTo("AWAITING_APPROVAL FRAUD");
    }

    @Test
    void a_red_name_customer_is_put_on_the_list_and_taken_off_it() {
        imported(anOrder(1));

        assertThat(clerk.does(FIRST, "blacklist-add", "cause=看不顺眼")).isEqualTo("desk.bad-cause");
        assertThat(clerk.does(FIRST, "blacklist-remove")).isEqualTo("desk.not-listed");
        assertThat(clerk.does(FIRST, "blacklist-add", "cause=无故退回")).isEqualTo("Done");
        assertThat(clerk.does(FIRST, "blacklist-add", "cause=无故退回")).isEqualTo("desk.listed-already");
        clerk.done(books.run(AFTERNOON, Export.of(anOrder(1), anOrder(5).with("买家支付宝账号", "b1@example.com"))));
        assertThat(books.findings(AFTERNOON)).containsEntry("blacklisted", 1L);
        assertThat(clerk.does(FIRST, "blacklist-remove")).isEqualTo("Done");
        clerk.done(books.run(NEXT_MORNING, Export.of(anOrder(1), anOrder(5).with("买家支付宝账号", "b1@example.com"))));
        assertThat(clerk.stands(Sale.number(5))).isEqualTo("APPROVED PAID");
    }

    @Test
    void notes_for_three_readers_and_a_courier_with_a_reason() {
        imported(anOrder(1));

        clerk.does(FIRST, "note", "text=老客户");
        clerk.does(FIRST, "finance-note", "text=多付 1 元");
        clerk.does(FIRST, "shipping-note", "text=礼物");
        assertThat(clerk.does(FIRST, "courier", "courier=飞鸽")).isEqualTo("desk.no-such-courier");
        assertThat(clerk.gives(FIRST, "courier", java.util.Map.of("courier", "圆通"))).isEqualTo("desk.no-reason");
        assertThat(clerk.does(FIRST, "courier", "courier=圆通")).isEqualTo("Done");
        assertThat(clerk.text("SELECT CONCAT(internal_note, '|', finance_note, '|', shipping_note, '|', courier) FROM order_desk")).isEqualTo("老客户|多付 1 元|礼物|圆通");
        clerk.does(FIRST, "note", "text=");
        assertThat(clerk.text("SELECT internal_note FROM order_desk")).isEmpty();
        assertThat(clerk.log(FIRST)).endsWith("INTERNAL_NOTE", "FINANCE_NOTE", "SHIPPING_NOTE", "COURIER", "INTERNAL_NOTE");
    }

    @Test
    void the_log_keeps_the_reason_of_a_note_that_is_as_long_as_can_be() {
        imported(anOrder(1));
        assertThat(clerk.gives(FIRST, "note", java.util.Map.of("text", "备".repeat(1_000), "reason", "客户来电"))).isEqualTo("Done");
        assertThat(clerk.text("SELECT detail FROM order_log WHERE action = 'INTERNAL_NOTE'")).hasSize(1_000).startsWith("备备").endsWith("备… — 客户来电");
        assertThat(clerk.text("SELECT internal_note FROM order_desk")).isEqualTo("备".repeat(1_000));
    }

    @Test
    void the_payment_download_says_what_shipping_was_told_and_which_courier_was_chosen() throws Exception {
        imported(anOrder(1).without("收货人姓名"));
        clerk.does(FIRST, "shipping-note", "text=两条分开包");
        clerk.does(FIRST, "courier", "courier=顺丰");
        clerk.does(FIRST, "approve", "force=true");

        Ended next = books.run(AFTERNOON, Export.of(anOrder(1).without("收货人姓名"), anOrder(2)));
        clerk.done(next);

        try (XSSFWorkbook book = new XSSFWorkbook(Objects.requireNonNull(next.reports()).resolve("淘宝订单付款2011-2-15-2.xlsx").toFile())) {
            List<String> told = new ArrayList<>();
            book.getSheetAt(0).forEach(row -> told.add(row.getCell(1) + " | " + row.getCell(22) + " | " + row.getCell(23)));
            assertThat(told).containsExactly("订单编号 | 发货备注 | 指定快递", FIRST + " | 两条分开包 | 顺丰", Sale.number(2) + " |  | ");
        }
    }

    @Test
    void what_a_person_approved_and_split_before_the_next_run_is_in_its_download_once() {
        clerk.done(books.run(MORNING, Export.of(big(1).without("收货人姓名"), anOrder(2).without("收货人姓名"), anOrder(3))));
        clerk.does(FIRST, "approve", "force=true");
        clerk.does(FIRST, "split-lines", "lines=3");
        clerk.does(Sale.number(2), "approve", "force=true");
        clerk.does(Sale.number(2), "payment", "status=未付费");

        clerk.done(books.run(AFTERNOON, Export.of(big(1).without("收货人姓名"), anOrder(2).without("收货人姓名"), anOrder(3))));

        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-15-2");
        assertThat(books.standing(2)).as("not paid").isEqualTo("APPROVED");
        assertThat(clerk.text("SELECT COUNT(*) FROM customer_order WHERE kind = 'SPLIT' AND download_run IS NULL")).isEqualTo("2");
    }
}
