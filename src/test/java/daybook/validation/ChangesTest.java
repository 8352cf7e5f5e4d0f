package daybook.validation;

import static daybook.validation.AnItem.anItem;
import static daybook.validation.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import daybook.intake.Column;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes an order another order: {@link Fingerprint} and {@link Differences} must always agree. */
class ChangesTest {
    private static final AnOrder BEFORE = anOrder();

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isNoChange(String name, AnOrder before, AnOrder after) {
        assertThat(same(before, after)).isTrue();
        assertThat(differences(before, after)).isEmpty();
    }

    static Stream<Arguments> isNoChange() {
        return Stream.of(
                arguments("nothing", BEFORE, anOrder()),
                arguments("amounts without decimals", anOrder().with("买家应付邮费", "6.00"), anOrder().with("买家应付邮费", "6")),
                arguments("quotes and apostrophes gone", BEFORE, anOrder().with("订单编号", "371654282545550830").with("联系手机", "13800003963")),
                arguments("null and nothing", BEFORE, anOrder().without("联系电话").without("修改后的收货地址").without("买家留言")),
                arguments("a refund of nothing", BEFORE, anOrder().with("退款金额", "无退款申请")),
                arguments("no refund asked for", anOrder().itemsOf2022(), anOrder().itemsOf2022().itemWith("退款状态", "")),
                arguments("the address spaced otherwise, with a postal code",
                        BEFORE, anOrder().with("收货地址", "湖南省 湘潭市 岳塘区 某某街道某某小区3栋2单元(411100)")),
                arguments("the same address as an amended one", BEFORE, anOrder().with("修改后的收货地址", "湖南省 湘潭市 岳塘区 null 某某街道 某某小区3栋2单元")),
                arguments("notes", BEFORE, anOrder().with("买家留言", "快点").with("订单备注", "加急").with("物流单号", "No:7513")),
                arguments("status and times", BEFORE, anOrder().with("订单状态", "卖家已发货，等待买家确认").with("订单付款时间", "2019/3/11 15:55")),
                arguments("lines in another order", anOrder().items(anItem(), anItem().with("价格", "1")), anOrder().items(anItem().with("价格", "1"), anItem())),
                arguments("the code in the other column", BEFORE, anOrder().items(anItem().without("商家编码").with("外部系统编号", "WLY0QU1098"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isAChange(String name, AnOrder after, Column column, String before, String now) {
        assertThat(same(BEFORE, after)).isFalse();
        assertThat(differences(BEFORE, after)).containsExactly(new Difference(column, before, now));
    }

    static Stream<Arguments> isAChange() {
        return Stream.of(
                arguments("receiver", anOrder().with("收货人姓名", "何雨"), Column.RECEIVER, "何云", "何雨"),
                arguments("address", anOrder().with("收货地址", "湖南省 湘潭市 岳塘区    某某街道 某某小区3栋3单元"), Column.ADDRESS,
                        "湖南省 湘潭市 岳塘区    某某街道 某某小区3栋2单元", "湖南省 湘潭市 岳塘区    某某街道 某某小区3栋3单元"),
                arguments("amended address", anOrder().with("修改后的收货地址", "广东省 深圳市 宝安区 某某路"), Column.NEW_ADDRESS,
                        "湖南省 湘潭市 岳塘区    某某街道 某某小区3栋2单元", "广东省 深圳市 宝安区 某某路"),
                arguments("mobile", anOrder().with("联系手机", "'13800003964"), Column.MOBILE, "13800003963", "13800003964"),
                arguments("landline", anOrder().with("联系电话", "'0755-26001234"), Column.PHONE, "", "0755-26001234"),
                arguments("goods", anOrder().with("买家应付货款", "39.61"), Column.GOODS, "39.60", "39.61"),
                arguments("postage", anOrder().with("买家应付邮费", "0"), Column.POSTAGE, "6.00", "0.00"),
                arguments("total", anOrder().with("总金额", ""), Column.TOTAL, "45.60", ""),
                arguments("paid", anOrder().with("买家实际支付金额", "0.00"), Column.PAID, "45.60", "0.00"),
                arguments("refund", anOrder().with("退款金额", "45.60"), Column.REFUND, "", "45.60"),
                arguments("title", anOrder().itemWith("标题", "充电器"), Column.TITLES,
                        "数据线 [颜色分类：白色] WLY0QU1098 19.80 ×2", "充电器 [颜色分类：白色] WLY0QU1098 19.80 ×2"),
                arguments("quantity", anOrder().itemWith("购买数量", "3"), Column.TITLES,
                        "数据线 [颜色分类：白色] WLY0QU1098 19.80 ×2", "数据线 [颜色分类：白色] WLY0QU1098 19.80 ×3"),
                arguments("price", anOrder().itemWith("价格", ""), Column.TITLES,
                        "数据线 [颜色分类：白色] WLY0QU1098 19.80 ×2", "数据线 [颜色分类：白色] WLY0QU1098 ? ×2"),
                arguments("colour", anOrder().itemWith("商品属性", ""), Column.TITLES,
                        "数据线 [颜色分类：白色] WLY0QU1098 19.80 ×2", "数据线 WLY0QU1098 19.80 ×2"),
                arguments("code", anOrder().itemWith("商家编码", "1098"), Column.TITLES,
                        "数据线 [颜色分类：白色] WLY0QU1098 19.80 ×2", "数据线 [颜色分类：白色] 1098 19.80 ×2"),
                arguments("one more line, just the same", anOrder().items(anItem(), anItem()), Column.TITLES,
                        "", "数据线 [颜色分类：白色] WLY0QU1098 19.80 ×2"));
    }

    @Test
    void aRefundOfALineIsAChange() {
        AnOrder before = anOrder().itemsOf2022();
        AnOrder after = anOrder().itemsOf2022().itemWith("退款状态", "退款中");

        assertThat(same(before, after)).isFalse();
        assertThat(differences(before, after)).extracting(Difference::after)
                .containsExactly("数据线 [颜色分类：白色] WLY0QU1098 19.80 ×2 退款中");
    }

    @Test
    void aLineLessIsNamedAsWhatIsGone() {
        AnOrder before = anOrder().items(anItem(), anItem().with("标题", "充电器"));

        assertThat(differences(before, anOrder())).containsExactly(
                new Difference(Column.TITLES, "充电器 [颜色分类：白色] WLY0QU1098 19.80 ×2", ""));
    }

    @Test
    void textThatMovesToTheNextColumnIsAChange() {
        AnOrder before = anOrder().with("收货人姓名", "ab").with("联系手机", "").with("联系电话", "1");
        AnOrder after = anOrder().with("收货人姓名", "ab").with("联系手机", "1").with("联系电话", "");

        assertThat(same(before, after)).isFalse();
    }

    /** What one export has a column for and the other has not: {@code said} is what the ledger's version was told by, {@code now} what the newer has. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_report_without_a_column_says_nothing_of_it(String name, AnOrder before, AnOrder after, List<Difference> differences) {
        assertThat(differences(before, after)).isEqualTo(differences);
        assertThat(same(before, after)).isEqualTo(differences.isEmpty());
    }

    static Stream<Arguments> a_report_without_a_column_says_nothing_of_it() {
        String home = "湖南省 湘潭市 岳塘区    某某街道 某某小区3栋2单元";
        String other = "广东省 深圳市 宝安区 某某路8号501";
        AnOrder said = anOrder().with("买家应付邮费", "6.00").with("联系电话", "'0755-26001234").with("退款金额", "5.00").with("修改后的收货地址", other);
        return Stream.of(
                arguments("postage, no more", BEFORE, lacking("买家应付邮费"), List.of()),
                arguments("postage, not before", lacking("买家应付邮费"), BEFORE, List.of()),
                arguments("postage, in neither", lacking("买家应付邮费"), lacking("买家应付邮费"), List.of()),
                arguments("landline, no more", said, said.but("联系电话"), List.of()),
                arguments("landline, not before", said.but("联系电话"), said, List.of()),
                arguments("mobile, no more", said, said.but("联系手机"), List.of()),
                arguments("mobile, not before", said.but("联系手机"), said, List.of()),
                arguments("refund, no more", said, said.but("退款金额"), List.of()),
                arguments("a refund that nobody could see before is news", said.but("退款金额"), said, List.of(new Difference(Column.REFUND, "", "5.00"))),
                arguments("no refund that nobody could see before", lacking("退款金额"), BEFORE, List.of()),
                arguments("amended address, no more", said, said.but("修改后的收货地址"), List.of()),
                arguments("an amended address that nobody could see before is news", said.but("修改后的收货地址"), said,
                        List.of(new Difference(Column.NEW_ADDRESS, home, other))),
                arguments("no amended address, and the column no more", BEFORE, lacking("修改后的收货地址"), List.of()),
                arguments("no amended address, the column no more, and another address", BEFORE, lacking("修改后的收货地址").with("收货地址", other),
                        List.of(new Difference(Column.ADDRESS, home, other))),
                arguments("all four no more, and another receiver", said, said.but("买家应付邮费", "联系电话", "退款金额", "修改后的收货地址").with("收货人姓名", "何雨"),
                        List.of(new Difference(Column.RECEIVER, "何云", "何雨"))),
                arguments("refund of a line, no more", refunding(), refunding().butOfLines("退款状态"), List.of()),
                arguments("a refund of a line that nobody could see before is news", refunding().butOfLines("退款状态"), refunding(),
                        List.of(new Difference(Column.TITLES, "数据线 [颜色分类：白色] WLY0QU1098 19.80 ×2", "数据线 [颜色分类：白色] WLY0QU1098 19.80 ×2 退款中"))),
                arguments("code, no more", BEFORE, anOrder().butOfLines("商家编码"), List.of()),
                arguments("code, not before", anOrder().butOfLines("商家编码"), BEFORE, List.of()),
                arguments("code no more, and another quantity", BEFORE, anOrder().itemWith("购买数量", "3").butOfLines("商家编码"),
                        List.of(new Difference(Column.TITLES, "数据线 [颜色分类：白色] 19.80 ×2", "数据线 [颜色分类：白色] 19.80 ×3"))),
                arguments("notes, no more", anOrder().with("买家留言", "快点"), lacking("买家留言"), List.of()));
    }

    /** What was known stays known: a column that is back says what it said before one export lacked it, or it is a change. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"买家应付邮费", "联系电话", "退款金额", "修改后的收货地址"})
    void a_column_that_comes_back_is_compared_with_what_it_said_last(String column) {
        AnOrder first = anOrder().with("联系电话", "'0755-26001234").with("退款金额", "5.00").with("修改后的收货地址", "广东省 深圳市 宝安区 某某路8号501");
        Fingerprint known = fingerprint(first.but(column)).over(fingerprint(first));

        assertThat(fingerprint(first).saysSameAs(known)).isTrue();
        assertThat(fingerprint(first.but().with(column, column.endsWith("地址") ? "广东省 深圳市 宝安区 某某路9号" : "1")).saysSameAs(known)).isFalse();
    }

    @Test
    void what_lines_said_of_refunds_and_codes_stays_known_while_they_are_the_same_lines() {
        Fingerprint before = fingerprint(refunding());
        Fingerprint fewer = fingerprint(refunding().butOfLines("退款状态", "商家编码"));
        Fingerprint others = fingerprint(refunding().butOfLines("退款状态", "商家编码").items(anItem()));

        assertThat(fewer.over(before)).isEqualTo(before);
        assertThat(fingerprint(anOrder()).saysSameAs(others.over(before))).isFalse();
        assertThat(others.over(before).refunding(refunding().items(anItem()).lines()).refunds()).isEqualTo(before.refunds());
    }

    @Test
    void codes_are_known_by_the_columns_that_they_came_from() {
        Fingerprint byOne = fingerprint(anOrder().butOfLines("外部系统编号"));
        Fingerprint known = fingerprint(anOrder().butOfLines("商家编码")).over(byOne);

        assertThat(fingerprint(anOrder().itemWith("商家编码", "1098").butOfLines("外部系统编号")).saysSameAs(known)).isFalse();
        assertThat(byOne.saysSameAs(known)).isTrue();
    }

    @Test
    void a_code_that_is_told_for_the_first_time_is_not_overruled_by_lines_that_had_none() {
        Fingerprint before = fingerprint(anOrder().itemsOf2022().items(anItem().with("退款状态", "退款中").without("商家编码")));
        Fingerprint now = fingerprint(refunding().butOfLines("退款状态"));

        assertThat(now.over(before).codes()).isEqualTo(now.codes());
    }

    /** Books of before have this number, in decimal, so it must never change either. */
    @Test
    void the_one_number_of_older_books_still_knows_the_same_order() {
        assertThat(Fingerprint.same(anOrder().build(), null, "4526025032875882331")).isTrue();
        assertThat(Fingerprint.same(anOrder().with("收货人姓名", "何雨").build(), null, "4526025032875882331")).isFalse();
    }

    /** It is stored, so a later version of Daybook must come to the same text, and read it. */
    @Test
    void the_fingerprint_never_changes() {
        Fingerprint print = fingerprint(BEFORE);

        assertThat(print.text()).isEqualTo("AAMP_-KjlvuQ-s82ldfcROxs4GWgOOH0S-QoCQwDiA39f--JFHtEbLgJcIgAAAAA");
        assertThat(Fingerprint.read(print.text())).isEqualTo(print);
        assertThat(fingerprint(anOrder().with("修改后的收货地址", "广东省 深圳市")).amended()).isTrue();
    }

    @Test
    void a_sealed_fingerprint_knows_the_same_order_by_the_same_columns_and_nothing_else() {
        String sealed = Fingerprint.sealed(fingerprint(BEFORE).text());

        assertThat(sealed).startsWith("~").hasSizeLessThanOrEqualTo(64);
        assertThat(Fingerprint.read(sealed)).isNull();
        assertThat(fingerprint(anOrder()).saysSameAs(sealed)).isTrue();
        assertThat(fingerprint(anOrder()).tellsFrom(sealed)).isTrue();
        assertThat(fingerprint(anOrder().with("联系手机", "'13800003964")).saysSameAs(sealed)).isFalse();
        assertThat(fingerprint(anOrder().but("联系电话")).saysSameAs(sealed)).isFalse();
        assertThat(fingerprint(anOrder().but("联系电话")).tellsFrom(sealed)).isFalse();
        assertThat(Fingerprint.sealed(sealed)).isEqualTo(sealed);
        assertThat(Fingerprint.sealed("4526025032875882331")).isEqualTo("4526025032875882331");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "4526025032875882331", "-77", "AAAA", "not a number!"})
    void what_older_books_stored_says_the_same_as_nothing(@Nullable String stored) {
        assertThat(Fingerprint.read(stored)).isNull();
        assertThat(fingerprint(BEFORE).saysSameAs(Fingerprint.read(stored))).isFalse();
        assertThat(fingerprint(BEFORE).over(Fingerprint.read(stored))).isEqualTo(fingerprint(BEFORE));
    }

    private static AnOrder lacking(String column) {
        return anOrder().but(column);
    }

    private static AnOrder refunding() {
        return anOrder().itemsOf2022().itemWith("退款状态", "退款中");
    }

    private static boolean same(AnOrder before, AnOrder after) {
        return fingerprint(after).saysSameAs(fingerprint(before));
    }

    private static Fingerprint fingerprint(AnOrder order) {
        return Fingerprint.of(order.build());
    }

    private static List<Difference> differences(AnOrder before, AnOrder after) {
        OrderDraft was = before.draft();
        LedgerView ledger = new LedgerView(
                was.receiver(), was.address(), was.phone(), was.mobile(), was.goods().value(), was.postage().value(),
                was.total().value(), was.paid().value(), was.refund().value(), before.lines().stream().map(LineText::of).toList(), before.facts().said(),
                was.amended());
        return Differences.between(ledger, after.draft(), after.lines(), after.facts().said());
    }
}
