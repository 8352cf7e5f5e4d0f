package daybook.admin;

import daybook.admin.AuditTrail.Deed;
import daybook.jobs.BackgroundRuns;
import daybook.jobs.BackgroundRuns.Answer;
import daybook.jobs.Exit;
import daybook.reconciliation.SlotRun;
import daybook.slot.Slot;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** What people do about slots at the page. Who did it, and what came of it, is written down. */
public final class SlotWork {
    private final BackgroundRuns runs;
    private final AuditTrail audit;

    SlotWork(BackgroundRuns runs, AuditTrail audit) {
        this.runs = runs;
        this.audit = audit;
    }

    /** As {@link BackgroundRuns#run}. */
    public Answer run(HttpServletRequest request, Slot slot) {
        return done(request, new Deed("run", slot.name(), ""), () -> runs.run(slot, null));
    }

    /** As {@link BackgroundRuns#restart}. */
    public Answer restart(HttpServletRequest request, Slot slot) {
        return done(request, new Deed("restart", slot.name(), ""), () -> runs.restart(slot));
    }

    /** As {@link BackgroundRuns#rerun}. */
    public Answer rerun(HttpServletRequest request, Slot slot, String reason, boolean dryRun, boolean corrected) {
        return done(request, new Deed("rerun", slot.name(), reason), () -> runs.rerun(slot, reason, dryRun, corrected, null));
    }

    private Answer done(HttpServletRequest request, Deed deed, Supplier<Answer> work) {
        AtomicReference<Answer> answer = new AtomicReference<>();
        try {
            audit.record(actor(request), deed, () -> {
                Answer came = work.get();
                answer.set(came);
                return accepted(came);
            });
        } catch (Refusal refusal) {
            return new Answer.Refused(refusal.exit() == null ? Exit.REFUSED : refusal.exit(), refusal.sentence());
        }
        return Objects.requireNonNull(answer.get());
    }

    private static ResponseEntity<SlotRun> accepted(Answer answer) {
        if (answer instanceof Answer.Begun begun) {
            return ResponseEntity.accepted().body(begun.run());
        }
        Answer.Refused refused = (Answer.Refused) answer;
        throw Refusal.of(refused.exit(), refused.sentence());
    }

    private static Actor actor(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null) {
            throw new AccessDeniedException("nobody is logged in");
        }
        return Actor.of(known, request);
    }
}
