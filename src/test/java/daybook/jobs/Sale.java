package daybook.jobs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One order of an export with its item rows, in which nothing is wrong until the test says so. Columns are named by their titles. */
final class Sale {
    static final String PAID = "买家已付款，等待卖家发货";
    static final String DRESS = "WLY0QU1098";

    private final int index;
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final List<Map<String, String>> items = new ArrayList<>();

    private Sale(int index) {
        this.index = index;
        with("订单编号", number(index)).with("买家会员名", "买家" + index).with("买家支付宝账号", "b" + index + "@example.com");
        with("买家应付邮费", "0.00").with("买家留言", "").with("收货人姓名", "何云").with("收货地址", "湖南省 湘潭市 岳塘区    建设街道 书院路小区3栋2单元");
        with("联系电话", "'null").with("联系手机", "'1380000" + (1000 + index)).with("宝贝标题", "收腰连衣裙").with("退款金额", "0.00");
        with("订单创建时间", "2011-02-15 08:15:25").with("订单付款时间", "2011-02-15 08:16:37").with("修改后的收货地址", "null");
        item(DRESS, "颜色分类：杏色;尺码：M", "29.90", 1).costs("29.90").status(PAID);
    }

    /** A paid, clean order of one dress for 29.90. */
    static Sale anOrder(int index) {
        return new Sale(index);
    }

    /** The order number of the order with that index. */
    static String number(int index) {
        return String.valueOf(6_211_000_000_000_000L + index);
    }

    int index() {
        return index;
    }

    Sale with(String title, String cell) {
        cells.put(title, cell);
        return this;
    }

    Sale without(String title) {
        return with(title, "");
    }

    /** Its status, in both reports. */
    Sale status(String status) {
        items.forEach(item -> item.put("订单状态", status));
        return with("订单状态", status);
    }

    Sale closed() {
        return with("订单关闭原因", "退款").status("交易关闭");
    }

    /** What the goods, the total and the buyer's payment amount to. */
    Sale costs(String yuan) {
        return with("买家应付货款", yuan).with("总金额", yuan).with("买家实际支付金额", yuan);
    }

    /** One piece for that price, paid in full. */
    Sale paid(String yuan) {
        itemWith("价格", yuan).itemWith("买家应付货款", yuan).itemWith("买家实际支付金额", yuan);
        return costs(yuan);
    }

    /** A further item row; the amounts of the order stay. */
    Sale item(String code, String attributes, String price, int quantity) {
        Map<String, String> item = new LinkedHashMap<>();
        item.put("标题", "收腰连衣裙");
        item.put("价格", price);
        item.put("购买数量", String.valueOf(quantity));
        item.put("商家编码", code);
        item.put("商品属性", attributes);
        item.put("外部系统编号", "null");
        item.put("买家应付货款", price);
        item.put("买家实际支付金额", price);
        item.put("退款状态", "没有申请退款");
        item.put("订单状态", cells.getOrDefault("订单状态", PAID));
        items.add(item);
        with("宝贝种类", String.valueOf(items.size()));
        return with("宝贝总数量", String.valueOf(items.stream().mapToInt(i -> Integer.parseInt(i.getOrDefault("购买数量", "0"))).sum()));
    }

    /** Another cell in the first item row. */
    Sale itemWith(String title, String cell) {
        items.get(0).put(title, cell);
        return this;
    }

    Map<String, String> cells() {
        return cells;
    }

    List<Map<String, String>> items() {
        return items;
    }
}
