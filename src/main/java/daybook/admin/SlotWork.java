package daybook.admin;

import daybook.admin.AuditTrail.Deed;
import daybook.intake.Delivery;
import daybook.jobs.BackgroundRuns;
import daybook.jobs.BackgroundRuns.Answer;
import daybook.jobs.Exit;
import daybook.jobs.Stops;
import daybook.reconciliation.SlotRun;
import daybook.slot.Slot;
import daybook.wording.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** What is done with slots, for the endpoint and for the pages. Who did it, and what came of it, is written down. */
public final class SlotWork {
    private final BackgroundRuns runs;
    private final AuditTrail audit;
    private final Stops stops;
    private final Uploads uploads;

    SlotWork(BackgroundRuns runs, Stops stops, AuditTrail audit, Uploads uploads) {
        this.runs = runs;
        this.stops = stops;
        this.audit = audit;
        this.uploads = uploads;
    }

    /** What became of a wish of somebody at a page. */
    public sealed interface Did {
        /** A run has begun. */
        record Begun(long run) implements Did {}

        /** The run was asked to end. */
        record Asked() implements Did {}

        /** A file lies in the inbox, under that name. */
        record Taken(String name) implements Did {}

        /** Nothing was done, and why. */
        record Refused(Sentence sentence) implements Did {}
    }

    /** As {@link BackgroundRuns#run}, for whoever made the request. */
    public Did run(HttpServletRequest request, Slot slot, @Nullable Double maxHeldRatio) {
        return did(request, actor -> begun(run(actor, slot, Asked.ratio(maxHeldRatio), "")));
    }

    /** As {@link BackgroundRuns#restart}, for whoever made the request. */
    public Did restart(HttpServletRequest request, Slot slot) {
        return did(request, actor -> begun(restart(actor, slot, "")));
    }

    /** As {@link BackgroundRuns#rerun}, for whoever made the request. */
    public Did rerun(HttpServletRequest request, Slot slot, String reason, boolean dryRun, boolean corrected) {
        return did(request, actor -> begun(rerun(actor, slot, reason, dryRun, corrected, null)));
    }

    /** As {@link BackgroundRuns#recover}, for whoever made the request. */
    public Did recover(HttpServletRequest request, Slot slot) {
        return did(request, actor -> begun(recover(actor, slot, "")));
    }

    /** As {@link Stops#ask}, for whoever made the request. */
    public Did stop(HttpServletRequest request, Slot slot) {
        return did(request, actor -> {
            stop(actor, slot, "");
            return new Did.Asked();
        });
    }

    /** Drops an export into a slot, for whoever made the request. {@code replace}: in the place of one that lies there already. */
    public Did upload(HttpServletRequest request, Slot slot, MultipartFile file, boolean replace) {
        return did(request, actor -> new Did.Taken(upload(actor, slot, file, replace, "").name()));
    }

    SlotRun run(Actor actor, Slot slot, @Nullable Double ratio, String reason) {
        return begun(actor, deed("run", slot, ratio == null ? "" : " max-held-ratio " + ratio, reason), () -> runs.run(slot, ratio));
    }

    SlotRun restart(Actor actor, Slot slot, String reason) {
        return begun(actor, deed("restart", slot, "", reason), () -> runs.restart(slot));
    }

    SlotRun rerun(Actor actor, Slot slot, String reason, boolean dryRun, boolean corrected, @Nullable Double ratio) {
        String how = (dryRun ? " dry-run" : "") + (corrected ? " corrected" : "");
        return begun(actor, deed("rerun", slot, how, reason), () -> runs.rerun(slot, reason, dryRun, corrected, ratio));
    }

    SlotRun recover(Actor actor, Slot slot, String reason) {
        return begun(actor, deed("recover", slot, "", reason), () -> runs.recover(slot));
    }

    void stop(Actor actor, Slot slot, String reason) {
        audit.record(actor, deed("stop", slot, "", reason), () -> {
            stops.ask(slot, actor.name()).ifPresent(why -> {
                throw Refusal.of(Exit.REFUSED, why);
            });
            return ResponseEntity.accepted().build();
        });
    }

    Delivery.Answer.Taken upload(Actor actor, Slot slot, MultipartFile file, boolean replace, String reason) {
        String called = Uploads.shown(file.getOriginalFilename());
        Deed deed = deed("upload", slot, " " + called + (replace ? " replace" : ""), reason);
        return body(audit.record(actor, deed, () -> ResponseEntity.status(HttpStatus.CREATED).body(uploads.take(slot, file, called, replace))));
    }

    private static Deed deed(String verb, Slot slot, String how, String reason) {
        return new Deed(verb, slot.shop() + "/" + slot.name() + how, reason);
    }

    private SlotRun begun(Actor actor, Deed deed, Supplier<Answer> work) {
        return body(audit.record(actor, deed, () -> {
            Answer answer = work.get();
            if (answer instanceof Answer.Begun begun) {
                return ResponseEntity.accepted().body(begun.run());
            }
            Answer.Refused refused = (Answer.Refused) answer;
            throw Refusal.of(refused.exit(), refused.sentence());
        }));
    }

    private static <T> T body(ResponseEntity<T> answer) {
        return Objects.requireNonNull(answer.getBody());
    }

    private static Did begun(SlotRun run) {
        return new Did.Begun(run.id());
    }

    private static Did did(HttpServletRequest request, Function<Actor, Did> work) {
        try {
            return work.apply(Actor.now(request));
        } catch (Refusal refusal) {
            return new Did.Refused(refusal.sentence());
        }
    }
}
