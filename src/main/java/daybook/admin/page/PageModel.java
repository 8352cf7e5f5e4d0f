package daybook.admin.page;

import daybook.reconciliation.Measure;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What every page knows: the reader, the words in the reader's language, and the way to the other one. */
@ControllerAdvice(assignableTypes = {TodayPage.class, CalendarPage.class, RunPage.class, LoginPage.class, AccountPage.class, SlotDeeds.class, SearchPage.class, OrderPage.class, OrderDeeds.class, AlarmDeeds.class, SheetDeeds.class})
@Profile("serve")
final class PageModel {
    /** The parameter and the cookie that name the language. */
    static final String LANGUAGE = "lang";

    private final Readers readers;

    PageModel(Readers readers) {
        this.readers = readers;
    }

    @ModelAttribute
    void fill(Model model, HttpServletRequest request) {
        PageWords words = PageWords.ofReader();
        model.addAttribute("words", words);
        model.addAttribute("reader", readers.now(words));
        model.addAttribute("measures", Measure.values());
        model.addAttribute("otherLanguage", otherLanguage(request, words));
    }

    /** The same page in the other language; what was sent by a form is no page, so its way leads to today, that of a search to an empty one: what was looked for stands in no address. */
    private static String otherLanguage(HttpServletRequest request, PageWords words) {
        String tag = words.chinese() ? "en" : "zh";
        if (!"GET".equals(request.getMethod())) {
            return UriComponentsBuilder.fromPath(request.getRequestURI().equals("/orders") ? "/orders" : "/").queryParam(LANGUAGE, tag).toUriString();
        }
        return ServletUriComponentsBuilder.fromRequest(request)
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam(LANGUAGE, tag)
                .build()
                .toUriString();
    }
}
