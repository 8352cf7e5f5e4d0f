package daybook.admin;

import daybook.admin.access.Accounts;
import daybook.wording.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Somebody chooses a password in place of the one he has, at the endpoint or at the page. All sessions of the account end by it. */
public final class OwnPassword {
    private final Accounts accounts;
    private final AuditTrail audit;

    OwnPassword(Accounts accounts, AuditTrail audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    /** For whoever made the request; why it was refused, or nothing if it was done. */
    public Optional<Sentence> choose(HttpServletRequest request, String current, String wanted) {
        try {
            choose(Actor.now(request), current, wanted);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.sentence());
        }
    }

    ResponseEntity<Void> choose(Actor actor, String current, String wanted) {
        return audit.record(actor, new AuditTrail.Deed("password", actor.name(), ""), () -> {
            if (accounts.choosePassword(actor.name(), current, wanted) instanceof Accounts.Answer.Refused refused) {
                throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, refused.sentence());
            }
            return ResponseEntity.noContent().build();
        });
    }
}
