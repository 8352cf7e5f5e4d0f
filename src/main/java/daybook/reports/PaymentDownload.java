package daybook.reports;

import daybook.slot.Slot;
import daybook.wording.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The payment download (淘宝订单付款): the orders approved in the slot, one row each; further sheets where one cannot hold them. */
public final class PaymentDownload {
    private static final int RUN = 256;
    private static final List<DownloadColumn> COLUMNS = DownloadColumn.ALL;

    private final Words words;
    private final Limits limits;

    public PaymentDownload(Language language) {
        this(language, Limits.OF_EXCEL);
    }

    PaymentDownload(Language language, Limits limits) {
        this.words = new Words(language);
        this.limits = limits;
    }

    /**
     * Writes the workbook in the order of the rows; no row at all gives a header without rows.
     *
     * @param at kept as the time of creation
     * @throws java.io.UncheckedIOException if the disk will not
     */
    public void write(Path target, Slot slot, Iterator<DownloadRow> rows, LocalDateTime at) {
        NewFile.workbook(target, at, out -> {
            try (Workbook book = new Workbook(out, "Daybook", null)) {
                Look.mass(book);
                book.properties().setTitle(words.say("download.title", slot.name()));
                for (int number = 1; number == 1 || rows.hasNext(); number++) {
                    sheet(book, number, rows);
                }
            }
        });
    }

    /** Counts what is in the written workbook, see {@link DownloadReader}. */
    public static Counted readBack(Path file, Seen seen) {
        return new DownloadReader(seen).read(file);
    }

    /** The same, without looking at single orders. */
    public static Counted readBack(Path file) {
        return readBack(file, (orderNumber, pieces, fen) -> {});
    }

    private void sheet(Workbook book, int number, Iterator<DownloadRow> rows) throws IOException {
        String name = words.say("sheet.download");
        Worksheet sheet = book.newWorksheet(number == 1 ? name : name + " (" + number + ")");
        header(sheet);
        int row = 1;
        int runStart = row;
        for (; row < limits.rows() && rows.hasNext(); row++) {
            put(sheet, row, rows.next());
            if (row - runStart + 1 == RUN) {
                endRun(sheet, runStart, row);
                runStart = row + 1;
            }
        }
        if (row > runStart) {
            endRun(sheet, runStart, row - 1);
        }
        sheet.setAutoFilter(0, 0, Math.max(1, row - 1), COLUMNS.size() - 1);
        sheet.finish();
    }

    private void header(Worksheet sheet) throws IOException {
        Look.print(sheet);
        Look.frozenHeader(sheet, 2);
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.inlineString(0, i, words.say("download." + COLUMNS.get(i).key()));
            sheet.width(i, COLUMNS.get(i).width());
        }
        Look.header(sheet, 0, 0, COLUMNS.size() - 1, Palette.DEEP);
        sheet.flush();
    }

    private static void put(Worksheet sheet, int row, DownloadRow order) {
        for (int i = 0; i < COLUMNS.size(); i++) {
            COLUMNS.get(i).type().put(sheet, row, i, COLUMNS.get(i).value().apply(order));
        }
    }

    private static void endRun(Worksheet sheet, int from, int to) throws IOException {
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.range(from, i, to, i).style().format(COLUMNS.get(i).type().format()).set();
        }
        sheet.flush();
    }
}
