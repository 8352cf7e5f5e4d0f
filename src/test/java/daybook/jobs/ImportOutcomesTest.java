package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Books.NEXT_MORNING;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.database.TempFolders;
import daybook.reconciliation.ControlTotals;
import daybook.reconciliation.Measure;
import daybook.reconciliation.OutcomeStore;
import daybook.slot.Session;
import daybook.slot.Slot;
import daybook.wording.Language;
import daybook.wording.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.h2.util.DateTimeUtils;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ImportOutcomesTest {
    private static final Slot NEXT_AFTERNOON = new Slot(NEXT_MORNING.shop(), NEXT_MORNING.date(), Session.AFTERNOON);

    private final Peer peer;
    private final Books books;

    ImportOutcomesTest(Peer peer) {
        this.peer = peer;
        this.books = Books.empty(peer);
    }

    private Ended runs(Slot slot, Export export) {
        Ended ended = books.run(slot, export);
        assertThat(ended.exit()).isEqualTo(Exit.DONE);
        return ended;
    }

    @Test
    void a_clean_order_is_approved_and_downloaded() {
        Ended ended = books.run(MORNING, Export.of(anOrder(1).paid("19.80")));

        assertThat(ended.exit()).isEqualTo(Exit.DONE);
        assertThat(ended.sentence()).isNull();
        assertThat(books.outcomes(MORNING, "orders")).isEqualTo(Map.of("APPROVED", 1L));
        assertThat(books.outcomes(MORNING, "items")).isEqualTo(Map.of("APPROVED", 1L));
        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-15-1");
        assertThat(books.findings(MORNING)).isEmpty();
        assertThat(books.log(1)).containsExactly("APPROVED");
        ControlTotals totals = Objects.requireNonNull(ended.certificate()).totals();
        assertThat(totals.of(Measure.YUAN, ControlTotals.DOWNLOADED)).isEqualTo(1980);
    }

    @Test
    void a_row_without_a_usable_number_is_rejected_with_its_lines_and_the_others_go_on() {
        Sale damaged = anOrder(2).with("订单编号", "1.37E+14");
        runs(MORNING, Export.of(anOrder(1), damaged, anOrder(3).without("订单编号")));

        assertThat(books.outcomes(MORNING, "orders")).isEqualTo(Map.of("APPROVED", 1L, "REJECTED", 2L));
        assertThat(books.outcomes(MORNING, "items")).isEqualTo(Map.of("APPROVED", 1L, "REJECTED", 2L));
        assertThat(books.findings(MORNING)).isEqualTo(Map.of("order-no-damaged", 2L, "order-no-missing", 2L));
    }

    @Test
    void rows_that_do_not_wait_for_shipment_are_out_of_scope_and_counted_apart() {
        runs(
                MORNING,
                Export.of(
                        anOrder(1),
                        anOrder(2).status("交易成功"),
                        anOrder(3).status("交易成功"),
                        anOrder(4).status("卖家已发货，等待买家确认"),
                        anOrder(5).closed()));

        assertThat(books.outcomes(MORNING, "orders")).isEqualTo(Map.of("APPROVED", 1L, "OUT_OF_SCOPE", 4L));
        assertThat(books.outcomes(MORNING, "items")).isEqualTo(Map.of("APPROVED", 1L, "OUT_OF_SCOPE", 4L));
        assertThat(books.get(OutcomeStore.class).outOfScope(runOf(MORNING)))
                .isEqualTo(Map.of("交易成功", 2L, "卖家已发货，等待买家确认", 1L, "交易关闭", 1L));
        assertThat(List.of(books.standing(2), books.standing(5))).containsOnly("unknown");
    }

    @Test
    void an_absurd_row_stops_no_other() {
        Sale absurd = anOrder(2).itemWith("价格", "9999999999999.00").itemWith("购买数量", "999999999").with("宝贝总数量", "999999999");
        Sale huge = anOrder(3).itemWith("价格", "9999999999.99").itemWith("购买数量", "999999999").with("宝贝总数量", "999999999");
        runs(MORNING, Export.of(anOrder(1), absurd, huge));

        assertThat(books.outcomes(MORNING, "orders")).isEqualTo(Map.of("APPROVED", 2L, "HELD", 1L));
        assertThat(books.findings(MORNING)).isEqualTo(Map.of("amount-invalid", 1L));
    }

    @Test
    void a_time_that_this_machines_clock_does_not_have_is_kept() {
        TimeZone here = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        DateTimeUtils.resetCalendar();
        try (Books there = Books.ofOwn(peer, TempFolders.create("zone"))) {
            Sale skipped = anOrder(1).with("订单创建时间", "2010-03-14 02:30:00").with("订单付款时间", "2010-03-14 02:31:00");
            there.run(MORNING, Export.of(skipped));
            there.run(AFTERNOON, Export.of(skipped));
            assertThat(there.jdbc().queryForObject("SELECT paid_at FROM customer_order", LocalDateTime.class)).hasToString("2010-03-14T02:31");
        } finally {
            TimeZone.setDefault(here);
            DateTimeUtils.resetCalendar();
        }
    }

    @Test
    void an_order_shipped_while_it_is_judged_keeps_what_it_was_shipped_with() {
        runs(MORNING, Export.of(anOrder(1)));
        books.hooks().before("settle", () -> books.ship(1));
        books.run(AFTERNOON, Export.of(anOrder(1).with("收货人姓名", "何雨")));

        assertThat(books.standing(1)).isEqualTo("SHIPPED in 2011-2-15-1");
        assertThat(books.jdbc().queryForObject("SELECT receiver FROM customer_order", String.class)).isEqualTo("何云");
    }

    @Test
    void orders_of_another_shop_are_left_alone_even_where_the_numbers_are_the_same() {
        runs(MORNING, Export.of(anOrder(1)));
        books.jdbc().update("UPDATE customer_order SET shop = 'another-shop', download_run = NULL, decided_run = NULL");
        runs(AFTERNOON, Export.of(anOrder(2)).itemRows(anOrder(1)));

        assertThat(books.outcomes(AFTERNOON, "items")).isEqualTo(Map.of("APPROVED", 1L, "ORPHAN", 1L));
        assertThat(books.standing(1)).isEqualTo("APPROVED");
    }

    @Test
    void each_orphan_is_reported_also_where_there_are_more_than_one_block_holds() {
        Export export = Export.of(anOrder(1));
        IntStream.rangeClosed(2, 1_002).mapToObj(Sale::anOrder).forEach(export::itemRows);
        export.itemRows(anOrder(2)); // far from its other line
        runs(MORNING, export);

        assertThat(books.outcomes(MORNING, "items")).isEqualTo(Map.of("APPROVED", 1L, "ORPHAN", 1_002L));
        assertThat(books.findings(MORNING)).isEqualTo(Map.of("order-missing", 1_002L));
    }

    @Test
    void a_file_of_another_day_is_told_of_once() {
        Sale[] old = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> anOrder(i).with("订单创建时间", "2010-12-01 08:15:25").with("订单付款时间", "2010-12-01 08:16:37"))
                .toArray(Sale[]::new);
        runs(MORNING, Export.of(old));

        assertThat(books.findings(MORNING)).containsEntry("date-suspicious", 1L);
    }

    private long runOf(daybook.slot.Slot slot) {
        return Objects.requireNonNull(books.jdbc()
                .queryForObject("SELECT MAX(id) FROM slot_run WHERE slot_date = ? AND session = ?", Long.class, slot.date(), slot.session().number()));
    }

    @Test
    void an_order_with_a_finding_is_held_until_it_is_mended() {
        runs(MORNING, Export.of(anOrder(1).without("收货人姓名"), anOrder(2).without("收货人姓名"), anOrder(3)));
        assertThat(books.outcomes(MORNING, "orders")).isEqualTo(Map.of("APPROVED", 1L, "HELD", 2L));
        assertThat(books.outcomes(MORNING, "items")).isEqualTo(Map.of("APPROVED", 1L, "HELD", 2L));
        assertThat(books.standing(1)).isEqualTo("AWAITING_APPROVAL");

        runs(AFTERNOON, Export.of(anOrder(1), anOrder(2).without("收货人姓名"), anOrder(3)));
        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("APPROVED", 1L, "HELD", 1L, "ALREADY_IMPORTED", 1L));
        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-15-2");
        assertThat(books.standing(2)).isEqualTo("AWAITING_APPROVAL");
        assertThat(books.standing(3)).isEqualTo("APPROVED in 2011-2-15-1");
        assertThat(books.log(1)).containsExactly("AWAITING_APPROVAL", "APPROVED");
    }

    @Test
    void without_automatic_approval_clean_orders_wait_and_what_a_person_approves_is_in_the_next_download() {
        Books manual = Books.with(peer, "daybook.import.automatic-approval=false");
        manual.run(MORNING, Export.of(anOrder(1), anOrder(2).without("收货人姓名"), anOrder(3).item("WLT3HX6071", "颜色：条纹;尺码：L", "10.00", 3)));
        assertThat(books.outcomes(MORNING, "orders")).isEqualTo(Map.of("WAITING", 2L, "HELD", 1L));
        assertThat(books.outcomes(MORNING, "items")).isEqualTo(Map.of("WAITING", 3L, "HELD", 1L));
        assertThat(books.standing(1)).isEqualTo("AWAITING_APPROVAL");

        assertThat(manual.get(Approvals.class).approveClean("another-shop", "lead").orders()).isZero();
        assertThat(manual.get(Approvals.class).approveClean("shop", "lead").orders()).isEqualTo(2);
        assertThat(List.of(books.standing(1), books.standing(2), books.standing(3))).containsExactly("APPROVED", "AWAITING_APPROVAL", "APPROVED");

        Ended next = manual.run(AFTERNOON, Export.of(anOrder(1), anOrder(4)));
        assertThat(next.exit()).isEqualTo(Exit.DONE);
        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("ALREADY_IMPORTED", 1L, "WAITING", 1L));
        assertThat(List.of(books.standing(1), books.standing(3))).containsOnly("APPROVED in 2011-2-15-2");
        ControlTotals totals = Objects.requireNonNull(next.certificate()).totals();
        for (String of : List.of(ControlTotals.BY_PEOPLE, ControlTotals.DOWNLOADED)) {
            assertThat(Stream.of(Measure.values()).map(measure -> totals.of(measure, of))).as(of).containsExactly(2L, 3L, 5L, 5980L);
        }
        assertThat(books.jdbc().queryForObject("SELECT decided_by FROM customer_order WHERE order_number = ?", String.class, Sale.number(1)))
                .isEqualTo("lead");
    }

    @Test
    void an_approved_order_that_is_different_now_waits_again_until_it_is_as_it_was() {
        int kinds = DIFFERENT.length;
        Export first = Export.ofClean(1, kinds).itemsOf2022();
        runs(MORNING, first);

        Export then = Export.of(DIFFERENT).itemsOf2022();
        runs(AFTERNOON, then);
        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("CHANGED", (long) kinds));
        assertThat(books.findings(AFTERNOON)).hasEntrySatisfying("changed-since-import", n -> assertThat(n).isGreaterThanOrEqualTo(kinds));
        for (int index = 1; index <= kinds; index++) {
            assertThat(books.standing(index)).as("order %s", index).isEqualTo("AWAITING_APPROVAL");
        }

        runs(NEXT_MORNING, then);
        assertThat(books.outcomes(NEXT_MORNING, "orders")).isEqualTo(Map.of("HELD", (long) kinds));
        assertThat(books.findings(NEXT_MORNING)).hasEntrySatisfying("changed-since-import", n -> assertThat(n).isEqualTo(kinds));

        daybook.slot.Slot last = daybook.slot.Slot.parse("shop", "2011-2-16-2");
        runs(last, first);
        assertThat(books.outcomes(last, "orders")).isEqualTo(Map.of("APPROVED", (long) kinds));
        assertThat(books.standing(3)).isEqualTo("APPROVED in 2011-2-16-2");
        assertThat(books.log(3)).containsExactly("APPROVED", "AWAITING_APPROVAL", "AWAITING_APPROVAL", "APPROVED");
    }

    private static final Sale[] DIFFERENT = {
        anOrder(1).with("收货人姓名", "何雨"),
        anOrder(2).with("收货地址", "湖南省 湘潭市 岳塘区    建设街道 宝塔路小区3栋2单元"),
        anOrder(3).with("修改后的收货地址", "湖南省 湘潭市 岳塘区    建设街道 芙蓉路小区1栋1单元"),
        anOrder(4).with("联系手机", "'13900009999"),
        anOrder(5).with("联系电话", "'0731-58221122"),
        anOrder(6).paid("19.90"),
        anOrder(7).with("买家应付邮费", "5.00").with("总金额", "34.90").with("买家实际支付金额", "34.90"),
        anOrder(8).with("退款金额", "10.00"),
        anOrder(9).itemWith("商品属性", "颜色分类：杏色;尺码：S"),
        anOrder(10).item(Sale.DRESS, "颜色分类：杏色;尺码：S", "0.00", 1),
        anOrder(11).itemWith("退款状态", "退款中"),
    };

    @Test
    void what_is_unimportant_may_differ_without_the_order_being_changed() {
        runs(MORNING, Export.ofClean(1, 3));
        String before = books.dump().ledger();
        runs(
                AFTERNOON,
                Export.of(
                        anOrder(1).with("订单备注", "'加急").with("买家留言", "快点发"),
                        anOrder(2).with("收货地址", "湖南省 湘潭市 岳塘区 建设街道 书院路小区3栋2单元(000000)"),
                        anOrder(3).with("物流单号", "No:75134")));
        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("ALREADY_IMPORTED", 3L));
        assertThat(books.dump().ledger()).isEqualTo(before);
    }

    @Test
    void a_trade_that_closes_after_approval_is_a_change() {
        runs(MORNING, Export.of(anOrder(1), anOrder(2)));
        runs(AFTERNOON, Export.of(anOrder(1).closed(), anOrder(2)));

        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("CHANGED", 1L, "ALREADY_IMPORTED", 1L));
        assertThat(books.findings(AFTERNOON)).containsEntry("changed-since-import", 1L);
        assertThat(books.standing(1)).isEqualTo("AWAITING_APPROVAL");
        assertThat(books.get(Approvals.class).approveClean("shop", "lead").orders()).isZero();
    }

    /** It may be that of a closed trade. */
    @Test
    void an_approved_order_whose_status_cannot_be_read_any_more_waits_until_it_can() {
        Export damaged = Export.of(anOrder(1).with("订单状态", "交易关\ufffd"), anOrder(2));
        runs(MORNING, Export.of(anOrder(1), anOrder(2)));
        runs(AFTERNOON, damaged);
        for (int times = 0; times < 2; times++) {
            assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("CHANGED", 1L, "ALREADY_IMPORTED", 1L));
            assertThat(books.findings(AFTERNOON)).containsEntry("changed-since-import", 1L).containsEntry("status-unknown", 1L);
            assertThat(books.standing(1)).isEqualTo("AWAITING_APPROVAL");
            assertThat(books.rerun(AFTERNOON).exit()).isEqualTo(Exit.DONE);
        }
        runs(NEXT_MORNING, damaged);
        assertThat(books.outcomes(NEXT_MORNING, "orders")).isEqualTo(Map.of("HELD", 1L, "ALREADY_IMPORTED", 1L));
        runs(NEXT_AFTERNOON, Export.of(anOrder(1), anOrder(2)));
        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-16-2");
    }

    /** He may have looked it up, and would have to at every slot. */
    @Test
    void an_order_whose_status_cannot_be_read_and_that_a_person_has_approved_stays_approved() {
        Export damaged = Export.of(anOrder(1).with("订单状态", "交易关\ufffd"), anOrder(2));
        runs(MORNING, damaged);
        books.approve(1);

        assertThat(books.rerun(MORNING).exit()).isEqualTo(Exit.DONE);
        assertThat(books.standing(1)).startsWith("APPROVED");
        runs(AFTERNOON, damaged);
        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("ALREADY_IMPORTED", 2L));
        assertThat(books.standing(1)).startsWith("APPROVED");
    }

    @Test
    void what_else_differs_in_an_order_whose_status_cannot_be_read_is_told_as_well() {
        runs(MORNING, Export.of(anOrder(1)));
        runs(AFTERNOON, Export.of(anOrder(1).with("订单状态", "交易关\ufffd").with("收货人姓名", "何雨")));
        for (int times = 0; times < 2; times++) {
            assertThat(books.jdbc().queryForObject("SELECT change_note FROM customer_order", String.class)).contains("订单状态", "收货人姓名", "何雨");
            assertThat(books.rerun(AFTERNOON).exit()).isEqualTo(Exit.DONE);
        }
    }

    @Test
    void goods_that_were_taken_by_a_person_s_answer_are_told_in_the_workbooks() throws IOException {
        Path answer = Typed.written("答复.csv", "标题,商品属性,商家编码,产品编号,颜色,尺码\n收腰连衣裙,颜色分类：杏色;尺码：M,,1098,杏色,M\n".getBytes(StandardCharsets.UTF_8));
        assertThat(books.get(ReferenceSheets.class).loadAliases(answer).exit()).isEqualTo(Exit.DONE);
        Ended ended = runs(MORNING, Export.of(anOrder(1).itemWith("商家编码", ""), anOrder(2), anOrder(3).itemWith("商家编码", "").without("收货人姓名")));

        String said = new Wording(Language.CHINESE).say("run.cause-by-alias");
        assertThat(books.jdbc().queryForList("SELECT kind FROM row_outcome WHERE cause = 'by-alias' ORDER BY kind", String.class)).containsExactly("items", "orders");
        assertThat(rowsSaying(ended, "异常报告2011-2-15-1.xlsx", said)).hasSize(2).allMatch(row -> row.contains(Sale.number(1)));
        assertThat(rowsSaying(ended, "对账2011-2-15-1.xlsx", said)).hasSize(1).allMatch(row -> row.contains(Sale.number(1)));
    }

    private static List<String> rowsSaying(Ended ended, String workbook, String said) throws IOException {
        List<String> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(Objects.requireNonNull(ended.reports()).resolve(workbook)))) {
            book.forEach(sheet -> sheet.forEach(row -> {
                String text = StreamSupport.stream(row.spliterator(), false).map(Cell::toString).collect(Collectors.joining("|"));
                if (text.contains(said)) {
                    rows.add(text);
                }
            }));
        }
        return rows;
    }

    /** The count is right however many there are; the list says that it ends. */
    @Test
    void of_many_orders_outside_of_the_window_finance_sees_that_not_all_are_named() throws IOException {
        try (Books wide = Books.another(peer, "daybook.import.orders-a-block=1000", "daybook.import.item-rows-a-block=1000")) {
            Ended ended = wide.run(MORNING, Export.of(IntStream.rangeClosed(1, 1_001)
                    .mapToObj(i -> anOrder(i).with("订单创建时间", "2011-02-13 08:15:25").with("订单付款时间", "2011-02-13 08:16:37")).toArray(Sale[]::new)));
            assertThat(ended.exit()).isEqualTo(Exit.DONE);
            assertThat(rowsSaying(ended, "对账2011-2-15-1.xlsx", new Wording(Language.CHINESE).say("run.more-not-named", 1_000))).hasSize(1);
        }
    }

    @Test
    void a_trade_that_closes_while_it_waits_is_closed() {
        runs(MORNING, Export.of(anOrder(1).without("收货人姓名"), anOrder(2)));
        runs(AFTERNOON, Export.of(anOrder(1).without("收货人姓名").closed(), anOrder(2)));

        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("OUT_OF_SCOPE", 1L, "ALREADY_IMPORTED", 1L));
        assertThat(books.standing(1)).isEqualTo("CLOSED");
        assertThat(books.log(1)).containsExactly("AWAITING_APPROVAL", "CLOSED");

        runs(NEXT_MORNING, Export.of(anOrder(1).without("收货人姓名").closed()));
        assertThat(books.log(1)).hasSize(2);
    }

    @Test
    void an_order_that_is_shipped_is_never_touched() {
        runs(MORNING, Export.ofClean(1, 3));
        List.of(1, 2, 3).forEach(books::ship);
        String before = books.dump().ledger();

        runs(AFTERNOON, Export.of(anOrder(1), anOrder(2).with("收货人姓名", "何雨"), anOrder(3).closed()));
        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("ALREADY_IMPORTED", 1L, "CHANGED", 1L, "OUT_OF_SCOPE", 1L));
        assertThat(books.findings(AFTERNOON)).isEqualTo(Map.of("changed-since-import", 1L));
        assertThat(books.dump().ledger()).isEqualTo(before);
    }

    @Test
    void item_rows_without_their_order_are_orphans_unless_the_ledger_knows_it() {
        runs(MORNING, Export.of(anOrder(1)).itemRows(anOrder(9)));
        assertThat(books.outcomes(MORNING, "items")).isEqualTo(Map.of("APPROVED", 1L, "ORPHAN", 1L));
        assertThat(books.findings(MORNING)).isEqualTo(Map.of("order-missing", 1L));

        runs(AFTERNOON, Export.of(anOrder(2)).itemRows(anOrder(1)));
        assertThat(books.outcomes(AFTERNOON, "items")).isEqualTo(Map.of("APPROVED", 1L, "ALREADY_IMPORTED", 1L));
        assertThat(books.findings(AFTERNOON)).isEmpty();
    }

    @Test
    void of_a_repeated_order_the_first_row_counts_and_a_row_that_differs_holds_it() {
        Export export = Export.of(anOrder(1), anOrder(2)).orderRow(anOrder(1)).orderRow(anOrder(2).with("收货人姓名", "何雨"));
        runs(MORNING, export);

        assertThat(books.outcomes(MORNING, "orders")).isEqualTo(Map.of("APPROVED", 1L, "HELD", 1L, "ALREADY_IMPORTED", 1L, "REJECTED", 1L));
        assertThat(books.outcomes(MORNING, "items")).isEqualTo(Map.of("APPROVED", 1L, "HELD", 1L));
        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-15-1");
        assertThat(books.standing(2)).isEqualTo("AWAITING_APPROVAL");
        assertThat(books.jdbc().queryForObject("SELECT COUNT(*) FROM customer_order", Long.class)).isEqualTo(2);
        assertThat(books.jdbc().queryForList("SELECT detail FROM finding WHERE rule = 'order-no-repeated' AND severity = 'HOLD'", String.class))
                .containsExactly("5");
    }

    @Test
    void a_paid_order_without_item_rows_is_held() {
        runs(MORNING, Export.of(anOrder(1)).orderRow(anOrder(2)));
        assertThat(books.outcomes(MORNING, "orders")).isEqualTo(Map.of("APPROVED", 1L, "HELD", 1L));
        assertThat(books.findings(MORNING)).containsEntry("items-missing", 1L);
    }
}
