package daybook.admin.page;

import daybook.admin.OrderWork;
import daybook.wording.Sentence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the buttons of an order do. What was done leads to the order's page anew; what was refused is told where the button was pressed. */
@Controller
@Profile("serve")
class OrderDeeds {
    private final OrderWork work;
    private final Shops shops;

    OrderDeeds(OrderWork work, Shops shops) {
        this.work = work;
        this.shops = shops;
    }

    /** {@code force}: though something was found against it. */
    @PostMapping("/orders/{number}/approve")
    String approve(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String shop,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean force,
            PageAnswer answer) {
        return answer(work.approve(answer.request(), shops.named(shop), number, reason, force), number, shop, answer);
    }

    @PostMapping("/orders/{number}/hold")
    String hold(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String shop,
            @RequestParam(defaultValue = "") String reason,
            PageAnswer answer) {
        return answer(work.hold(answer.request(), shops.named(shop), number, reason), number, shop, answer);
    }

    @PostMapping("/orders/{number}/urgent")
    String urgent(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String shop,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "true") boolean urgent,
            PageAnswer answer) {
        return answer(work.urgent(answer.request(), shops.named(shop), number, reason, urgent), number, shop, answer);
    }

    private String answer(Optional<Sentence> whyNot, String number, @Nullable String shop, PageAnswer answer) {
        return whyNot.map(answer::refused).orElseGet(() -> answer.page(Ways.order(shops.named(shop), number)));
    }
}
