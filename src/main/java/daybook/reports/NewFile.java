package daybook.reports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;

/** A file that appears under its name only when it is complete: it is written beside as {@code .<name>.part} and then renamed. */
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

    /** Writes a workbook, and makes its container the same bytes for the same content. */
    static void workbook(Path target, LocalDateTime at, Body body) {
        Path raw = beside(target, ".raw");
        Path part = beside(target, ".part");
        try {
            fill(raw, body);
            Container.settle(raw, part, at);
            move(part, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            forget(raw);
            forget(part);
        }
    }

    private static void fill(Path part, Body body) throws IOException {
        Path folder = part.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER)) {
            body.write(out);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path beside(Path target, String ending) {
        return target.resolveSibling("." + target.getFileName() + ending);
    }

    private static void forget(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
