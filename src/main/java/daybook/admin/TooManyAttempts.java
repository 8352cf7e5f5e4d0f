package daybook.admin;

import daybook.wording.Sentence;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A log-in was not looked at, because too many before it were wrong. */
final class TooManyAttempts extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("too many failed log-ins");
        this.wait = wait;
    }

    Sentence sentence() {
        return Sentence.of("admin.too-many-attempts", seconds());
    }

    /** Whole seconds to wait, at least one. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
