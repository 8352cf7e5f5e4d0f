package daybook.admin;

import daybook.admin.AuditTrail.Deed;
import daybook.jobs.BackgroundRuns;
import daybook.jobs.BackgroundRuns.Answer;
import daybook.jobs.Exit;
import daybook.jobs.Stops;
import daybook.reconciliation.RunHistoryStore;
import daybook.reconciliation.SlotRun;
import daybook.slot.Slot;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be done with a slot. Answers 202 with the address of the run as soon as it has begun. */
@RestController
@RequestMapping("/api/slots/{slot}")
@Profile("serve")
class SlotActions {
    private final Asked asked;
    private final BackgroundRuns runs;
    private final Stops stops;
    private final RunHistoryStore history;
    private final AuditTrail audit;

    SlotActions(Asked asked, BackgroundRuns runs, Stops stops, RunHistoryStore history, AuditTrail audit) {
        this.asked = asked;
        this.runs = runs;
        this.stops = stops;
        this.history = history;
        this.audit = audit;
    }

    /** {@code maxHeldRatio}: overrides the setting of that name. */
    record RunWish(@Nullable Double maxHeldRatio, @Nullable String reason) {
        static final RunWish PLAIN = new RunWish(null, null);
    }

    /** {@code reason}: must be given; {@code corrected}: reads the files in the inbox instead of the archived ones. */
    record RerunWish(@Nullable String reason, boolean dryRun, boolean corrected, @Nullable Double maxHeldRatio) {}

    /** Imports a slot that was never imported. */
    @PostMapping("/run")
    ResponseEntity<RunInBrief> run(
            @PathVariable String slot, @RequestParam @Nullable String shop, @RequestBody(required = false) @Nullable RunWish wish, Actor actor) {
        RunWish how = wish == null ? RunWish.PLAIN : wish;
        Slot which = asked.slot(slot, shop);
        Double ratio = Asked.ratio(how.maxHeldRatio());
        return begun(actor, deed("run", which, ratio == null ? "" : " max-held-ratio " + ratio, Asked.optional(how.reason())), () -> runs.run(which, ratio));
    }

    /** Goes on with a run that stopped. */
    @PostMapping("/restart")
    ResponseEntity<RunInBrief> restart(
            @PathVariable String slot, @RequestParam @Nullable String shop, @RequestBody(required = false) @Nullable RunWish wish, Actor actor) {
        Slot which = asked.slot(slot, shop);
        return begun(actor, deed("restart", which, "", Asked.optional(wish == null ? null : wish.reason())), () -> runs.restart(which));
    }

    /** Does a slot again. */
    @PostMapping("/rerun")
    ResponseEntity<RunInBrief> rerun(@PathVariable String slot, @RequestParam @Nullable String shop, @RequestBody RerunWish wish, Actor actor) {
        Slot which = asked.slot(slot, shop);
        String reason = Asked.reason(wish.reason());
        Double ratio = Asked.ratio(wish.maxHeldRatio());
        String how = (wish.dryRun() ? " dry-run" : "") + (wish.corrected() ? " corrected" : "");
        return begun(actor, deed("rerun", which, how, reason), () -> runs.rerun(which, reason, wish.dryRun(), wish.corrected(), ratio));
    }

    /** Takes over a run whose process died, and goes on with it. */
    @PostMapping("/recover")
    ResponseEntity<RunInBrief> recover(
            @PathVariable String slot, @RequestParam @Nullable String shop, @RequestBody(required = false) @Nullable RunWish wish, Actor actor) {
        Slot which = asked.slot(slot, shop);
        return begun(actor, deed("recover", which, "", Asked.optional(wish == null ? null : wish.reason())), () -> runs.recover(which));
    }

    /** Asks a run to end; it does so at the end of its block or step, and can be restarted. */
    @PostMapping("/stop")
    ResponseEntity<RunInBrief> stop(
            @PathVariable String slot, @RequestParam @Nullable String shop, @RequestBody(required = false) @Nullable RunWish wish, Actor actor) {
        Slot which = asked.slot(slot, shop);
        return audit.record(actor, deed("stop", which, "", Asked.optional(wish == null ? null : wish.reason())), () -> {
            stops.ask(which, actor.name()).ifPresent(why -> {
                throw Refusal.of(Exit.REFUSED, why);
            });
            return accepted(history.of(which).stream().filter(run -> !run.dryRun()).findFirst().orElseThrow());
        });
    }

    private ResponseEntity<RunInBrief> accepted(SlotRun run) {
        return ResponseEntity.accepted().location(URI.create("/api/runs/" + run.id())).body(RunInBrief.of(run, asked));
    }

    private static Deed deed(String verb, Slot slot, String how, String reason) {
        return new Deed(verb, slot.shop() + "/" + slot.name() + how, reason);
    }

    private ResponseEntity<RunInBrief> begun(Actor actor, Deed deed, Supplier<Answer> work) {
        return audit.record(actor, deed, () -> {
            Answer answer = work.get();
            if (answer instanceof Answer.Begun begun) {
                return accepted(begun.run());
            }
            Answer.Refused refused = (Answer.Refused) answer;
            throw Refusal.of(refused.exit(), refused.sentence());
        });
    }
}
