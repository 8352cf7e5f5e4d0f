package daybook.intake;

import daybook.slot.Slot;
import daybook.wording.Sentence;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a file into the inbox for somebody who has no access to the folder. What it is called there says the slot and what its header says it is; the
 * name that it came with is not used.
 */
public final class Delivery {
    /** Two files that come at once are placed one after the other. */
    private static final Object PLACING = new Object();

    private static final String BESIDE = ".upload-";
    private static final Duration YOUNGEST_LEFTOVER = Duration.ofDays(1);

    private final Path inbox;
    private final Reports reports;
    private final Readers readers;

    /** {@code readers}: what another slot of the day has read is no file of this one. */
    public Delivery(Path inbox, Reports reports, Readers readers) {
        this.inbox = inbox;
        this.reports = reports;
        this.readers = readers;
    }

    /** What became of the file. */
    public sealed interface Answer {
        /** It lies in the inbox under that name. */
        record Taken(ReportKind kind, String name, String sha256) implements Answer {}

        /** It does not, and why. */
        record Refused(Sentence sentence) implements Answer {}
    }

    /** A name in the day's folder that the inbox does not look at, to write the file to. {@code id}: letters and digits. */
    public Path beside(Slot slot, String id, Instant now) throws IOException {
        Path day = Files.createDirectories(inbox.resolve(slot.day()));
        sweep(day, FileTime.from(now.minus(YOUNGEST_LEFTOVER)));
        return day.resolve(BESIDE + id);
    }

    /** What a process that died over an upload has left there. One that is under way is younger. */
    private static void sweep(Path day, FileTime before) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(day, BESIDE + "*")) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file).compareTo(before) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /**
     * Takes a file that was written beside the inbox's own. One that lies there with the same content is as good.
     *
     * @param shownAs how sentences name it
     * @param replace puts it in the place of one that lies there; that one is kept under a name that the inbox does not look at
     */
    public Answer take(Path file, Slot slot, String shownAs, boolean replace) throws IOException {
        Report report;
        try {
            report = reports.recognise(file);
        } catch (UnreadableFile e) {
            return new Answer.Refused(shown(e.sentence(), Faults.nameOf(file), shownAs));
        }
        synchronized (PLACING) {
            return place(file, report, slot, replace);
        }
    }

    private Answer place(Path file, Report report, Slot slot, boolean replace) throws IOException {
        List<Path> lying = lying(slot, report.kind());
        for (Path there : lying) {
            if (report.sha256().equals(sha256(there))) {
                return new Answer.Taken(report.kind(), Faults.nameOf(there), report.sha256());
            }
        }
        if (!lying.isEmpty() && !replace) {
            return new Answer.Refused(Sentence.of("intake.lies-there", slot, Faults.nameOf(lying.get(0))));
        }
        for (Path old : lying) {
            Files.move(old, old.resolveSibling(Faults.nameOf(file).replace(BESIDE, ".replaced-") + "-" + Faults.nameOf(old)), StandardCopyOption.ATOMIC_MOVE);
        }
        String name = name(slot, report.kind()) + ending(file);
        try {
            Files.move(file, file.resolveSibling(name)); // never over another one, which another node may have put there just now
        } catch (FileAlreadyExistsException e) {
            return new Answer.Refused(Sentence.of("intake.lies-there", slot, name));
        }
        return new Answer.Taken(report.kind(), name, report.sha256());
    }

    /** What the slot would read as that report, by the headers: a file may be named as the other one. */
    private List<Path> lying(Slot slot, ReportKind kind) {
        List<Path> files = Candidates.in(inbox, slot).files();
        List<Path> unread = new Unread(slot, readers).byOthers(files);
        return files.stream()
                .filter(there -> unread.contains(there) || FileNames.ofShop(Faults.nameOf(there), slot) != null) // what its name makes the slot's is read, whoever has read it
                .filter(there -> kind == kind(there, slot))
                .toList();
    }

    private @Nullable ReportKind kind(Path there, Slot slot) {
        try {
            return reports.recognise(there).kind();
        } catch (UnreadableFile e) {
            return FileNames.ofShop(Faults.nameOf(there), slot);
        }
    }

    private static String sha256(Path there) {
        try {
            return Content.of(there).sha256();
        } catch (UnreadableFile e) {
            return "";
        }
    }

    /** The name of its kind, or, where the other report lies under that, the other's: the headers say which is which. */
    private String name(Slot slot, ReportKind kind) {
        boolean inUse = Candidates.in(inbox, slot).lying().stream().anyMatch(there -> FileNames.ofShop(Faults.nameOf(there), slot) == kind);
        ReportKind other = kind == ReportKind.ORDERS ? ReportKind.ITEMS : ReportKind.ORDERS;
        return FileNames.expected(slot, inUse ? other : kind);
    }

    private static String ending(Path file) {
        return switch (Content.of(file).format()) {
            case ZIP -> ".xlsx";
            case OLE2 -> ".xls";
            default -> ".csv";
        };
    }

    private static Sentence shown(Sentence sentence, String name, String shownAs) {
        return new Sentence(sentence.key(), sentence.arguments().stream().map(argument -> argument.replace(name, shownAs)).toList());
    }
}
