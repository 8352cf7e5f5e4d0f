package daybook.admin;

import daybook.admin.AuditTrail.Deed;
import daybook.intake.Delivery;
import daybook.intake.ReportKind;
import daybook.intake.Reports;
import daybook.jobs.Exit;
import daybook.slot.Home;
import daybook.slot.Slot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Drops an export into a slot. It is looked at before it is taken, and lies in the inbox under a name that its slot and its header give it. */
@RestController
@Profile("serve")
class UploadEndpoint {
    private static final int LONGEST_NAME = 100;

    private final Asked asked;
    private final Home home;
    private final Reports reports;
    private final AuditTrail audit;

    UploadEndpoint(Asked asked, Home home, Reports reports, AuditTrail audit) {
        this.asked = asked;
        this.home = home;
        this.reports = reports;
        this.audit = audit;
    }

    /** What was taken: which of the two reports it is, and its name in the inbox. */
    record Taken(String kind, String name, String sha256) {}

    /** {@code replace}: puts it in the place of one that lies there already. */
    @PostMapping(path = "/api/slots/{slot}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Taken> upload(
            @PathVariable String slot,
            @RequestParam @Nullable String shop,
            @RequestPart("file") MultipartFile file,
            @RequestParam(defaultValue = "false") boolean replace,
            @RequestParam @Nullable String reason,
            Actor actor) {
        Slot which = asked.slot(slot, shop);
        String called = shown(file.getOriginalFilename());
        String what = which.shop() + "/" + which.name() + " " + called + (replace ? " replace" : "");
        return audit.record(actor, new Deed("upload", what, Asked.optional(reason)), () -> {
            try {
                return taken(which, file, called, replace);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private ResponseEntity<Taken> taken(Slot slot, MultipartFile file, String called, boolean replace) throws IOException {
        Delivery delivery = new Delivery(home.inbox(slot.shop()), reports);
        Path beside = delivery.beside(slot, UUID.randomUUID().toString());
        try {
            try (InputStream in = file.getInputStream()) {
                Files.copy(in, beside);
            }
            Delivery.Answer answer = delivery.take(beside, slot, called, replace);
            if (answer instanceof Delivery.Answer.Taken taken) {
                String kind = taken.kind() == ReportKind.ORDERS ? "orders" : "items";
                return ResponseEntity.status(HttpStatus.CREATED).body(new Taken(kind, taken.name(), taken.sha256()));
            }
            Delivery.Answer.Refused refused = (Delivery.Answer.Refused) answer;
            boolean lies = refused.sentence().key().equals("intake.lies-there");
            throw Refusal.of(lies ? Exit.REFUSED : Exit.UNUSABLE, refused.sentence());
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Its name for people and for the record, of which nothing is ever made a path. */
    private static String shown(@Nullable String name) {
        String text = name == null ? "" : name.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        return text.isBlank() ? "?" : text.substring(0, Math.min(text.length(), LONGEST_NAME));
    }
}
