package daybook.admin.page;

import daybook.admin.AlarmWork;
import daybook.wording.Sentence;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an alarm's button does: it is seen to, and goes. */
@Controller
@Profile("serve")
class AlarmDeeds {
    private final AlarmWork work;

    AlarmDeeds(AlarmWork work) {
        this.work = work;
    }

    @PostMapping("/alarms/{id}/close")
    String close(@PathVariable long id, @RequestParam(defaultValue = "") String reason, PageAnswer answer) {
        if (reason.isBlank()) {
            return answer.refused(Sentence.of("page.reason-missing"));
        }
        return work.close(answer.request(), id, reason).map(answer::refused).orElseGet(() -> answer.page("/"));
    }
}
