package daybook.validation;

import static daybook.validation.AnItem.anItem;
import static daybook.validation.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import daybook.intake.Column;
import daybook.intake.ReportKind;
import daybook.stock.Resolution;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of the rules. What is expected is everything that is found: {@code rule severity @ column (detail)}. */
class RuleBookTest {
    private static final String FINE = "";
    private static final RuleBook RULES = new RuleBook(RuleSettings.standard());

    @ParameterizedTest(name = "{0}")
    @MethodSource({"numbers", "times", "amounts", "sums", "items", "people", "texts", "counts", "trust", "notes"})
    void findsEverythingThatIsWrongAndNothingElse(String name, OrderCase order, String expected) {
        assertThat(said(RULES.check(order))).isEqualTo(expected);
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                row("an order with nothing wrong", anOrder(), FINE),
                row("no other row with its number", anOrder().repeated(Repeat.NONE), FINE),
                row("another row says something else", anOrder().repeated(new Repeat(9, TradeStatus.PAID)), "order-no-repeated HOLD @ 订单编号 (9)"));
    }

    static Stream<Arguments> times() {
        return Stream.of(
                row("no order time", anOrder().without("订单创建时间"), "order-time-missing HOLD @ 订单创建时间"),
                row("null for an order time", anOrder().with("订单创建时间", "null"), "order-time-missing HOLD @ 订单创建时间"),
                row("order time of a month 13", anOrder().with("订单创建时间", "2019-13-11 15:55:25"), "order-time-invalid HOLD @ 订单创建时间"),
                row("order time in words", anOrder().with("订单创建时间", "昨天下午"), "order-time-invalid HOLD @ 订单创建时间"),
                row("order time as Excel saves it", anOrder().with("订单创建时间", "2019/3/11 15:55"), FINE),
                row("ordered in the last second of the day", lastSecond("2019-03-12 23:59:59"), FINE),
                row("ordered after the day", lastSecond("2019-03-13 00:00:00"), "order-time-future HOLD @ 订单创建时间 (2019-3-12)"),
                row("no time of payment", anOrder().without("订单付款时间"), "pay-time-missing HOLD @ 订单付款时间"),
                row("time of payment 25:00", anOrder().with("订单付款时间", "2019-03-11 25:00:00"), "pay-time-invalid HOLD @ 订单付款时间"),
                row("paid when ordered", anOrder().with("订单付款时间", "2019-03-11 15:55:25"), FINE),
                row("paid before ordered", anOrder().with("订单付款时间", "2019-03-11 15:55:24"),
                        "pay-time-before-order HOLD @ 订单付款时间 (2019-03-11 15:55:25)"));
    }

    private static AnOrder lastSecond(String time) {
        return anOrder().with("订单创建时间", time).with("订单付款时间", time);
    }

    static Stream<Arguments> amounts() {
        return Stream.of(
                row("no total", anOrder().without("总金额"), "amount-missing HOLD @ 总金额"),
                row("no goods", anOrder().with("买家应付货款", "null"), "amount-missing HOLD @ 买家应付货款"),
                row("neither goods nor total", anOrder().without("总金额").without("买家应付货款"),
                        "amount-missing HOLD @ 买家应付货款; amount-missing HOLD @ 总金额"),
                row("no postage: none to pay", anOrder().without("买家应付邮费").with("买家应付货款", "39.60").with("总金额", "39.60"), FINE),
                row("goods in words", anOrder().with("买家应付货款", "三十九元六角"), "amount-invalid HOLD @ 买家应付货款"),
                row("postage in words", anOrder().with("买家应付邮费", "包邮"), "amount-invalid HOLD @ 买家应付邮费"),
                row("total in scientific notation", anOrder().with("总金额", "4.56E+1"), "amount-invalid HOLD @ 总金额"),
                row("paid with a fraction of a fen", anOrder().with("买家实际支付金额", "45.605"), "amount-invalid HOLD @ 买家实际支付金额"),
                row("a refund that is no amount", anOrder().with("退款金额", "部分"), "amount-invalid HOLD @ 退款金额"),
                row("a price that is no amount", anOrder().itemWith("价格", "面议"), "amount-invalid HOLD @ 价格"),
                row("amounts with 元 and without decimals",
                        anOrder().with("总金额", "46元").with("买家应付邮费", "6元").with("买家应付货款", "40").with("买家实际支付金额", "46")
                                .itemWith("价格", "20"), FINE),
                row("goods below zero", anOrder().with("买家应付货款", "-39.60").with("总金额", "-33.60"), "amount-negative HOLD @ 买家应付货款; amount-negative HOLD @ 总金额"),
                row("postage below zero", anOrder().with("买家应付邮费", "-6.00").with("总金额", "33.60"), "amount-negative HOLD @ 买家应付邮费"),
                row("paid below zero", anOrder().with("买家实际支付金额", "-1"),
                        "amount-negative HOLD @ 买家实际支付金额; amount-underpaid WARN @ 买家实际支付金额 (45.60)"),
                row("a price below zero", anOrder().itemWith("价格", "-19.80"),
                        "amount-negative HOLD @ 价格; amount-above-list HOLD @ 买家应付货款 (-39.60)"),
                row("a line's amount below zero", twoLines("79.20", "-39.60"), "amount-negative HOLD @ 买家应付货款"));
    }

    static Stream<Arguments> sums() {
        return Stream.of(
                row("total one fen off", anOrder().with("总金额", "45.61").with("买家实际支付金额", "45.61"), FINE),
                row("total two fen off", anOrder().with("总金额", "45.62").with("买家实际支付金额", "45.62"),
                        "amount-total-mismatch HOLD @ 总金额 (45.60)"),
                row("total without the postage", anOrder().with("总金额", "39.60"), "amount-total-mismatch HOLD @ 总金额 (45.60)"),
                row("a report without postage cannot be added up",
                        anOrder().orderTitles(Headers.without(Headers.ORDERS_2019, "买家应付邮费")).with("总金额", "50.00").with("买家实际支付金额", "50"), FINE),
                row("lines come to the goods", twoLines("20.00", "19.60"), FINE),
                row("lines one fen off", twoLines("20.00", "19.59"), FINE),
                row("lines come to less", twoLines("20.00", "10.00"), "amount-lines-mismatch HOLD @ 买家应付货款 (30.00)"),
                row("a line says nothing: it is nothing", twoLines("39.60", ""), FINE),
                row("a line's amount cannot be read", twoLines("39.60", "x"), "amount-invalid HOLD @ 买家应付货款"),
                row("a line's amount cannot be read and the others come to less", twoLines("20.00", "x"), "amount-invalid HOLD @ 买家应付货款"),
                row("a discount is no finding", anOrder().itemWith("价格", "25.00"), FINE),
                row("goods above the list price", anOrder().itemWith("价格", "19.79"), "amount-above-list HOLD @ 买家应付货款 (39.58)"),
                row("a price and a quantity beyond all measure",
                        anOrder().with("宝贝总数量", "999999999").items(anItem().with("价格", "9999999999.99").with("购买数量", "999999999")), FINE),
                row("a price beyond all money", anOrder().with("宝贝总数量", "999999999")
                        .items(anItem().with("价格", "9999999999999.00").with("购买数量", "999999999")), "amount-invalid HOLD @ 价格"),
                row("a price that is not known", anOrder().itemWith("价格", ""), FINE),
                row("nobody knows what was paid", anOrder().without("买家实际支付金额"), "amount-underpaid WARN @ 买家实际支付金额 (45.60)"),
                row("nothing to pay and nothing paid",
                        anOrder().with("买家应付货款", "0.00").with("买家应付邮费", "0").with("总金额", "0").without("买家实际支付金额"), FINE),
                row("paid less than the total", anOrder().with("买家实际支付金额", "45.59"), "amount-underpaid WARN @ 买家实际支付金额 (45.60)"),
                row("paid more than the total", anOrder().with("买家实际支付金额", "50.00"), FINE));
    }

    private static AnOrder twoLines(String first, String second) {
        return anOrder().itemsOf2022().with("宝贝种类", "2").with("宝贝总数量", "4")
                .items(anItem().with("买家应付货款", first), anItem().with("买家应付货款", second));
    }

    static Stream<Arguments> items() {
        return Stream.of(
                row("answered by an alias", anOrder().answered(new Resolution.Known(2, "alias")), FINE),
                row("no number, none in the title",
                        anOrder().items(anItem().without("商家编码").answered(new Resolution.Missing(List.of()))), "item-no-missing HOLD @ 商家编码"),
                row("no number, two in the title",
                        anOrder().items(anItem().without("商家编码").answered(new Resolution.Missing(List.of("WLY0QU1098", "WLY0QU1099")))),
                        "item-no-missing HOLD @ 商家编码 (WLY0QU1098、WLY0QU1099)"),
                row("a number nobody knows", anOrder().answered(new Resolution.Unknown("717-378")), "item-no-unknown HOLD @ 商家编码"),
                row("a number nobody knows, of another system",
                        anOrder().items(anItem().without("商家编码").with("外部系统编号", "717-378").answered(new Resolution.Unknown("717-378"))),
                        "item-no-unknown HOLD @ 外部系统编号"),
                row("digits of two products", anOrder().answered(new Resolution.Ambiguous("1098", List.of("WLY0QU1098 red", "ABC1098 blue"))),
                        "item-no-ambiguous HOLD @ 商家编码 (WLY0QU1098 red; ABC1098 blue)"),
                row("a product that is no longer made", anOrder().answered(new Resolution.Discontinued(3, "WLY0QU1098")),
                        "item-discontinued HOLD @ 商家编码 (WLY0QU1098)"),
                row("a colour that the product does not have", anOrder().answered(new Resolution.NoSuchVariant("WLY0QU1098", "白色", "")),
                        "sku-unknown HOLD @ 商品属性 (WLY0QU1098: 白色)"),
                row("a size that the product does not have", anOrder().answered(new Resolution.NoSuchVariant("WLY0QU1098", "", "M")),
                        "sku-unknown HOLD @ 商品属性 (WLY0QU1098: M)"),
                row("a size that the colour does not have", anOrder().answered(new Resolution.NoSuchVariant("WLY0QU1098", "白色", "M")),
                        "sku-unknown HOLD @ 商品属性 (WLY0QU1098: 白色 / M)"),
                row("of two lines the second is unknown",
                        anOrder().with("宝贝种类", "2").with("宝贝总数量", "4").items(anItem(), anItem().answered(new Resolution.Unknown("x"))),
                        "item-no-unknown HOLD @ 商家编码"));
    }

    static Stream<Arguments> people() {
        return Stream.of(
                row("no receiver", anOrder().with("收货人姓名", "null"), "receiver-missing HOLD @ 收货人姓名"),
                row("no address", anOrder().with("收货地址", "   "), "address-missing HOLD @ 收货地址"),
                row("only an amended address", anOrder().without("收货地址").with("修改后的收货地址", "广东省深圳市宝安区某某街道某某路5号"), FINE),
                row("an address that stops at the district", anOrder().with("收货地址", "湖南省 湘潭市 岳塘区"), "address-incomplete HOLD @ 收货地址 (详细地址)"),
                row("an amended address without a city", anOrder().with("修改后的收货地址", "湖南省 岳塘区 某某街道某某小区3栋2单元"),
                        "address-incomplete HOLD @ 修改后的收货地址 (市)"),
                row("an address without a province", anOrder().with("收货地址", "湘潭市 岳塘区 某某街道某某小区3栋2单元"), "address-incomplete HOLD @ 收货地址 (省)"),
                row("no number at all", anOrder().with("联系手机", "'null"), "phone-missing HOLD @ 联系手机"),
                row("only a landline", anOrder().with("联系手机", "'null").with("联系电话", "'0755-26001234"), FINE),
                row("a file without landlines", anOrder().orderTitles(Headers.without(Headers.ORDERS_2019, "联系电话")).without("联系手机"),
                        "phone-missing HOLD @ 联系手机"),
                row("a file without mobiles", anOrder().orderTitles(Headers.without(Headers.ORDERS_2019, "联系手机")).without("联系电话"),
                        "phone-missing HOLD @ 联系电话"),
                row("a mobile with ten digits", anOrder().with("联系手机", "'1380000396"), "phone-invalid HOLD @ 联系手机"),
                row("a wrong mobile beside a landline", anOrder().with("联系手机", "12345").with("联系电话", "'0755-26001234"),
                        "phone-invalid HOLD @ 联系手机"),
                row("a wrong landline beside a good mobile", anOrder().with("联系电话", "'12345"), FINE),
                row("both numbers wrong", anOrder().with("联系手机", "1").with("联系电话", "2"),
                        "phone-invalid HOLD @ 联系手机; phone-invalid HOLD @ 联系电话"),
                row("a masked name", anOrder().with("收货人姓名", "张**"), "recipient-masked WARN @ 收货人姓名 (收货人姓名)"),
                row("a name masked from its first character", anOrder().with("收货人姓名", "*云"), "recipient-masked WARN @ 收货人姓名 (收货人姓名)"),
                row("a name masked with wide stars", anOrder().with("收货人姓名", "＊云"), "recipient-masked WARN @ 收货人姓名 (收货人姓名)"),
                row("a masked mobile", anOrder().with("联系手机", "1**********"), "recipient-masked WARN @ 联系手机 (联系手机)"),
                row("a masked landline beside a mobile", anOrder().with("联系电话", "'0755-****1234"), "recipient-masked WARN @ 联系电话 (联系电话)"),
                row("a long name of letters and digits is no ciphertext", anOrder().with("收货人姓名", "Alexander1Maximilian2AB"), FINE),
                row("nor is a long name of letters", anOrder().with("收货人姓名", "AlexanderMaximilianSmithABC"), FINE),
                row("nor is a long name of digits", anOrder().with("收货人姓名", "123456789012345678901234"), FINE),
                row("ciphertext of the first and last letters and digits, and a plus", anOrder().with("收货人姓名", "+azAZ09azAZ09azAZ09azAZ0"),
                        "recipient-masked WARN @ 收货人姓名 (收货人姓名)"),
                row("one letter more is", anOrder().with("收货人姓名", "Alexander1Maximilian2ABC"), "recipient-masked WARN @ 收货人姓名 (收货人姓名)"),
                row("everything masked",
                        anOrder().with("收货人姓名", "张**").with("收货地址", "湖南省 湘潭市 岳塘区 ***").with("联系手机", "138****1234"),
                        "recipient-masked WARN @ 收货人姓名 (收货人姓名、收货地址、联系手机)"),
                row("everything ciphertext",
                        anOrder().with("收货人姓名", "~AES1q9fK2mZr8tYw0Lx3c==~").with("收货地址", "$V2hhdCBpcyB3cml0dGVuIGhlcmU3MjE=$")
                                .with("联系手机", "~AES1b7Qw2pXc9nRv4Ks8t==~"),
                        "recipient-masked WARN @ 收货人姓名 (收货人姓名、收货地址、联系手机)"));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                row("damaged receiver", anOrder().with("收货人姓名", "何\uFFFD"), "text-damaged HOLD @ 收货人姓名"),
                row("private-use character in the address", anOrder().with("收货地址", "湖南省 湘潭市 岳塘区    某某街道 某某小区3栋2\uE7C8元"),
                        "text-damaged HOLD @ 收货地址"),
                row("first private-use character", anOrder().with("收货人姓名", "何\uE000"), "text-damaged HOLD @ 收货人姓名"),
                row("last private-use character", anOrder().with("收货人姓名", "何\uF8FF"), "text-damaged HOLD @ 收货人姓名"),
                row("the character behind it is a Chinese one", anOrder().with("收货人姓名", "何\uF900"), FINE),
                row("first private-use character beyond the first plane", anOrder().with("收货人姓名", "何" + new String(Character.toChars(0xF0000))),
                        "text-damaged HOLD @ 收货人姓名"),
                row("the character before it is none", anOrder().with("收货人姓名", "何" + new String(Character.toChars(0xEFFFF))), FINE),
                row("last private-use character of all", anOrder().with("收货人姓名", "何" + new String(Character.toChars(0x10FFFD))),
                        "text-damaged HOLD @ 收货人姓名"),
                row("private-use character beyond the first plane", anOrder().with("收货人姓名", "何" + new String(Character.toChars(0xF0001))),
                        "text-damaged HOLD @ 收货人姓名"),
                row("damaged refund status", anOrder().itemsOf2022().itemWith("退款状态", "没有申请\uFFFD"),
                        "text-damaged HOLD @ 退款状态; refund-in-progress HOLD @ 退款状态"),
                row("damaged item number", anOrder().itemWith("商家编码", "WLY\uFFFD1098"), "text-damaged HOLD @ 商家编码"),
                row("damaged item number of another system", anOrder().itemWith("外部系统编号", "WLY\uFFFD1098"), "text-damaged HOLD @ 外部系统编号"),
                row("damaged status of a line", anOrder().itemWith("订单状态", "买家已付\uFFFD"), "text-damaged HOLD @ 订单状态"),
                row("damaged title", anOrder().with("宝贝标题", "数\uFFFD线").itemWith("标题", "数\uFFFD线"), FINE),
                row("an emoji is no damage", anOrder().with("收货人姓名", "何😀"), FINE),
                row("a narrow comma in the status", anOrder().with("订单状态", "买家已付款,等待卖家发货"), FINE),
                row("damaged status", anOrder().with("订单状态", "艏乙逊⒒酰却蚣胰啡\uFFFD"),
                        "text-damaged HOLD @ 订单状态; status-unknown HOLD @ 订单状态"),
                row("a receiver as long as the ledger keeps", anOrder().with("收货人姓名", "何".repeat(128)), FINE),
                row("a receiver and an address that the ledger would cut",
                        anOrder().with("收货人姓名", "何".repeat(129)).with("收货地址", "湖南省 湘潭市 岳塘区 某某街道" + "某某小区3栋".repeat(90)),
                        "recipient-too-long HOLD @ 收货人姓名 (128); recipient-too-long HOLD @ 收货地址 (500)"),
                row("texts as long as the ledger keeps",
                        anOrder().with("买家会员名", "云".repeat(128)).with("买家支付宝账号", "a".repeat(128)).with("买家留言", "快".repeat(1000))
                                .with("订单备注", "快".repeat(1000)).with("发票抬头", "厂".repeat(255)), FINE),
                row("a nick, an account and an invoice title that the ledger cuts",
                        anOrder().with("买家会员名", "云".repeat(129)).with("买家支付宝账号", "a".repeat(129)).with("发票抬头", "厂".repeat(256)),
                        "text-too-long WARN @ 买家会员名 (128); text-too-long WARN @ 买家支付宝账号 (128); text-too-long WARN @ 发票抬头 (255)"),
                row("a message and a memo that the ledger cuts", anOrder().with("买家留言", "请快".repeat(501)).with("订单备注", "快".repeat(1001)),
                        "text-too-long WARN @ 买家留言 (1000); text-too-long WARN @ 订单备注 (1000)"),
                row("a status nobody knows", anOrder().with("订单状态", "买家已付款"), "status-unknown HOLD @ 订单状态"),
                row("no status", anOrder().without("订单状态"), "status-unknown HOLD @ 订单状态"),
                row("of an unknown status a payment is not asked for", anOrder().with("订单状态", "?").without("订单付款时间"),
                        "status-unknown HOLD @ 订单状态"));
    }

    static Stream<Arguments> counts() {
        return Stream.of(
                arguments("no items", anOrder().buildWithoutItems(), "items-missing HOLD @ 订单编号 (1)"),
                arguments("no items, status unknown, paid all the same", anOrder().with("订单状态", "?").buildWithoutItems(),
                        "status-unknown HOLD @ 订单状态; items-missing HOLD @ 订单编号 (1)"),
                arguments("no items, status unknown, nothing paid", anOrder().with("订单状态", "?").without("订单付款时间").buildWithoutItems(),
                        "status-unknown HOLD @ 订单状态"),
                row("no quantity", anOrder().itemWith("购买数量", ""), "quantity-invalid HOLD @ 购买数量"),
                row("quantity 0", anOrder().itemWith("购买数量", "0"), "amount-above-list HOLD @ 买家应付货款 (0.00); quantity-invalid HOLD @ 购买数量"),
                row("a single piece", anOrder().with("宝贝总数量", "1").items(anItem().with("价格", "39.60").with("购买数量", "1")), FINE),
                row("a single piece where two are said", anOrder().items(anItem().with("价格", "39.60").with("购买数量", "1")),
                        "quantity-mismatch HOLD @ 宝贝总数量 (1)"),
                row("half a piece", anOrder().itemWith("购买数量", "1.5"), "quantity-invalid HOLD @ 购买数量"),
                row("quantity as Excel has it", anOrder().itemWith("购买数量", "2.0"), FINE),
                row("pieces in words", anOrder().with("宝贝总数量", "两件"), "quantity-invalid HOLD @ 宝贝总数量"),
                row("kinds in words", anOrder().with("宝贝种类", "一"), "quantity-invalid HOLD @ 宝贝种类"),
                row("one piece too few", anOrder().with("宝贝总数量", "3"), "quantity-mismatch HOLD @ 宝贝总数量 (2)"),
                row("pieces not said", anOrder().with("宝贝总数量", "null"), "quantity-mismatch HOLD @ 宝贝总数量 (2)"),
                row("kinds not said", anOrder().without("宝贝种类"), "kinds-mismatch HOLD @ 宝贝种类 (1)"),
                row("no column for kinds", anOrder().but("宝贝种类"), ""),
                row("one line too few", anOrder().with("宝贝种类", "2"), "kinds-mismatch HOLD @ 宝贝种类 (1)"),
                row("the report does not count its lines", anOrder().orderTitles(Headers.without(Headers.ORDERS_2019, "宝贝种类")), FINE),
                row("two lines that look alike are two", anOrder().with("宝贝种类", "2").with("宝贝总数量", "4").items(anItem(), anItem()), FINE));
    }

    static Stream<Arguments> trust() {
        return Stream.of(
                row("money went back", anOrder().with("退款金额", "10.00"), "refund-in-progress HOLD @ 退款金额"),
                row("no refund, in words", anOrder().with("退款金额", "无退款申请"), FINE),
                row("a refund that runs", anOrder().itemsOf2022().itemWith("退款状态", "退款中"), "refund-in-progress HOLD @ 退款状态"),
                row("a refund that was made", anOrder().itemsOf2022().itemWith("退款状态", "退款成功"), "refund-in-progress HOLD @ 退款状态"),
                row("a refund agreed to", anOrder().itemsOf2022().itemWith("退款状态", "卖家已经同意退款，等待买家退货"),
                        "refund-in-progress HOLD @ 退款状态"),
                row("a refund that was closed", anOrder().itemsOf2022().itemWith("退款状态", "退款关闭"), FINE),
                row("no refund asked for, in other words", anOrder().itemsOf2022().itemWith("退款状态", "无退款申请"), FINE),
                row("a refund status of nothing", anOrder().itemsOf2022().itemWith("退款状态", "null"), FINE),
                row("a line that is closed", anOrder().itemWith("订单状态", "交易关闭"), "refund-in-progress HOLD @ 订单状态"),
                row("a line whose status is a refund", anOrder().itemWith("订单状态", "退款中"), "refund-in-progress HOLD @ 订单状态"),
                row("a line whose status is a closed refund", anOrder().itemWith("订单状态", "退款关闭"), FINE),
                row("a red name's account", anOrder().blacklisted(Column.ACCOUNT, "恶意留差评"), "blacklisted HOLD @ 买家支付宝账号 (恶意留差评)"),
                row("a red name's two telephones", anOrder().with("联系电话", "'0755-26001234").blacklisted(Column.MOBILE, "恶意留差评").blacklisted(Column.PHONE, "无故退回"),
                        "blacklisted HOLD @ 联系手机 (恶意留差评); blacklisted HOLD @ 联系电话 (无故退回)"),
                row("a red name's address", anOrder().blacklisted(Column.ADDRESS, "拒收"), "blacklisted HOLD @ 收货地址 (拒收)"),
                row("a red name's amended address", anOrder().with("修改后的收货地址", "广东省深圳市宝安区某某街道某某路5号").blacklisted(Column.ADDRESS, "拒收"),
                        "blacklisted HOLD @ 修改后的收货地址 (拒收)"),
                row("changed twice since the import",
                        anOrder().changed(new Difference(Column.MOBILE, "1", "2"), new Difference(Column.TITLES, "a ×1", "a ×2")),
                        "changed-since-import HOLD @ 联系手机 (1); changed-since-import HOLD @ 宝贝标题 (a ×1)"));
    }

    static Stream<Arguments> notes() {
        return Stream.of(
                row("a message that is none of shipping's business", anOrder().with("买家留言", "谢谢老板"), FINE),
                row("a courier in the buyer's message", anOrder().with("买家留言", "请发顺丰"), "double-note WARN @ 买家留言 (顺丰)"),
                row("the first word of a memo", anOrder().with("订单备注", "圆通"), "double-note WARN @ 订单备注 (圆通)"),
                row("small letters, and two words", anOrder().with("订单备注", "不要ems，送礼物一份"), "double-note WARN @ 订单备注 (EMS、礼物)"),
                row("message and memo", anOrder().with("买家留言", "送个贺卡").with("订单备注", "已答应换款"),
                        "double-note WARN @ 买家留言 (贺卡); double-note WARN @ 订单备注 (换款)"),
                row("the remark of a line", anOrder().itemWith("备注", "换色"), "double-note WARN @ 备注 (换色)"),
                row("a line that repeats what the order says", anOrder().with("订单备注", "换款 红色").itemWith("备注", "换款 红色"),
                        "double-note WARN @ 订单备注 (换款)"),
                row("a line that repeats the message", anOrder().with("买家留言", "加急").itemWith("备注", "加急"), "double-note WARN @ 买家留言 (加急)"),
                row("said in the shipping note, too", anOrder().with("买家留言", "请发顺丰，加急").noted("", "", "顺丰"), "double-note WARN @ 买家留言 (加急)"),
                row("an internal and a finance note", anOrder().noted("送礼品", "已退差价，补发", ""),
                        "double-note WARN @ 订单编号 (礼品); double-note WARN @ 订单编号 (补发)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void saysWhatStandsInTheCell(String name, OrderCase order, String expected) {
        assertThat(String.join("; ", RULES.check(order).stream().map(finding -> finding.rule() + " " + finding.value()).toList())).isEqualTo(expected);
    }

    static Stream<Arguments> saysWhatStandsInTheCell() {
        String long40 = "何".repeat(40);
        return Stream.of(
                row("repeated", anOrder().repeated(new Repeat(9, TradeStatus.PAID)), "order-no-repeated 371654282545550830"),
                row("order time", anOrder().with("订单创建时间", "昨天下午"), "order-time-invalid 昨天下午"),
                row("future", lastSecond("2019-03-13 00:00:00"), "order-time-future 2019-03-13 00:00:00"),
                row("time of payment", anOrder().with("订单付款时间", "今天"), "pay-time-invalid 今天"),
                row("paid before ordered", anOrder().with("订单付款时间", "2019-03-11 15:55:24"), "pay-time-before-order 2019-03-11 15:55:24"),
                row("no amount", anOrder().with("买家应付邮费", "包邮"), "amount-invalid 包邮"),
                row("no price", anOrder().itemWith("价格", "面议"), "amount-invalid 面议"),
                row("no amount of a line", twoLines("39.60", "x"), "amount-invalid x"),
                row("postage below zero", anOrder().with("买家应付邮费", "-6.00").with("总金额", "33.60"), "amount-negative -6.00"),
                row("price below zero", anOrder().itemWith("价格", "-19.80"), "amount-negative -19.80; amount-above-list 39.60"),
                row("a line below zero", twoLines("79.20", "-39.60"), "amount-negative -39.60"),
                row("total", anOrder().with("总金额", "45.62").with("买家实际支付金额", "45.62"), "amount-total-mismatch 45.62"),
                row("lines", twoLines("20.00", "10.00"), "amount-lines-mismatch 39.60"),
                row("underpaid", anOrder().with("买家实际支付金额", "45.59"), "amount-underpaid 45.59"),
                row("unknown", anOrder().answered(new Resolution.Unknown("717-378")), "item-no-unknown 717-378"),
                row("ambiguous", anOrder().answered(new Resolution.Ambiguous("1098", List.of("a", "b"))), "item-no-ambiguous 1098"),
                row("discontinued", anOrder().answered(new Resolution.Discontinued(3, "x")), "item-discontinued WLY0QU1098"),
                row("variant", anOrder().answered(new Resolution.NoSuchVariant("x", "y", "")), "sku-unknown 颜色分类：白色"),
                row("address", anOrder().with("收货地址", "湖南省 湘潭市"), "address-incomplete 湖南省 湘潭市"),
                row("numbers", anOrder().with("联系手机", "1").with("联系电话", "2"), "phone-invalid 1; phone-invalid 2"),
                row("masked", anOrder().with("收货人姓名", "张**").with("联系手机", "138****1234"), "recipient-masked 张**"),
                row("damaged", anOrder().with("收货人姓名", "何\uFFFD").itemWith("商家编码", "W\uFFFD"), "text-damaged 何\uFFFD; text-damaged W\uFFFD"),
                row("too long", anOrder().with("收货人姓名", "何".repeat(129)), "recipient-too-long " + long40 + "…"),
                row("status", anOrder().with("订单状态", "买家已付款"), "status-unknown 买家已付款"),
                arguments("no items", anOrder().buildWithoutItems(), "items-missing 371654282545550830"),
                row("counts", anOrder().with("宝贝种类", "一").with("宝贝总数量", "两件").itemWith("购买数量", "1.5"),
                        "quantity-invalid 一; quantity-invalid 两件; quantity-invalid 1.5"),
                row("pieces and lines", anOrder().with("宝贝种类", "2").with("宝贝总数量", "3"), "quantity-mismatch 3; kinds-mismatch 2"),
                row("refund", anOrder().with("退款金额", "10.00").itemWith("订单状态", "交易关闭"), "refund-in-progress 10.00; refund-in-progress 交易关闭"),
                row("refund of a line", anOrder().itemsOf2022().itemWith("退款状态", "退款中"), "refund-in-progress 退款中"),
                row("red name", anOrder().with("联系电话", "'0755-26001234").with("收货地址", "湖南省 湘潭市 岳塘区 某某路15号")
                                .blacklisted(Column.ACCOUNT, "x").blacklisted(Column.MOBILE, "x").blacklisted(Column.PHONE, "x").blacklisted(Column.ADDRESS, "x"),
                        "blacklisted a@example.com; blacklisted 13800003963; blacklisted 0755-26001234; blacklisted 何云 湖南省 湘潭市 岳塘区 某某路15号"),
                row("changed", anOrder().changed(new Difference(Column.MOBILE, "1", "2")), "changed-since-import 2"),
                row("notes", anOrder().with("买家留言", "请发顺丰").itemWith("备注", "换色 米白"), "double-note 请发顺丰; double-note 换色 米白"));
    }

    @Test
    void aFindingNamesTheReportTheLineAndTheOrder() {
        OrderCase order = anOrder().without("收货人姓名").with("宝贝种类", "2").with("宝贝总数量", "4")
                .items(anItem(), anItem().answered(new Resolution.Unknown("x"))).build();

        assertThat(RULES.check(order)).extracting(Finding::kind, Finding::line, Finding::orderNumber).containsExactly(
                tuple(ReportKind.ITEMS, AnOrder.LINE + 1, "371654282545550830"), tuple(ReportKind.ORDERS, AnOrder.LINE, "371654282545550830"));
    }

    /** Everything else is the shift lead's. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FINANCE          | amount-missing amount-invalid amount-negative amount-total-mismatch amount-lines-mismatch amount-above-list amount-underpaid refund-in-progress
            PURCHASER        | item-no-unknown sku-unknown
            CUSTOMER_SERVICE | item-discontinued blacklisted double-note
            SUPERVISOR       | ''
            """)
    void whoHasToActOnWhat(Owner owner, String rules) {
        assertThat(String.join(" ", ownedBy(owner))).isEqualTo(rules);
        assertThat(ownedBy(Owner.SHIFT_LEAD)).hasSize(RuleBook.ids().size() - 13);
    }

    private static List<String> ownedBy(Owner owner) {
        return Stream.of(RowRules.RULES, TimeRules.RULES, AmountRules.RULES, ItemRules.RULES, RecipientRules.RULES, TextRules.RULES, CountRules.RULES, TrustRules.RULES,
                        List.of(NoteRules.doubleNote(List.of()), RowRules.DATE_SUSPICIOUS))
                .flatMap(List::stream).filter(rule -> rule.owner() == owner).map(Rule::id).toList();
    }

    @Test
    void theTableHasEveryRuleThatLooksAtOrders() {
        Set<String> shown = new TreeSet<>();
        Stream.of(numbers(), times(), amounts(), sums(), items(), people(), texts(), counts(), trust(), notes())
                .flatMap(rows -> rows)
                .flatMap(row -> RULES.check((OrderCase) row.get()[1]).stream())
                .forEach(finding -> shown.add(finding.rule()));

        Set<String> expected = new TreeSet<>(RuleBook.ids());
        expected.removeAll(Set.of("order-no-missing", "order-no-damaged", "order-missing", "date-suspicious"));
        assertThat(shown).isEqualTo(expected);
    }

    private static Arguments row(String name, AnOrder order, String expected) {
        return arguments(name, order.build(), expected);
    }

    private static String said(List<Finding> findings) {
        return String.join("; ", findings.stream().map(RuleBookTest::said).toList());
    }

    private static String said(Finding finding) {
        String detail = finding.detail().isEmpty() ? "" : " (" + finding.detail() + ")";
        return finding.rule() + " " + finding.severity() + " @ " + finding.column() + detail;
    }
}
