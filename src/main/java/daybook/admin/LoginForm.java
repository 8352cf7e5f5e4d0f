package daybook.admin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Where a browser goes after the log-in form: {@code /login?wrong}, {@code /login?wait=SECONDS}, or the page it came for. */
final class LoginForm extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {
    private final AuditTrail audit;

    LoginForm(AuditTrail audit) {
        this.audit = audit;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication known)
            throws ServletException, IOException {
        audit.loggedIn(known.getName(), request.getRemoteAddr());
        super.onAuthenticationSuccess(request, response, known);
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        String query = "?wrong";
        if (why instanceof TooManyAttempts tooMany) {
            response.setHeader("Retry-After", Long.toString(tooMany.seconds()));
            query = "?wait=" + tooMany.seconds();
        }
        response.sendRedirect(request.getContextPath() + Turnstile.LOGIN + query);
    }

    void loggedOut(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication known) {
        if (known != null) {
            audit.loggedOut(known.getName(), request.getRemoteAddr());
        }
    }
}
