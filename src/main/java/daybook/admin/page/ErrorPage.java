package daybook.admin.page;

import daybook.admin.ProgramErrors;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a browser shows instead of a page that is not there, or that its reader may not see; programs get a problem. */
@Controller
@Profile("serve")
class ErrorPage implements ErrorController {
    private static final Set<HttpStatus> SAID = Set.of(HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND, HttpStatus.CONTENT_TOO_LARGE);

    private final Readers readers;
    private final ProgramErrors programs;

    ErrorPage(Readers readers, ProgramErrors programs) {
        this.readers = readers;
        this.programs = programs;
    }

    @RequestMapping("/error")
    @Nullable ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = status(request);
        if (programs.answer(request, response, status)) {
            return null;
        }
        PageWords words = PageWords.ofReader();
        String error = SAID.contains(status) ? Integer.toString(status.value()) : "other";
        if (request.getHeader(PageAnswer.ASKS_FOR_A_PART) != null) {
            return part(request, response, status, words.say("page.error-" + error + (error.equals("other") ? "-todo" : "")));
        }
        return new ModelAndView(
                "error",
                Map.of("words", words, "reader", readers.now(words), "error", error, "status", status.value(), "otherLanguage", words.chinese() ? "/?lang=en" : "/?lang=zh"),
                status);
    }

    /** Whoever asks for the page of errors itself finds nothing there. */
    private static HttpStatus status(HttpServletRequest request) {
        HttpStatus known = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }

    /** Told where the button was pressed; a part that asks for itself anew stays as it is and asks again. */
    private static ModelAndView part(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String sentence) {
        if ("GET".equals(request.getMethod())) {
            response.setHeader("HX-Reswap", "none");
        }
        return new ModelAndView("part/answer :: refused", Map.of("sentence", sentence), status);
    }
}
