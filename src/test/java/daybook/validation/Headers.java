package daybook.validation;

import daybook.intake.Header;
import daybook.intake.IntakeSettings;
import daybook.intake.Reports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Headers as Taobao has written them over the years, without the columns that nobody reads here. */
final class Headers {
    static final List<String> ORDERS_2012 = List.of(
            "订单编号", "买家会员名", "买家支付宝账号", "买家应付货款", "买家应付邮费", "总金额", "买家实际支付金额", "订单状态", "买家留言", "收货人姓名", "收货地址 ",
            "运送方式", "联系电话 ", "联系手机", "订单创建时间", "订单付款时间 ", "宝贝标题 ", "宝贝种类 ", "订单备注", "宝贝总数量", "订单关闭原因", "发票抬头");
    static final List<String> ITEMS_2012 = List.of("订单编号", "标题", "价格", "购买数量", "外部系统编号", "商品属性", "套餐信息", "备注", "订单状态", "商家编码");
    static final List<String> ORDERS_2019 = with(ORDERS_2012, "支付单号", "修改后的收货地址", "退款金额", "主订单编号");
    static final List<String> ITEMS_2022 = List.of(
            "子订单编号", "主订单编号", "标题", "价格", "购买数量", "外部系统编号", "商品属性", "套餐信息", "备注", "订单状态", "商家编码", "支付单号", "买家应付货款",
            "买家实际支付金额", "退款状态", "退款金额", "订单创建时间", "订单付款时间");

    private Headers() {}

    static FileFacts facts(List<String> orders, List<String> items) {
        return new FileFacts(header(orders), header(items));
    }

    static Header header(List<String> titles) {
        try {
            Path file = Files.createTempFile("header", ".csv");
            try {
                Files.writeString(file, String.join(",", titles) + "\n");
                return new Reports(IntakeSettings.defaults()).recognise(file).header();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> without(List<String> titles, String... gone) {
        List<String> left = new ArrayList<>(titles);
        for (String title : gone) {
            left.removeIf(other -> other.strip().equals(title));
        }
        return left;
    }

    private static List<String> with(List<String> titles, String... more) {
        List<String> all = new ArrayList<>(titles);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
