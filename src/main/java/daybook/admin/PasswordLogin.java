package daybook.admin;

import daybook.admin.access.Account;
import daybook.admin.access.Accounts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks name and password, of the form as of a script, unless too many failed before. An unknown name takes as long as a wrong password. */
final class PasswordLogin implements AuthenticationProvider {
    /** What no account can be called counts as one name, however much of it somebody makes up. */
    private static final String NO_NAME = "";

    private final DaoAuthenticationProvider passwords;
    private final Accounts accounts;
    private final Throttle throttle;
    private final AuditTrail audit;

    PasswordLogin(Accounts accounts, PasswordEncoder encoder, Throttle throttle, AuditTrail audit) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.audit = audit;
        passwords = new DaoAuthenticationProvider(this::caller);
        passwords.setPasswordEncoder(encoder);
    }

    private UserDetails caller(String name) {
        return accounts.passwordHash(name)
                .flatMap(hash -> accounts.named(name).map(account -> new Caller(account, hash)))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) throws AuthenticationException {
        String name = Account.isName(attempt.getName()) ? attempt.getName() : NO_NAME;
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        Duration wait = throttle.enter(name, address);
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
        try {
            Authentication known = passwords.authenticate(attempt);
            throttle.succeeded(name, address);
            return known;
        } catch (BadCredentialsException e) {
            throttle.failed(name, address);
            audit.loginFailed(name, address);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
