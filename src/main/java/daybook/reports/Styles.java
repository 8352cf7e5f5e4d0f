package daybook.reports;

import java.util.HexFormat;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of a workbook that is made with POI, in the one palette. */
final class Styles {
    static final String COUNT = "#,##0";
    static final String MONEY = "#,##0.00";
    private static final String DAY = "yyyy-mm-dd";
    private static final String TIME = "yyyy-mm-dd hh:mm";

    final XSSFCellStyle title;
    final XSSFCellStyle subtitle;
    final XSSFCellStyle heading;
    final XSSFCellStyle header;
    final XSSFCellStyle text;
    final XSSFCellStyle wrapped;
    final XSSFCellStyle count;
    final XSSFCellStyle money;
    final XSSFCellStyle day;
    final XSSFCellStyle time;
    final XSSFCellStyle strong;
    final XSSFCellStyle strongCount;
    final XSSFCellStyle strongMoney;
    final XSSFCellStyle good;
    final XSSFCellStyle bad;
    final XSSFCellStyle yes;
    final XSSFCellStyle no;
    final XSSFCellStyle none;
    final XSSFCellStyle pale;
    final XSSFCellStyle paleCount;
    private final XSSFWorkbook book;

    Styles(XSSFWorkbook book) {
        this.book = book;
        XSSFFont standard = book.getFontAt(0);
        standard.setFontName(Palette.FONT);
        standard.setFontHeightInPoints((short) Palette.FONT_SIZE);
        title = plain(font(18, true, Palette.DEEP));
        subtitle = plain(font(Palette.FONT_SIZE, false, Palette.GREY));
        heading = plain(font(13, true, Palette.DEEP));
        pale = subtitle;
        paleCount = format(plain(font(Palette.FONT_SIZE, false, Palette.GREY)), COUNT);
        XSSFFont ink = font(Palette.FONT_SIZE, false, Palette.INK);
        XSSFFont bold = font(Palette.FONT_SIZE, true, Palette.INK);
        header = centred(filled(boxed(font(Palette.FONT_SIZE, true, Palette.WHITE)), Palette.DEEP));
        text = format(boxed(ink), "@");
        wrapped = boxed(ink);
        wrapped.setWrapText(true);
        count = format(boxed(ink), COUNT);
        money = format(boxed(ink), MONEY);
        day = format(boxed(ink), DAY);
        time = format(boxed(ink), TIME);
        strong = filled(boxed(bold), Palette.SOFT);
        strongCount = format(filled(boxed(bold), Palette.SOFT), COUNT);
        strongMoney = format(filled(boxed(bold), Palette.SOFT), MONEY);
        good = filled(plain(font(12, true, Palette.INK)), Palette.GREEN);
        bad = filled(plain(font(12, true, Palette.INK)), Palette.RED);
        yes = centred(filled(boxed(bold), Palette.GREEN));
        no = centred(filled(boxed(bold), Palette.RED));
        none = centred(filled(boxed(ink), Palette.SOFT));
    }

    private XSSFFont font(int size, boolean bold, String colour) {
        XSSFFont font = book.createFont();
        font.setFontName(Palette.FONT);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        font.setColor(colour(colour));
        return font;
    }

    private XSSFCellStyle plain(XSSFFont font) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle boxed(XSSFFont font) {
        XSSFCellStyle style = plain(font);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(colour(Palette.LINE));
        style.setBottomBorderColor(colour(Palette.LINE));
        style.setLeftBorderColor(colour(Palette.LINE));
        style.setRightBorderColor(colour(Palette.LINE));
        return style;
    }

    private static XSSFCellStyle filled(XSSFCellStyle style, String colour) {
        style.setFillForegroundColor(colour(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static XSSFCellStyle centred(XSSFCellStyle style) {
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setWrapText(true);
        return style;
    }

    private XSSFCellStyle format(XSSFCellStyle style, String format) {
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    static XSSFColor colour(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex(rgb));
    }
}
