package daybook.admin.page;

import daybook.admin.SlotWork;
import daybook.reconciliation.RunListStore;
import daybook.reconciliation.SlotRun;
import daybook.slot.Slot;
import daybook.wording.Sentence;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What the buttons do. What has begun leads to its run's page; what was refused is told where the button was pressed. */
@Controller
@Profile("serve")
class SlotDeeds {
    private final SlotWork work;
    private final RunListStore runs;

    SlotDeeds(SlotWork work, RunListStore runs) {
        this.work = work;
        this.runs = runs;
    }

    @PostMapping("/slots/{name}/run")
    String run(@PathVariable String name, PageAnswer answer) {
        return answer.to(work.run(answer.request(), TodayPage.slot(name)));
    }

    @PostMapping("/runs/{id}/restart")
    String restart(@PathVariable long id, PageAnswer answer) {
        return answer.to(work.restart(answer.request(), slot(id)));
    }

    @PostMapping("/runs/{id}/rerun")
    String rerun(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean corrected,
            PageAnswer answer) {
        return reason.isBlank()
                ? answer.refused(Sentence.of("page.reason-missing"))
                : answer.to(work.rerun(answer.request(), slot(id), reason.strip(), dryRun, corrected));
    }

    private Slot slot(long id) {
        return runs.find(id).map(SlotRun::slot).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
