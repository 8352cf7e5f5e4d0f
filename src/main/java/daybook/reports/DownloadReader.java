package daybook.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads a payment download back as it stands on the disk and counts it: the one witness of what was handed over. It streams, so a
 * million orders need little memory, and it knows nothing of the rows that were meant to be written.
 */
final class DownloadReader {
    private static final int ORDER_NUMBER = DownloadColumn.indexOf("order-number");
    private static final int KINDS = DownloadColumn.indexOf("kinds");
    private static final int PIECES = DownloadColumn.indexOf("pieces");
    private static final int PAID = DownloadColumn.indexOf("paid");

    private final Seen seen;
    private final DistinctNumbers numbers;
    private long lines;
    private long pieces;
    private long fen;
    private long rows;

    /** {@code numbers} is filled. */
    DownloadReader(DistinctNumbers numbers, Seen seen) {
        this.numbers = numbers;
        this.seen = seen;
    }

    /** {@link UncheckedIOException} if the file cannot be read or is no such workbook. */
    Counted read(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (int number = 1; ; number++) {
                ZipEntry entry = zip.getEntry("xl/worksheets/sheet" + number + ".xml");
                if (entry == null) {
                    return counted(file, number);
                }
                try (InputStream bytes = zip.getInputStream(entry)) {
                    sheet(new CellScan(bytes));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException("not a payment download: " + file, e));
        }
    }

    private Counted counted(Path file, int number) throws IOException {
        if (number == 1) {
            throw new IOException("a workbook without sheets: " + file);
        }
        return new Counted(numbers.count(), lines, pieces, fen, rows);
    }

    private void sheet(CellScan cells) throws IOException {
        while (cells.nextRow()) {
            if (cells.row() > 1) {
                row(cells);
            } else {
                while (cells.nextCell()) {} // titles
            }
        }
    }

    private void row(CellScan cells) throws IOException {
        String number = "";
        long rowPieces = 0;
        long rowFen = 0;
        while (cells.nextCell()) {
            int column = cells.column();
            if (column == ORDER_NUMBER) {
                number = cells.text();
            } else if (column == PIECES) {
                rowPieces = cells.whole();
            } else if (column == KINDS) {
                lines += cells.whole();
            } else if (column == PAID) {
                rowFen = cells.hundredths();
            }
        }
        count(number, rowPieces, rowFen);
    }

    private void count(String number, long rowPieces, long rowFen) {
        rows++;
        numbers.add(number, rowFen);
        pieces += rowPieces;
        fen += rowFen;
        seen.row(number, rowPieces, rowFen);
    }
}
