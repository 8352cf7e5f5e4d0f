package daybook;

import static daybook.reconciliation.Outcome.APPROVED;
import static daybook.reconciliation.Outcome.ORPHAN;
import static daybook.reconciliation.Outcome.OUT_OF_SCOPE;
import static daybook.reconciliation.Outcome.REJECTED;

import java.util.ArrayList;
import java.util.List;

/** The orders of the morning that are not simply clean. */
final class SampleMorning {
    private final SampleBuyers buyers;
    private final SampleShop shop;

    SampleMorning(SampleBuyers buyers, SampleShop shop) {
        this.buyers = buyers;
        this.shop = shop;
    }

    void warn(List<SampleOrder> clean) {
        clean.get(3).set("买家实际支付金额", SampleBuyers.paidLess(clean.get(3)))
                .becomes(APPROVED, "paid 5.00 less than 总金额 (a coupon)", "amount-underpaid");
        clean.get(8).set("收货人姓名", "沈**").becomes(APPROVED, "the receiver's name is masked", "recipient-masked");
        clean.get(13).set("买家留言", "请发顺丰，谢谢").becomes(APPROVED, "the buyer's message names a courier, which shipping does not read", "double-note");
        clean.get(11).setLine(0, "商家编码", "2046").setLine(0, "外部系统编号", "null");
        replaceLine(clean.get(11), shop.sku("WLY0QU2046", "驼色", "均码"), "2046");
        clean.get(11).becomes(APPROVED, "商家编码 is 2046, the digits that only WLY0QU2046 ends in");
        replaceLine(clean.get(15), shop.sku("WLZ5PK4467", "灰色", "均码"), "null");
        clean.get(15).setLine(0, "标题", SampleShop.ALIAS_TITLE).setLine(0, "商品属性", SampleShop.ALIAS_ATTRIBUTES)
                .becomes(APPROVED, "no code; title and attributes are answered in aliases.csv");
        replaceLine(clean.get(19), shop.sku("WLY0QU1098", "杏色", "M"), SampleShop.ALIAS_CODE);
        clean.get(19).becomes(APPROVED, "an old code of the shop's own, answered in aliases.csv");
        replaceLine(clean.get(22), shop.sku("WLT3HX6071", "条纹", "L"), "WLT3HX6071");
        clean.get(22).setLine(0, "商品属性", "颜色分类:条纹;尺码:L[纯棉不起球]")
                .becomes(APPROVED, "half-width colons and a remark in brackets in 商品属性");
    }

    private void replaceLine(SampleOrder order, SampleShop.Sku sku, String code) {
        order.lines.clear();
        order.skus.clear();
        buyers.addLine(order, sku, 1);
        buyers.price(order).setLine(0, "商家编码", code).setLine(0, "外部系统编号", code);
    }

    List<SampleOrder> held() {
        buyers.clock(SampleDay.EVENING_BEFORE.plusMinutes(3));
        List<SampleOrder> held = new ArrayList<>();
        held.add(buyers.clean().set("收货地址", "浙江省 杭州市 拱墅区 5幢")
                .held("address: fewer than 8 characters after province and city", "address-incomplete"));
        held.add(buyers.clean().set("联系电话", "null").set("联系手机", "1380001")
                .held("联系手机 has 7 digits", "phone-invalid"));
        held.add(buyers.clean().set("收货人姓名", "").set("联系电话", "null").set("联系手机", "null")
                .held("neither receiver nor phone: two findings in one pass", "receiver-missing", "phone-missing"));
        SampleOrder ambiguous = buyers.of("WLX2KD1098", "浅蓝", "M");
        held.add(ambiguous.setLine(0, "商家编码", "1098").setLine(0, "外部系统编号", "null").setLine(0, "标题", "春装新款 百搭上衣")
                .held("1098 may be WLY0QU1098 or WLX2KD1098", "item-no-ambiguous"));
        held.add(buyers.of("WLT3HX6124", "灰色", "L").setLine(0, "商品属性", "颜色分类：荧光绿;尺码：L")
                .held("WLT3HX6124 has no colour 荧光绿", "sku-unknown"));
        held.add(buyers.clean().set("买家会员名", "退货大王88").set("买家支付宝账号", "tuihuo88@example.com").held("account 退货大王88 is on the blacklist", "blacklisted"));
        held.add(buyers.clean().set("收货地址", "").held("no address", "address-missing"));
        SampleOrder mismatch = buyers.clean();
        held.add(mismatch.set("总金额", SampleBuyers.yuan(mismatch.fen() - 1_000)).set("买家实际支付金额", SampleBuyers.yuan(mismatch.fen() - 1_000))
                .held("总金额 is 10.00 less than 应付货款 + 应付邮费", "amount-total-mismatch"));
        held.add(buyers.clean().set("买家应付货款", "").held("应付货款 is empty", "amount-missing"));
        held.add(buyers.of("WLY0QU2713", "粉色", "L").setLine(0, "商家编码", "null").setLine(0, "外部系统编号", "null")
                .held("a line without any code, and no alias for it", "item-no-missing"));
        held.add(buyers.of("WLY1MT3308", "卡其", "M").held("WLY1MT3308 is discontinued", "item-discontinued"));
        SampleOrder pieces = buyers.clean();
        held.add(pieces.set("宝贝总数量", "" + (pieces.pieces() + 1)).held("宝贝总数量 is one more than the lines have", "quantity-mismatch"));
        held.add(buyers.clean().set("订单付款时间", "").held("paid, and no time of payment", "pay-time-missing"));
        held.add(buyers.clean().setLine(0, "退款状态", "退款中").held("a refund of the first line is under way", "refund-in-progress"));
        held.add(buyers.clean().set("订单创建时间", "2011-02-16 09:20:11").set("订单付款时间", "2011-02-16 09:21:30")
                .held("ordered tomorrow", "order-time-future"));
        held.add(buyers.clean().status("买家巳付款，等侍卖家发货").held("the status is no word of Taobao's", "status-unknown"));
        SampleOrder without = buyers.clean();
        without.lines.clear();
        without.skus.clear();
        held.add(without.held("paid, and no line in the item report", "items-missing"));
        held.add(buyers.clean().held("listed twice with two addresses: this first row waits", "order-no-repeated"));
        return held;
    }

    List<SampleOrder> outOfScope() {
        buyers.clock(SampleDay.EVENING_BEFORE.minusHours(5));
        List<SampleOrder> others = new ArrayList<>();
        for (String status : List.of("卖家已发货，等待买家确认", "等待买家付款", "交易成功", "卖家已发货，等待买家确认", "卖家部分发货", "交易成功", "买家已签收")) {
            SampleOrder order = buyers.clean().status(status).becomes(OUT_OF_SCOPE, "status " + status);
            if (status.equals("等待买家付款")) {
                SampleBuyers.unpaid(order);
            } else {
                order.set("物流单号", "No:88620" + order.number().substring(4, 12)).set("物流公司", "圆通速递");
            }
            others.add(order);
        }
        SampleOrder closed = SampleBuyers.unpaid(buyers.clean().status("交易关闭").set("订单关闭原因", "买家未付款"));
        closed.lines.clear();
        closed.skus.clear();
        closed.set("宝贝种类", "0").set("宝贝总数量", "0").set("宝贝标题", "").set("收货地址", "   ");
        others.add(closed.becomes(OUT_OF_SCOPE, "closed unpaid: no lines, no address by nature"));
        others.add(buyers.clean().status("交易关闭").set("订单关闭原因", "退款").setLine(0, "退款状态", "退款成功")
                .becomes(OUT_OF_SCOPE, "closed after a refund"));
        return others;
    }

    List<SampleOrder> rejected() {
        buyers.clock(SampleDay.EVENING_BEFORE.plusHours(2));
        return List.of(
                buyers.of("WLC8SJ5239", "红色", "").number("").becomes(REJECTED, "(line of 毛线帽) no order number, nor in its item row", "order-no-missing"),
                buyers.of("WLY0QU2046", "黑色", "均码").number("6.21104E+15")
                        .becomes(REJECTED, "the number went through a spreadsheet as a number, its item row too", "order-no-damaged"));
    }

    SampleOrder orphan() {
        return buyers.of("WLT3HX6071", "白色", "M").becomes(ORPHAN, "its item row is there, its order row is not", "order-missing");
    }
}
