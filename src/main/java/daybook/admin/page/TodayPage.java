package daybook.admin.page;

import daybook.admin.SlotName;
import daybook.slot.Slot;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /}: today, or another day, at a glance; and the cards in it that ask for themselves anew. */
@Controller
@Profile("serve")
class TodayPage {
    private final Days days;
    private final Shops shops;

    TodayPage(Days days, Shops shops) {
        this.days = days;
        this.shops = shops;
    }

    @GetMapping("/")
    String today(
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String shop,
            @ModelAttribute("reader") Reader reader,
            Model model) {
        model.addAttribute("day", days.on(shops.named(shop), day == null ? days.today() : date(day), reader));
        return "today";
    }

    /**
     * The alarms that are open, on top of today's page; no content if the page shows them already.
     *
     * @param seen which ones it shows, as {@link DayView#alarmMark} has them
     */
    @GetMapping("/alarms")
    String alarms(
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(required = false) @Nullable String shop,
            @ModelAttribute("reader") Reader reader,
            Model model,
            HttpServletResponse response) {
        DayView day = days.on(shops.named(shop), days.today(), reader);
        if (seen.equals(day.alarmMark())) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return "part/moved :: nothing";
        }
        model.addAttribute("day", day);
        return "part/moved :: alarms";
    }

    /**
     * A card's part that moves; all of it once its state is another.
     *
     * @param seen what the page shows of it, as {@link SlotCard#mark} has it
     */
    @GetMapping("/slots/{name}/card")
    String card(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(required = false) @Nullable String shop,
            @ModelAttribute("reader") Reader reader,
            @ModelAttribute("words") PageWords words,
            Model model,
            HttpServletResponse response) {
        SlotCard card = days.card(slot(shops.named(shop), name), reader).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean other = !seen.startsWith(card.due().state().name());
        if (other) {
            response.setHeader("HX-Retarget", "[id='" + card.id() + "']");
            response.setHeader("HX-Reswap", "outerHTML");
        }
        model.addAttribute("card", card);
        model.addAttribute("whole", other);
        if (!seen.equals(card.mark())) {
            model.addAttribute("said", words.progress(card));
        }
        return "part/moved :: card";
    }

    static Slot slot(String shop, String name) {
        try {
            return SlotName.parse(shop, name);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    private static LocalDate date(String day) {
        try {
            return Slot.parseDate(day);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }
}
