package daybook.admin;

import daybook.admin.AuditTrail.Deed;
import daybook.jobs.BackgroundRuns;
import daybook.jobs.JobDefinition;
import daybook.slot.Slot;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Fills in the slots of a range that were never run. */
@RestController
@Profile("serve")
class BackfillEndpoint {
    private static final int MOST_DAYS = 366;

    private final Asked asked;
    private final BackgroundRuns runs;
    private final AuditTrail audit;
    private final Clock clock;

    BackfillEndpoint(Asked asked, BackgroundRuns runs, AuditTrail audit, Clock clock) {
        this.asked = asked;
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code job}: one that imports; {@code from}, {@code to}: the first and the last day. */
    record Wish(@Nullable String job, @Nullable String from, @Nullable String to, @Nullable String reason) {}

    /** The slots that are run now, one after the other; the address leads to the job's runs. */
    record Filling(List<String> slots) {}

    @PostMapping("/api/backfill")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Filling> backfill(@RequestBody Wish wish, @RequestParam @Nullable String shop, Actor actor) {
        String of = asked.shop(shop);
        JobDefinition job = asked.job(wish.job() == null ? "" : wish.job());
        LocalDate from = asked.date(wish.from());
        LocalDate to = asked.date(wish.to());
        if (job.session() == null) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "admin.job-without-slots", job.name());
        }
        if (from == null || to == null || !canBeFilled(from, to)) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "admin.bad-range", MOST_DAYS);
        }
        Deed deed = new Deed("backfill", of + "/" + job.name() + " " + from + " " + to, Asked.optional(wish.reason()));
        return audit.record(actor, deed, () -> {
            List<String> slots = this.runs.backfill(job, of, from, to).slots().stream().map(Slot::name).toList();
            URI runs = UriComponentsBuilder.fromPath("/api/runs").queryParam("job", job.name()).queryParam("shop", of).encode().build().toUri();
            return ResponseEntity.accepted().location(runs).body(new Filling(slots));
        });
    }

    private boolean canBeFilled(LocalDate from, LocalDate to) {
        return SlotName.hasYear(from) && !to.isBefore(from) && !to.isAfter(LocalDate.now(clock)) && ChronoUnit.DAYS.between(from, to) < MOST_DAYS;
    }
}
