package daybook;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes clean orders of invented buyers, the same ones each time. */
final class SampleBuyers {
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<String> SURNAMES = List.of("林 沈 顾 苏 方 叶 陆 程 唐 白 秦 温 江 夏 纪 乔".split(" "));
    private static final List<String> GIVEN = List.of("晓棠 语桐 静怡 书瑶 若溪 可欣 思远 明哲 雨薇 嘉宁 芷若 海燕 安琪 立群".split(" "));
    private static final List<String> NICKS = List.of("棉花糖 小鹿乱跑 橘子汽水 木棉 听雨 一只猫 云朵 青柠 晚风 豆豆妈".split(" "));
    private static final List<String> PLACES = List.of(
            "浙江省 杭州市 拱墅区,310000",
            "江苏省 苏州市 吴江区,215200",
            "广东省 佛山市 顺德区,528300",
            "重庆 重庆市 垫江县,408300",
            "上海 上海市 杨浦区,200090",
            "四川省 绵阳市 涪城区,621000",
            "山东省 潍坊市 奎文区,261000",
            "湖北省 宜昌市 西陵区,443000",
            "新疆维吾尔自治区 石河子市 null,832000",
            "福建省 泉州市 丰泽区,362000",
            "辽宁省 大连市 沙河口区,116000",
            "北京 北京市 通州区,101100");
    private static final List<String> STREETS =
            List.of("银杏路 春晓街 望湖路 青石巷 桂花大道 槐荫路 月湖东路 新桥街".split(" "));
    private static final List<String> HOMES =
            List.of("梧桐苑 晴川花园 知春里 锦绣家园 朗润小区 云溪公寓 百合新城".split(" "));
    private static final List<String> MESSAGES = List.of(
            "null", "null", "null", "null", "请尽快发货，谢谢", "不要放门卫，谢谢", "送人的，请不要放\"价格\"单", "周末在家，工作日请打电话, 谢谢");

    private final Random random = new Random(20110215);
    private final SampleShop shop;
    private int sequence = 0;
    private LocalDateTime clock = SampleDay.EVENING_BEFORE;

    SampleBuyers(SampleShop shop) {
        this.shop = shop;
    }

    /** A clean order of one to four lines, paid a minute or a few after it was placed. */
    private SampleOrder order(LocalDateTime created) {
        SampleOrder order = buyer(created);
        int kinds = 1 + Math.min(3, (int) Math.abs(random.nextGaussian() * 1.3));
        for (int i = 0; i < kinds; i++) {
            addLine(order, random.nextInt(100) < 30 ? pick(shop.bestsellers()) : sellable(), random.nextInt(6) == 0 ? 2 : 1);
        }
        return price(order);
    }

    /** A clean order of one line of that SKU. */
    SampleOrder order(LocalDateTime created, SampleShop.Sku sku, int quantity) {
        SampleOrder order = buyer(created);
        addLine(order, sku, quantity);
        return price(order);
    }

    /** A clean order of whatever people buy, a few minutes after the one before. */
    SampleOrder clean() {
        return order(tick());
    }

    /** The same, of one piece of that SKU. */
    SampleOrder of(String number, String colour, String size) {
        return order(tick(), shop.sku(number, colour, size), 1);
    }

    void clock(LocalDateTime time) {
        clock = time;
    }

    void pause(int minutes) {
        clock = clock.plusMinutes(minutes);
    }

    LocalDateTime tick() {
        clock = clock.plusSeconds(431 + clock.getSecond() * 11L);
        return clock;
    }

    static SampleOrder unpaid(SampleOrder order) {
        order.lines.forEach(line -> line.put("支付单号", ""));
        order.lines.forEach(line -> line.put("订单付款时间", ""));
        order.lines.forEach(line -> line.put("买家实际支付金额", "0.00"));
        return order.set("订单付款时间", "").set("支付单号", "").set("买家实际支付金额", "0.00");
    }

    static String paidLess(SampleOrder order) {
        return yuan(order.fen() - 500);
    }

    private SampleShop.Sku sellable() {
        return pick(shop.skus().stream().filter(sku -> !sku.product().discontinued()).toList());
    }

    private SampleOrder buyer(LocalDateTime created) {
        sequence++;
        String mobile = "138000" + String.format("%05d", 10_007 + sequence * 613 % 89_000);
        String[] place = pick(PLACES).split(",", -1);
        String address = place[0] + "    " + pick(STREETS) + (1 + random.nextInt(300)) + "号" + pick(HOMES) + (1 + random.nextInt(20)) + "幢"
                + (101 + random.nextInt(1800)) + "室(" + place[1] + ")";
        String paid = TIME.format(created.plusSeconds(20 + random.nextInt(500)));
        String payment = "20110215" + String.format("%020d", 7_310_000_000_117L + sequence * 90_407_311L);
        return new SampleOrder(created)
                .set("订单编号", "62" + String.format("%010d", 1_104_000_000L + sequence * 387_431L) + String.format("%04d", random.nextInt(10_000)))
                .set("买家会员名", pick(NICKS) + (100 + sequence))
                .set("买家支付宝账号", sequence % 3 == 0 ? "buyer" + sequence + "@example.com" : mobile)
                .set("支付单号", payment)
                .set("买家留言", pick(MESSAGES))
                .set("收货人姓名", pick(SURNAMES) + pick(GIVEN))
                .set("收货地址", address)
                .set("联系电话", sequence % 7 == 0 ? "0571-8600" + (1000 + sequence) : "null")
                .set("联系手机", sequence % 17 == 0 ? "17000001234-" + (1000 + sequence) : mobile)
                .set("订单创建时间", TIME.format(created))
                .set("订单付款时间", paid)
                .set("订单状态", "买家已付款，等待卖家发货")
                .set("订单关闭原因", "订单未关闭");
    }

    void addLine(SampleOrder order, SampleShop.Sku sku, int quantity) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("标题", sku.product().title());
        line.put("价格", yuan(sku.product().price()));
        line.put("购买数量", "" + quantity);
        line.put("外部系统编号", sku.product().number());
        line.put("商家编码", sku.product().number());
        line.put("商品属性", sku.attributes());
        line.put("买家应付货款", yuan((long) sku.product().price() * quantity));
        line.put("买家实际支付金额", yuan((long) sku.product().price() * quantity));
        order.lines.add(line);
        order.skus.add(sku);
    }

    /** Sums up the lines: amounts, kinds, pieces, titles; postage for orders below 100 yuan. */
    SampleOrder price(SampleOrder order) {
        long goods = 0;
        int pieces = 0;
        for (Map<String, String> line : order.lines) {
            goods += Long.parseLong(line.get("买家应付货款").replace(".", ""));
            pieces += Integer.parseInt(line.get("购买数量"));
        }
        long postage = goods < 10_000 ? 1_000 : 0;
        order.set("买家应付货款", yuan(goods))
                .set("买家应付邮费", yuan(postage))
                .set("总金额", yuan(goods + postage))
                .set("买家实际支付金额", yuan(goods + postage))
                .set("宝贝种类", "" + order.lines.size())
                .set("宝贝总数量", "" + pieces)
                .set("宝贝标题", String.join("，", order.lines.stream().map(line -> line.get("标题")).toList()));
        numberLines(order);
        return order;
    }

    private static void numberLines(SampleOrder order) {
        for (int i = 0; i < order.lines.size(); i++) {
            Map<String, String> line = order.lines.get(i);
            line.put("主订单编号", order.number());
            line.put("子订单编号", order.lines.size() == 1 ? order.number() : order.number().substring(0, 11) + "9" + i + order.number().substring(13));
            line.put("订单状态", order.get("订单状态"));
            line.put("支付单号", order.get("支付单号"));
            line.put("退款状态", "没有申请退款");
            line.put("退款金额", "无退款申请");
            line.put("订单创建时间", order.get("订单创建时间"));
            line.put("订单付款时间", order.get("订单付款时间"));
        }
    }

    static String yuan(long fen) {
        return fen / 100 + (fen % 100 < 10 ? ".0" : ".") + fen % 100;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
