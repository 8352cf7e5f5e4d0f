package daybook.reports;

import daybook.intake.Column;
import daybook.intake.Header;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Widths, in characters, in which the columns of Taobao's reports and of the sheets that people keep can be read. */
final class ColumnWidths {
    private static final double NARROWEST = 9;
    private static final double WIDEST_TITLE = 22;
    private static final Map<Column, Double> KNOWN = new EnumMap<>(Column.class);
    private static final Map<String, Double> OF_PEOPLE =
            Map.of("订单编号", 22.0, "产品编号", 15.0, "产品名称", 26.0, "供货商", 20.0, "供货商电话", 16.0, "快递单号", 20.0, "发货时间", 19.0);

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

    /** One width a column of a report. */
    static List<Double> of(Header header) {
        List<Double> widths = new ArrayList<>();
        header.titles().forEach(title -> widths.add(ofTitle(title)));
        KNOWN.forEach((column, width) -> {
            int index = header.indexOf(column);
            if (index >= 0) {
                widths.set(index, width);
            }
        });
        return widths;
    }

    /** One width a column of a sheet that people keep. */
    static List<Double> of(List<String> titles) {
        return titles.stream().map(title -> OF_PEOPLE.getOrDefault(title, ofTitle(title))).toList();
    }

    private static double ofTitle(String title) {
        return Math.max(NARROWEST, Math.min(WIDEST_TITLE, title.length() * 2 + 3));
    }
}
