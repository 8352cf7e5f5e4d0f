package daybook.admin;

import daybook.intake.Delivery;
import daybook.slot.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Drops an export into a slot. */
@RestController
@Profile("serve")
class UploadEndpoint {
    private final Asked asked;
    private final SlotWork work;

    UploadEndpoint(Asked asked, SlotWork work) {
        this.asked = asked;
        this.work = work;
    }

    /** What was taken: which of the two reports it is, and its name in the inbox. */
    record Taken(String kind, String name, String sha256) {}

    /** {@code replace}: puts it in the place of one that lies there already. */
    @PostMapping(path = "/api/slots/{slot}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Taken> upload(
            @PathVariable String slot,
            @RequestParam @Nullable String shop,
            @RequestPart("file") List<MultipartFile> files,
            @RequestParam(defaultValue = "false") boolean replace,
            @RequestParam @Nullable String reason,
            Actor actor) {
        Slot which = asked.slot(slot, shop);
        if (files.size() != 1) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "admin.one-file");
        }
        Delivery.Answer.Taken taken = work.upload(actor, which, files.get(0), replace, Asked.optional(reason));
        return ResponseEntity.status(HttpStatus.CREATED).body(new Taken(taken.kind().key(), taken.name(), taken.sha256()));
    }
}
