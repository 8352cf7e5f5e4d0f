package daybook.admin.page;

import daybook.reconciliation.RunHistoryStore;
import daybook.reconciliation.SlotRun;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /runs/17}: a run, and how far it is. */
@Controller
@Profile("serve")
class RunPage {
    private final RunHistoryStore runs;
    private final RunPages pages;

    RunPage(RunHistoryStore runs, RunPages pages) {
        this.runs = runs;
        this.pages = pages;
    }

    @GetMapping("/runs/{id}")
    String run(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute("reader") Reader reader,
            Model model) {
        model.addAttribute("run", pages.of(found(id), reader, rule, page));
        return "run";
    }

    /**
     * How far it is; the whole page anew once it has ended.
     *
     * @param seen the step that the page shows
     */
    @GetMapping("/runs/{id}/progress")
    String progress(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String seen,
            @ModelAttribute("words") PageWords words,
            Model model,
            HttpServletResponse response) {
        SlotRun run = found(id);
        RunProgressBar bar = pages.bar(run);
        if (bar == null) {
            response.setHeader("HX-Refresh", "true");
            return "part/moved :: nothing";
        }
        model.addAttribute("id", id);
        model.addAttribute("bar", bar);
        model.addAttribute("since", run.startedAt());
        if (!bar.step().equals(seen)) {
            model.addAttribute("said", words.step(bar.step()));
        }
        return "part/moved :: run";
    }

    private SlotRun found(long id) {
        return runs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
