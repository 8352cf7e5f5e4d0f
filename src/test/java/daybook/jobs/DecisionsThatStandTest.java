package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Books.NEXT_MORNING;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people have decided at the order desk, and the import that comes after it: what it follows, and what it leaves. */
@OnBothDatabases
class DecisionsThatStandTest {
    private static final String FIRST = Sale.number(1);
    private static final Sale ELSEWHERE = anOrder(1).with("收货人姓名", "何雨");

    private final Books books;
    private final DeskClerk clerk;

    DecisionsThatStandTest(Peer peer) {
        this.books = Books.empty(peer);
        this.clerk = new DeskClerk(books);
    }

    private void imported(Sale... sales) {
        clerk.done(books.run(MORNING, Export.of(sales)));
    }

    private String gift() {
        assertThat(clerk.does(FIRST, "gift", "item=6071", "quantity=1")).startsWith("Done");
        String gift = clerk.text("SELECT order_number FROM customer_order WHERE kind = 'GIFT'");
        assertThat(clerk.does(gift, "approve")).isEqualTo("Done");
        return gift;
    }

    private String receiver(String number) {
        return clerk.text("SELECT receiver FROM customer_order WHERE order_number = ?", number);
    }

    @Test
    void nothing_more_leaves_and_nothing_is_owed_of_an_order_that_had_left_when_its_trade_was_closed() {
        imported(anOrder(1), anOrder(2));
        assertThat(clerk.ships(FIRST)).isEqualTo(1);
        String reship = "RE" + clerk.internal(1);
        assertThat(clerk.does(FIRST, "reship")).startsWith("Done");
        assertThat(clerk.does(reship, "payment", "status=已付费")).isEqualTo("Done");
        assertThat(clerk.does(reship, "approve")).isEqualTo("Done");
        assertThat(clerk.does(FIRST, "rebate", "amount=5.00")).isEqualTo("Done");
        assertThat(clerk.owed()).isNotZero();

        clerk.done(books.run(AFTERNOON, Export.of(anOrder(1).closed(), anOrder(2))));

        assertThat(clerk.stands(FIRST)).isEqualTo("SHIPPED REFUNDED");
        assertThat(clerk.stands(reship)).startsWith("AWAITING_APPROVAL");
        assertThat(clerk.owed()).isZero();
        assertThat(clerk.sound().ships(reship)).isZero();

        assertThat(clerk.does(reship, "approve", "force=true")).isEqualTo("Done");
        clerk.done(books.run(NEXT_MORNING, Export.of(anOrder(1).closed())));
        assertThat(clerk.stands(reship)).as("a person has looked at it since").startsWith("APPROVED");
    }

    @Test
    void a_gift_goes_where_its_order_goes_by_a_corrected_file() {
        imported(anOrder(1), anOrder(2));
        String gift = gift();

        clerk.done(books.rerun(MORNING, Export.of(ELSEWHERE, anOrder(2))));

        assertThat(receiver(gift)).isEqualTo(receiver(FIRST)).isEqualTo("何雨");
        assertThat(clerk.sound().stands(gift)).startsWith("AWAITING_APPROVAL");
    }

    @Test
    void a_gift_goes_where_its_order_goes_while_a_person_holds_that() {
        imported(anOrder(1), anOrder(2));
        String gift = gift();
        assertThat(clerk.does(FIRST, "hold")).isEqualTo("Done");

        clerk.done(books.run(AFTERNOON, Export.of(ELSEWHERE)));

        assertThat(receiver(gift)).isEqualTo(receiver(FIRST)).isEqualTo("何雨");
        assertThat(clerk.sound().stands(gift)).startsWith("AWAITING_APPROVAL");
    }

    @Test
    void a_gift_goes_where_its_order_goes_at_the_second_change_too() {
        imported(anOrder(1), anOrder(2));
        String gift = gift();
        clerk.done(books.run(AFTERNOON, Export.of(ELSEWHERE)));

        clerk.done(books.run(NEXT_MORNING, Export.of(anOrder(1))));

        assertThat(receiver(gift)).isEqualTo(receiver(FIRST)).isEqualTo("何云");
    }

    @Test
    void reruns_leave_an_order_that_finance_has_in_hand() {
        imported(anOrder(1).without("收货人姓名"), anOrder(2));
        assertThat(clerk.does(FIRST, "payment", "status=欺诈")).isEqualTo("Done");
        String before = clerk.stands(FIRST);

        for (int i = 0; i < 2; i++) {
            clerk.done(books.rerun(MORNING));
            assertThat(clerk.stands(FIRST)).isEqualTo(before).doesNotStartWith("CLOSED");
        }
        assertThat(clerk.log(FIRST)).doesNotContain("WITHDRAWN");
    }

    @Test
    void a_rerun_that_leaves_an_order_out_still_takes_it_back() {
        imported(anOrder(1), anOrder(2));

        clerk.done(books.rerun(MORNING, Export.of(anOrder(2))));

        assertThat(clerk.stands(FIRST)).startsWith("CLOSED");
        assertThat(clerk.log(FIRST)).contains("WITHDRAWN");
    }

    /** What was approved had other goods: that an export says again what it said at first does not bring them back. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_order_that_lost_its_swap_is_approved_by_people_only(boolean again) {
        imported(anOrder(1), anOrder(2));
        assertThat(clerk.does(FIRST, "swap", "line=2", "item=6071", "price=39.90")).isEqualTo("Done");
        clerk.done(books.run(AFTERNOON, Export.of(ELSEWHERE)));
        assertThat(clerk.log(FIRST)).contains("SWAP_LOST");

        Consumer<Export> then = again ? export -> clerk.done(books.rerun(AFTERNOON, export)) : export -> clerk.done(books.run(NEXT_MORNING, export));
        then.accept(Export.of(anOrder(1)));

        assertThat(clerk.sound().stands(FIRST)).startsWith("AWAITING_APPROVAL");
    }

    @Test
    void a_hold_is_not_forgotten_while_finance_has_the_order_in_hand() {
        imported(anOrder(1), anOrder(2));
        assertThat(clerk.does(FIRST, "hold")).isEqualTo("Done");
        String held = clerk.text("SELECT change_note FROM customer_order WHERE order_number = ?", FIRST);
        assertThat(clerk.does(FIRST, "payment", "status=未付费")).isEqualTo("Done");
        clerk.done(books.run(AFTERNOON, Export.of(ELSEWHERE)));
        assertThat(clerk.text("SELECT change_note FROM customer_order WHERE order_number = ?", FIRST)).startsWith(held).contains("何雨");
        assertThat(clerk.does(FIRST, "payment", "status=已付费")).isEqualTo("Done");

        clerk.done(books.rerun(AFTERNOON));

        assertThat(clerk.sound().stands(FIRST)).startsWith("AWAITING_APPROVAL");
    }
}
