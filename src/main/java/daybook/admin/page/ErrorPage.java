package daybook.admin.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/** What a browser shows instead of a page that is not there, or that its reader may not see. */
final class ErrorPage implements ErrorViewResolver {
    private static final Set<HttpStatus> SAID = Set.of(HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND, HttpStatus.CONTENT_TOO_LARGE);

    private final Readers readers;

    ErrorPage(Readers readers) {
        this.readers = readers;
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        PageWords words = PageWords.ofReader();
        String error = SAID.contains(status) ? Integer.toString(status.value()) : "other";
        if (request.getHeader(PageAnswer.ASKS_FOR_A_PART) != null) {
            return part(request, status, words.say("page.error-" + error + (error.equals("other") ? "-todo" : "")));
        }
        return new ModelAndView(
                "error",
                Map.of("words", words, "reader", readers.now(words), "error", error, "status", status.value(), "otherLanguage", words.chinese() ? "/?lang=en" : "/?lang=zh"),
                status);
    }

    /** Told where the button was pressed; a part that asks for itself anew stays as it is and asks again. */
    private static ModelAndView part(HttpServletRequest request, HttpStatus status, String sentence) {
        boolean reading = "GET".equals(request.getMethod());
        if (reading && RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes now && now.getResponse() != null) {
            now.getResponse().setHeader("HX-Reswap", "none");
        }
        return new ModelAndView("part/answer :: refused", Map.of("sentence", sentence), status);
    }
}
