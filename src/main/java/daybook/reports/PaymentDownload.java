package daybook.reports;

import daybook.slot.Slot;
import daybook.wording.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Iterator;

/** The payment download (淘宝订单付款): the orders approved in the slot, one row each; further sheets where one cannot hold them. */
public final class PaymentDownload {
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
        NewFile.workbook(target, words.say("download.title", slot.name()), at, book -> {
            for (int number = 1; number == 1 || rows.hasNext(); number++) {
                sheet(book, number, rows);
            }
        });
    }

    /** Counts what is in the written workbook, see {@link DownloadReader}. */
    public static Counted readBack(Path file, Seen seen) {
        return new DownloadReader(new DistinctNumbers(), seen).read(file);
    }

    /** The same, with the order numbers and what was paid for each put into {@code numbers}. */
    public static Counted readBack(Path file, DistinctNumbers numbers) {
        return new DownloadReader(numbers, (orderNumber, pieces, fen) -> {}).read(file);
    }

    /** The same, without looking at single orders. */
    public static Counted readBack(Path file) {
        return readBack(file, new DistinctNumbers());
    }

    private void sheet(XlsxBook book, int number, Iterator<DownloadRow> rows) throws IOException {
        String name = words.say("sheet.download");
        String[] titles = words.row("download", DownloadColumn.ALL.stream().map(TableColumn::key).toArray(String[]::new));
        TableSheet<DownloadRow> sheet = new TableSheet<>(book, number == 1 ? name : name + " (" + number + ")", DownloadColumn.ALL, titles, 2);
        for (int row = 1; row < limits.rows() && rows.hasNext(); row++) {
            sheet.row(rows.next());
        }
        sheet.finish();
    }
}
