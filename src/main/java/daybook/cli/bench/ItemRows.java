package daybook.cli.bench;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes the item report in the shape of 2019: 10 columns. */
final class ItemRows {
    private static final String COLUMNS = "订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码";
    private static final byte[] NO_BUNDLE = CsvBytes.gbk("\"null\",");

    private final CsvBytes out;

    ItemRows(CsvBytes out) throws IOException {
        this.out = out;
        Rows.header(out, COLUMNS);
    }

    /** All lines of the order; a defect of a line stands in the first. */
    void write(MadeOrder order) throws IOException {
        for (int i = 0; i < order.lines; i++) {
            int product = order.products[i];
            byte[] code = first(i, order.firstCode, Words.NUMBERS[product]);
            byte[] attributes = Words.ATTRIBUTES[product * GeneratedCatalogue.skusEach() + order.variants[i]];
            Rows.orderNumber(out, order);
            out.cell(Words.TITLES[product]).yuanCell(order.prices[i]);
            quantity(order, i);
            out.cell(code).cell(first(i, order.firstAttributes, attributes)).raw(NO_BUNDLE).cell(order.message);
            out.cell(first(i, order.firstStatus, Rows.status(order)));
            out.raw('"').raw(code).raw('"').endRow();
        }
    }

    private void quantity(MadeOrder order, int line) {
        if (line == 0 && order.firstQuantity != null) {
            out.cell(order.firstQuantity);
        } else {
            out.numberCell(order.quantities[line]);
        }
    }

    private static byte[] first(int line, byte @Nullable [] text, byte[] usual) {
        return line == 0 ? Rows.instead(text, usual) : usual;
    }
}
