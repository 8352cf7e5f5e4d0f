package daybook.reports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A file that appears under its name only when it is complete: it is written beside as {@code .<random>.part}, which no other process writes, and then renamed. */
final class NewFile {
    private static final int BUFFER = 1 << 16;

    private NewFile() {}

    /** What fills the file. */
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    /** Writes any file; {@link UncheckedIOException} if the disk will not, and then nothing is left behind. */
    static void write(Path target, Body body) {
        Path part = beside(target, ".part");
        try {
            fill(part, body);
            move(part, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            forget(part);
        }
    }

    /** What fills a workbook. */
    interface Sheets {
        void write(XlsxBook book) throws IOException;
    }

    /** Writes a workbook of our own, and nothing is left behind if that fails. */
    static void workbook(Path target, String title, LocalDateTime at, Sheets sheets) {
        Path part = beside(target, ".part");
        try {
            makeFolder(part);
            try (ZipArchiveOutputStream zip = Container.open(part.toFile())) {
                XlsxBook book = new XlsxBook(zip, title, at);
                sheets.write(book);
                book.finish();
            }
            move(part, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            forget(part);
        }
    }

    /** Writes a workbook with POI, and makes its container the same bytes for the same content. */
    static void poiWorkbook(Path target, String title, LocalDateTime at, Body body) {
        Path raw = beside(target, ".raw");
        Path part = beside(target, ".part");
        try {
            fill(raw, body);
            Container.settle(raw, part, title, at);
            move(part, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            forget(raw);
            forget(part);
        }
    }

    private static void fill(Path part, Body body) throws IOException {
        makeFolder(part);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER)) {
            body.write(out);
        }
    }

    private static void makeFolder(Path part) throws IOException {
        Path folder = part.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path beside(Path target, String ending) {
        return target.resolveSibling("." + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ending); // without its name, which may be as long as names can be
    }

    private static void forget(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
