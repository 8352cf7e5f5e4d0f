package daybook.admin.page;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /calendar?month=2011-02}: how the slots of a month stand. */
@Controller
@Profile("serve")
class CalendarPage {
    private final Months months;
    private final Shops shops;

    CalendarPage(Months months, Shops shops) {
        this.months = months;
        this.shops = shops;
    }

    @GetMapping("/calendar")
    String month(@RequestParam(required = false) @Nullable String month, @RequestParam(required = false) @Nullable String shop, Model model) {
        model.addAttribute("month", months.of(shops.named(shop), month == null ? months.current() : month(month)));
        return "calendar";
    }

    /** Years of other lengths are of no shop. */
    private static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() >= 2000 && month.getYear() < 2100) {
                return month;
            }
        } catch (DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
