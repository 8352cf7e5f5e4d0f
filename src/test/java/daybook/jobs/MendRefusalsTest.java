package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Lead.mending;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.database.TempFolders;
import daybook.jobs.ReferenceSheets.Loading;
import daybook.slot.Home;
import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What of a mended workbook is not taken is said order by order, and stands in the workbook that is given back. */
@OnBothDatabases
class MendRefusalsTest {
    private static final Wording CHINESE = new Wording(Language.CHINESE);

    private final Books books;

    MendRefusalsTest(Peer peer) {
        this.books = Books.empty(peer);
    }

    private Loading mend(Path workbook) {
        return books.get(SheetImports.class).mends(Home.USUAL_SHOP, workbook, "lili");
    }

    private static Sale wrongMobile(int index) {
        return anOrder(index).with("联系手机", "1380");
    }

    private Lead lead() {
        return mending(books, MORNING);
    }

    private static List<String> said(Loading loading) {
        return loading.places().stream().map(CHINESE::say).toList();
    }

    /** That it was read, that the order is not taken, that this is said, and stands in its row of the workbook given back. */
    private Lead notTaken(Loading loading, int index, String... words) {
        assertThat(loading.exit()).as(String.valueOf(loading)).isEqualTo(Exit.DONE);
        assertThat(loading.sentence().arguments().subList(2, 4)).as(said(loading).toString()).containsExactly("0", "1");
        assertThat(said(loading)).singleElement().asString().contains(Sale.number(index)).contains(words);
        Lead back = mending(Objects.requireNonNull(loading.workbook())).order(index);
        assertThat(back.says("问题")).contains(words);
        assertThat(books.log(index)).doesNotContain("MENDED");
        return back;
    }

    @Test
    void a_cell_that_is_not_marked_must_stay_as_it_is_and_what_was_mended_beside_it_is_kept() {
        books.run(MORNING, Export.of(wrongMobile(1)));

        Lead back = notTaken(mend(lead().order(1).type("买家会员名", "别人").type("联系手机", "13800001234").saved()), 1, "买家会员名", "买家1", "别人");

        assertThat(back.says("买家会员名")).isEqualTo("买家1");
        assertThat(back.says("更正")).isEqualTo("联系手机=13800001234");
        assertThat(mend(back.saved()).sentence().arguments().subList(2, 4)).containsExactly("1", "0");
        assertThat(books.standing(1)).isEqualTo("APPROVED");
    }

    @Test
    void an_order_whose_money_is_to_be_given_back_is_not_sent_because_a_cell_was_mended() {
        books.run(MORNING, Export.of(wrongMobile(1)));
        assertThat(new DeskClerk(books).does(Sale.number(1), "refund")).isEqualTo("Done");

        notTaken(mend(lead().order(1).type("联系手机", "13800001234").saved()), 1, "已申请退款或已退款");

        assertThat(books.standing(1)).isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    void correction_and_cell_that_say_different_things_are_both_given_back() {
        books.run(MORNING, Export.of(wrongMobile(1)));
        notTaken(mend(lead().order(1).type("联系手机", "13800001234").correction("13900001234").saved()), 1, "13800001234", "13900001234");
        assertThat(mend(lead().order(1).type("联系手机", "13800001234").correction("联系手机=13800001234").saved()).sentence().arguments()).endsWith("1", "0");
    }

    @Test
    void a_value_without_a_name_is_meant_for_what_holds_the_row_and_not_for_what_is_only_remarked_on() {
        books.run(MORNING, Export.of(wrongMobile(1).with("买家留言", "请发顺丰")));
        assertThat(books.findings(MORNING)).containsKeys("double-note", "phone-invalid");

        assertThat(mend(lead().order(1).correction("13800001234").saved()).sentence().arguments().subList(2, 4)).containsExactly("1", "0");
    }

    @Test
    void a_value_of_which_nobody_knows_what_it_is_for_is_asked_about() {
        books.run(MORNING, Export.of(wrongMobile(1).without("收货人姓名")));

        notTaken(mend(lead().order(1).correction("13800001234").saved()), 1, "收货人姓名、联系手机", "列名=值");
        notTaken(mend(lead().order(1).correction("电话=13800001234").saved()), 1, "没有“电话”这一列");
        notTaken(mend(lead().order(1).correction("联系手机=13800001234; 联系手机=13900001234").saved()), 1, "两个值");
        notTaken(mend(lead().order(1).correction("订单状态=交易成功").saved()), 1, "订单状态", "不能");
        notTaken(mend(lead().order(1).correction("订单编号=6211000000000099").saved()), 1, "订单编号", "不能");
    }

    @Test
    void what_was_approved_shipped_or_closed_meanwhile_is_left_alone_and_who_did_it_is_said() {
        books.run(MORNING, Export.of(wrongMobile(1), wrongMobile(2)));
        Path workbook = lead().order(1).correction("13800001234").order(2).correction("13800001234").saved();
        books.approve(1);
        books.approve(2);
        books.ship(2);
        List<Object> before = ledger();

        Loading late = mend(workbook);

        assertThat(said(late)).hasSize(2);
        assertThat(said(late).get(0)).contains(Sale.number(1), "已审核通过", "lead");
        assertThat(said(late).get(1)).contains(Sale.number(2), "已发货");
        assertThat(mending(Objects.requireNonNull(late.workbook())).order(1).says("更正")).isEqualTo("联系手机=13800001234");
        assertThat(ledger()).isEqualTo(before);
        books.jdbc().update("UPDATE customer_order SET status = 'CLOSED'");
        assertThat(said(mend(lead().order(1).correction("13811112222").saved())).get(0)).contains("已关闭");
    }

    private List<Object> ledger() {
        return List.of(
                books.jdbc().queryForList("SELECT * FROM customer_order ORDER BY internal_number"),
                books.jdbc().queryForList("SELECT * FROM order_log ORDER BY id"),
                books.jdbc().queryForList("SELECT * FROM demand_delta ORDER BY posting_id, internal_number, line_no"));
    }

    @Test
    void an_order_mended_twice_is_mended_once() {
        books.run(MORNING, Export.of(wrongMobile(1)));
        Path workbook = lead().order(1).correction("13800001234").saved();
        assertThat(mend(workbook).sentence().key()).isEqualTo("mend.taken");
        List<Object> before = ledger();

        assertThat(mend(workbook).sentence().key()).isEqualTo("run.sheet-known");
        assertThat(said(mend(lead().order(1).correction("13900001234").saved())).get(0)).contains("已审核通过", "lili");
        assertThat(ledger()).isEqualTo(before);
    }

    @Test
    void a_row_that_stands_twice_in_the_workbook_is_not_guessed_at() {
        books.run(MORNING, Export.of(wrongMobile(1)));
        Path workbook = lead().order(1)
                .correction("13800001234")
                .does(sheet -> sheet.copyRows(1, 1, 2, new org.apache.poi.ss.usermodel.CellCopyPolicy()))
                .row(2)
                .correction("13900001234")
                .saved();

        notTaken(mend(workbook), 1, "13800001234", "13900001234", "多次");
    }

    @Test
    void what_a_later_slot_knows_newer_is_mended_there_and_what_says_the_same_is_taken() {
        books.run(MORNING, Export.of(wrongMobile(1), wrongMobile(2)));
        Lead morning = lead();
        books.run(AFTERNOON, Export.of(wrongMobile(1), wrongMobile(2).with("收货人姓名", "何小云")));

        Loading late = mend(morning.order(1).correction("13800001234").order(2).correction("13800001234").saved());

        assertThat(books.standing(1)).isEqualTo("APPROVED");
        assertThat(books.standing(2)).isEqualTo("AWAITING_APPROVAL");
        assertThat(said(late).get(0)).contains("审核通过", "导单 2011-2-15-2 第 1 次");
        assertThat(said(late).get(1)).contains(Sale.number(2), "未采用", "2011-2-15-2");
    }

    @Test
    void a_workbook_of_an_attempt_that_was_done_again_is_told_so_order_by_order() {
        books.run(MORNING, Export.of(wrongMobile(1), wrongMobile(2), wrongMobile(3)));
        Lead first = lead();
        books.rerun(MORNING, Export.of(wrongMobile(1).with("收货人姓名", "何小云"), anOrder(2), wrongMobile(3)));

        Loading late = mend(first.order(1).correction("13800001234").order(2).correction("13800001234").order(3).correction("13800001234").saved());

        assertThat(said(late)).hasSize(3);
        assertThat(said(late).get(2)).contains(Sale.number(3), "审核通过", "第 2 次", "内容相同");
        assertThat(said(late).get(0)).contains(Sale.number(1), "内容已不同");
        assertThat(said(late).get(1)).contains(Sale.number(2), "已审核通过");
        assertThat(late.workbook()).isNotNull();
    }

    @Test
    void no_value_in_a_cell_ends_a_refund() {
        Sale refunded = anOrder(2).itemWith("退款状态", "退款中").without("收货人姓名");
        books.run(MORNING, Export.of(refunded).itemsOf2022());

        notTaken(mend(lead().order(2).correction("收货人姓名=何云").saved()), 2, "不能在单元格里更正");
        Lead typed = lead().in(Lead.ITEMS).where("主订单编号", Sale.number(2)).type("退款状态", "没有申请退款");
        assertThat(said(mend(typed.saved())).get(0)).contains("退款状态", "不能在工作簿里更正");
        assertThat(books.standing(2)).isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    void no_value_in_a_cell_takes_a_customer_off_the_blacklist() {
        books.jdbc().update("INSERT INTO blacklist (kind, entry, cause, added_on) VALUES ('PHONE', '13800001001', '恶意留差评', DATE '2011-02-01')");
        books.run(MORNING, Export.of(anOrder(1).without("收货人姓名")));
        assertThat(books.findings(MORNING)).containsOnlyKeys("blacklisted", "receiver-missing");

        notTaken(mend(lead().order(1).correction("收货人姓名=何云; 联系手机=13900001234").saved()), 1, "不能在单元格里更正", "红名客户");
        notTaken(mend(lead().order(1).type("联系手机", "13900001234").saved()), 1, "联系手机", "不能在工作簿里更正");
        assertThat(books.standing(1)).isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    void a_changed_order_is_for_a_person_to_decide_on() {
        books.run(MORNING, Export.of(anOrder(1)));
        books.run(AFTERNOON, Export.of(wrongMobile(1)));
        assertThat(books.standing(1)).isEqualTo("AWAITING_APPROVAL");

        Loading mended = mend(mending(books, AFTERNOON).order(1).correction("13800001234").saved());

        notTaken(mended, 1, "审核后有变化");
    }

    @Test
    void a_number_that_another_order_has_cannot_be_given_to_a_row() {
        books.run(MORNING, Export.anExport().orderRow(anOrder(1).with("订单编号", "6.21E+15")).orders(anOrder(2)));

        Loading mended = mend(lead().in(Lead.ORDERS).where("结果", "拒收").correction(Sale.number(2)).saved());

        assertThat(said(mended)).singleElement().asString().contains(Sale.number(2));
        assertThat(books.log(2)).containsExactly("APPROVED");
        Loading still = mend(lead().in(Lead.ORDERS).where("结果", "拒收").correction("62110x").saved());
        assertThat(said(still)).singleElement().asString().contains("62110x").contains("10 到 24 位");
        assertThat(mending(Objects.requireNonNull(still.workbook())).in(Lead.ORDERS).all()).hasSize(1);
    }

    @Test
    void an_order_that_was_not_held_cannot_be_mended() {
        books.run(MORNING, Export.of(anOrder(1).status("等待买家付款"), wrongMobile(2)));
        notTaken(mend(lead().order(1).correction("收货人姓名=何云").saved()), 1, "不需要更正");
    }

    @Test
    void a_workbook_that_cannot_be_held_against_its_files_is_refused_whole() {
        books.run(MORNING, Export.of(wrongMobile(1)));
        Lead lead = lead().order(1).correction("13800001234");
        Path good = lead.saved();
        Path unmarked = lead.does(sheet -> sheet.getWorkbook().removeSheetAt(sheet.getWorkbook().getSheetIndex("daybook"))).saved("异常报告x.xlsx");
        assertThat(refused(mend(unmarked))).isEqualTo("mend.no-marker");
        assertThat(refused(books.get(SheetImports.class).mends("other", good, "lili"))).isEqualTo("mend.unknown-run");
        TempFolders.delete(books.folder("archive").resolve(MORNING.name()));

        Loading gone = mend(good);

        assertThat(refused(gone)).isEqualTo("mend.archive-gone");
        assertThat(books.standing(1)).isEqualTo("AWAITING_APPROVAL");
    }

    private static String refused(Loading loading) {
        assertThat(loading.exit()).isEqualTo(Exit.UNUSABLE);
        return loading.sentence().key();
    }

    @Test
    void a_workbook_in_which_nothing_is_mended_changes_nothing() {
        books.run(MORNING, Export.of(wrongMobile(1), anOrder(2)));
        Loading same = mend(lead().saved());
        assertThat(same.sentence().key()).isEqualTo("mend.nothing");
        assertThat(same.exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void nothing_is_taken_while_a_run_is_at_work_or_has_yet_to_be_finished() {
        books.run(MORNING, Export.of(wrongMobile(1)));
        Path workbook = lead().order(1).correction("13800001234").saved();

        Loading meanwhile = books.get(RunningShops.class).alone(MORNING.shop(), () -> mend(workbook), () -> mend(workbook));
        assertThat(meanwhile.sentence().key()).isEqualTo("run.shop-busy");
        books.jdbc().update("UPDATE slot_run SET settled = FALSE, state = 'FAILED'");
        assertThat(mend(workbook).sentence().key()).isEqualTo("run.shop-unfinished");
        assertThat(mend(workbook).exit()).isEqualTo(Exit.REFUSED);
    }

    @Test
    void what_fails_halfway_leaves_nothing_and_is_taken_the_next_time() {
        books.run(MORNING, Export.of(wrongMobile(1), wrongMobile(2)));
        Path workbook = lead().order(1).correction("13800001234").order(2).correction("13800001234").saved();
        List<Object> before = ledger();
        books.jdbc().execute("ALTER TABLE demand_balance RENAME TO demand_balance_away");
        try {
            assertThat(mend(workbook).exit()).isEqualTo(Exit.FAILED);
            assertThat(ledger()).isEqualTo(before);
        } finally {
            books.jdbc().execute("ALTER TABLE demand_balance_away RENAME TO demand_balance");
        }
        assertThat(mend(workbook).sentence().arguments()).endsWith("2", "0");
        assertThat(books.standing(2)).isEqualTo("APPROVED");
    }

    @Test
    void the_service_takes_it_out_of_the_inbox_once() throws Exception {
        books.run(MORNING, Export.of(wrongMobile(1)));
        books.dropNamed(MORNING, "异常报告2011-2-15-1.xlsx", Files.readAllBytes(lead().order(1).correction("13800001234").saved()));
        JobDefinition job = books.get(JobDefinitions.class).named("mend-import").orElseThrow();

        assertThat(books.get(SheetImports.class).fromInbox(job, Home.USUAL_SHOP, MORNING.date())).singleElement()
                .satisfies(loading -> assertThat(loading.sentence().key()).isEqualTo("mend.taken"));
        assertThat(books.get(SheetImports.class).fromInbox(job, Home.USUAL_SHOP, MORNING.date())).singleElement()
                .satisfies(loading -> assertThat(loading.sentence().key()).isEqualTo("run.sheets-known"));
        assertThat(books.standing(1)).isEqualTo("APPROVED");
        assertThat(books.jdbc().queryForObject("SELECT decided_by FROM customer_order", String.class)).isEqualTo("mend-import");
    }

    @Test
    void a_row_whose_line_is_lost_is_shown_and_nothing_is_guessed() {
        books.run(MORNING, Export.of(wrongMobile(1)));

        Loading mended = mend(lead().order(1).correction("13800001234").type("行号", "").saved());

        assertThat(said(mended)).singleElement().asString().contains("13800001234");
        assertThat(mended.workbook()).isNotNull();
        assertThat(books.standing(1)).isEqualTo("AWAITING_APPROVAL");
        assertThat(new String(said(mended).get(0).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).contains("行号");
        assertThat(mended.places()).extracting(Sentence::key).containsExactly("mend.no-line");
    }
}
