package daybook.admin;

import daybook.reconciliation.RunHistoryStore;
import daybook.reconciliation.SlotRun;
import daybook.slot.Slot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What can be done with a slot. Answers 202 with the address of the run as soon as it has begun. */
@RestController
@RequestMapping("/api/slots/{slot}")
@Profile("serve")
class SlotActions {
    private final Asked asked;
    private final SlotWork work;
    private final RunHistoryStore history;
    private final Problems words;

    SlotActions(Asked asked, SlotWork work, RunHistoryStore history, Problems words) {
        this.asked = asked;
        this.work = work;
        this.history = history;
        this.words = words;
    }

    /** {@code maxHeldRatio}: overrides the setting of that name. */
    record RunWish(@Nullable Double maxHeldRatio, @Nullable String reason) {
        static final RunWish PLAIN = new RunWish(null, null);
    }

    /** Why; nobody has to say. */
    record ReasonWish(@Nullable String reason) {
        private static String of(@Nullable ReasonWish wish) {
            return Asked.optional(wish == null ? null : wish.reason());
        }
    }

    /** {@code reason}: must be given; {@code corrected}: reads the files in the inbox instead of the archived ones. */
    record RerunWish(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason, boolean dryRun, boolean corrected, @Nullable Double maxHeldRatio) {}

    /** Imports a slot that was never imported. */
    @PostMapping("/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<RunInBrief> run(
            @PathVariable String slot, @RequestParam @Nullable String shop, @RequestBody(required = false) @Nullable RunWish wish, Actor actor) {
        RunWish how = wish == null ? RunWish.PLAIN : wish;
        return begun(work.run(actor, asked.slot(slot, shop), Asked.ratio(how.maxHeldRatio()), Asked.optional(how.reason())), actor);
    }

    /** Goes on with a run that stopped. */
    @PostMapping("/restart")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<RunInBrief> restart(
            @PathVariable String slot, @RequestParam @Nullable String shop, @RequestBody(required = false) @Nullable ReasonWish wish, Actor actor) {
        return begun(work.restart(actor, asked.slot(slot, shop), ReasonWish.of(wish)), actor);
    }

    /** Does a slot again. */
    @PostMapping("/rerun")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<RunInBrief> rerun(@PathVariable String slot, @RequestParam @Nullable String shop, @RequestBody RerunWish wish, Actor actor) {
        Slot which = asked.slot(slot, shop);
        return begun(work.rerun(actor, which, Asked.reason(wish.reason()), wish.dryRun(), wish.corrected(), Asked.ratio(wish.maxHeldRatio())), actor);
    }

    /** Takes over a run whose process died, and goes on with it. */
    @PostMapping("/recover")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<RunInBrief> recover(
            @PathVariable String slot, @RequestParam @Nullable String shop, @RequestBody(required = false) @Nullable ReasonWish wish, Actor actor) {
        return begun(work.recover(actor, asked.slot(slot, shop), ReasonWish.of(wish)), actor);
    }

    /** Asks a run to end; it does so at the end of its block or step, and can be restarted. */
    @PostMapping("/stop")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<RunInBrief> stop(
            @PathVariable String slot, @RequestParam @Nullable String shop, @RequestBody(required = false) @Nullable ReasonWish wish, Actor actor) {
        Slot which = asked.slot(slot, shop);
        work.stop(actor, which, ReasonWish.of(wish));
        return begun(history.of(which).stream().min(Comparator.comparing((SlotRun run) -> run.state() != SlotRun.State.RUNNING).thenComparing(SlotRun::dryRun)).orElseThrow(), actor);
    }

    private ResponseEntity<RunInBrief> begun(SlotRun run, Actor actor) {
        return ResponseEntity.accepted().location(URI.create("/api/runs/" + run.id())).body(RunInBrief.of(run, new RunInBrief.Told(asked, words, actor)));
    }
}
