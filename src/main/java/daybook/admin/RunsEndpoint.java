package daybook.admin;

import daybook.admin.RunInBrief.Told;
import daybook.jobs.RunReports;
import daybook.jobs.RunSteps;
import daybook.reconciliation.OutcomeStore;
import daybook.reconciliation.RunHistoryStore;
import daybook.reconciliation.RunHistoryStore.Wanted;
import daybook.reconciliation.RunProgressStore;
import daybook.reconciliation.SlotRun;
import daybook.slot.Session;
import daybook.slot.Slot;
import daybook.validation.FindingStore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Runs, and the slots that they are of. */
@RestController
@RequestMapping("/api")
@Profile("serve")
class RunsEndpoint {
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 1_000_000;

    private final Asked asked;
    private final RunHistoryStore history;
    private final Problems words;
    private final RunInFull.Sources sources;

    RunsEndpoint(
            Asked asked,
            RunHistoryStore history,
            RunSteps steps,
            OutcomeStore outcomes,
            FindingStore findings,
            RunProgressStore progress,
            RunReports reports,
            Problems words) {
        this.asked = asked;
        this.history = history;
        this.words = words;
        this.sources = new RunInFull.Sources(history, steps, outcomes, findings, progress, reports);
    }

    /** Fifty runs; {@code total}: how many there are on all pages. */
    record Page(int page, int size, long total, List<RunInBrief> runs) {}

    /** A slot and every attempt at it, the newest first. */
    record OfSlot(String slot, String shop, List<RunInBrief> runs) {}

    /** The newest first. {@code job}: one that imports; {@code page} counts from 0. */
    @GetMapping("/runs")
    Page runs(
            @RequestParam @Nullable String date,
            @RequestParam @Nullable String job,
            @RequestParam SlotRun.@Nullable State status,
            @RequestParam @Nullable String shop,
            @RequestParam(defaultValue = "0") int page,
            Actor actor) {
        if (page < 0 || page > MOST_PAGES) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "admin.bad-request");
        }
        Wanted wanted = new Wanted(asked.shop(shop), asked.date(date), session(job), status);
        List<SlotRun> runs = history.page(wanted, PAGE, (long) page * PAGE);
        return new Page(page, PAGE, history.count(wanted), brief(runs, actor));
    }

    private @Nullable Session session(@Nullable String job) {
        if (job == null) {
            return null;
        }
        Session session = asked.job(job).session();
        if (session == null) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "admin.job-without-slots", job);
        }
        return session;
    }

    @GetMapping("/runs/{id}")
    RunInFull run(@PathVariable long id, Actor actor) {
        return RunInFull.of(asked.run(id), sources, told(actor));
    }

    @GetMapping("/slots/{slot}")
    OfSlot slot(@PathVariable String slot, @RequestParam @Nullable String shop, Actor actor) {
        Slot which = asked.slot(slot, shop);
        return new OfSlot(which.name(), which.shop(), brief(history.of(which), actor));
    }

    private List<RunInBrief> brief(List<SlotRun> runs, Actor actor) {
        Told told = told(actor);
        return runs.stream().map(run -> RunInBrief.of(run, told)).toList();
    }

    private Told told(Actor actor) {
        return new Told(asked, words, actor);
    }
}
