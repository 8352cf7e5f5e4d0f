package daybook.admin.page;

import daybook.admin.AlarmWork;
import daybook.wording.Sentence;
import org.jspecify.annotations.Nullable;
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
    private final Shops shops;

    AlarmDeeds(AlarmWork work, Shops shops) {
        this.work = work;
        this.shops = shops;
    }

    @PostMapping("/alarms/{id}/close")
    String close(@PathVariable long id, @RequestParam(defaultValue = "") String reason, @RequestParam(required = false) @Nullable String shop, PageAnswer answer) {
        if (reason.isBlank()) {
            return answer.refused(Sentence.of("page.reason-missing"));
        }
        String today = Ways.today(shops.named(shop));
        return work.close(answer.request(), id, reason).map(answer::refused).orElseGet(() -> answer.page(today));
    }
}
