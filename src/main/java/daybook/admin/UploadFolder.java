package daybook.admin;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** Where the server keeps what is sent until it is taken or refused. What a process left that died over it is full of buyers' names, and goes. */
final class UploadFolder {
    /** No upload takes so long; another node may share the folder and take one right now. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private UploadFolder() {}

    /** Removes what is older than any upload that is under way. */
    static void sweep(Path folder, Instant now) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : left.toList()) {
                if (isOld(file, now.minus(LONGEST))) {
                    if (Files.isDirectory(file)) {
                        sweep(file, now);
                    }
                    delete(file);
                }
            }
        }
    }

    /** A folder with something newer in it stays. */
    private static void delete(Path file) throws IOException {
        try {
            Files.deleteIfExists(file);
        } catch (DirectoryNotEmptyException e) {
            // the next sweep will find it
        }
    }

    private static boolean isOld(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            return false; // its upload has just ended
        }
    }
}
