package daybook.jobs;

import daybook.reports.CertificateFile;
import daybook.reconciliation.SheetImport;
import daybook.slot.Home;
import daybook.slot.Slot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Removes the files of what was retired. Links are removed, never followed; what is gone already is no fault, so it can be done again. */
final class RemovedFiles {
    /** Folders of the inbox that are looked into: itself, and those of days. */
    private static final int INBOX_DEPTH = 2;

    /** The archive's: a slot, an attempt, a file. */
    private static final int ARCHIVE_DEPTH = 3;

    private static final Pattern SLOT = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}-[12]");

    private final Home home;

    RemovedFiles(Home home) {
        this.home = home;
    }

    /** The archived inputs of all attempts at the slot, and what was made of them but for the certificates and the purchase lists, which name no buyer. */
    int of(Slot slot) {
        return remove(home.archive(slot, 1), file -> false) + remove(home.reports(slot, 1), RemovedFiles::isKept);
    }

    /** Whether a report outlives its slot's inputs. */
    static boolean isKept(Path report) {
        String name = String.valueOf(report.getFileName());
        return name.equals(CertificateFile.NAME) || name.startsWith(PlanGoods.TITLE);
    }

    /** The copy of a sheet, and the workbooks made of it. */
    int ofSheet(String shop, String job, String folder) {
        return remove(home.sheetArchive(shop, job).resolve(folder), file -> false) + remove(home.sheetReports(shop, job).resolve(folder), file -> false);
    }

    /** Files of the inbox that nobody has changed since: those that {@code gone} says of, by the hash of their content, and those that a newer upload took the place of. */
    int ofInbox(String shop, Instant since, Predicate<String> gone) {
        int removed = 0;
        for (Path file : old(home.inbox(shop), INBOX_DEPTH, since)) {
            if (String.valueOf(file.getFileName()).startsWith(".") || gone.test(Sha256.of(file))) {
                delete(file);
                removed++;
            }
        }
        return removed;
    }

    Path archive(Slot slot, int attempt, boolean dryRun) {
        return Archive.folder(home, slot, attempt, dryRun);
    }

    Path archive(String shop, String job, String folder) {
        return home.sheetArchive(shop, job).resolve(folder);
    }

    /** Old files of the archive in folders that nobody knows, and copies that were never finished. */
    int strays(String shop, Instant since, Set<Path> known) {
        int removed = 0;
        for (Path file : old(home.archive(shop), ARCHIVE_DEPTH, since)) {
            boolean finished = !String.valueOf(file.getFileName()).startsWith(".");
            if (isOfShop(file, shop) && !(finished && known.contains(file.getParent()))) {
                delete(file);
                deleteEmpty(file.getParent());
                removed++;
            }
        }
        return removed;
    }

    /** The folders of other shops lie in the usual one's. */
    private boolean isOfShop(Path file, String shop) {
        String first = home.archive(shop).relativize(file).getName(0).toString();
        return SLOT.matcher(first).matches() || Stream.of(SheetImport.Kind.values()).anyMatch(kind -> kind.job().equals(first));
    }

    private static void deleteEmpty(@Nullable Path folder) {
        if (folder != null) {
            remove(folder, file -> true);
        }
    }

    private static List<Path> old(Path folder, int depth, Instant since) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(folder, depth, (file, of) -> of.isRegularFile() && of.lastModifiedTime().toInstant().isBefore(since))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int remove(Path folder, Predicate<Path> kept) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try {
            Remover remover = new Remover(kept);
            Files.walkFileTree(folder, remover);
            return remover.removed.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Remover extends SimpleFileVisitor<Path> {
        private final Predicate<Path> kept;
        private final List<Path> removed = new ArrayList<>();

        Remover(Predicate<Path> kept) {
            this.kept = kept;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!kept.test(file) && Files.deleteIfExists(file)) {
                removed.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
            if (e != null) {
                throw e;
            }
            boolean empty;
            try (Stream<Path> left = Files.list(folder)) {
                empty = left.findAny().isEmpty();
            }
            if (empty) {
                Files.deleteIfExists(folder);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
