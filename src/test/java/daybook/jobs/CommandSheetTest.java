package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.NamedLocks;
import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.desk.CommandName;
import daybook.jobs.ReferenceSheets.Loading;
import daybook.slot.Home;
import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.Wording;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many commands by one sheet. Of the dress in 杏色 there are M and S, of the knitwear L. */
@OnBothDatabases
class CommandSheetTest {
    private static final String FIRST = Sale.number(1);
    private static final String SECOND = Sale.number(2);
    private static final String THIRD = Sale.number(3);
    private static final String GIFTS = "SELECT COUNT(*) FROM customer_order WHERE kind = 'GIFT'";

    private final Books books;
    private final DeskClerk clerk;

    CommandSheetTest(Peer peer) {
        this.books = Books.empty(peer);
        this.clerk = new DeskClerk(books);
        clerk.done(books.run(MORNING, Export.of(anOrder(1), anOrder(2), anOrder(3))));
    }

    private Loading bring(Path sheet) {
        return bring(sheet, Bringer.mayAll("lili"));
    }

    private Loading bring(Path sheet, Bringer bringer) {
        return books.get(SheetImports.class).commands(Home.USUAL_SHOP, sheet, bringer);
    }

    /** Rows done, done before and refused. */
    private static String counts(Loading loading) {
        assertThat(loading.exit()).as(String.valueOf(loading)).isEqualTo(Exit.DONE);
        assertThat(loading.sentence().key()).as(String.valueOf(loading)).isEqualTo("bulk.taken");
        return String.join(" ", loading.sentence().arguments().subList(2, 5));
    }

    private static Path workbook(Loading loading) {
        return Objects.requireNonNull(loading.workbook());
    }

    private static List<String> shown(Loading loading) {
        return Typed.shown(workbook(loading));
    }

    private static String said(Sentence sentence) {
        return new Wording(Language.CHINESE).say(sentence);
    }

    private String gifts() {
        return clerk.text(GIFTS);
    }

    private static Typed twoGifts() {
        return Typed.sheet("订单编号|命令|产品编号|数量|原因").row(FIRST + "|赠品|6071|1|生日").row(SECOND + "|赠品|6071|1|老客户");
    }

    private static Typed aGiftAndARefusal() {
        return Typed.sheet("订单编号|命令|产品编号|数量|原因").row(FIRST + "|赠品|6071|1|生日").row(SECOND + "|赠品|9999|1|老客户");
    }

    @Test
    void each_row_is_done_by_the_desk_and_says_what_came_of_it() {
        Path sheet = Typed.sheet("订单|命令|快递|原因|产品编号|数量|内容|商品行|单价|颜色|尺码")
                .row(FIRST + "|快递|顺丰|客户要求")
                .row(clerk.internal(2) + "|gift||生日|6071|2")
                .row(THIRD + "|发货备注||||| 易碎 ")
                .row(THIRD + "|换货||缺货|1098||||29.9|杏色|S")
                .row(SECOND + "|补发||丢件")
                .as("批量命令0215.xlsx");

        Loading loading = bring(sheet);

        assertThat(counts(loading)).isEqualTo("4 0 1");
        assertThat(clerk.text("SELECT courier FROM order_desk WHERE internal_number = ?", clerk.internal(1))).isEqualTo("顺丰");
        assertThat(clerk.text("SELECT shipping_note FROM order_desk WHERE internal_number = ?", clerk.internal(3))).isEqualTo("易碎");
        assertThat(gifts()).isEqualTo("1");
        assertThat(clerk.stands("RE" + clerk.internal(2))).startsWith("SHIPPED");
        assertThat(clerk.text("SELECT DISTINCT actor FROM order_log WHERE action = 'COURIER'")).isEqualTo("lili");
        List<String> shown = shown(loading);
        assertThat(shown.get(0)).isEqualTo("订单|命令|快递|原因|产品编号|数量|内容|商品行|单价|颜色|尺码|批号|行号|结果|说明");
        assertThat(shown.get(1)).startsWith(FIRST + "|快递|顺丰|客户要求|").endsWith("2|完成|完成。订单 " + FIRST + "：审核通过，已付费。");
        assertThat(shown.get(2)).contains("|gift||生日|6071|2|").contains("3|完成|").contains("新订单：GIFT");
        assertThat(shown.get(4)).startsWith(THIRD + "*|换货|").contains("|未做|换货 缺少：商品行");
        assertThat(shown.get(5)).contains("新订单：RE" + clerk.internal(2));
        assertThat(workbook(loading).getFileName()).hasToString("批量命令结果0215.xlsx");
        assertThat(books.jdbc().queryForObject("SELECT CONCAT(state, ' ', row_count, ' ', taken, ' ', wrong) FROM sheet_import WHERE kind = 'COMMANDS'", String.class))
                .isEqualTo("DONE 5 4 1");
        clerk.sound();
    }

    @Test
    void a_refused_row_leaves_the_others_standing_and_says_why() {
        clerk.ships(THIRD);
        Loading loading = bring(Typed.sheet("订单编号|订单号|命令|原因|快递|金额|我的备注")
                .row("|| 返点|一|")
                .row("6.211E+15||退回等待审核|一")
                .row("99999999999||退回等待审核|一")
                .row(FIRST + "|" + clerk.internal(2) + "|退回等待审核|一")
                .row(FIRST + "||跳舞|一")
                .row(FIRST + "|||一")
                .row(FIRST + "||退回等待审核|")
                .row(FIRST + "||退回等待审核|一||5")
                .row(FIRST + "||快递|一|马车")
                .row(THIRD + "||退回等待审核|一")
                .row(FIRST + "||内部备注|一")
                .row("||||||合计 11")
                .row(SECOND + "||返点|一||5.00|谢谢")
                .as("批量命令.xlsx"));

        assertThat(counts(loading)).isEqualTo("1 0 11");
        assertThat(said(loading.places().get(0))).isEqualTo("这些列不认识，没有采用：我的备注");
        assertThat(loading.places().stream().skip(1).map(CommandSheetTest::said)).satisfiesExactly(
                line -> assertThat(line).isEqualTo("第 2 行未做：没有写订单。请填写订单编号或订单号。"),
                line -> assertThat(line).startsWith("第 3 行未做：“6.211E+15”不是订单的编号"),
                line -> assertThat(line).startsWith("第 4 行未做：").contains("99999999999"),
                line -> assertThat(line).contains("不是同一个订单"),
                line -> assertThat(line).contains("没有“跳舞”这个命令"),
                line -> assertThat(line).contains("没有写命令"),
                line -> assertThat(line).isEqualTo("第 8 行未做：退回等待审核 需要填写原因。"),
                line -> assertThat(line).isEqualTo("第 9 行未做：退回等待审核 没有 金额 这一项，可填：原因"),
                line -> assertThat(line).contains("不用快递“马车”"),
                line -> assertThat(line).contains(THIRD),
                line -> assertThat(line).contains("“内容”列"));
        assertThat(clerk.stands(FIRST)).isEqualTo("APPROVED PAID");
        assertThat(clerk.owed()).isEqualTo(-500);
        assertThat(shown(loading).get(2)).as("the cell that is wrong says so").startsWith("6.211E+15*|");
        assertThat(shown(loading).get(5)).contains("|跳舞*|");
    }

    @Test
    void a_row_that_meets_with_a_fault_leaves_its_order_untouched_and_the_others_done() {
        long logged = clerk.logged();
        books.jdbc().update("UPDATE internal_number SET next_number = ?", clerk.internal(3)); // the number of the next order is taken
        Loading loading = bring(Typed.sheet("订单编号|命令|产品编号|数量|原因").row(FIRST + "|赠品|6071|1|生日").row(SECOND + "|加急|||快").as("批量命令.xlsx"));
        books.jdbc().update("UPDATE internal_number SET next_number = 200001");

        assertThat(counts(loading)).isEqualTo("1 0 1");
        assertThat(loading.places()).singleElement().satisfies(place -> assertThat(said(place)).contains("程序出错"));
        assertThat(clerk.log(FIRST)).containsExactly("APPROVED");
        assertThat(clerk.log(SECOND)).containsExactly("APPROVED", "URGENT");
        assertThat(clerk.logged()).isEqualTo(logged + 1);
        assertThat(counts(bring(Typed.again(workbook(loading), "批量命令结果.xlsx", sheet -> {})))).isEqualTo("1 1 0");
        assertThat(gifts()).isEqualTo("1");
        clerk.sound();
    }

    @Test
    void dropped_in_twice_it_is_done_once() {
        Path sheet = twoGifts().as("批量命令.xlsx");
        assertThat(counts(bring(sheet))).isEqualTo("2 0 0");

        assertThat(bring(sheet).sentence().key()).isEqualTo("bulk.sheet-known");
        Loading saved = bring(Typed.again(sheet, "批量命令.xlsx", any -> {}));
        assertThat(counts(saved)).isEqualTo("0 2 0");
        assertThat(shown(saved).get(1)).contains("以前已做|").contains("已由 lili 做过").contains("新订单：GIFT");
        assertThat(counts(bring(Typed.again(sheet, "批量命令 (1).xlsx", any -> {})))).isEqualTo("0 2 0");
        assertThat(counts(bring(Typed.again(sheet, "批量命令 - 副本.xlsx", any -> {})))).isEqualTo("0 2 0");
        assertThat(counts(bring(twoGifts().csv("批量命令.csv", StandardCharsets.UTF_8)))).isEqualTo("0 2 0");
        assertThat(bring(Typed.written("另一个.xlsx", bytes(sheet))).sentence().key()).as("the same content by another name").isEqualTo("bulk.sheet-known");
        assertThat(gifts()).isEqualTo("2");
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void another_batch_does_the_same_on_purpose() {
        assertThat(counts(bring(twoGifts().as("批量命令0215.xlsx")))).isEqualTo("2 0 0");
        assertThat(counts(bring(Typed.again(twoGifts().as("x.xlsx"), "批量命令0216.xlsx", any -> {})))).isEqualTo("2 0 0");
        Typed ofBatch = Typed.sheet("批号|订单编号|命令|产品编号|数量|原因").row("春节|" + FIRST + "|赠品|6071|1|生日").row("|" + FIRST + "|赠品|6071|1|生日");
        assertThat(counts(bring(ofBatch.as("批量命令0216.xlsx")))).isEqualTo("1 1 0");
        assertThat(counts(bring(ofBatch.row("||").as("批量命令0217.xlsx")))).as("the batch of a row is its own, whatever the file").isEqualTo("1 1 0");
        assertThat(gifts()).isEqualTo("6");
    }

    @Test
    void two_rows_that_say_the_same_are_two_gifts_and_stay_two() {
        Typed typed = twoGifts().row(FIRST + "|赠品|6071|1|生日");
        assertThat(counts(bring(typed.as("批量命令.xlsx")))).isEqualTo("3 0 0");
        assertThat(counts(bring(typed.row(FIRST + "|赠品|6071|1.0|又一个").as("批量命令.xlsx")))).as("one row more is one gift more").isEqualTo("1 3 0");
        assertThat(counts(bring(twoGifts().row(clerk.internal(1) + "|赠品| 6071|01|写法不同").as("批量命令.xlsx")))).isEqualTo("0 3 0");
        assertThat(counts(bring(Typed.sheet("数量|原因|命令|产品编号|订单").row("1|换了列|gift|6071|" + clerk.internal(1)).as("批量命令.xlsx")))).isEqualTo("0 1 0");
        assertThat(counts(bring(Typed.sheet("订单|命令|产品编号|数量|原因").row(FIRST + "|赠品|６０７１|１|全角").as("批量命令.xlsx")))).isEqualTo("0 1 0");
        assertThat(gifts()).isEqualTo("4");
    }

    @Test
    void the_result_workbook_is_mended_and_dropped_back_and_only_what_was_refused_is_tried_again() {
        Loading first = bring(aGiftAndARefusal().as("批量命令0215.xlsx"));
        assertThat(counts(first)).isEqualTo("1 0 1");
        assertThat(shown(first).get(2)).startsWith(SECOND + "*|赠品|9999|1|老客户|批量命令0215|3|未做|");

        Loading second = bring(Typed.again(workbook(first), "批量命令结果0215.xlsx", sheet -> Typed.type(sheet, 3, 2, "6071")));

        assertThat(counts(second)).isEqualTo("1 1 0");
        assertThat(second.places()).as("our own columns are known").isEmpty();
        assertThat(shown(second)).first().isEqualTo("订单编号|命令|产品编号|数量|原因|批号|行号|结果|说明");
        assertThat(shown(second).get(1)).startsWith(FIRST + "|赠品|6071|1|生日|批量命令0215|2|以前已做|");
        assertThat(workbook(second).getFileName()).hasToString("批量命令结果0215.xlsx");
        assertThat(gifts()).isEqualTo("2");
    }

    @Test
    void the_result_workbook_is_of_the_same_batch_under_any_name() {
        Loading named = bring(aGiftAndARefusal().as("批量命令甲.xlsx"));
        assertThat(counts(bring(Typed.again(workbook(named), "批量命令结果甲 已改.xlsx", sheet -> Typed.type(sheet, 3, 2, "6071"))))).isEqualTo("1 1 0");
        Loading nameless = bring(aGiftAndARefusal().row("||").as("批量命令.xlsx"));
        assertThat(counts(bring(Typed.again(workbook(nameless), "批量命令 周二.xlsx", sheet -> Typed.type(sheet, 3, 2, "6071"))))).isEqualTo("1 1 0");
        assertThat(gifts()).as("two of each batch").isEqualTo("4");

        Typed some = Typed.sheet("批号|订单编号|命令|产品编号|数量|原因").row("春节|" + FIRST + "|赠品|6071|1|生日").row("|" + FIRST + "|赠品|6071|1|生日");
        Loading mixed = bring(some.as("批量命令乙.xlsx"));
        assertThat(shown(mixed).stream().map(row -> row.substring(0, row.indexOf('|')))).containsExactly("批号", "春节", "乙");
        assertThat(counts(bring(Typed.again(workbook(mixed), "批量命令 又一次.xlsx", any -> {})))).isEqualTo("0 2 0");
    }

    /** A csv keeps no type, so a spreadsheet makes numbers of what looks like some. */
    @ParameterizedTest
    @ValueSource(strings = {"批量命令0215.csv", "批量命令2011-2-15.csv", "批量命令1E5.csv"})
    void the_result_workbook_is_of_the_same_batch_after_a_spreadsheet_made_a_csv_of_it(String name) {
        List<String> shown = shown(bring(aGiftAndARefusal().as(name)));
        Typed again = Typed.sheet(shown.get(0));
        shown.subList(1, shown.size()).forEach(row -> again.row(Arrays.stream(row.replace("*", "").replace("9999", "6071").split("\\|", -1))
                .map(cell -> cell.replaceFirst("^0+(?=\\d+$)", "").replaceFirst("^(\\d{4})-(\\d+)-(\\d+)$", "$1/$2/$3").replaceFirst("^1E5$", "100000")).collect(Collectors.joining("|"))));

        assertThat(counts(bring(again.as("批量命令结果 已改.csv")))).isEqualTo("1 1 0");
        assertThat(gifts()).isEqualTo("2");
    }

    @Test
    void what_stands_beside_the_titled_columns_is_no_batch() {
        Loading first = bring(Typed.sheet("订单编号|命令|产品编号|数量|原因").row(FIRST + "|赠品|6071|1|生日|王姐已确认").row(SECOND + "|赠品|9999|1|老客户").as("批量命令甲.csv"));
        assertThat(shown(first).get(1)).startsWith(FIRST + "|赠品|6071|1|生日|甲|");

        assertThat(counts(bring(Typed.again(workbook(first), "批量命令结果甲.xlsx", sheet -> Typed.type(sheet, 3, 2, "6071"))))).isEqualTo("1 1 0");
    }

    @Test
    void a_long_name_makes_a_long_batch_and_nothing_else() {
        Loading first = bring(aGiftAndARefusal().as("批量命令 " + "gifts and rebates ".repeat(6).strip() + ".csv"));

        assertThat(counts(bring(Typed.again(workbook(first), "批量命令结果.xlsx", sheet -> Typed.type(sheet, 3, 2, "6071"))))).isEqualTo("1 1 0");
    }

    @Test
    void the_same_content_is_tried_again_if_rows_were_refused() {
        Path sheet = Typed.sheet("订单编号|命令|原因|强制").row(FIRST + "|退回等待审核|一").row(SECOND + "|审核|一|√").as("批量命令.xlsx");
        Loading first = bring(sheet);
        assertThat(counts(first)).isEqualTo("1 0 1");
        clerk.does(SECOND, "hold");

        assertThat(counts(bring(Typed.written("别名.xlsx", bytes(sheet))))).as("by another name it is of the same batch").isEqualTo("1 1 0");
        assertThat(bring(sheet).sentence().key()).isEqualTo("bulk.sheet-known");
        assertThat(clerk.stands(FIRST)).startsWith("AWAITING_APPROVAL");
    }

    @Test
    void a_row_that_is_gone_since_does_not_make_another_one_new() {
        Typed two = Typed.sheet("订单编号|命令|原因").row(FIRST + "|加急|一").row(FIRST + "|退回等待审核|一");
        assertThat(counts(bring(two.row(FIRST + "|退回等待审核|二").as("批量命令.xlsx")))).isEqualTo("2 0 1");
        assertThat(clerk.does(FIRST, "approve", "force=true")).isEqualTo("Done");

        assertThat(counts(bring(Typed.sheet("订单编号|命令|原因").row(FIRST + "|退回等待审核|二").as("批量命令.xlsx")))).isEqualTo("0 1 0");
        assertThat(clerk.stands(FIRST)).startsWith("APPROVED");
    }

    @Test
    void an_order_that_a_row_makes_is_known_to_the_rows_below() {
        String twin = "RE" + clerk.internal(1);
        assertThat(counts(bring(Typed.sheet("订单|命令|原因").row(FIRST + "|重发货|丢件").row(twin + "|审核通过|查过了").as("批量命令.xlsx")))).isEqualTo("2 0 0");
        assertThat(clerk.stands(twin)).startsWith("APPROVED");
        clerk.sound();
    }

    @Test
    void whoever_may_not_give_a_command_is_refused_it_and_whoever_may_sends_the_same_sheet() {
        Path sheet = Typed.sheet("订单编号|命令|原因|付款状态|内容")
                .row(FIRST + "|付款状态|退货|退款")
                .row(FIRST + "|备注|||问过")
                .row(FIRST + "|结清|一")
                .row(FIRST + "|财务备注|||查")
                .row(FIRST + "|移出黑名单|一")
                .as("批量命令.xlsx");

        Loading service = bring(sheet, Bringer.person("wang", command -> command == CommandName.NOTE));
        assertThat(counts(service)).isEqualTo("1 0 4");
        assertThat(said(service.places().get(0))).contains("您的角色不能做“付款状态”");
        assertThat(clerk.stands(FIRST)).isEqualTo("APPROVED PAID");

        Loading inbox = bring(sheet, Bringer.unknown("command-import"));
        assertThat(counts(inbox)).isEqualTo("0 1 4");
        assertThat(inbox.places()).allSatisfy(place -> assertThat(said(place)).contains("不知道是谁").contains("财务或主管"));

        Loading finance = bring(sheet, Bringer.person("cai", command -> command != CommandName.BLACKLIST_REMOVE));
        assertThat(counts(finance)).isEqualTo("2 1 2");
        assertThat(clerk.stands(FIRST)).isEqualTo("APPROVED REFUNDED");
        assertThat(shown(finance).get(2)).contains("已由 wang 做过");
    }

    @Test
    void the_inbox_is_looked_through_once_for_each_content() {
        JobDefinition job = books.get(JobDefinitions.class).named("command-import").orElseThrow();
        books.dropNamed(MORNING, "批量命令 加急.csv", bytes(Typed.sheet("订单号|命令|原因").row(clerk.internal(1) + "|加急|一").row("7|加急|一").as("x.csv")));

        Loading loading = books.get(SheetImports.class).fromInbox(job, Home.USUAL_SHOP, MORNING.date()).get(0);
        assertThat(counts(loading)).isEqualTo("1 0 1");
        assertThat(clerk.text("SELECT actor FROM order_log WHERE action = 'URGENT'")).isEqualTo("command-import");
        assertThat(books.get(SheetImports.class).fromInbox(job, Home.USUAL_SHOP, MORNING.date())).singleElement()
                .satisfies(again -> assertThat(again.sentence().key()).isEqualTo("run.sheets-known"));
        assertThat(workbook(loading).getFileName()).hasToString("批量命令结果加急.xlsx");
        assertThat(books.folder("archive").resolve("command-import")).isDirectoryRecursivelyContaining("glob:**/批量命令 加急.csv");
    }

    @Test
    void csv_in_gbk_and_xls_are_read_by_their_header() {
        Typed typed = Typed.sheet("备注|订单编号|原因|命令|强制").row("x|'" + FIRST + "|一|加急|否");
        assertThat(counts(bring(typed.csv("批量命令a.csv", Charset.forName("GB18030"))))).isEqualTo("1 0 0");
        assertThat(counts(bring(typed.as("批量命令a.xls")))).isEqualTo("0 1 0");
        assertThat(counts(bring(Typed.sheet("internal number|command|reason|off").row(clerk.internal(1) + "|URGENT|no hurry|是").as("批量命令c.xls")))).isEqualTo("1 0 0");
        assertThat(clerk.text("SELECT urgent FROM customer_order WHERE order_number = ?", FIRST)).isIn("0", "FALSE");
    }

    @Test
    void what_is_no_sheet_of_commands_is_refused_whole() {
        Loading missing = bring(Typed.sheet("订单编号|原因").row(FIRST + "|一").as("批量命令.xlsx"));
        assertThat(missing.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(said(missing.sentence())).contains("批量命令.xlsx").contains("命令").contains("原因");
        assertThat(said(bring(Typed.sheet("命令|原因").row("加急|一").as("批量命令.xlsx")).sentence())).contains("订单/订单编号/订单号");
        assertThat(bring(Typed.sheet("订单|命令|快递|快递公司").row(FIRST + "|快递|顺丰|圆通").as("批量命令.xlsx")).sentence().key()).isEqualTo("stock.columns-repeated");
        Loading empty = bring(Typed.sheet("订单编号|命令").as("批量命令.xlsx"));
        assertThat(empty.exit()).isEqualTo(Exit.UNUSABLE);
        byte[] whole = bytes(twoGifts().as("x.xlsx"));
        Loading damaged = bring(Typed.written("批量命令.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2)));
        assertThat(damaged.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(damaged.sentence().key()).startsWith("intake.");
        assertThat(bring(Path.of("no such file.xlsx")).exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(gifts()).isEqualTo("0");
    }

    @Test
    void nothing_is_done_while_a_run_is_at_work_on_the_shop() {
        try (NamedLocks.Held held = books.get(NamedLocks.class).take("shop/shop").orElseThrow()) {
            assertThat(held.stillHeld()).isTrue();
            Loading busy = bring(twoGifts().as("批量命令.xlsx"));
            assertThat(busy.exit()).isEqualTo(Exit.REFUSED);
            assertThat(busy.sentence().key()).isEqualTo("run.shop-busy");
            books.dropNamed(MORNING, "批量命令.xlsx", bytes(twoGifts().as("x.xlsx")));
            JobDefinition job = books.get(JobDefinitions.class).named("command-import").orElseThrow();
            assertThat(books.get(SheetImports.class).fromInbox(job, Home.USUAL_SHOP, MORNING.date())).singleElement()
                    .satisfies(later -> assertThat(later.sentence().key()).isEqualTo("run.shop-busy"));
        }
        assertThat(counts(bring(twoGifts().as("批量命令.xlsx")))).isEqualTo("2 0 0");
    }

    @Test
    void a_sheet_whose_job_fails_has_done_nothing_and_is_done_by_the_same_command() throws IOException {
        Path sheet = twoGifts().as("批量命令.xlsx");
        Path reports = books.home().sheetReports(Home.USUAL_SHOP, "command-import");
        Files.createDirectories(reports.getParent());
        Files.writeString(reports, "in the way");
        try {
            assertThat(bring(sheet).exit()).isEqualTo(Exit.FAILED);
            assertThat(gifts()).isEqualTo("0");
            assertThat(clerk.log(FIRST)).containsExactly("APPROVED");
            assertThat(clerk.text("SELECT COUNT(*) FROM done_command")).isEqualTo("0");
        } finally {
            Files.delete(reports);
        }
        assertThat(counts(bring(sheet))).isEqualTo("2 0 0");
        clerk.sound();
    }

    @Test
    void hundreds_of_rows_take_seconds() {
        clerk.done(books.run(AFTERNOON, Export.of(IntStream.rangeClosed(1, 300).mapToObj(Sale::anOrder).toArray(Sale[]::new))));
        Typed typed = Typed.sheet("订单编号|命令|产品编号|数量|原因");
        IntStream.rangeClosed(1, 300).forEach(i -> typed.row(Sale.number(i) + "|赠品|6071|1|一"));
        Path sheet = typed.as("批量命令.xlsx");
        long began = System.nanoTime();
        assertThat(counts(bring(sheet))).isEqualTo("300 0 0");
        assertThat((System.nanoTime() - began) / 1e9).isLessThan(60);
        assertThat(counts(bring(Typed.again(sheet, "批量命令.xlsx", any -> {})))).isEqualTo("0 300 0");
    }
}
