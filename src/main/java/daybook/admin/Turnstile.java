package daybook.admin;

import daybook.wording.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * What those hear who are not let in: a problem for programs, the log-in page for browsers. Nobody is asked for HTTP basic by name, so that no browser
 * remembers a password and sends it by itself.
 */
final class Turnstile implements AuthenticationEntryPoint, AccessDeniedHandler {
    static final String LOGIN = "/login";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Problems problems;
    private final AuditTrail audit;

    Turnstile(Problems problems, AuditTrail audit) {
        this.problems = problems;
        this.audit = audit;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        if (why instanceof TooManyAttempts tooMany) {
            response.setHeader("Retry-After", Long.toString(tooMany.seconds()));
            problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, tooMany.sentence());
        } else if (isForPrograms(request)) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"daybook\"");
            problems.write(request, response, HttpStatus.UNAUTHORIZED, Sentence.of("admin.unauthorised"));
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + LOGIN);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(request.getContextPath() + LOGIN);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) throws IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (why instanceof CsrfException && (known == null || known instanceof AnonymousAuthenticationToken)) {
            commence(request, response, new InsufficientAuthenticationException("nobody is logged in", why)); // the session has ended, or never was
            return;
        }
        String name = request.getRemoteUser();
        if (name != null && !READING.contains(request.getMethod())) {
            audit.denied(name, request.getRemoteAddr(), request.getMethod() + " " + request.getRequestURI());
        }
        if (isForPrograms(request)) {
            problems.write(request, response, HttpStatus.FORBIDDEN, Sentence.of("admin.forbidden"));
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    static boolean isForPrograms(HttpServletRequest request) {
        return isForPrograms(request.getServletPath());
    }

    static boolean isForPrograms(String path) {
        return path.startsWith("/api") || path.startsWith("/actuator");
    }
}
