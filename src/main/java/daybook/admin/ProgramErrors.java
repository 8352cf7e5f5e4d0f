package daybook.admin;

import daybook.wording.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** Answers programs whose request no endpoint got to see: an address that is none, a content type or a verb that nobody takes. */
public final class ProgramErrors {
    private final Problems problems;

    ProgramErrors(Problems problems) {
        this.problems = problems;
    }

    /** Writes a problem if the request that failed was a program's; false if a page is to answer. */
    public boolean answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        if (!Turnstile.isForPrograms(Problems.place(request))) {
            return false;
        }
        problems.write(request, response, status, Sentence.of(said(status)));
        return true;
    }

    private static String said(HttpStatus status) {
        if (status == HttpStatus.NOT_FOUND) {
            return "admin.no-such-thing";
        }
        if (status == HttpStatus.CONTENT_TOO_LARGE) {
            return "admin.too-large";
        }
        return status.is5xxServerError() ? "admin.failed" : "admin.bad-request";
    }
}
