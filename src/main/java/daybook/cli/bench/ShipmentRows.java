package daybook.cli.bench;

import daybook.reconciliation.Outcome;
import java.io.IOException;
import java.time.LocalDate;

/** The shipment sheet (发货表) of a made-up slot: every order that must be approved in it leaves the house on the next day. */
final class ShipmentRows {
    private static final byte[] HEADER = CsvBytes.gbk("订单编号,快递公司,快递单号,发货时间");
    private static final byte[] COURIER = CsvBytes.gbk("圆通速递");

    private final CsvBytes out;
    private final byte[] sent;

    ShipmentRows(CsvBytes out, LocalDate day) throws IOException {
        this.out = out;
        this.sent = CsvBytes.gbk(day.plusDays(1) + " 17:30:00");
        out.raw(HEADER).endRow();
    }

    void write(OrderMaker maker) throws IOException {
        MadeOrder order = new MadeOrder();
        for (int index = 0; index < maker.orders(); index++) {
            maker.make(index, order);
            if (OrderMaker.outcome(order) == Outcome.APPROVED) {
                Rows.orderNumber(out, order);
                out.cell(COURIER).raw('"').digits(order.seedPart, 6).digits(order.indexPart, 8).raw('"').raw(',').raw('"').raw(sent).raw('"').endRow();
            }
        }
    }
}
