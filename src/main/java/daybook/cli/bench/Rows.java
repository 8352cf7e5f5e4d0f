package daybook.cli.bench;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What the rows of both reports share: ids, statuses, and texts that stand in for a value. */
final class Rows {
    private static final byte[] ID = CsvBytes.gbk("=\"");

    private Rows() {}

    static void header(CsvBytes out, String columns) throws IOException {
        out.raw(CsvBytes.gbk("\"" + columns.replace(",", "\",\"") + "\"")).endRow();
    }

    /** {@code ="371654282545550830",}: outside of the quoting, as Taobao writes ids; a damaged one is a quoted text, a missing one nothing. */
    static void orderNumber(CsvBytes out, MadeOrder order) {
        byte[] text = order.numberText;
        if (text == null) {
            out.raw(ID).digits(order.seedPart, 6).digits(order.indexPart, 8).digits(order.buyerPart, 4).raw('"').raw(',');
        } else if (text.length == 0) {
            out.raw(',');
        } else {
            out.cell(text);
        }
    }

    static void paymentNumber(CsvBytes out, MadeOrder order) {
        out.digits(201_903, 6).digits(order.buyerPart, 4).digits(order.seedPart, 6).digits(order.indexPart, 8).digits(order.mobile, 4);
    }

    static CsvBytes id(CsvBytes out) {
        return out.raw(ID);
    }

    static byte[] status(MadeOrder order) {
        return instead(order.statusText, order.trade.text());
    }

    static byte[] instead(byte @Nullable [] text, byte[] usual) {
        return text == null ? usual : text;
    }
}
