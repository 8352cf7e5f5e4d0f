package daybook.admin;

import daybook.wording.Sentence;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody send files but to where files are taken: the server would otherwise put them on the disk before it asks who sends them. */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class FormsOnly extends OncePerRequestFilter {
    private static final String TAKES_FILES = "(/api)?/slots/[^/]+/files|/api/(mends|commands)|/runs/\\d+/(mends|commands)";

    private final Problems problems;

    FormsOnly(Problems problems) {
        this.problems = problems;
    }

    static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (isMultipart(request) && !request.getRequestURI().matches(TAKES_FILES)) {
            problems.write(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, Sentence.of("admin.bad-request"));
            return;
        }
        chain.doFilter(request, response);
    }
}
