package daybook.admin;

import daybook.admin.access.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a script in by its token: {@code Authorization: Bearer dbk_…}. */
final class TokenLogin extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Accounts accounts;
    private final Throttle throttle;
    private final AuditTrail audit;
    private final AuthenticationEntryPoint refusal;

    TokenLogin(Accounts accounts, Throttle throttle, AuditTrail audit, AuthenticationEntryPoint refusal) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.audit = audit;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        String token = token(request);
        if (token != null) {
            try {
                let(token, request.getRemoteAddr());
            } catch (AuthenticationException e) {
                refusal.commence(request, response, e);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static @Nullable String token(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length()) ? header.substring(BEARER.length()).strip() : null;
    }

    /** A token that is right is let in at once: nobody guesses one, and wrong ones of others, or of an old script beside it, must not shut it out. */
    private void let(String token, String address) {
        Optional<Caller> caller = accounts.ofToken(token).map(account -> new Caller(account, null));
        if (caller.isEmpty()) {
            throw refused(address);
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller.get(), null, caller.get().getAuthorities()));
        SecurityContextHolder.setContext(context);
    }

    private AuthenticationException refused(String address) {
        Duration wait = throttle.enter(address);
        if (!wait.isZero()) {
            return new TooManyAttempts(wait);
        }
        throttle.failed(address);
        audit.loginFailed("", address);
        return new BadCredentialsException("no such token");
    }
}
