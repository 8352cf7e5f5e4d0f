package daybook.reports;

import daybook.wording.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The reconciliation (对账) for finance: the control totals as a bridge with live formulas and a chart, differences with their causes,
 * amounts by day, payment status and outcome, the comparison of windows, what changed since attempt 1, and every single order.
 */
public final class ReconciliationWorkbook {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Words words;
    private final Limits limits;

    public ReconciliationWorkbook(Language language) {
        this(language, Limits.OF_EXCEL);
    }

    ReconciliationWorkbook(Language language, Limits limits) {
        this.words = new Words(language);
        this.limits = limits;
    }

    /**
     * Writes the workbook.
     *
     * @param orders all rows of the order report, and the orders that people approved since the last slot
     * @param at shop time, shown and kept as the time of creation
     * @throws UncheckedIOException if the disk will not; the target is then as it was
     */
    public void write(Path target, ReconciliationData data, Iterator<OrderTrace> orders, LocalDateTime at) {
        NewFile.poiWorkbook(target, words.say("bridge.title", data.slot().name()), at, out -> {
            try (PrivateFolder folder = PrivateFolder.beside(target)) {
                DefaultTempFileCreationStrategy inFolder =
                        new DefaultTempFileCreationStrategy(folder.path().toFile());
                TempFile.withStrategy(inFolder, () -> fill(out, data, orders, at));
            }
        });
    }

    private Path fill(OutputStream out, ReconciliationData data, Iterator<OrderTrace> orders, LocalDateTime at) {
        try (XSSFWorkbook still = new XSSFWorkbook()) {
            Styles styles = new Styles(still);
            XSSFSheet first = still.createSheet(words.say("sheet.bridge"));
            BridgeSheet bridge = new BridgeSheet(first, styles, words, data);
            bridge.page().title(
                    words.say("bridge.title", data.slot().name()),
                    words.say("todo.subtitle", data.slot().shop(), data.attempt(), MINUTE.format(at)));
            bridge.verdict();
            int top = bridge.page().next();
            bridge.read();
            bridge.download();
            bridge.demand();
            bridge.families();
            new BridgeChart(first, bridge.page(), words, data).draw(bridge.readRow(), top);
            new DetailSheets(still, styles, words, data).write();
            new FamilySheets(still, styles, words, data.families()).write();
            stream(still, out, bridge, styles, data, orders);
            return Path.of("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stream(
            XSSFWorkbook still,
            OutputStream out,
            BridgeSheet bridge,
            Styles styles,
            ReconciliationData data,
            Iterator<OrderTrace> orders)
            throws IOException {
        try (SXSSFWorkbook book = new QuickBook(still)) {
            OrderSheets sheets = new OrderSheets(book, styles, words, limits);
            sheets.write(orders);
            new BridgeEnd(bridge, words, data).write(sheets);
            still.setActiveSheet(0);
            book.write(out);
        }
    }
}
