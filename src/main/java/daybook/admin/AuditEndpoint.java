package daybook.admin;

import daybook.admin.access.AuditStore;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what. */
@RestController
@Profile("serve")
class AuditEndpoint {
    private static final int PAGE = 100;

    private final AuditStore store;

    AuditEndpoint(AuditStore store) {
        this.store = store;
    }

    /** A row; {@code outcome} is the status of the answer, and why it was refused. */
    record Row(long id, LocalDateTime at, String who, String from, String verb, String object, String why, String outcome) {}

    /** The newest first, a hundred a page; {@code before}: the last id of the page before. */
    @GetMapping("/api/audit")
    List<Row> rows(@RequestParam @Nullable Long before, @RequestParam @Nullable String who, @RequestParam @Nullable String verb) {
        return store.before(before, who, verb, PAGE).stream().map(AuditEndpoint::row).toList();
    }

    private static Row row(AuditStore.Entry entry) {
        AuditStore.Deed deed = entry.deed();
        return new Row(entry.id(), deed.at(), deed.actor(), deed.address(), deed.verb(), deed.object(), deed.reason(), entry.outcome());
    }
}
