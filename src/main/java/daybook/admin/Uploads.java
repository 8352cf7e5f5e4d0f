package daybook.admin;

import daybook.intake.Delivery;
import daybook.intake.Reports;
import daybook.jobs.Exit;
import daybook.reconciliation.SlotRunStore;
import daybook.slot.Home;
import daybook.slot.Slot;
import daybook.wording.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.multipart.MultipartFile;

/** Exports that somebody sends. Each is looked at before it is taken, and lies in the inbox under a name that its slot and its header give it. */
final class Uploads {
    private static final Logger log = LoggerFactory.getLogger(Uploads.class);

    /** In bytes; a file system takes 255, and copies of a sheet and its result have longer names than it. */
    private static final int LONGEST_NAME = 150;

    private static final int LONGEST_ENDING = 6;

    private final Home home;
    private final Reports reports;
    private final SlotRunStore runs;
    private final Clock clock;

    Uploads(Home home, Reports reports, SlotRunStore runs, Clock clock) {
        this.home = home;
        this.reports = reports;
        this.runs = runs;
        this.clock = clock;
    }

    /** Takes a file; a {@link Refusal} if it cannot be. */
    Delivery.Answer.Taken take(Slot slot, MultipartFile file, String called, boolean replace) {
        try {
            return taken(slot, file, called, replace);
        } catch (FileSystemException e) {
            log.warn("An upload could not be kept", e);
            throw Refusal.of(Exit.FAILED, Sentence.of("admin.inbox-takes-nothing", Objects.requireNonNullElse(e.getReason(), e.getClass().getSimpleName())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Delivery.Answer.Taken taken(Slot slot, MultipartFile file, String called, boolean replace) throws IOException {
        UploadFolder.sweep(home.root().resolve("data").resolve("uploads"), clock.instant());
        Delivery delivery = new Delivery(home.inbox(slot.shop()), reports, runs.readers(slot.shop()));
        Path beside = delivery.beside(slot, UUID.randomUUID().toString(), clock.instant());
        try {
            try (InputStream in = file.getInputStream()) {
                Files.copy(in, beside);
            }
            Delivery.Answer answer = delivery.take(beside, slot, called, replace);
            if (answer instanceof Delivery.Answer.Taken taken) {
                return taken;
            }
            Delivery.Answer.Refused refused = (Delivery.Answer.Refused) answer;
            boolean lies = refused.sentence().key().equals("intake.lies-there");
            throw Refusal.of(lies ? Exit.REFUSED : Exit.UNUSABLE, refused.sentence());
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Its name for people and for the record, of which nothing is ever made a path. */
    static String shown(@Nullable String name) {
        String text = name == null ? "" : name.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        return text.isBlank() ? "?" : cut(text);
    }

    /** Keeps the ending, which says what the file is. */
    private static String cut(String text) {
        int dot = text.lastIndexOf('.');
        String ending = dot > 0 && text.length() - dot <= LONGEST_ENDING ? text.substring(dot) : "";
        String stem = text.substring(0, text.length() - ending.length());
        while (bytes(stem) + bytes(ending) > LONGEST_NAME) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
