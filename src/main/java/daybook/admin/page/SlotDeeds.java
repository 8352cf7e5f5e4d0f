package daybook.admin.page;

import daybook.admin.SlotWork;
import daybook.admin.SlotWork.Did;
import daybook.reconciliation.RunHistoryStore;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRunStore;
import daybook.slot.Slot;
import daybook.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** What the buttons do. What has begun leads to its run's page; what was refused is told where the button was pressed. */
@Controller
@Profile("serve")
class SlotDeeds {
    private static final int LONGEST_REASON = 400; // what the books keep of it

    private static final double PER_CENT = 100;

    private final SlotWork work;
    private final Shops shops;
    private final SlotRunStore runs;
    private final RunHistoryStore history;

    SlotDeeds(SlotWork work, Shops shops, SlotRunStore runs, RunHistoryStore history) {
        this.work = work;
        this.shops = shops;
        this.runs = runs;
        this.history = history;
    }

    /** {@code maxHeld}: how much of it may be held, in per cent, where it is not what the settings say. */
    @PostMapping("/slots/{name}/run")
    String run(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String shop,
            @RequestParam(required = false) @Nullable Double maxHeld,
            PageAnswer answer) {
        return answer.to(work.run(answer.request(), TodayPage.slot(shops.named(shop), name), maxHeld == null ? null : maxHeld / PER_CENT));
    }

    @PostMapping("/runs/{id}/restart")
    String restart(@PathVariable long id, PageAnswer answer) {
        return ofNewest(id, answer, slot -> answer.to(work.restart(answer.request(), slot)));
    }

    @PostMapping("/runs/{id}/recover")
    String recover(@PathVariable long id, PageAnswer answer) {
        return ofNewest(id, answer, slot -> answer.to(work.recover(answer.request(), slot)));
    }

    @PostMapping("/runs/{id}/stop")
    String stop(@PathVariable long id, PageAnswer answer) {
        return ofNewestOrTrial(id, answer, slot -> {
            Did did = work.stop(answer.request(), slot);
            return did instanceof Did.Refused ? answer.to(did) : answer.done(Sentence.of("page.stop-asked"));
        });
    }

    @PostMapping("/runs/{id}/rerun")
    String rerun(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean corrected,
            PageAnswer answer) {
        if (reason.strip().length() > LONGEST_REASON) {
            return answer.refused(Sentence.of("admin.reason-too-long", LONGEST_REASON));
        }
        return reason.isBlank()
                ? answer.refused(Sentence.of("page.reason-missing"))
                : ofNewest(id, answer, slot -> answer.to(work.rerun(answer.request(), slot, reason.strip(), dryRun, corrected)));
    }

    /** Both files at once, or one; each is taken or not on its own, and both are told. */
    @PostMapping(path = "/slots/{name}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String files(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String shop,
            @RequestPart("file") List<MultipartFile> files,
            @RequestParam(defaultValue = "false") boolean replace,
            PageAnswer answer) {
        Slot slot = TodayPage.slot(shops.named(shop), name);
        List<String> taken = new ArrayList<>();
        List<Sentence> refused = new ArrayList<>();
        for (MultipartFile file : files) {
            Did did = work.upload(answer.request(), slot, file, replace);
            if (did instanceof Did.Taken one) {
                taken.add(one.name());
            } else if (did instanceof Did.Refused not) {
                refused.add(not.sentence());
            }
        }
        Sentence done = Sentence.of("page.uploaded", String.join(", ", taken));
        if (refused.isEmpty()) {
            return answer.done(done);
        }
        if (!taken.isEmpty()) {
            refused.add(done);
        }
        return answer.refused(refused);
    }

    /** A dry run that is under way is the only one of its shop. */
    private String ofNewestOrTrial(long id, PageAnswer answer, Function<Slot, String> deed) {
        Optional<SlotRun> trial = history.find(id).filter(run -> run.dryRun() && run.state() == SlotRun.State.RUNNING);
        return trial.map(run -> deed.apply(run.slot())).orElseGet(() -> ofNewest(id, answer, deed));
    }

    /** Only the run by which the slot stands: what is done is done to that one, and who looks at an old page does not mean it. */
    private String ofNewest(long id, PageAnswer answer, Function<Slot, String> deed) {
        Slot slot = history.find(id).map(SlotRun::slot).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean stands = runs.standing(slot).filter(run -> run.id() == id).isPresent();
        return stands ? deed.apply(slot) : answer.refused(Sentence.of("page.run-not-newest", slot));
    }
}
