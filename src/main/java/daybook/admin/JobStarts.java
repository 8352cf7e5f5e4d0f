package daybook.admin;

import daybook.admin.AuditTrail.Deed;
import daybook.admin.access.Permission;
import daybook.jobs.Approvals;
import daybook.jobs.Approvals.Approved;
import daybook.jobs.Exit;
import daybook.jobs.JobDefinition;
import daybook.jobs.JobDefinitions.Kind;
import daybook.jobs.ReferenceSheets.Loading;
import daybook.jobs.Retention;
import daybook.jobs.Retention.Removed;
import daybook.jobs.SheetImports;
import daybook.wording.Sentence;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Starts a job that imports no slot, now: the approval, the retention, or one that takes the sheets that lie in the inbox. Imports are started by their slot, see {@link SlotActions}. */
@RestController
@Profile("serve")
class JobStarts {
    private final Asked asked;
    private final Approvals approvals;
    private final SheetImports sheets;
    private final Retention retention;
    private final AuditTrail audit;
    private final Problems words;
    private final Clock clock;

    JobStarts(Asked asked, Approvals approvals, SheetImports sheets, Retention retention, AuditTrail audit, Problems words, Clock clock) {
        this.asked = asked;
        this.approvals = approvals;
        this.sheets = sheets;
        this.retention = retention;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    /** Why; nobody has to say. */
    record Wish(@Nullable String reason) {}

    /** Something that the job did, or did not do and why. */
    record Done(boolean done, String text) {}

    /** What became of it: of each sheet, or of the orders that waited. */
    record Ended(String job, List<Done> did) {}

    @PostMapping("/api/jobs/{job}/run")
    ResponseEntity<Ended> run(@PathVariable String job, @RequestParam @Nullable String shop, @RequestBody(required = false) @Nullable Wish wish, Actor actor) {
        JobDefinition which = asked.job(job);
        String of = asked.shop(shop);
        if (which.kind() == Kind.IMPORT) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "admin.job-with-slots", which.name());
        }
        Deed deed = new Deed("run", of + "/" + which.name(), Asked.optional(wish == null ? null : wish.reason()));
        if (which.kind() == Kind.RETENTION) {
            actor.must(Permission.ADMINISTER);
        }
        return audit.record(actor, deed, () -> ResponseEntity.ok(new Ended(which.name(), work(which, of, actor))));
    }

    private List<Done> work(JobDefinition job, String shop, Actor actor) {
        return switch (job.kind()) {
            case APPROVAL -> approve(shop, actor);
            case RETENTION -> remove(shop, actor);
            default -> take(job, shop, actor);
        };
    }

    /** What is removed nobody brings back. */
    private List<Done> remove(String shop, Actor actor) {
        Removed removed = retention.remove(shop, actor.name());
        if (removed.exit() != Exit.DONE) {
            throw Refusal.of(removed.exit(), removed.sentence());
        }
        return Stream.of(removed.sentence(), removed.kept()).filter(Objects::nonNull).map(sentence -> new Done(true, said(actor, sentence))).toList();
    }

    private List<Done> approve(String shop, Actor actor) {
        Approved approved = approvals.approveClean(shop, actor.name());
        if (approved.refused() != null) {
            throw Refusal.of(Exit.REFUSED, approved.refused());
        }
        return List.of(new Done(true, said(actor, Sentence.of("cli.approved", approved.orders()))));
    }

    private List<Done> take(JobDefinition job, String shop, Actor actor) {
        List<Loading> all = sheets.fromInbox(job, shop, LocalDate.now(clock));
        all.stream().filter(loading -> loading.exit() == Exit.REFUSED).findFirst().ifPresent(busy -> {
            throw Refusal.of(Exit.REFUSED, busy.sentence());
        });
        return all.stream().map(loading -> new Done(loading.loaded(), said(actor, loading.sentence()))).toList();
    }

    private String said(Actor actor, Sentence sentence) {
        return words.said(actor.language(), sentence);
    }
}
