package daybook;

import static daybook.reconciliation.Outcome.ALREADY_IMPORTED;
import static daybook.reconciliation.Outcome.APPROVED;
import static daybook.reconciliation.Outcome.CHANGED;
import static daybook.reconciliation.Outcome.HELD;
import static daybook.reconciliation.Outcome.OUT_OF_SCOPE;

import java.util.ArrayList;
import java.util.List;

/** The orders of the afternoon: new ones, new ones with faults, and those of the morning that are listed again. */
final class SampleAfternoon {
    private final SampleBuyers buyers;
    private final SampleShop shop;

    SampleAfternoon(SampleBuyers buyers, SampleShop shop) {
        this.buyers = buyers;
        this.shop = shop;
    }

    List<SampleOrder> fresh() {
        List<SampleOrder> afternoon = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            afternoon.add(buyers.clean());
        }
        afternoon.add(2, SampleBuyers.unpaid(buyers.clean().status("等待买家付款")).becomes(OUT_OF_SCOPE, "status 等待买家付款"));
        afternoon.add(4, buyers.clean().status("交易关闭").set("订单关闭原因", "退款").setLine(0, "退款状态", "退款成功")
                .becomes(OUT_OF_SCOPE, "closed after a refund"));
        afternoon.get(5).set("买家实际支付金额", SampleBuyers.paidLess(afternoon.get(5)))
                .becomes(APPROVED, "paid 5.00 less than 总金额 (a coupon)", "amount-underpaid");
        return afternoon;
    }

    List<SampleOrder> held() {
        buyers.clock(SampleDay.NOON.plusMinutes(9));
        List<SampleOrder> held = new ArrayList<>();
        held.add(buyers.clean().set("订单创建时间", "").set("订单付款时间", "2011-02-15 25:61:00")
                .held("no time of order, and a time of payment that is none", "order-time-missing", "pay-time-invalid"));
        held.add(negative(buyers.clean().set("订单创建时间", "2011-02-30 13:05:00"))
                .held("30 February, and a postage below zero", "order-time-invalid", "amount-negative"));
        held.add(buyers.clean().set("订单付款时间", "2011-02-15 12:01:05").held("paid before it was ordered", "pay-time-before-order"));
        held.add(buyers.clean().set("总金额", "88.0.0").held("总金额 is no amount", "amount-invalid"));
        SampleOrder lines = buyers.of("WLY1MT3155", "黑色", "M");
        held.add(lines.setLine(0, "买家应付货款", "309.00").held("the line says 309.00, the order 329.00", "amount-lines-mismatch"));
        SampleOrder above = buyers.of("WLZ5PK4020", "深蓝", "29").setLine(0, "价格", "99.00");
        held.add(above.held("应付货款 119.00 is more than the list price 99.00", "amount-above-list"));
        SampleOrder unknown = buyers.of("WLT3HX6071", "黑色", "XL").setLine(0, "商家编码", "WLY0QU9999").setLine(0, "外部系统编号", "WLY0QU9999").set("宝贝种类", "2");
        held.add(unknown.held("WLY0QU9999 is not in the catalogue, and 宝贝种类 is 2 for one line", "item-no-unknown", "kinds-mismatch"));
        held.add(buyers.clean().set("收货人姓名", "顾\uFFFD棠").held("a damaged character in the receiver's name", "text-damaged"));
        SampleOrder quantity = buyers.order(buyers.tick(), shop.sku("WLT3HX6124", "酒红", "M"), 2);
        buyers.addLine(quantity, shop.sku("WLC8SJ5102", "", ""), 1);
        buyers.price(quantity).set("宝贝总数量", "2").setLine(1, "购买数量", "0");
        held.add(quantity.set("买家应付货款", "218.00").set("总金额", "218.00").set("买家实际支付金额", "218.00")
                .setLine(1, "买家应付货款", "0.00").held("the second line's quantity is 0", "quantity-invalid"));
        return held;
    }

    private static SampleOrder negative(SampleOrder order) {
        String goods = order.get("买家应付货款");
        String total = SampleBuyers.yuan(Long.parseLong(goods.replace(".", "")) - 500);
        return order.set("买家应付邮费", "-5.00").set("总金额", total).set("买家实际支付金额", total);
    }

    /** 30 of the morning's: 22 unchanged, 2 changed, 2 mended, 4 still waiting. */
    static List<SampleOrder> seenAgain(List<SampleOrder> clean, List<SampleOrder> held) {
        List<SampleOrder> again = new ArrayList<>();
        for (SampleOrder order : List.of(held.get(2), held.get(3), held.get(4), held.get(5))) {
            again.add(order.again(HELD, "").held("as in the morning", order.rules.toArray(String[]::new)));
        }
        again.add(held.get(0).again(APPROVED, "mended in Taobao: the address is complete")
                .set("收货地址", "浙江省 杭州市 拱墅区    银杏路5号百合新城6幢304室(310000)"));
        again.add(held.get(1).again(APPROVED, "mended in Taobao: the phone is complete").set("联系手机", "13800010117"));
        for (int i = 45; i >= 24; i--) {
            if (i != 30 && i != 29 && i != 35 && i != 24) {
                again.add(clean.get(i).again(ALREADY_IMPORTED, ""));
            }
        }
        again.add(clean.get(24).again(ALREADY_IMPORTED, "").set("订单备注", "客户要换色，已答应")
                .becomes(ALREADY_IMPORTED, "approved in the morning; a memo for shipping was written at Taobao since", "double-note"));
        again.add(clean.get(20).again(ALREADY_IMPORTED, ""));
        again.add(clean.get(21).again(ALREADY_IMPORTED, ""));
        again.add(clean.get(23).again(ALREADY_IMPORTED, ""));
        String moved = "上海 上海市 杨浦区    新桥街212号云溪公寓9幢1501室(200090)";
        again.add(clean.get(29).again(CHANGED, "").set("收货地址", moved).set("修改后的收货地址", moved)
                .becomes(CHANGED, "approved in the morning; the address is another now", "changed-since-import"));
        SampleOrder cheaper = clean.get(35).again(CHANGED, "");
        String total = SampleBuyers.yuan(cheaper.fen() + 600);
        again.add(cheaper.set("买家应付邮费", SampleBuyers.yuan(postage(cheaper) + 600)).set("总金额", total).set("买家实际支付金额", total)
                .becomes(CHANGED, "approved in the morning; postage, total and payment are 6.00 more now", "changed-since-import", "changed-since-import", "changed-since-import"));
        return again;
    }

    private static long postage(SampleOrder order) {
        return Long.parseLong(order.get("买家应付邮费").replace(".", ""));
    }
}
