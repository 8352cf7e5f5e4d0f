package daybook.reports;

import daybook.intake.Header;
import daybook.intake.MadeUpHeader;
import daybook.intake.ReportKind;
import daybook.reconciliation.Outcome;
import daybook.validation.Finding;
import daybook.validation.Owner;
import daybook.validation.Severity;
import daybook.wording.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Our own writer of mass sheets beside fastexcel and SXSSF, and how fast are the workbooks. With a million orders and {@code -Xmx512m} it
 * shows that memory stays flat. Run by hand,
 * {@code SheetWriterComparison <folder> <orders> <items> <rounds> [part of a name]}.
 */
final class SheetWriterComparison {
    private static final int ORDER_COLUMNS = 57;
    private static final int ITEM_COLUMNS = 10;
    private static final PrintStream OUT = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);

    private static String only = "";

    private SheetWriterComparison() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int orders = Integer.parseInt(arguments[1]);
        int items = Integer.parseInt(arguments[2]);
        int rounds = Integer.parseInt(arguments[3]);
        only = arguments.length > 4 ? arguments[4] : "";
        for (int round = 1; round <= rounds; round++) {
            time("our own, bare cells", folder.resolve("own.xlsx"), file -> own(file, orders));
            time("fastexcel, bare cells", folder.resolve("fastexcel.xlsx"), file -> fastexcel(file, orders));
            time("SXSSF, bare cells", folder.resolve("sxssf.xlsx"), file -> sxssf(file, orders));
            time("exception workbook", folder.resolve("exceptions.xlsx"), file -> exceptions(file, orders, items));
            time("payment download", folder.resolve("download.xlsx"), file -> download(file, orders));
            time("payment download, read back", folder.resolve("download.xlsx"), PaymentDownload::readBack);
            time("reconciliation", folder.resolve("reconciliation.xlsx"), file -> reconciliation(file, orders));
        }
    }

    interface Task {
        void run(Path file) throws IOException;
    }

    private static void time(String name, Path file, Task task) throws IOException {
        if (!name.contains(only)) {
            return;
        }
        long start = System.nanoTime();
        long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        task.run(file);
        long millis = (System.nanoTime() - start) / 1_000_000;
        long cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy) / 1_000_000;
        Runtime runtime = Runtime.getRuntime();
        OUT.println(name + ": " + millis + " ms, processor " + cpu + " ms, " + Files.size(file) / 1024 + " KiB, heap "
                + (runtime.totalMemory() - runtime.freeMemory()) / 1_048_576 + " MiB");
    }

    private static void own(Path file, int rows) {
        NewFile.workbook(file, "orders", MadeUp.AT, book -> {
            GridSheet sheet = book.sheet(SheetFrame.unseen("orders"));
            SharedTexts.Habit[] habits = new SharedTexts.Habit[ORDER_COLUMNS];
            Arrays.setAll(habits, any -> new SharedTexts.Habit());
            for (int row = 0; row < rows; row++) {
                String[] cells = order(row + 2);
                sheet.row(row);
                for (int i = 0; i < cells.length; i++) {
                    sheet.text(0, cells[i], habits[i]);
                }
            }
            sheet.finish();
        });
    }

    private static void fastexcel(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Daybook", null)) {
            Worksheet sheet = book.newWorksheet("orders");
            for (int row = 0; row < rows; row++) {
                String[] cells = order(row + 2);
                for (int i = 0; i < cells.length; i++) {
                    if (!cells[i].isEmpty()) {
                        sheet.inlineString(row, i, cells[i]);
                    }
                }
                if (row % 256 == 255) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
    }

    private static void sxssf(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                SXSSFWorkbook book = new SXSSFWorkbook(100)) {
            SXSSFSheet sheet = book.createSheet("orders");
            for (int i = 0; i < rows; i++) {
                String[] cells = order(i + 2);
                Row row = sheet.createRow(i);
                for (int c = 0; c < cells.length; c++) {
                    if (!cells[c].isEmpty()) {
                        row.createCell(c).setCellValue(cells[c]);
                    }
                }
            }
            book.write(out);
        }
    }

    private static void exceptions(Path file, int orders, int items) {
        Header orderHeader = MadeUpHeader.of(ReportKind.ORDERS, IntStream.range(0, ORDER_COLUMNS)
                .mapToObj(SheetWriterComparison::title)
                .toList());
        Header itemHeader = MadeUpHeader.of(
                ReportKind.ITEMS, List.of("订单编号", "标题", "价格", "购买数量", "外部系统编号", "商品属性", "套餐信息", "备注", "订单状态", "商家编码"));
        SheetSource orderSource = new SheetSource(
                ReportKind.ORDERS, orderHeader, MadeUp.generated(orders, SheetWriterComparison::order), marks(ReportKind.ORDERS, 16, "联系手机"));
        SheetSource itemSource = new SheetSource(
                ReportKind.ITEMS, itemHeader, MadeUp.generated(items, SheetWriterComparison::item), marks(ReportKind.ITEMS, 20, "商家编码"));
        Summary summary = new Summary(
                List.of(new RuleCount("phone-invalid", Severity.HOLD, Owner.CUSTOMER_SERVICE, orders / 16, orders / 16, 2, ReportKind.ORDERS)),
                Map.of(Outcome.APPROVED, (long) orders));
        new ExceptionWorkbook(Language.CHINESE).write(file, MadeUp.SLOT, 1, summary, orderSource, itemSource, MadeUp.AT);
    }

    private static void download(Path file, int orders) {
        new PaymentDownload(Language.CHINESE).write(
                file,
                MadeUp.SLOT,
                IntStream.range(0, orders).mapToObj(SheetWriterComparison::approved).iterator(),
                MadeUp.AT);
    }

    private static DownloadRow approved(int i) {
        return new DownloadRow(
                i, Long.toString(373_700_000_000_000_000L + i * 7919L), "buyer" + i, "buyer@example.com", "张三", "", "138" + (10_000_000 + i),
                "浙江省 杭州市 西湖区    文三路" + i + "号(310000)", "快递", MadeUp.AT, MadeUp.AT, 9_900L, 1_000L, 10_900L, 10_900L,
                1, 2, "", "", "", "import", MadeUp.AT, "", "");
    }

    private static void reconciliation(Path file, int orders) {
        ReconciliationData data = new ReconciliationData(
                MadeUp.SLOT, 1, Map.of(), List.of(), Map.of(), List.of(), List.of(), null, MadeUp.DEMAND, FamilyData.NONE, List.of());
        new ReconciliationWorkbook(Language.CHINESE).write(
                file,
                data,
                IntStream.range(0, orders)
                        .mapToObj(i -> new OrderTrace(
                                i + 2, Long.toString(373_700_000_000_000_000L + i), Outcome.APPROVED, 2, 10_900, true, 10_900L, ""))
                        .iterator(),
                MadeUp.AT);
    }

    private static Marks marks(ReportKind kind, int every, String column) {
        RowMark clean = new RowMark(Outcome.APPROVED, "", List.of());
        return MadeUp.marks(line -> {
            if (line % every != 0) {
                return clean;
            }
            List<Finding> findings = new ArrayList<>();
            findings.add(new Finding("phone-invalid", Severity.HOLD, Owner.CUSTOMER_SERVICE, kind, line, column, "1", "1380000", ""));
            return new RowMark(Outcome.HELD, "", findings);
        });
    }

    private static String title(int column) {
        return switch (column) {
            case 0 -> "订单编号";
            case 12 -> "收货人姓名";
            case 13 -> "收货地址";
            case 16 -> "联系手机";
            default -> "栏目" + column;
        };
    }

    private static String[] order(int line) {
        String[] cells = new String[ORDER_COLUMNS];
        for (int i = 0; i < ORDER_COLUMNS; i++) {
            cells[i] = switch (i % 8) {
                case 0 -> "=\"" + (373_700_000_000_000_000L + line * 7919L) + "\"";
                case 1 -> Integer.toString(line * 37 % 1000) + ".00";
                case 2 -> "买家已付款，等待卖家发货";
                case 3, 4 -> "";
                case 5 -> i == 13 ? "浙江省 杭州市 西湖区    文三路" + line + "号(310000)" : "null";
                case 6 -> "2019-03-09 21:" + line % 60 + ":00";
                default -> "'138" + (10_000_000 + line);
            };
        }
        return cells;
    }

    private static String[] item(int line) {
        String[] cells = new String[ITEM_COLUMNS];
        cells[0] = "=\"" + (373_700_000_000_000_000L + line / 2 * 7919L) + "\"";
        cells[1] = "春秋新款纯棉长袖衬衫女宽松百搭" + line % 300;
        cells[2] = "59.00";
        cells[3] = "1";
        cells[4] = "null";
        cells[5] = "颜色分类：白色;尺码：XXL";
        cells[6] = "";
        cells[7] = "'null";
        cells[8] = "买家已付款，等待卖家发货";
        cells[9] = "WLY0QU" + (1000 + line % 200);
        return cells;
    }
}
