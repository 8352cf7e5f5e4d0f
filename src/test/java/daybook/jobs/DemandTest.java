package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Books.NEXT_MORNING;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.orders.DemandCause;
import daybook.orders.DemandStore;
import daybook.reconciliation.ControlTotals.Demand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Of the dress in 杏色 M there are 4, of the knitwear 3. */
@OnBothDatabases
class DemandTest {
    private static final String KNITWEAR = "WLT3HX6071";
    private final Books books;
    private final Peer peer;

    DemandTest(Peer peer) {
        this.peer = peer;
        this.books = Books.empty(peer);
    }

    private void done(Ended ended) {
        assertThat(ended.exit()).as(() -> ended.sentence() + " " + Objects.requireNonNull(ended.certificate()).totals().checks()).isEqualTo(Exit.DONE);
    }

    private static Demand demand(Ended ended) {
        return Objects.requireNonNull(ended.certificate()).totals().demand();
    }

    /** The journal, oldest posting first: {@code APPROVED 3 → 3}, with {@code ↺} before one that takes back. */
    private List<String> journal() {
        return books.jdbc().query(
                "SELECT reverses, cause, pieces, balance FROM demand_posting WHERE cause <> 'OPENING' ORDER BY id",
                (row, i) -> (row.getBoolean(1) ? "↺ " : "") + row.getString(2) + " " + row.getLong(3) + " → " + row.getLong(4));
    }

    private long sumOfDeltas() {
        return Objects.requireNonNull(books.jdbc().queryForObject("SELECT COALESCE(SUM(pieces), 0) FROM demand_delta", Long.class));
    }

    private static Sale ofPieces(int index, int pieces) {
        return anOrder(index).itemWith("购买数量", String.valueOf(pieces)).with("宝贝总数量", String.valueOf(pieces)).itemWith("价格", "29.90");
    }

    @Test
    void orders_beyond_all_measure_are_counted_and_can_be_explained() {
        Ended run = books.run(MORNING, Export.of(ofPieces(1, 999_999_999), ofPieces(2, 999_999_999), ofPieces(3, 999_999_999), anOrder(4)));

        done(run);
        assertThat(demand(run).plan().demand()).isEqualTo(2_999_999_998L);
        assertThat(books.get(Goods.class).explain("1098", "", "").get(0).skus()).extracting(Goods.OfSku::demand).contains(Integer.MAX_VALUE);
    }

    @Test
    void what_is_approved_is_demand_and_what_is_held_is_not() {
        Ended run = books.run(MORNING, Export.of(ofPieces(1, 2), anOrder(2), anOrder(3).without("收货人姓名"), anOrder(4).closed()));

        done(run);
        assertThat(journal()).containsExactly("APPROVED 3 → 3");
        assertThat(demand(run).approved()).isEqualTo(3);
        assertThat(demand(run).posted()).isEqualTo(3);
        assertThat(demand(run).plan().demand()).isEqualTo(3);
        assertThat(sumOfDeltas()).isEqualTo(3);
    }

    @Test
    void who_can_ship_is_allocated_and_the_others_are_short() throws Exception {
        Ended run = books.run(
                MORNING,
                Export.of(
                        ofPieces(1, 3),
                        ofPieces(2, 2).with("订单付款时间", "2011-02-15 08:20:00"),
                        anOrder(3).with("订单付款时间", "2011-02-15 08:30:00")));

        done(run);
        assertThat(demand(run).plan()).isEqualTo(new daybook.reconciliation.SlotPlan(6, 4, 2, 2, 1, 1));
        Path folder = Objects.requireNonNull(run.reports());
        assertThat(Files.readString(folder.resolve("certificate.json"))).contains("\"demand\" : 6", "\"allocated\" : 4", "\"short\" : 2", "采购产品列表2011-2-15-1.xlsx");
        assertThat(Files.readString(folder.resolve("采购产品列表2011-2-15-1.txt"))).contains("WLY0QU1098", "锦裳服饰厂", "陈芸");
    }

    @Test
    void an_approved_order_that_changed_wants_nothing_until_it_is_approved_again() {
        books.run(MORNING, Export.of(ofPieces(1, 2), anOrder(2)));
        Ended afternoon = books.run(AFTERNOON, Export.of(ofPieces(1, 2).with("收货人姓名", "何雨"), anOrder(2), anOrder(3)));
        done(afternoon);
        assertThat(journal()).containsExactly("APPROVED 3 → 3", "HELD_AGAIN -2 → 1", "APPROVED 1 → 2");
        assertThat(demand(afternoon).posted()).as("of this slot").isEqualTo(1);

        done(books.run(NEXT_MORNING, Export.of(ofPieces(1, 2), anOrder(2), anOrder(3))));
        assertThat(journal()).hasSize(4).last().isEqualTo("APPROVED 2 → 4");
    }

    @Test
    void a_rerun_takes_back_what_the_attempt_before_it_posted_before_it_posts_its_own() {
        done(books.run(MORNING, Export.of(ofPieces(1, 2), anOrder(2), anOrder(3))));
        Ended again = books.rerun(MORNING, Export.of(ofPieces(1, 1), anOrder(2), anOrder(4)));

        done(again);
        assertThat(journal()).containsExactly("APPROVED 4 → 4", "↺ APPROVED -4 → 0", "APPROVED 3 → 3");
        assertThat(demand(again).approved()).isEqualTo(3);
        done(books.rerun(MORNING));
        assertThat(journal()).hasSize(5).endsWith("↺ APPROVED -3 → 0", "APPROVED 3 → 3");
        assertThat(sumOfDeltas()).isEqualTo(3);
    }

    @Test
    void a_rerun_that_takes_a_change_back_lets_the_order_want_its_goods_again() {
        books.run(MORNING, Export.of(ofPieces(1, 2), anOrder(2)));
        books.run(AFTERNOON, Export.of(ofPieces(1, 2).with("收货人姓名", "何雨"), anOrder(2)));
        Ended again = books.rerun(AFTERNOON, Export.of(ofPieces(1, 2), anOrder(2)));

        done(again);
        assertThat(journal())
                .containsExactly("APPROVED 3 → 3", "HELD_AGAIN -2 → 1", "↺ HELD_AGAIN 2 → 3", "REPLACED -2 → 1", "APPROVED 2 → 3");
        assertThat(demand(again).posted()).isEqualTo(2);
    }

    @Test
    void a_rerun_of_the_morning_leaves_the_demand_of_what_the_afternoon_decided() {
        books.run(MORNING, Export.of(ofPieces(1, 2), anOrder(2)));
        books.run(AFTERNOON, Export.of(ofPieces(1, 2).with("收货人姓名", "何雨"), anOrder(2), anOrder(3)));
        Ended again = books.rerun(MORNING);

        done(again);
        assertThat(demand(again).approved()).as("order 2 alone").isEqualTo(1);
        assertThat(demand(again).plan().demand()).isEqualTo(2);
        assertThat(sumOfDeltas()).isEqualTo(2);
    }

    @Test
    void what_people_approve_is_demand_at_once_and_stands_in_the_next_slots_totals() {
        try (Books manual = Books.another(peer, "daybook.import.automatic-approval=false")) {
            manual.run(MORNING, Export.of(ofPieces(1, 2), anOrder(2)));
            assertThat(journal()).isEmpty();
            manual.get(Approvals.class).approveClean("shop", "lead");
            assertThat(journal()).containsExactly("APPROVED 3 → 3");
            Ended afternoon = manual.run(AFTERNOON, Export.of(ofPieces(1, 2), anOrder(2), anOrder(3)));
            done(afternoon);
            assertThat(demand(afternoon).approved()).isEqualTo(3);
            assertThat(demand(afternoon).posted()).isEqualTo(3);
        }
    }

    @Test
    void shipping_ends_the_demand_and_a_rerun_leaves_it_ended() {
        books.run(MORNING, Export.of(ofPieces(1, 2), anOrder(2)));
        books.ship(1);
        assertThat(journal()).containsExactly("APPROVED 3 → 3", "SHIPPED -2 → 1");
        Ended again = books.rerun(MORNING);

        done(again);
        assertThat(demand(again).plan().demand()).isEqualTo(1);
        assertThat(sumOfDeltas()).isEqualTo(1);
        assertThat(demand(again).approved()).as("what has shipped was approved in this slot all the same").isEqualTo(3);
        assertThat(demand(again).posted()).isEqualTo(3);
        assertThat(journal()).endsWith("↺ APPROVED -1 → 0", "APPROVED 1 → 1");
    }

    @Test
    void a_person_who_holds_an_order_again_takes_its_demand_out() {
        books.run(MORNING, Export.of(ofPieces(1, 2)));
        Long order = books.jdbc().queryForObject("SELECT internal_number FROM customer_order", Long.class);
        books.get(DemandStore.class).postEnded(DemandCause.HELD_AGAIN, List.of(Objects.requireNonNull(order)), "lead", LocalDateTime.of(2011, 2, 15, 9, 0));

        assertThat(journal()).containsExactly("APPROVED 2 → 2", "HELD_AGAIN -2 → 0");
        books.get(DemandStore.class).postEnded(DemandCause.HELD_AGAIN, List.of(order), "lead", LocalDateTime.of(2011, 2, 15, 9, 1));
        assertThat(journal()).as("nothing is left to take out").hasSize(2);
    }

    @Test
    void an_order_with_a_line_of_unknown_goods_is_demand_that_waits() {
        try (Books lenient = Books.another(peer, "daybook.rules.severities.item-no-unknown=WARN")) {
            Ended run = lenient.run(MORNING, Export.of(anOrder(1).item("NO-SUCH-THING", "", "1.00", 2).paid("29.90"), anOrder(2)));

            done(run);
            assertThat(demand(run).plan()).isEqualTo(new daybook.reconciliation.SlotPlan(4, 1, 3, 1, 1, 0));
        }
    }

    @Test
    void totals_do_not_close_when_the_journal_and_the_orders_disagree_and_the_order_is_named() throws Exception {
        books.hooks().before("plan", () -> {
            books.jdbc().update("UPDATE customer_order SET payment_status = 'UNPAID' WHERE order_number = ?", Sale.number(2));
        });
        Ended open = books.run(MORNING, Export.of(ofPieces(1, 2), anOrder(2)));

        assertThat(open.exit()).isEqualTo(Exit.OPEN);
        assertThat(Objects.requireNonNull(open.certificate()).totals().checks())
                .filteredOn(check -> !check.closes())
                .extracting(check -> check.name() + " " + check.left() + " " + check.right())
                .containsExactly("pieces: demand = allocated + short 3 2");
        assertThat(books.get(DemandStore.class).disagreements(9)).containsExactly(new DemandStore.Disagreement(Sale.number(2), 0, 1));
        books.jdbc().update("UPDATE customer_order SET payment_status = 'PAID'");
        done(books.restart(MORNING));
    }

    @Test
    void totals_do_not_close_when_something_approved_was_not_posted() {
        books.hooks().before("plan", () -> books.jdbc().update("UPDATE demand_delta SET pieces = pieces + 1 WHERE pieces = 2"));
        Ended open = books.run(MORNING, Export.of(ofPieces(1, 2), anOrder(2)));

        assertThat(open.exit()).isEqualTo(Exit.OPEN);
        assertThat(Objects.requireNonNull(open.certificate()).totals().checks())
                .filteredOn(check -> !check.closes())
                .extracting(check -> check.name() + " " + check.left() + " " + check.right())
                .containsExactly("pieces: approved = demand posted 3 4");
    }

    @Test
    void a_dry_run_posts_and_plans_nothing() {
        books.run(MORNING, Export.of(ofPieces(1, 2)));
        books.dryRun(MORNING, Export.of(ofPieces(1, 3), anOrder(2)));

        assertThat(journal()).containsExactly("APPROVED 2 → 2");
        assertThat(books.jdbc().queryForObject("SELECT COUNT(*) FROM slot_plan", Long.class)).isEqualTo(1);
    }

    @Test
    void two_lines_of_one_sku_are_two_lines_of_demand() {
        Ended run = books.run(MORNING, Export.of(anOrder(1).item(KNITWEAR, "颜色分类：条纹;尺码：L", "1.00", 2).item(KNITWEAR, "颜色分类：条纹;尺码：L", "1.00", 2)));

        done(run);
        assertThat(demand(run).plan().demand()).isEqualTo(5);
        assertThat(demand(run).plan().shortOf()).as("4 of 3 are wanted, so the whole order waits").isEqualTo(5);
    }
}
