package daybook.admin;

import daybook.admin.AuditTrail.Deed;
import daybook.jobs.Exit;
import daybook.jobs.ReferenceSheets.Loading;
import daybook.jobs.SheetImports;
import daybook.reconciliation.SheetImport;
import daybook.slot.Home;
import daybook.wording.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** Exception workbooks that somebody sends back mended, and what is given back of them; for the endpoint and for the page. */
public final class MendWork {
    private static final String FOLDER = "\\d{4}-\\d{1,2}-\\d{1,2}-\\d{1,6}";

    private final SheetImports sheets;
    private final AuditTrail audit;
    private final Home home;

    MendWork(SheetImports sheets, AuditTrail audit, Home home) {
        this.sheets = sheets;
        this.audit = audit;
        this.home = home;
    }

    /** What became of a workbook that was sent at a page. */
    public sealed interface Did {
        /** It was read. {@code left}: the folder of the workbook of what was not taken; null if all was. */
        record Read(Sentence sentence, List<Sentence> orders, @Nullable String left) implements Did {}

        /** Nothing was done, and why. */
        record Refused(Sentence sentence) implements Did {}
    }

    /** Takes what is mended, for whoever made the request. */
    public Did take(HttpServletRequest request, String shop, MultipartFile file) {
        try {
            return take(Actor.now(request), shop, file);
        } catch (Refusal refusal) {
            return new Did.Refused(refusal.sentence());
        }
    }

    Did.Read take(Actor actor, String shop, MultipartFile file) {
        String called = Uploads.shown(file.getOriginalFilename());
        return Objects.requireNonNull(audit.record(actor, new Deed("mend", shop + " " + called, ""), () -> ResponseEntity.ok(taken(actor, shop, file, called))).getBody());
    }

    private Did.Read taken(Actor actor, String shop, MultipartFile file, String called) {
        Path folder = home.root().resolve("data").resolve("uploads").resolve(UUID.randomUUID().toString());
        Path copy = folder.resolve(called.startsWith(".") ? "_" + called : called);
        try {
            Files.createDirectories(folder);
            try (InputStream in = file.getInputStream()) {
                Files.copy(in, copy);
            }
            Loading loading = sheets.mends(shop, copy, actor.name());
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

    Optional<Path> left(Actor actor, String shop, String folder) {
        if (!folder.matches(FOLDER)) {
            return Optional.empty();
        }
        Path of = home.sheetReports(shop, SheetImport.Kind.MENDS.job()).resolve(folder);
        if (!Files.isDirectory(of)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(of)) {
            Optional<Path> last = files.filter(file -> file.toString().endsWith(".xlsx")).max(Path::compareTo);
            return last.map(file -> audited(actor, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It holds buyers' data, so who took it is on record, as with the reports of runs. */
    private Path audited(Actor actor, Path file) {
        return Objects.requireNonNull(audit.record(actor, new Deed("download", "mend " + file.getFileName(), ""), () -> ResponseEntity.ok(file)).getBody());
    }
}
