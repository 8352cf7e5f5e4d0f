package daybook.jobs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Orders and sheets in which somebody has put the same text wherever a text can stand. */
final class Hostile {
    /** What a buyer or a colleague writes freely: an order with it is as good as any other. */
    private static final List<String> FREE = List.of(
            "买家会员名", "支付单号", "支付详情", "买家留言", "收货人姓名", "运送方式", "物流公司", "物流单号", "订单备注", "店铺名称", "发票抬头", "宝贝标题", "修改后的sku", "预约门店");
    private static final List<String> FREE_OF_ITEM = List.of("标题", "套餐信息", "备注");
    /** What must be a number, a time, an address: such an order is held. */
    private static final List<String> TYPED = List.of(
            "买家支付宝账号", "收货地址", "联系电话", "联系手机", "买家应付货款", "买家应付邮费", "总金额", "买家实际支付金额", "订单创建时间", "订单付款时间", "宝贝种类", "宝贝总数量",
            "退款金额", "修改后的收货地址", "订单关闭原因", "异常信息");
    private static final List<String> TYPED_OF_ITEM = List.of("价格", "购买数量", "外部系统编号", "商品属性", "商家编码", "退款状态", "买家应付货款");

    private Hostile() {}

    /** One that passes. */
    static Sale clean(int index, String text) {
        Sale sale = Sale.anOrder(index);
        FREE.forEach(title -> sale.with(title, text));
        FREE_OF_ITEM.forEach(title -> sale.itemWith(title, text));
        return sale;
    }

    /** One in whose every cell the text stands, but for its number and its status. */
    static Sale broken(int index, String text) {
        Sale sale = clean(index, text);
        TYPED.forEach(title -> sale.with(title, text));
        TYPED_OF_ITEM.forEach(title -> sale.itemWith(title, text));
        return sale;
    }

    /** A csv file of a sheet: its titles, and rows of cells. */
    static Path sheet(String name, String titles, List<List<String>> rows) {
        String text = titles + "\r\n" + rows.stream().map(Hostile::row).collect(Collectors.joining());
        return Typed.written(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"").collect(Collectors.joining(",")) + "\r\n";
    }

    /** A row that has the text in so many cells after those given. */
    static List<String> cells(String text, int times, String... first) {
        return java.util.stream.Stream.concat(Arrays.stream(first), java.util.stream.Stream.generate(() -> text).limit(times)).toList();
    }
}
