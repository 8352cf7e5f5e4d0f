package daybook.jobs;

import daybook.intake.Report;
import daybook.intake.ReportKind;
import daybook.intake.Reports;
import daybook.intake.UnreadableFile;
import daybook.jobs.Inputs.Input;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRunStore;
import daybook.reconciliation.SlotRunStore.Begun;
import daybook.reconciliation.SourceFile;
import daybook.slot.Home;
import daybook.slot.Slot;
import daybook.wording.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Copies of the inputs of every attempt, unchanged; a run reads these, so that what happens in the inbox meanwhile is no matter. */
final class Archive {
    private final Home home;
    private final Reports intake;

    Archive(Home home, Reports intake) {
        this.home = home;
        this.intake = intake;
    }

    /** Copies a report and makes sure that the copy is what was looked at. The name stays, unless the other report has it. */
    SourceFile keep(Input input, Begun begun) {
        Report report = input.report();
        Path folder = folder(home, begun.slot(), begun.attempt(), begun.dryRun());
        String name = report.kind().key() + "-" + input.name();
        Path copy = folder.resolve(name);
        Path part = folder.resolve("." + name + ".part");
        try {
            Files.createDirectories(folder);
            if (!copied(report.path(), part, report.sha256())) {
                Files.deleteIfExists(part);
                throw new UnreadableFile(Sentence.of("run.file-changed", input.name()), null);
            }
            Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SourceFile(report.kind(), input.name(), report.sha256(), name, 0, 0, 0, 0);
    }

    /**
     * Copies a sheet into a folder of its own, {@code 2011-2-15-1} for the first of a day, and gives the folder's name.
     *
     * @param known whether a sheet is known that lies in a folder of that name; one that nobody knows is what a process left that died here
     */
    static String keepSheet(Path file, String sha256, Path root, String day, Predicate<String> known) {
        String name = String.valueOf(file.getFileName());
        try {
            Path folder = freeFolder(root, day, sha256, known);
            Path part = folder.resolve("." + name + ".part");
            if (!copied(file, part, sha256)) {
                Files.deleteIfExists(part);
                throw new UnreadableFile(Sentence.of("run.sheet-changed", name), null);
            }
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return String.valueOf(folder.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a file with that content. One that lies there and was changed or cut is not used. */
    static boolean isCopy(Path file, String sha256) {
        try {
            return Files.isRegularFile(file) && Sha256.of(file).equals(sha256);
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Never one in which another sheet lies, whoever put it there: books that were restored do not know the newest. */
    private static Path freeFolder(Path root, String day, String sha256, Predicate<String> known) throws IOException {
        int number = 1;
        while (known.test(day + "-" + number) || holdsAnother(root.resolve(day + "-" + number), sha256)) {
            number++;
        }
        return Files.createDirectories(root.resolve(day + "-" + number));
    }

    private static boolean holdsAnother(Path folder, String sha256) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> !String.valueOf(file.getFileName()).startsWith(".") && !Sha256.of(file).equals(sha256));
        }
    }

    /** Copies a file that was looked at. False if it is not there any more, or not as it was then. */
    private static boolean copied(Path file, Path copy, String sha256) throws IOException {
        MessageDigest digest = Sha256.begin();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            if (Files.exists(file)) {
                throw e; // the copy's folder is gone
            }
            return false;
        }
        return Sha256.end(digest).equals(sha256);
    }

    /** The files of an earlier attempt. */
    Inputs inputs(SlotRun run, SlotRunStore runs) {
        return new Inputs(input(run, runs.file(run.id(), ReportKind.ORDERS)), input(run, runs.file(run.id(), ReportKind.ITEMS)), List.of());
    }

    private Input input(SlotRun run, SourceFile file) {
        return new Input(read(run, file), file.name());
    }

    /** The copy of a run's file; UnreadableFile if it is not the file that the run began with. */
    Report read(SlotRun run, SourceFile file) {
        Path copy = folder(home, run.slot(), run.attempt(), run.dryRun()).resolve(file.archivedName());
        Report report = intake.recognise(copy);
        if (!report.sha256().equals(file.sha256())) {
            throw new UnreadableFile(Sentence.of("run.archive-changed", copy.getFileName(), run.slot()), null);
        }
        return report;
    }

    /** Where the copies of an attempt lie; those of a dry run beside, so that they are never taken for an attempt's. */
    static Path folder(Home home, Slot slot, int attempt, boolean dryRun) {
        return dryRun ? home.archive(slot, 1).resolve(Home.DRY_RUN) : home.archive(slot, attempt);
    }
}
