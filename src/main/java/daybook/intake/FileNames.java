package daybook.intake;

import daybook.slot.Session;
import daybook.slot.Slot;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the files of a slot are named: by the shop ({@code 2011-2-15-11.csv}) or by Taobao ({@code ExportOrderList201102151120.csv}). */
final class FileNames {
    private static final String ENDING = "(?:\\.(?:csv|xlsx|xlsm|xls))?";
    private static final Pattern SHOP =
            Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2})-(11|22|1|2)" + ENDING, Pattern.CASE_INSENSITIVE);
    private static final Pattern TAOBAO =
            Pattern.compile("Export(Order|OrderDetail|Item|Iteml)List([^.]*)" + ENDING, Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY = Pattern.compile("\\D*(20\\d{2})(\\d{2})(\\d{2}).*");

    private static final Pattern SHEET = Pattern.compile(".*\\.(?:csv|xlsx|xls)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Ends as tables do, or has no ending at all. */
    private static final Pattern TABLE = Pattern.compile(".*\\.(?:csv|xlsx|xlsm|xls)|[^.]+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What the names of sheets begin with that the shop keeps and of workbooks that runs leave. */
    private static final List<String> OURS = List.of("库存表", "发货表", "采购产品列表", "异常报告", "对账", "淘宝订单付款", "批量命令");

    private FileNames() {}

    /** Whether a table of no known name may be a report: what is in it will say. */
    static boolean maybeReport(String name) {
        return TABLE.matcher(name).matches() && !SHOP.matcher(name).matches() && !hidden(name) && !ofOurs(name);
    }

    /** Whether it is a sheet that the shop keeps or a workbook that a run left, by its name. */
    static boolean ofOurs(String name) {
        return OURS.stream().anyMatch(name::startsWith);
    }

    /** Whether nobody sees it in a folder: {@code .DS_Store}, and what a spreadsheet puts beside an open workbook. */
    static boolean hidden(String name) {
        return name.startsWith(".") || name.startsWith("~");
    }

    /** Whether it is the name of a sheet that people keep: {@code 库存表2月.xlsx} begins with {@code 库存表}. */
    static boolean ofSheet(String name, String beginning) {
        return name.startsWith(beginning) && SHEET.matcher(name).matches();
    }

    /** The kind that a name of the shop promises for this slot, {@code null} if it is no such name. */
    static @Nullable ReportKind ofShop(String name, Slot slot) {
        Matcher matcher = SHOP.matcher(name);
        if (!matcher.matches() || !slot.date().equals(day(matcher.group(1)))) {
            return null;
        }
        String suffix = matcher.group(2);
        if ((suffix.length() == 1) != (slot.session() == Session.MORNING)) {
            return null;
        }
        return suffix.charAt(0) == '1' ? ReportKind.ORDERS : ReportKind.ITEMS;
    }

    /** The kind that a name of Taobao promises, {@code null} if it is no such name. */
    static @Nullable ReportKind ofTaobao(String name) {
        Matcher matcher = TAOBAO.matcher(name);
        if (!matcher.matches()) {
            return null;
        }
        return matcher.group(1).equalsIgnoreCase("Order") ? ReportKind.ORDERS : ReportKind.ITEMS;
    }

    /** Whether a name of Taobao carries that day as {@code yyyyMMdd}. */
    static boolean carries(String name, LocalDate day) {
        Matcher taobao = TAOBAO.matcher(name);
        if (!taobao.matches()) {
            return false;
        }
        Matcher matcher = DAY.matcher(taobao.group(2));
        return matcher.matches()
                && day.equals(day(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3)));
    }

    /** The day that a folder or the start of a name says, {@code null} if it is none. */
    static @Nullable LocalDate day(String text) {
        try {
            return Slot.parseDate(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    /** The name that the shop gives a file, without its ending. */
    static String expected(Slot slot, ReportKind kind) {
        String digit = kind == ReportKind.ORDERS ? "1" : "2";
        return slot.day() + "-" + (slot.session() == Session.MORNING ? digit : digit + digit);
    }
}
