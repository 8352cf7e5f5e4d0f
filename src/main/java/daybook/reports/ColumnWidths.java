package daybook.reports;

import daybook.intake.Column;
import daybook.intake.Header;
import java.util.EnumMap;
import java.util.Map;

/** Widths, in characters, in which the columns of Taobao's reports can be read. */
final class ColumnWidths {
    private static final double NARROWEST = 9;
    private static final double WIDEST_TITLE = 22;
    private static final Map<Column, Double> KNOWN = new EnumMap<>(Column.class);

    static {
        set(22, Column.ORDER_NUMBER, Column.MAIN_ORDER_NUMBER, Column.SUB_ORDER_NUMBER);
        set(30, Column.PAYMENT_NUMBER);
        set(19, Column.CREATED, Column.PAID_AT, Column.ACCOUNT, Column.TRACKING_NUMBER);
        set(25, Column.STATUS);
        set(15, Column.NICK, Column.PHONE, Column.MOBILE, Column.CODE, Column.EXTERNAL_CODE);
        set(38, Column.ADDRESS, Column.NEW_ADDRESS, Column.TITLES, Column.TITLE);
        set(28, Column.MESSAGE, Column.MEMO, Column.ATTRIBUTES, Column.REMARK);
    }

    private ColumnWidths() {}

    private static void set(double width, Column... columns) {
        for (Column column : columns) {
            KNOWN.put(column, width);
        }
    }

    /** One width a column of the header; {@code more} follow. */
    static double[] of(Header header, double... more) {
        int columns = header.titles().size();
        double[] widths = new double[columns + more.length];
        for (int i = 0; i < columns; i++) {
            widths[i] = ofTitle(header.titles().get(i));
        }
        KNOWN.forEach((column, width) -> {
            int index = header.indexOf(column);
            if (index >= 0) {
                widths[index] = width;
            }
        });
        System.arraycopy(more, 0, widths, columns, more.length);
        return widths;
    }

    private static double ofTitle(String title) {
        return Math.max(NARROWEST, Math.min(WIDEST_TITLE, title.length() * 2 + 3));
    }
}
