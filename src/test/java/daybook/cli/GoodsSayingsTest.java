package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.desk.Amounts;
import daybook.desk.Family;
import daybook.desk.Member;
import daybook.jobs.Goods.Behind;
import daybook.jobs.OrderGoods.OfLine;
import daybook.jobs.OrderGoods.OfOrder;
import daybook.jobs.Goods.OfProduct;
import daybook.jobs.Goods.OfSku;
import daybook.orders.DeskEntry;
import daybook.orders.DeskNotes;
import daybook.orders.OrderFacts;
import daybook.orders.OrderKind;
import daybook.orders.OrderStatus;
import daybook.orders.OwedCause;
import daybook.orders.PaymentStatus;
import daybook.stock.ProductStatus;
import daybook.stock.SkuStatus;
import daybook.stock.StockedSku;
import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code order} and {@code explain} say, for each state in which orders and goods can be. */
class GoodsSayingsTest {
    private static final LocalDateTime AT = LocalDateTime.of(2011, 2, 15, 8, 16);
    private static final StockedSku DRESS =
            new StockedSku(7, "WLY0QU1098", "dress", "apricot", "M", 4, 1, 7_200L, "Jinshang", "", "Chen", false, true);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8), System.err, new Wording(Language.ENGLISH), Language.ENGLISH, false, new Journal(new Strays()));

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static OrderFacts facts(OrderStatus status, boolean clean, String changeNote) {
        return new OrderFacts(
                100_001, "6211", status, PaymentStatus.PAID, AT, false, clean, 3L, "import", AT.plusHours(1), changeNote, "the log's reason", null, List.of(), List.of());
    }

    private static OfOrder order(OrderStatus status, boolean clean, boolean wants, boolean ships, boolean split, OfLine... lines) {
        return new OfOrder(facts(status, clean, ""), List.of(), wants, ships, split, List.of(lines));
    }

    @ParameterizedTest(name = "{0}, clean {1}, wants goods {2}, ships {3}, could be split {4}: {5}")
    @CsvSource(delimiter = '|', value = {
        "AWAITING_APPROVAL | true  | false | false | false | Not shipped: it is clean and waits for somebody to approve it.",
        "AWAITING_APPROVAL | false | false | false | false | Not shipped: it waits for a person: the log's reason",
        "SHIPPED           | true  | false | false | false | It is shipped.",
        "CLOSED            | true  | false | false | false | It is closed and will not ship: the log's reason",
        "FRAUD             | false | false | false | false | Under suspicion of fraud; it will not ship.",
        "APPROVED          | true  | false | false | false | Not shipped: it is approved, but not paid.",
        "APPROVED          | true  | true  | true  | false | It can ship: everything is on hand and allocated to it.",
        "APPROVED          | true  | true  | false | true  | Not shipped: goods are missing; part of it could ship if it is split.",
        "APPROVED          | true  | true  | false | false | Not shipped: goods are missing.",
    })
    void an_order_s_answer_goes_by_its_state(OrderStatus status, boolean clean, boolean wants, boolean ships, boolean split, String answer) {
        new OrderCommand(terminal).tell(order(status, clean, wants, ships, split));

        assertThat(said().lines().skip(2)).singleElement().isEqualTo("  " + answer);
    }

    @Test
    void what_holds_it_is_named_a_change_before_findings_and_findings_before_the_log() {
        List<Sentence> found = List.of(Sentence.of("rules.receiver-missing.title"), Sentence.of("rules.phone-missing.title"));
        new OrderCommand(terminal).tell(new OfOrder(facts(OrderStatus.AWAITING_APPROVAL, false, ""), found, false, false, false, List.of()));
        new OrderCommand(terminal).tell(new OfOrder(facts(OrderStatus.AWAITING_APPROVAL, false, "the address changed"), found, false, false, false, List.of()));

        assertThat(said().lines().filter(line -> line.contains("waits for a person")))
                .containsExactly(
                        "  Not shipped: it waits for a person: "
                                + terminal.words("rules.receiver-missing.title") + "; " + terminal.words("rules.phone-missing.title"),
                        "  Not shipped: it waits for a person: the address changed");
    }

    @Test
    void who_decided_when_whether_it_is_urgent_and_each_parcel_are_told() {
        OrderFacts facts = new OrderFacts(
                100_001, "6211", OrderStatus.SHIPPED, PaymentStatus.REFUNDED, null, true, true, null, "lili", AT, "", "", null,
                List.of(new OrderFacts.Parcel("SF", "S1", AT.plusDays(1)), new OrderFacts.Parcel("YTO", "Y2", AT.plusDays(2))), List.of());
        new OrderCommand(terminal).tell(new OfOrder(facts, List.of(), false, false, false, List.of()));

        assertThat(said()).startsWith("Order 6211 (internal number 100001): shipped").contains(terminal.words("run.payment-REFUNDED"), ", urgent\n", " paid —; last decided by lili, 2011-02-15 08:16\n")
                .contains("  SF S1, sent 2011-02-16 08:16\n  YTO Y2, sent 2011-02-17 08:16\n");
    }

    @Test
    void what_the_shop_owes_and_what_the_customer_owes_stand_side_by_side() {
        Member order = new Member(
                100_001, "6211", OrderKind.TAOBAO, 0, OrderStatus.APPROVED, PaymentStatus.PAID, true, false, false, false, new Amounts(null, null, null, 2_990L, null), List.of());
        List<Family.Owed> owed = List.of(
                new Family.Owed(100_001, OwedCause.REBATE, -2_990, false),
                new Family.Owed(100_001, OwedCause.SWAP, 2_990, false),
                new Family.Owed(100_001, OwedCause.SWAP, -500, true));
        new OrderCommand(terminal).tell(new Family(List.of(order), owed), order);

        assertThat(said().lines()).containsExactly("  not settled for its family: we owe the customer 29.90", "  not settled for its family: the customer owes us 29.90");
    }

    @Test
    void the_courier_and_the_three_notes_are_told_as_far_as_there_are_any() {
        new OrderCommand(terminal).tell(DeskEntry.NONE);
        new OrderCommand(terminal).tell(new DeskEntry(new DeskNotes("one\ntwo", "paid twice", "fragile"), "SF"));

        assertThat(said().lines()).containsExactly("  to be sent by SF", "  note: one", "    two", "  note for finance: paid twice", "  note for shipping: fragile");
    }

    @Test
    void each_line_says_what_it_is_and_what_it_waits_for() {
        new OrderCommand(terminal).tell(order(OrderStatus.APPROVED, true, true, false, false,
                line(1, 3, DRESS, 2, LocalDate.of(2011, 2, 20)), line(2, 1, DRESS, 1, null), line(3, 2, DRESS, 0, null), line(4, null, null, 0, null)));

        assertThat(said().lines().skip(3)).containsExactly(
                "  line 1: WLY0QU1098 apricot M, 3 pcs — title 1",
                "    on hand 4, available 3, demand 9",
                "    waits for 2 pcs; promised: 2011-02-20",
                "  line 2: WLY0QU1098 apricot M, 1 pcs — title 2",
                "    on hand 4, available 3, demand 9",
                "    waits for 1 pcs; promised: nothing yet",
                "  line 3: WLY0QU1098 apricot M, 2 pcs — title 3",
                "    on hand 4, available 3, demand 9",
                "  line 4: SKU unknown (code \"C4\", attributes \"A4\"), ? pcs — title 4");
    }

    private static OfLine line(int number, @Nullable Integer pieces, @Nullable StockedSku sku, int waits, @Nullable LocalDate promised) {
        OrderFacts.Line line = new OrderFacts.Line(number, "title " + number, "C" + number, "A" + number, pieces, sku == null ? null : sku.id());
        return new OfLine(line, sku, 3, 9, waits, promised);
    }

    @Test
    void a_sku_is_explained_by_its_figures_and_the_orders_behind_them() {
        StockedSku gone = new StockedSku(8, "WLY0QU1098", "dress", "apricot", "", 2, 0, null, "", "", "", false, false);
        List<Behind> orders = List.of(
                new Behind("6211", AT, true, 3, 3, true, 3), new Behind("6212", null, false, 5, 5, false, 2), new Behind("6213", AT, false, 1, 4, false, 0));
        new ExplainCommand(terminal).tell(new OfProduct("WLY0QU1098", "dress", ProductStatus.PARTIAL, List.of(
                new OfSku(DRESS, SkuStatus.NORMAL, 9, 3, 0, 2, 4, orders), new OfSku(gone, SkuStatus.OUT_OF_STOCK, 0, 0, 0, 0, 0, List.of()))));

        assertThat(said().lines()).containsExactly(
                "WLY0QU1098 dress: " + terminal.words("cli.status-PARTIAL"),
                "  apricot M: " + terminal.words("cli.status-NORMAL"),
                "    on hand 4 (defective 1), demand 9, allocated 3, available 0, on order 2, to buy 4",
                "    6211  paid 2011-02-15 08:16  3 pcs  can ship, urgent",
                "    6212  paid —  5 pcs  waits; 2 could ship if split",
                "    6213  paid 2011-02-15 08:16  1 pcs  waits",
                "      THE JOURNAL OF DEMAND SAYS 4; tell the administrator",
                "  apricot: " + terminal.words("cli.status-OUT_OF_STOCK"),
                "    on hand 2 (defective 0), demand 0, allocated 0, available 0, on order 0, to buy 0",
                "    gone from the newest stock sheet: nothing of it is promised to anybody");
    }
}
