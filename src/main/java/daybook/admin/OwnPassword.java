package daybook.admin;

import daybook.admin.access.Accounts;
import daybook.wording.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Somebody chooses a password in place of the one he has, at the endpoint or at the page. All sessions of the account end by it. */
public final class OwnPassword {
    private final Accounts accounts;
    private final Throttle throttle;
    private final AuditTrail audit;

    OwnPassword(Accounts accounts, Throttle throttle, AuditTrail audit) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.audit = audit;
    }

    /** For whoever made the request; why it was refused, or nothing if it was done. */
    public Optional<Sentence> choose(HttpServletRequest request, String current, String wanted) {
        try {
            choose(Actor.now(request), current, wanted);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.sentence());
        } catch (TooManyAttempts tooMany) {
            return Optional.of(tooMany.sentence());
        }
    }

    /** Whoever sits down at somebody's session must not find out the password there, so it counts as a log-in does. */
    ResponseEntity<Void> choose(Actor actor, String current, String wanted) {
        Duration wait = throttle.enter(actor.name(), actor.address());
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
        return audit.record(actor, new AuditTrail.Deed("password", actor.name(), ""), () -> {
            Accounts.Answer answer = accounts.choosePassword(actor.name(), current, wanted);
            Sentence why = answer instanceof Accounts.Answer.Refused refused ? refused.sentence() : null;
            count(actor, why == null || !why.key().equals(Accounts.WRONG_PASSWORD));
            if (why != null) {
                throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, why);
            }
            return ResponseEntity.noContent().build();
        });
    }

    private void count(Actor actor, boolean right) {
        if (right) {
            throttle.succeeded(actor.name(), actor.address());
        } else {
            throttle.failed(actor.name(), actor.address());
        }
    }
}
