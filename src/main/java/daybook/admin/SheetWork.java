package daybook.admin;

import daybook.admin.AuditTrail.Deed;
import daybook.admin.access.Permission;
import daybook.jobs.Bringer;
import daybook.jobs.Exit;
import daybook.jobs.ReferenceSheets.Loading;
import daybook.jobs.SheetImports;
import daybook.reconciliation.SheetImport;
import daybook.reconciliation.SheetImportStore;
import daybook.slot.Home;
import daybook.wording.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** Sheets that somebody sends, exception workbooks that were mended and sheets of commands, and the workbooks that are given back; for the endpoints and for the page. */
public final class SheetWork {
    private static final String FOLDER = "\\d{4}-\\d{1,2}-\\d{1,2}-\\d{1,6}";

    private final SheetImports sheets;
    private final SheetImportStore imports;
    private final AuditTrail audit;
    private final Home home;

    SheetWork(SheetImports sheets, SheetImportStore imports, AuditTrail audit, Home home) {
        this.sheets = sheets;
        this.imports = imports;
        this.audit = audit;
        this.home = home;
    }

    /** What is sent. */
    public enum Sent {
        MENDS("mend", SheetImport.Kind.MENDS),
        COMMANDS("commands", SheetImport.Kind.COMMANDS);

        private final String verb;
        private final SheetImport.Kind kind;

        Sent(String verb, SheetImport.Kind kind) {
            this.verb = verb;
            this.kind = kind;
        }
    }

    /** What became of a sheet that was sent at a page. */
    public sealed interface Did {
        /** It was read. {@code rows}: what became of them; {@code left}: the folder of the workbook that is given back, null if none is. */
        record Read(Sentence sentence, List<Sentence> rows, @Nullable String left) implements Did {}

        /** Nothing was done, and why. */
        record Refused(Sentence sentence) implements Did {}
    }

    /** Takes it, for whoever made the request. */
    public Did take(Sent sent, HttpServletRequest request, String shop, MultipartFile file) {
        try {
            return take(sent, Actor.now(request), shop, file);
        } catch (Refusal refusal) {
            return new Did.Refused(refusal.sentence());
        }
    }

    Did.Read take(Sent sent, Actor actor, String shop, MultipartFile file) {
        String called = Uploads.shown(file.getOriginalFilename());
        return Objects.requireNonNull(audit.record(actor, new Deed(sent.verb, shop + " " + called, ""), () -> ResponseEntity.ok(taken(sent, actor, shop, file, called))).getBody());
    }

    private Did.Read taken(Sent sent, Actor actor, String shop, MultipartFile file, String called) {
        Path folder = home.root().resolve("data").resolve("uploads").resolve(UUID.randomUUID().toString());
        Path copy = folder.resolve(called.startsWith(".") ? "_" + called : called);
        try {
            Files.createDirectories(folder);
            try (InputStream in = file.getInputStream()) {
                Files.copy(in, copy);
            }
            Loading loading = sent == Sent.MENDS
                    ? sheets.mends(shop, copy, actor.name())
                    : sheets.commands(shop, copy, Bringer.person(actor.name(), command -> actor.may(CommandAccess.needs(command))));
            if (loading.exit() != Exit.DONE) {
                throw Refusal.of(loading.exit(), loading.sentence());
            }
            Path left = loading.workbook();
            return new Did.Read(loading.sentence(), loading.places(), left == null ? null : String.valueOf(Objects.requireNonNull(left.getParent()).getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            forget(copy);
            forget(folder);
        }
    }

    private static void forget(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest workbook in that folder. That of commands is for whoever brought the sheet, and for whoever reads exceptions. */
    Optional<Path> left(Sent sent, Actor actor, String shop, String folder) {
        if (!folder.matches(FOLDER)) {
            return Optional.empty();
        }
        if (sent == Sent.COMMANDS && !actor.may(Permission.READ_EXCEPTIONS) && !imports.brought(sent.kind, shop, folder, actor.name())) {
            return Optional.empty();
        }
        Path of = home.sheetReports(shop, sent.kind.job()).resolve(folder);
        if (!Files.isDirectory(of)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(of)) {
            Optional<Path> last = files.filter(SheetWork::isShown).max(Comparator.comparing(SheetWork::written).thenComparing(file -> file));
            return last.map(file -> audited(sent, actor, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isShown(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".xlsx") && !name.startsWith(".");
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It holds buyers' data, so who took it is on record, as with the reports of runs. */
    private Path audited(Sent sent, Actor actor, Path file) {
        return Objects.requireNonNull(audit.record(actor, new Deed("download", sent.verb + " " + file.getFileName(), ""), () -> ResponseEntity.ok(file)).getBody());
    }
}
