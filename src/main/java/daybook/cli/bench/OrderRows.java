package daybook.cli.bench;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes the order report in the shape of 2019: 57 columns. */
final class OrderRows {
    private static final String COLUMNS =
            "订单编号,买家会员名,买家支付宝账号,支付单号,支付详情,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,"
                    + "订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,分阶段订单信息,特权订金订单id,"
                    + "是否上传合同照片,是否上传小票,是否代付,定金排名,修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,是否是O2O交易,新零售交易类型,新零售导购门店名称,新零售导购门店id,"
                    + "新零售发货门店名称,新零售发货门店id,退款金额,预约门店,确认收货时间,打款商家金额,含应开票给个人的个人红包,主订单编号";
    private static final byte[] DETAIL = CsvBytes.gbk("支付方式：支付宝，支付单号：");
    private static final byte[] DETAIL_AMOUNT = CsvBytes.gbk("，金额：");
    private static final byte[] DETAIL_END = CsvBytes.gbk("；");
    private static final byte[] ZERO = CsvBytes.gbk("\"0\",");
    private static final byte[] DELIVERY = CsvBytes.gbk("\"快递\",");
    private static final byte[] LANDLINE = CsvBytes.gbk("0571-8600");
    private static final byte[] NO_MEMO = CsvBytes.gbk("\"'null\",");
    private static final byte[] SHOP = CsvBytes.gbk("\"0\",\"示例女装店\",");
    private static final byte[] AFTER_REASON =
            CsvBytes.gbk("\"0\",\"0元\",\"\",\"手机订单\",\"null\",\"null\",\"否\",\"否\",\"否\",\"\",\"null\",");
    private static final byte[] AFTER_ADDRESS = CsvBytes.gbk("\"null\",\"null\",\"null\",\"null\",\"电商订单\",\"null\",\"null\",\"null\",\"null\",");
    private static final byte[] NO_REFUND = CsvBytes.gbk("\"0.00\",");
    private static final byte[] TAIL = CsvBytes.gbk("\"null\",\"\",\"0.00元\",\"0.00元\",");
    private static final byte[] COMMA = CsvBytes.gbk("，");
    private static final byte[] BUILDING = CsvBytes.gbk("栋");
    private static final byte[] ROOM = CsvBytes.gbk("单元室");
    private static final byte[] MOVED = CsvBytes.gbk("代收点转");
    private static final byte[] TRACKING = CsvBytes.gbk("No:");
    private static final byte[] ACCOUNT = CsvBytes.gbk("@example.com");

    private final CsvBytes out;
    private final ShopTimes times;

    OrderRows(CsvBytes out) throws IOException {
        this.out = out;
        this.times = new ShopTimes(out);
        Rows.header(out, COLUMNS);
    }

    void write(MadeOrder order, byte[][] dates) throws IOException {
        Rows.orderNumber(out, order);
        buyer(order);
        payment(order);
        amounts(order);
        recipient(order);
        times.cell(order.createdText, order.createdAt, dates);
        times.cell(order.paidText, order.paidAt, dates);
        goods(order);
        out.raw(SHOP).cell(order.trade.closeReason()).raw(AFTER_REASON);
        newAddress(order);
        out.raw(AFTER_ADDRESS);
        refund(order);
        out.raw(TAIL).endRow();
    }

    private void buyer(MadeOrder order) {
        out.raw('"').raw(order.nick).digits(order.indexPart, 4).raw('"').raw(',');
        out.raw('"');
        if (order.buyerPart % 3 == 0) {
            out.raw('u').number(order.mobile % 100_000).raw(ACCOUNT);
        } else {
            out.number(order.mobile);
        }
        out.raw('"').raw(',');
    }

    private void payment(MadeOrder order) {
        if (!order.trade.paid()) {
            out.raw(',').cell(Words.NULL);
            return;
        }
        Rows.paymentNumber(Rows.id(out), order);
        out.raw('"').raw(',').raw('"').raw(DETAIL);
        Rows.paymentNumber(out, order);
        out.raw(DETAIL_AMOUNT).yuan(order.paid).raw(DETAIL_END).raw('"').raw(',');
    }

    private void amounts(MadeOrder order) {
        yuan(order.goodsText, order.goods);
        out.yuanCell(order.postage).raw(ZERO);
        yuan(order.totalText, order.total);
        out.raw(ZERO).yuanCell(order.paid).raw(ZERO);
        out.cell(Rows.status(order)).cell(order.message);
    }

    private void yuan(byte @Nullable [] text, long fen) {
        if (text == null) {
            out.yuanCell(fen);
        } else {
            out.cell(text);
        }
    }

    private void recipient(MadeOrder order) {
        if (order.receiverText == null) {
            out.raw('"').raw(order.surname).raw(order.given).raw('"').raw(',');
        } else {
            out.cell(order.receiverText);
        }
        out.raw('"');
        address(order);
        out.raw('"').raw(',').raw(DELIVERY);
        out.raw('"').raw('\'');
        if (order.landline) {
            out.raw(LANDLINE).digits(order.buyerPart, 4);
        } else {
            out.raw(Words.NULL);
        }
        out.raw('"').raw(',').raw('"').raw('\'');
        if (order.mobileText == null) {
            out.number(order.mobile);
        } else {
            out.raw(order.mobileText);
        }
        out.raw('"').raw(',');
    }

    private void address(MadeOrder order) {
        if (order.addressText != null) {
            out.raw(order.addressText);
            return;
        }
        out.raw(order.place).raw(order.street).number(order.house).raw(order.home);
        if (order.moved) {
            out.raw(MOVED);
        }
        out.number(1 + order.room % 30).raw(BUILDING).number(order.room).raw(ROOM);
        out.raw('(').number(order.postalCode).raw(')');
    }

    private void goods(MadeOrder order) {
        out.raw('"');
        for (int i = 0; i < order.lines; i++) {
            if (i > 0) {
                out.raw(COMMA);
            }
            out.raw(Words.TITLES[order.products[i]]);
        }
        out.raw('"').raw(',').numberCell(order.kinds);
        if (order.trade.shipped()) {
            out.raw('"').raw(TRACKING).digits(88_000 + order.house, 5).digits(order.indexPart, 8).raw('"').raw(',').cell(order.courier);
        } else {
            out.cell(Words.EMPTY).cell(Words.NULL);
        }
        out.raw(NO_MEMO).numberCell(order.pieces);
    }

    /** Taobao repeats the address here once an order has shipped or the address was changed. */
    private void newAddress(MadeOrder order) {
        out.raw('"');
        if (order.moved || order.trade.shipped()) {
            address(order);
        } else {
            out.raw(Words.NULL);
        }
        out.raw('"').raw(',');
    }

    private void refund(MadeOrder order) {
        if (order.trade == Trade.CLOSED_REFUNDED) {
            out.yuanCell(order.paid);
        } else {
            out.raw(NO_REFUND);
        }
    }
}
