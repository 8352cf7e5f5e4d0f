package daybook.validation;

import static daybook.validation.AnItem.anItem;
import static daybook.validation.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import daybook.intake.Column;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes an order another order: {@link Fingerprint} and {@link Differences} must always agree. */
class ChangesTest {
    private static final AnOrder BEFORE = anOrder();

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isNoChange(String name, AnOrder before, AnOrder after) {
        assertThat(fingerprint(after)).isEqualTo(fingerprint(before));
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
        assertThat(fingerprint(after)).isNotEqualTo(fingerprint(BEFORE));
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

        assertThat(fingerprint(after)).isNotEqualTo(fingerprint(before));
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

        assertThat(fingerprint(after)).isNotEqualTo(fingerprint(before));
    }

    /** It is stored, so a later version of Daybook must come to the same number. */
    @Test
    void theFingerprintNeverChanges() {
        assertThat(fingerprint(BEFORE)).isEqualTo(4526025032875882331L);
    }

    private static long fingerprint(AnOrder order) {
        return Fingerprint.of(order.draft(), order.lines());
    }

    private static List<Difference> differences(AnOrder before, AnOrder after) {
        OrderDraft was = before.draft();
        LedgerView ledger = new LedgerView(
                was.receiver(), was.address(), was.phone(), was.mobile(), was.goods().value(), was.postage().value(),
                was.total().value(), was.paid().value(), was.refund().value(), LinesDigest.of(before.lines()));
        return Differences.between(ledger, after.draft(), after.lines());
    }
}
