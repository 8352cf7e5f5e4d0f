package daybook.validation;

import daybook.intake.Column;
import daybook.intake.Header;
import java.util.List;

/**
 * Which of the columns that a usable report may lack have told what is known of an order. A report without such a column says nothing of it, which is
 * something else than an empty cell.
 *
 * @param mask a bit a column; stored, so it must keep its meaning
 */
public record Said(int mask) {
    /** Their places are the bits. New ones go to the end. */
    private static final List<Column> OF_ORDERS = List.of(
            Column.POSTAGE, Column.NEW_ADDRESS, Column.PHONE, Column.MOBILE, Column.REFUND, Column.NICK, Column.ACCOUNT, Column.PAYMENT_NUMBER,
            Column.DELIVERY, Column.MESSAGE, Column.MEMO, Column.INVOICE);

    private static final List<Column> OF_LINES = List.of(Column.CODE, Column.EXTERNAL_CODE, Column.REFUND_STATUS);
    private static final int FIRST_OF_LINES = 16;
    private static final int CODES = 0b11 << FIRST_OF_LINES;
    private static final int REFUNDS = 0b100 << FIRST_OF_LINES;
    private static final int LINES = CODES | REFUNDS;

    /** What is known of an order of which nobody noted it: everything. */
    public static final Said ALL = new Said(bits(OF_ORDERS.size()) | (bits(OF_LINES.size()) << FIRST_OF_LINES));

    private static int bits(int count) {
        return (1 << count) - 1;
    }

    /** By the two reports with these headers. */
    public static Said by(Header orders, Header items) {
        return new Said(mask(orders, OF_ORDERS) | (mask(items, OF_LINES) << FIRST_OF_LINES));
    }

    private static int mask(Header header, List<Column> columns) {
        int mask = 0;
        for (int i = 0; i < columns.size(); i++) {
            mask |= header.has(columns.get(i)) ? 1 << i : 0;
        }
        return mask;
    }

    /** Whether that column did; one of the order report, or {@link Column#CODE}, {@link Column#EXTERNAL_CODE}, {@link Column#REFUND_STATUS}. */
    public boolean has(Column column) {
        int line = OF_LINES.indexOf(column);
        int place = line < 0 ? OF_ORDERS.indexOf(column) : FIRST_OF_LINES + line;
        if (place < 0) {
            throw new IllegalArgumentException(column + " is in every report, or nothing is kept of it");
        }
        return (mask & (1 << place)) != 0;
    }

    /** Whether everything that was said before was said by this, too. */
    boolean covers(Said before) {
        return (before.mask & ~mask) == 0;
    }

    /** Whether both have it from that column. */
    boolean asWell(Said before, Column column) {
        return has(column) && before.has(column);
    }

    /** Whether codes of items mean the same in both: those of one column do not answer for those of the other. */
    boolean codesAs(Said before) {
        return has(Column.CODE) == before.has(Column.CODE) && has(Column.EXTERNAL_CODE) == before.has(Column.EXTERNAL_CODE);
    }

    /** What is known of an order by this, the newer, over that one. Codes, and refunds of lines, are those of one of the two. */
    Said over(Said before, boolean codesBefore, boolean refundsBefore) {
        int ofOrder = (mask | before.mask) & ~LINES;
        int codes = (codesBefore ? before.mask : mask) & CODES;
        int refunds = (refundsBefore ? before.mask : mask) & REFUNDS;
        return new Said(ofOrder | codes | refunds);
    }

    Said andRefunds() {
        return new Said(mask | REFUNDS);
    }
}
