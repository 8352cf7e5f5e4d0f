package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.NamedLocks;
import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.desk.Command;
import daybook.desk.Counter.Answer;
import daybook.orders.DemandStore;
import daybook.orders.OrderKey;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a person decides on one order stands, whatever the next import reads. */
@OnBothDatabases
class OrderDecisionsTest {
    private final Peer peer;
    private final Books books;

    OrderDecisionsTest(Peer peer) {
        this.peer = peer;
        this.books = Books.empty(peer);
    }

    private Answer hold(int index) {
        return command(index, new Command.Hold());
    }

    private Answer approve(int index, boolean force) {
        return command(index, new Command.Approve(force));
    }

    private Answer command(int index, Command command) {
        return command(books, index, command);
    }

    private static Answer command(Books books, int index, Command command) {
        return books.get(OrderDesk.class).command(MORNING.shop(), new OrderKey(Sale.number(index)), command, "lili", "the buyer asked");
    }

    private static String why(Answer answer) {
        return answer instanceof Answer.Refused refused ? refused.sentence().key() : answer.getClass().getSimpleName();
    }

    @Test
    void a_held_order_that_is_listed_again_waits_until_a_person_approves_it() {
        assertThat(books.run(MORNING, Export.of(anOrder(1), anOrder(2))).exit()).isEqualTo(Exit.DONE);
        long both = books.get(DemandStore.class).balance();

        assertThat(why(hold(1))).isEqualTo("Done");
        assertThat(books.standing(1)).isEqualTo("AWAITING_APPROVAL");
        assertThat(books.get(DemandStore.class).balance()).isEqualTo(both / 2);
        assertThat(books.get(Approvals.class).approveClean(MORNING.shop(), "approval").orders()).isZero();
        assertThat(books.run(AFTERNOON, Export.of(anOrder(1), anOrder(2))).exit()).isEqualTo(Exit.DONE);
        assertThat(books.standing(1)).isEqualTo("AWAITING_APPROVAL");
        assertThat(books.findings(AFTERNOON)).containsKey("changed-since-import");

        assertThat(why(approve(1, false))).isEqualTo("run.order-has-findings");
        assertThat(why(approve(1, true))).isEqualTo("Done");
        assertThat(books.get(DemandStore.class).balance()).isEqualTo(both);
        assertThat(books.log(1)).endsWith("APPROVED");

        Ended again = books.rerun(AFTERNOON);
        assertThat(again.exit()).as(String.valueOf(again.sentence())).isEqualTo(Exit.DONE);
        assertThat(books.standing(1)).startsWith("APPROVED");
        assertThat(books.get(DemandStore.class).balance()).isEqualTo(both);
    }

    @Test
    void reruns_of_its_slot_leave_a_held_order_held() {
        books.run(MORNING, Export.of(anOrder(1), anOrder(2), anOrder(3)));
        hold(1);
        assertThat(why(command(3, new Command.Refund()))).isEqualTo("Done");

        for (int i = 0; i < 3; i++) {
            assertThat(books.rerun(MORNING).exit()).isEqualTo(Exit.DONE);

            assertThat(books.standing(1)).isEqualTo("AWAITING_APPROVAL");
            assertThat(books.standing(2)).startsWith("APPROVED");
            assertThat(books.standing(3)).as("its money goes back").isEqualTo("AWAITING_APPROVAL");
        }
        assertThat(books.rerun(MORNING, Export.of(anOrder(1).closed(), anOrder(2), anOrder(3))).exit()).isEqualTo(Exit.DONE);
        assertThat(books.standing(1)).isEqualTo("CLOSED");
        assertThat(books.rerun(MORNING, Export.of(anOrder(1), anOrder(2), anOrder(3))).exit()).isEqualTo(Exit.DONE);
        assertThat(books.standing(1)).isEqualTo("AWAITING_APPROVAL");
    }

    /** What changed since nobody has approved, however often the slot is done again. */
    @Test
    void reruns_of_its_slot_leave_what_a_person_approved_and_a_corrected_file_changed_to_people() {
        books.run(MORNING, Export.of(anOrder(1).without("收货人姓名"), anOrder(2)));
        assertThat(why(approve(1, true))).isEqualTo("Done");

        for (int i = 0; i < 3; i++) {
            assertThat(books.rerun(MORNING, Export.of(anOrder(1), anOrder(2))).exit()).isEqualTo(Exit.DONE);
            assertThat(books.standing(1)).isEqualTo("AWAITING_APPROVAL");
            assertThat(books.outcomes(MORNING, "orders")).containsEntry("CHANGED", 1L);
        }
    }

    private Answer urgent(int index, boolean urgent) {
        return command(index, new Command.Urgent(urgent));
    }

    @Test
    void an_urgent_order_is_served_first_also_after_a_rerun_and_who_decided_on_it_stays() {
        books.jdbc().update("UPDATE sku SET on_hand = 4 WHERE colour = '杏色' AND size = 'M'"); // whatever other tests have shipped
        books.run(MORNING, Export.of(pieces(1, 4, "08:20:00"), pieces(2, 4, "08:30:00")));
        assertThat(books.get(OrderGoods.class).order("shop", Sale.number(2)).orElseThrow().ships()).isFalse();

        assertThat(why(urgent(2, true))).isEqualTo("Done");
        assertThat(books.rerun(MORNING).exit()).isEqualTo(Exit.DONE);
        var second = books.get(OrderGoods.class).order("shop", Sale.number(2)).orElseThrow();
        assertThat(second.ships()).isTrue();
        assertThat(second.facts().urgent()).isTrue();
        assertThat(second.facts().decidedBy()).isEqualTo("import");
        assertThat(books.log(2)).containsExactly("APPROVED", "URGENT", "APPROVED");
        assertThat(why(urgent(2, false))).isEqualTo("Done");
        assertThat(books.get(OrderGoods.class).order("shop", Sale.number(1)).orElseThrow().ships()).isTrue();
        books.ship(1);
        assertThat(why(urgent(1, true))).isEqualTo("run.order-is-SHIPPED");
    }

    private static Sale pieces(int index, int pieces, String paidAt) {
        return anOrder(index)
                .itemWith("购买数量", String.valueOf(pieces))
                .with("宝贝总数量", String.valueOf(pieces))
                .with("订单付款时间", "2011-02-15 " + paidAt);
    }

    @Test
    void what_was_shipped_is_closed_is_so_already_or_is_unknown_is_not_decided_on() {
        books.run(MORNING, Export.of(anOrder(1), anOrder(2), anOrder(3).without("收货人姓名")));
        books.ship(1);

        assertThat(why(hold(1))).isEqualTo("run.order-is-SHIPPED");
        assertThat(why(approve(1, true))).isEqualTo("run.order-is-SHIPPED");
        assertThat(why(approve(2, true))).isEqualTo("run.order-is-APPROVED");
        assertThat(why(hold(3))).isEqualTo("run.order-is-AWAITING_APPROVAL");
        assertThat(why(approve(3, false))).isEqualTo("run.order-has-findings");
        assertThat(why(hold(4))).isEqualTo("Unknown");
    }

    @Test
    void nothing_is_decided_while_a_run_is_at_work_or_has_yet_to_be_finished() {
        books.run(MORNING, Export.of(anOrder(1)));
        String meanwhile = books.get(RunningShops.class).alone(MORNING.shop(), () -> why(hold(1)), () -> "not alone");
        assertThat(meanwhile).isEqualTo("run.shop-busy");
        books.jdbc().update("UPDATE slot_run SET state = 'FAILED'");
        assertThat(why(hold(1))).isEqualTo("run.order-in-unfinished-run");
        books.jdbc().update("UPDATE slot_run SET settled = FALSE");
        assertThat(why(hold(1))).isEqualTo("run.shop-unfinished");
    }

    @Test
    void commands_that_are_given_while_another_is_done_wait_for_it_and_are_all_done() throws InterruptedException {
        books.run(MORNING, Export.of(anOrder(1), anOrder(2), anOrder(3), anOrder(4)));
        ExecutorService clerks = Executors.newFixedThreadPool(4);
        try (Books patient = Books.another(peer, "daybook.desk.patience=30s")) {
            List<Future<Answer>> answers;
            try (NamedLocks.Held another = books.get(NamedLocks.class).take("shop/shop").orElseThrow()) {
                answers = IntStream.rangeClosed(1, 4)
                        .mapToObj(index -> clerks.submit(() -> command(patient, index, new Command.Urgent(true))))
                        .toList();
                Thread.sleep(400);
                assertThat(another.stillHeld()).isTrue();
                assertThat(answers).noneMatch(Future::isDone);
            }
            assertThat(answers).extracting(answer -> why(answer.get())).containsOnly("Done");
        } finally {
            clerks.shutdownNow();
        }
    }
}
