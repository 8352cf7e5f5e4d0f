package daybook.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.intake.Column;
import daybook.intake.IntakeSettings;
import daybook.intake.Report;
import daybook.intake.Reports;
import daybook.intake.RowReader;
import daybook.judgement.OrderJudge.LedgerContents;
import daybook.judgement.OrderJudge.NewerExports;
import daybook.judgement.OrderJudge.Place;
import daybook.judgement.OrderJudge.Rank;
import daybook.orders.Blacklist.Match;
import daybook.orders.DeskNotes;
import daybook.orders.LedgerOrder;
import daybook.orders.OrderNumber;
import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.RowCause;
import daybook.slot.Slot;
import daybook.stock.Resolution;
import daybook.validation.Difference;
import daybook.validation.FileFacts;
import daybook.validation.Finding;
import daybook.validation.Fingerprint;
import daybook.validation.LineDraft;
import daybook.validation.LineParser;
import daybook.validation.OrderCase;
import daybook.validation.OrderDraft;
import daybook.validation.OrderParser;
import daybook.validation.Repeat;
import daybook.validation.RuleBook;
import daybook.validation.RuleSettings;
import daybook.validation.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an order stands, what Taobao says now, whether that is what was approved, whether a rule holds it: what becomes of it. */
class OrderJudgeTest {
    private static final long OURS = 1;
    private static final long EARLIER = 5;
    private static final long LATER = 9;
    private static final Slot SLOT = Slot.parse("shop", "2011-2-15-1");
    private static final OrderNumber NUMBER = new OrderNumber("6211000000000001");
    private static final Map<String, String> TRADES = Map.of("paid", "买家已付款，等待卖家发货", "closed", "交易关闭", "sent", "卖家已发货，等待买家确认", "damaged", "买家已付�");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    static Path folder;

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static Report items;

    @BeforeAll
    static void item_report() throws IOException {
        items = report("items", "订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码\n" + NUMBER + ",裙,29.90,1,,颜色：白,,,,1098\n");
    }

    private static Report report(String name, String text) throws IOException {
        return new Reports(IntakeSettings.defaults()).recognise(Files.writeString(folder.resolve(name + ".csv"), text));
    }

    private static OrderCase order(String trade, String receiver, boolean bad) throws IOException {
        return order(NUMBER.digits(), trade, receiver, bad);
    }

    private static OrderCase order(String number, String trade, String receiver, boolean bad) throws IOException {
        return order(number, trade, receiver, "", bad);
    }

    private static OrderCase order(String number, String trade, String receiver, String memo, boolean bad) throws IOException {
        Report orders = report(
                "orders",
                "订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,买家留言,收货人姓名,收货地址,运送方式,联系电话,联系手机,订单创建时间,订单付款时间,宝贝标题,宝贝种类,订单备注,宝贝总数量,订单关闭原因\n"
                        + number + ",云,a@example.com,29.90,0.00,29.90,29.90," + TRADES.get(trade) + ",," + receiver
                        + ",湖南省 湘潭市 岳塘区    建设街道书院路3栋,快递,,13800001001,2011-02-15 08:00:00,2011-02-15 08:01:00,裙,1," + memo + ",1,\n");
        try (RowReader orderRows = orders.open();
                RowReader itemRows = items.open()) {
            OrderDraft draft = new OrderParser(orders.header()).parse(Objects.requireNonNull(orderRows.read()));
            LineDraft line = new LineParser(items.header()).parse(Objects.requireNonNull(itemRows.read()));
            Resolution known = new Resolution.Known(1, Resolution.BY_CODE);
            return new OrderCase(
                    SLOT, draft, List.of(line), List.of(known), new FileFacts(orders.header(), items.header()), Repeat.NONE, List.of(),
                    bad ? List.of(new Match(Column.ACCOUNT, "恶意留差评")) : List.of(), DeskNotes.NONE);
        }
    }

    private static @Nullable LedgerOrder ledger(String standing, String approvedHash) {
        String note = "收货人姓名: 何云 → 何雨";
        return switch (standing) {
            case "none" -> null;
            case "ours" -> ledger(OrderStatus.APPROVED, OURS, OURS, approvedHash, "");
            case "ours-closed" -> ledger(OrderStatus.CLOSED, OURS, OURS, null, "");
            case "held-by-person" -> ledger(OrderStatus.AWAITING_APPROVAL, OURS, null, null, note, null);
            case "ours-held-by-person" -> ledger(OrderStatus.AWAITING_APPROVAL, OURS, OURS, null, note, null);
            case "ours-closed-held-by-person" -> ledger(OrderStatus.CLOSED, OURS, OURS, null, note, null);
            case "ours-by-person-changed" -> ledger(OrderStatus.AWAITING_APPROVAL, OURS, OURS, approvedHash, note);
            case "ours-mended" -> ledger(OrderStatus.APPROVED, EARLIER, OURS, approvedHash, "");
            case "ours-changed" -> ledger(OrderStatus.AWAITING_APPROVAL, EARLIER, OURS, approvedHash, note);
            case "waiting" -> ledger(OrderStatus.AWAITING_APPROVAL, EARLIER, EARLIER, null, "");
            case "ours-held-changed" -> ledger(OrderStatus.AWAITING_APPROVAL, EARLIER, OURS, approvedHash, note, EARLIER);
            case "changed" -> ledger(OrderStatus.AWAITING_APPROVAL, EARLIER, EARLIER, approvedHash, note);
            case "approved" -> ledger(OrderStatus.APPROVED, EARLIER, EARLIER, approvedHash, "");
            case "by-person" -> ledger(OrderStatus.APPROVED, OURS, null, approvedHash, "");
            case "in-hand" -> new LedgerOrder(
                    100_001, NUMBER, OrderStatus.AWAITING_APPROVAL, EARLIER, null, EARLIER, approvedHash, approvedHash, "", null, true, DeskNotes.NONE);
            case "in-hand-approved" -> new LedgerOrder(
                    100_001, NUMBER, OrderStatus.APPROVED, EARLIER, null, EARLIER, approvedHash, approvedHash, "", null, true, DeskNotes.NONE);
            case "waiting-closed-by-us" -> ledger(OrderStatus.CLOSED, EARLIER, OURS, null, "");
            case "shipped" -> ledger(OrderStatus.SHIPPED, EARLIER, EARLIER, approvedHash, "");
            case "ours-shipped" -> ledger(OrderStatus.SHIPPED, OURS, OURS, approvedHash, "");
            case "fraud" -> ledger(OrderStatus.FRAUD, EARLIER, null, approvedHash, "");
            case "closed" -> ledger(OrderStatus.CLOSED, EARLIER, EARLIER, null, "");
            case "later" -> ledger(OrderStatus.APPROVED, EARLIER, LATER, approvedHash, "");
            case "later-changed" -> ledger(OrderStatus.AWAITING_APPROVAL, OURS, LATER, approvedHash, note);
            case "new-later" -> ledger(OrderStatus.APPROVED, LATER, null, approvedHash, "");
            default -> throw new IllegalArgumentException(standing);
        };
    }

    private static LedgerOrder ledger(OrderStatus status, long imported, @Nullable Long decided, @Nullable String approvedHash, String note) {
        return ledger(status, imported, decided, approvedHash, note, note.isEmpty() ? null : decided);
    }

    private static LedgerOrder ledger(
            OrderStatus status, long imported, @Nullable Long decided, @Nullable String approvedHash, String note, @Nullable Long changed) {
        return new LedgerOrder(100_001, NUMBER, status, imported, decided, decided == null ? imported : decided, approvedHash == null ? "77" : approvedHash, approvedHash, note, changed, false, DeskNotes.NONE);
    }

    private static OrderJudge judge(boolean automatic, String approvedHash) {
        return new OrderJudge(
                new RuleBook(RuleSettings.standard()), automatic, Set.of(OURS), Set.of(LATER),
                new Contents(after -> Fingerprint.of(after).text().equals(approvedHash) ? List.of() : List.of(new Difference(Column.RECEIVER, "何云", "何雨"))), NewerExports.NONE);
    }

    /** A ledger in which these things differ, and that lacks nothing. */
    private record Contents(Function<OrderCase, List<Difference>> differences) implements LedgerContents {
        @Override
        public List<Difference> differences(LedgerOrder before, OrderCase after) {
            return differences.apply(after);
        }

        @Override
        public OrderCase completed(LedgerOrder before, OrderCase after) {
            throw new AssertionError("nothing lacks");
        }
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}: {4}, ledger {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    none          | paid    | same      | clean | APPROVED         | APPROVED
                    none          | paid    | same      | bad   | HELD             | AWAITING_APPROVAL
                    none          | damaged | same      | clean | HELD             | AWAITING_APPROVAL
                    none          | closed  | same      | clean | OUT_OF_SCOPE     |
                    none          | sent    | same      | bad   | OUT_OF_SCOPE     |
                    ours          | paid    | same      | clean | APPROVED         | APPROVED
                    ours          | paid    | different | clean | APPROVED         | APPROVED
                    ours          | paid    | same      | bad   | HELD             | AWAITING_APPROVAL
                    ours          | closed  | same      | clean | OUT_OF_SCOPE     | CLOSED
                    ours          | sent    | same      | clean | OUT_OF_SCOPE     |
                    ours-closed   | paid    | same      | clean | APPROVED         | APPROVED
                    ours-closed   | closed  | same      | clean | OUT_OF_SCOPE     | CLOSED
                    held-by-person | paid   | same      | clean | HELD             | AWAITING_APPROVAL
                    held-by-person | closed | same      | clean | OUT_OF_SCOPE     | CLOSED
                    ours-held-by-person | paid | same   | clean | HELD             | AWAITING_APPROVAL
                    ours-held-by-person | paid | different | clean | HELD          | AWAITING_APPROVAL
                    ours-closed-held-by-person | paid | same | clean | HELD        | AWAITING_APPROVAL
                    ours-by-person-changed | paid | same | clean | APPROVED        | APPROVED
                    ours-by-person-changed | paid | different | clean | CHANGED    | AWAITING_APPROVAL
                    ours-by-person-changed | closed | same | clean | CHANGED       | AWAITING_APPROVAL
                    ours-mended   | paid    | same      | clean | APPROVED         | APPROVED
                    ours-mended   | paid    | same      | bad   | HELD             | AWAITING_APPROVAL
                    ours-changed  | paid    | same      | clean | APPROVED         | APPROVED
                    ours-changed  | paid    | same      | bad   | HELD             | AWAITING_APPROVAL
                    ours-changed  | paid    | different | clean | CHANGED          | AWAITING_APPROVAL
                    ours-changed  | closed  | different | clean | CHANGED          | AWAITING_APPROVAL
                    ours-held-changed | paid | same     | clean | APPROVED         | APPROVED
                    ours-held-changed | paid | different | clean | HELD            | AWAITING_APPROVAL
                    waiting       | paid    | different | clean | APPROVED         | APPROVED
                    waiting       | paid    | different | bad   | HELD             | AWAITING_APPROVAL
                    waiting       | closed  | different | clean | OUT_OF_SCOPE     | CLOSED
                    waiting       | sent    | different | clean | OUT_OF_SCOPE     |
                    changed       | paid    | same      | clean | APPROVED         | APPROVED
                    changed       | paid    | same      | bad   | HELD             | AWAITING_APPROVAL
                    changed       | paid    | different | clean | HELD             | AWAITING_APPROVAL
                    changed       | closed  | different | clean | OUT_OF_SCOPE     | CLOSED
                    approved      | paid    | same      | clean | ALREADY_IMPORTED |
                    approved      | paid    | same      | bad   | ALREADY_IMPORTED |
                    approved      | paid    | different | clean | CHANGED          | AWAITING_APPROVAL
                    approved      | paid    | different | bad   | CHANGED          | AWAITING_APPROVAL
                    approved      | closed  | same      | clean | CHANGED          | AWAITING_APPROVAL
                    approved      | sent    | different | clean | OUT_OF_SCOPE     |
                    approved      | damaged | same      | clean | CHANGED          | AWAITING_APPROVAL
                    approved      | damaged | different | clean | CHANGED          | AWAITING_APPROVAL
                    by-person     | paid    | same      | bad   | ALREADY_IMPORTED |
                    by-person     | paid    | different | clean | CHANGED          | AWAITING_APPROVAL
                    by-person     | closed  | same      | clean | CHANGED          | AWAITING_APPROVAL
                    by-person     | damaged | same      | clean | ALREADY_IMPORTED |
                    ours-changed  | damaged | same      | clean | CHANGED          | AWAITING_APPROVAL
                    changed       | damaged | same      | clean | HELD             | AWAITING_APPROVAL
                    in-hand       | damaged | same      | clean | ALREADY_IMPORTED |
                    in-hand-approved | damaged | same   | clean | ALREADY_IMPORTED |
                    shipped       | damaged | same      | clean | ALREADY_IMPORTED |
                    ours          | damaged | same      | clean | HELD             | AWAITING_APPROVAL
                    waiting-closed-by-us | closed | same | clean | OUT_OF_SCOPE     | CLOSED
                    waiting-closed-by-us | paid   | same | clean | APPROVED         | APPROVED
                    shipped       | paid    | same      | clean | ALREADY_IMPORTED |
                    shipped       | paid    | different | clean | CHANGED          |
                    shipped       | closed  | same      | clean | OUT_OF_SCOPE     |
                    ours-shipped  | paid    | different | clean | CHANGED          |
                    fraud         | paid    | same      | clean | ALREADY_IMPORTED |
                    fraud         | paid    | different | clean | CHANGED          |
                    fraud         | closed  | same      | clean | OUT_OF_SCOPE     |
                    closed        | paid    | same      | clean | APPROVED         | APPROVED
                    closed        | paid    | same      | bad   | HELD             | AWAITING_APPROVAL
                    closed        | closed  | same      | clean | OUT_OF_SCOPE     |
                    later         | paid    | same      | clean | ALREADY_IMPORTED |
                    later         | paid    | different | bad   | ALREADY_IMPORTED |
                    later         | closed  | same      | clean | OUT_OF_SCOPE     |
                    later-changed | paid    | same      | clean | ALREADY_IMPORTED |
                    later-changed | closed  | same      | clean | OUT_OF_SCOPE     |
                    new-later     | paid    | different | clean | ALREADY_IMPORTED |
                    """)
    void what_becomes_of_an_order(
            String standing, String trade, String content, String rules, Outcome outcome, @Nullable OrderStatus staged) throws IOException {
        OrderCase asApproved = order("paid", "何云", false);
        String approvedHash = Fingerprint.of(asApproved).text();
        OrderCase now = order(trade, content.equals("same") ? "何云" : "何雨", rules.equals("bad"));

        Judgement judgement = judge(true, approvedHash).judge(now, new Place(Rank.FIRST, 2), ledger(standing, approvedHash));

        assertThat(judgement.outcome()).isEqualTo(outcome);
        assertThat(judgement.staged() == null ? null : judgement.staged().status()).isEqualTo(staged);
        if (judgement.staged() != null) {
            assertThat(judgement.staged().approves()).isEqualTo(outcome == Outcome.APPROVED);
            assertThat(judgement.staged().clean()).isEqualTo(outcome == Outcome.APPROVED);
            assertThat(judgement.staged().known()).isEqualTo(standing.equals("none") ? null : Long.valueOf(100_001));
        }
        if (outcome == Outcome.CHANGED || (standing.equals("changed") && content.equals("different") && outcome == Outcome.HELD)) {
            assertThat(judgement.findings()).extracting(Finding::rule).contains("changed-since-import");
        }
        if (trade.equals("damaged") && judgement.staged() != null) {
            assertThat(judgement.findings()).extracting(Finding::rule).contains("status-unknown");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Severity.class, names = {"HOLD", "WARN", "OFF"})
    void what_a_person_holds_is_held_whatever_the_severity_of_the_rule_that_says_so(Severity severity) throws IOException {
        RuleBook rules = new RuleBook(new RuleSettings(Map.of("changed-since-import", severity), List.of()));
        OrderJudge judge = new OrderJudge(rules, true, Set.of(OURS), Set.of(LATER), new Contents(after -> List.of()), NewerExports.NONE);

        assertThat(judge.judge(order("paid", "何云", false), new Place(Rank.FIRST, 2), ledger("held-by-person", "77")).outcome()).isEqualTo(Outcome.HELD);
    }

    @Test
    void a_trade_that_closes_does_not_forget_who_holds_the_order() throws IOException {
        Judgement closed = judge(true, "77").judge(order("closed", "何云", false), new Place(Rank.FIRST, 2), ledger("held-by-person", "77"));

        assertThat(Objects.requireNonNull(closed.staged()).changeNote()).isEqualTo("收货人姓名: 何云 → 何雨");
    }

    /** Two rows of one number; whichever stands first, the same becomes of the order. */
    @ParameterizedTest(name = "{0}: {1} {2} and {3} {4}: {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    none         | paid   | same | paid   | different | HELD             | AWAITING_APPROVAL | PAID
                    none         | paid   | same | closed | same      | HELD             | AWAITING_APPROVAL | PAID
                    none         | paid   | same | sent   | same      | HELD             | AWAITING_APPROVAL | PAID
                    none         | paid   | same | damaged | same     | HELD             | AWAITING_APPROVAL | UNPAID
                    none         | sent   | same | closed | same      | OUT_OF_SCOPE     |                   |
                    waiting      | paid   | same | closed | same      | HELD             | AWAITING_APPROVAL | PAID
                    waiting      | sent   | same | closed | same      | OUT_OF_SCOPE     | CLOSED            | REFUNDED
                    changed      | paid   | same | paid   | different | HELD             | AWAITING_APPROVAL | PAID
                    approved     | paid   | same | paid   | different | CHANGED          | AWAITING_APPROVAL | PAID
                    approved     | paid   | same | closed | same      | CHANGED          | AWAITING_APPROVAL | PAID
                    approved     | sent   | same | closed | same      | CHANGED          | AWAITING_APPROVAL | REFUNDED
                    ours         | paid   | same | paid   | different | HELD             | AWAITING_APPROVAL | PAID
                    ours-changed | paid   | same | paid   | different | CHANGED          | AWAITING_APPROVAL | PAID
                    in-hand      | paid   | same | paid   | different | CHANGED          | AWAITING_APPROVAL | PAID
                    shipped      | paid   | same | paid   | different | CHANGED          |                   |
                    fraud        | paid   | same | paid   | different | CHANGED          |                   |
                    later        | paid   | same | closed | same      | ALREADY_IMPORTED |                   |
                    """)
    void what_becomes_of_an_order_of_which_two_rows_say_different_things(
            String standing, String trade, String content, String otherTrade, String otherContent, Outcome outcome, @Nullable OrderStatus staged, @Nullable PaymentStatus payment) throws IOException {
        OrderCase asApproved = order("paid", "何云", false);
        String approvedHash = Fingerprint.of(asApproved).text();
        OrderCase one = order(trade, content.equals("same") ? "何云" : "何雨", false);
        OrderCase other = order(otherTrade, otherContent.equals("same") ? "何云" : "何雨", false);
        OrderJudge judge = judge(true, approvedHash);

        for (OrderCase first : List.of(contradicted(one, other), contradicted(other, one))) {
            Judgement judgement = judge.judge(first, new Place(Rank.FIRST, 2), ledger(standing, approvedHash));

            assertThat(judgement.outcome()).isEqualTo(outcome);
            assertThat(judgement.staged() == null ? null : judgement.staged().status()).isEqualTo(staged);
            assertThat(judgement.staged() == null ? null : judgement.staged().paymentStatus()).isEqualTo(payment);
        }
    }

    @Test
    void the_log_of_a_held_order_names_the_rules() throws IOException {
        Judgement judgement = judge(true, "1").judge(contradicted(order("paid", "何云", true), order("paid", "何雨", true)), new Place(Rank.FIRST, 2), null);

        assertThat(Objects.requireNonNull(judgement.staged()).logDetail()).contains("blacklisted", "order-no-repeated");
    }

    private static OrderCase contradicted(OrderCase first, OrderCase by) {
        return new OrderCase(
                first.slot(), first.order(), first.lines(), first.resolutions(), first.facts(), Repeat.NONE.and(3, by.order().status()), first.differences(), first.blacklisted(), first.notes());
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"none, paid, PAID", "none, damaged, UNPAID", "waiting, closed, REFUNDED", "approved, closed, REFUNDED", "closed, paid, PAID"})
    void what_the_ledger_says_of_the_payment(String standing, String trade, PaymentStatus payment) throws IOException {
        Judgement judgement = judge(true, "1").judge(order(trade, "何云", false), new Place(Rank.FIRST, 2), ledger(standing, "1"));
        assertThat(Objects.requireNonNull(judgement.staged()).paymentStatus()).isEqualTo(payment);
    }

    @ParameterizedTest
    @CsvSource({"approved, double-note", "by-person, double-note", "waiting, double-note", "in-hand, double-note", "shipped, ''", "later, ''", "fraud, ''"})
    void a_note_for_shipping_is_told_in_every_import_until_the_order_has_left(String standing, String rules) throws IOException {
        OrderCase asApproved = order("paid", "何云", false);
        String approvedHash = Fingerprint.of(asApproved).text();
        OrderCase now = order(NUMBER.digits(), "paid", "何云", "发顺丰", false);

        Judgement judgement = judge(true, approvedHash).judge(now, new Place(Rank.FIRST, 2), ledger(standing, approvedHash));

        assertThat(String.join(" ", judgement.findings().stream().map(Finding::rule).toList())).isEqualTo(rules);
        assertThat(judgement.outcome()).isEqualTo(standing.equals("waiting") ? Outcome.APPROVED : Outcome.ALREADY_IMPORTED);
    }

    @ParameterizedTest
    @CsvSource({"'', '', '', double-note", "'', '', 发顺丰, ''", "'', '', 发圆通, double-note", "要加急, 送贺卡, 发顺丰, double-note double-note"})
    void notes_of_the_desk_count_and_what_the_shipping_note_says_is_said(String internal, String finance, String shipping, String rules) throws IOException {
        OrderCase now = order(NUMBER.digits(), "paid", "何云", "发顺丰", false);
        String hash = Fingerprint.of(now).text();
        LedgerOrder ledger = new LedgerOrder(
                100_001, NUMBER, OrderStatus.APPROVED, EARLIER, EARLIER, EARLIER, hash, hash, "", null, false, new DeskNotes(internal, finance, shipping));

        Judgement judgement = judge(true, hash).judge(now, new Place(Rank.FIRST, 2), ledger);

        assertThat(String.join(" ", judgement.findings().stream().map(Finding::rule).toList())).isEqualTo(rules);
    }

    @Test
    void without_automatic_approval_a_clean_order_waits_and_is_known_to_be_clean() throws IOException {
        Judgement judgement = judge(false, "0").judge(order("paid", "何云", false), new Place(Rank.FIRST, 2), null);
        assertThat(judgement.outcome()).isEqualTo(Outcome.WAITING);
        assertThat(Objects.requireNonNull(judgement.staged()).status()).isEqualTo(OrderStatus.AWAITING_APPROVAL);
        assertThat(judgement.staged().clean()).isTrue();
        assertThat(judgement.staged().approvedHash()).isNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"SAME_AGAIN, ALREADY_IMPORTED, WARN", "DIFFERENT, REJECTED, REJECT"})
    void a_further_row_of_an_order_never_reaches_the_ledger(Rank rank, Outcome outcome, String severity) throws IOException {
        Judgement judgement = judge(true, "0").judge(order("paid", "何云", false), new Place(rank, 2), null);
        assertThat(judgement.outcome()).isEqualTo(outcome);
        assertThat(judgement.cause()).isEqualTo(RowCause.REPEATED);
        assertThat(judgement.staged()).isNull();
        assertThat(judgement.findings()).extracting(f -> f.rule() + " " + f.severity()).containsExactly("order-no-repeated " + severity);
    }

    @Test
    void a_row_without_an_order_number_is_rejected_whatever_else_it_says() throws IOException {
        Judgement judgement = judge(true, "0").judge(order("1.37E+14", "closed", "何云", false), new Place(Rank.FIRST, 2), null);
        assertThat(judgement.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(judgement.cause()).isEqualTo(RowCause.NO_NUMBER);
        assertThat(judgement.staged()).isNull();
        assertThat(judgement.findings()).extracting(Finding::rule).containsExactly("order-no-damaged");
    }

    @ParameterizedTest
    @CsvSource({"closed, 交易关闭", "sent, 卖家已发货，等待买家确认"})
    void a_row_out_of_scope_is_counted_under_its_status(String trade, String cause) throws IOException {
        Judgement judgement = judge(true, "0").judge(order(trade, "何云", false), new Place(Rank.FIRST, 2), null);
        assertThat(judgement.outcome()).isEqualTo(Outcome.OUT_OF_SCOPE);
        assertThat(judgement.cause()).isEqualTo(cause);
    }

    /** The older slot is imported after the newer one, as it is when an outage is made up for. */
    @ParameterizedTest
    @CsvSource({"none, OUT_OF_SCOPE, 交易关闭", "waiting, APPROVED, ''", "approved, ALREADY_IMPORTED, ''"})
    void an_order_that_no_ledger_has_and_that_a_newer_export_says_is_over_is_not_begun(String standing, Outcome outcome, String cause) throws IOException {
        OrderCase paid = order("paid", "何云", false);
        String hash = Fingerprint.of(paid).text();
        OrderJudge judge = new OrderJudge(new RuleBook(RuleSettings.standard()), true, Set.of(OURS), Set.of(LATER), new Contents(after -> List.of()), number -> number.equals(NUMBER) ? "交易关闭" : null);

        Judgement judgement = judge.judge(paid, new Place(Rank.FIRST, 2), ledger(standing, hash));

        assertThat(judgement.outcome()).isEqualTo(outcome);
        assertThat(judgement.cause()).isEqualTo(cause);
        assertThat(judgement.staged() == null).isEqualTo(outcome != Outcome.APPROVED);
    }

    /** The fingerprint is only what is looked at first. */
    @ParameterizedTest
    @ValueSource(strings = {"approved", "by-person", "shipped", "fraud"})
    void an_order_with_another_fingerprint_in_which_nothing_differs_was_imported_already(String standing) throws IOException {
        OrderJudge judge = new OrderJudge(new RuleBook(RuleSettings.standard()), true, Set.of(OURS), Set.of(LATER), new Contents(after -> List.of()), NewerExports.NONE);
        Judgement judgement = judge.judge(order("paid", "何雨", false), new Place(Rank.FIRST, 2), ledger(standing, "77"));
        assertThat(judgement.outcome()).isEqualTo(Outcome.ALREADY_IMPORTED);
        assertThat(judgement.staged()).isNull();
        assertThat(judgement.findings()).isEmpty();
    }

    @ParameterizedTest(name = "its content is the ledger''s: {0}")
    @CsvSource({"true, ALREADY_IMPORTED", "false, CHANGED"})
    void an_approved_order_of_which_nobody_noted_what_was_approved_is_compared_with_what_the_ledger_holds(boolean same, Outcome outcome) throws IOException {
        OrderCase now = order("paid", "何云", false);
        String hash = Fingerprint.of(now).text();
        LedgerOrder ledger = new LedgerOrder(100_001, NUMBER, OrderStatus.APPROVED, EARLIER, EARLIER, EARLIER, same ? hash : "another", null, "", null, false, DeskNotes.NONE);
        assertThat(judge(true, "another").judge(now, new Place(Rank.FIRST, 2), ledger).outcome()).isEqualTo(outcome);
    }

    @Test
    void a_change_keeps_what_was_approved_beside_what_is_new() throws IOException {
        OrderCase asApproved = order("paid", "何云", false);
        String approvedHash = Fingerprint.of(asApproved).text();
        Judgement judgement =
                judge(true, approvedHash).judge(order("paid", "何雨", false), new Place(Rank.FIRST, 2), ledger("approved", approvedHash));
        assertThat(Objects.requireNonNull(judgement.staged()).approvedHash()).isEqualTo(approvedHash);
        assertThat(judgement.staged().contentHash()).isNotEqualTo(approvedHash);
        assertThat(judgement.staged().changeNote()).isEqualTo("收货人姓名: 何云 → 何雨");
        assertThat(judgement.staged().changes()).isTrue();
    }

    @Test
    void a_note_of_an_earlier_slot_is_kept_as_its_own() throws IOException {
        Judgement judgement = judge(true, "77").judge(order("paid", "何雨", false), new Place(Rank.FIRST, 2), ledger("changed", "77"));
        assertThat(Objects.requireNonNull(judgement.staged()).changeNote()).isEqualTo("收货人姓名: 何云 → 何雨");
        assertThat(judgement.staged().changes()).isFalse();
    }

    @Test
    void a_change_that_the_ledger_holds_since_an_earlier_attempt_is_a_change_again() throws IOException {
        OrderJudge judge = new OrderJudge(new RuleBook(RuleSettings.standard()), true, Set.of(OURS), Set.of(LATER), new Contents(after -> List.of()), NewerExports.NONE);
        Judgement judgement = judge.judge(order("paid", "何雨", false), new Place(Rank.FIRST, 2), ledger("ours-changed", "77"));
        assertThat(judgement.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(Objects.requireNonNull(judgement.staged()).changeNote()).isEqualTo("收货人姓名: 何云 → 何雨");
    }
}
