package daybook.reports;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for what a writer puts aside while it writes: rows of customers, so nobody else may read them, and gone when it closes. */
record PrivateFolder(Path path) implements AutoCloseable {
    static PrivateFolder beside(Path target) throws IOException {
        Path parent = target.toAbsolutePath().getParent();
        String prefix = "." + target.getFileName() + ".";
        return new PrivateFolder(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? Files.createTempDirectory(
                                parent,
                                prefix,
                                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                        : Files.createTempDirectory(parent, prefix));
    }

    @Override
    public void close() throws IOException {
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(path)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : inside) {
            Files.deleteIfExists(file);
        }
    }
}
