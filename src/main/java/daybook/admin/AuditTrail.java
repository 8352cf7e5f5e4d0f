package daybook.admin;

import daybook.admin.access.Accounts;
import daybook.admin.access.AuditStore;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;

/** Writes down who did what. Whoever changes something does it through here. */
final class AuditTrail {
    private static final String NOBODY = "?";

    private final AuditStore store;
    private final Accounts accounts;
    private final Clock clock;

    AuditTrail(AuditStore store, Accounts accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What is done: a verb, what it is done to, and why ({@code ""} where nobody is asked). */
    record Deed(String verb, String object, String reason) {}

    /** Does it; what it answers, its status and the sentence's key of a refusal, is its outcome. */
    <T> ResponseEntity<T> record(Actor actor, Deed deed, Supplier<ResponseEntity<T>> work) {
        long id = begin(actor.name(), actor.address(), deed);
        try {
            ResponseEntity<T> answer = work.get();
            store.end(id, Integer.toString(answer.getStatusCode().value()));
            return answer;
        } catch (Refusal refusal) {
            store.end(id, refusal.status().value() + " " + refusal.sentence().key());
            throw refusal;
        } catch (RuntimeException e) {
            store.end(id, "500 " + e.getClass().getSimpleName());
            throw e;
        }
    }

    /** Somebody has logged in at the page. */
    void loggedIn(String name, String address) {
        store.end(begin(name, address, new Deed("login", name, "")), "200");
    }

    /** Somebody has logged out. */
    void loggedOut(String name, String address) {
        store.end(begin(name, address, new Deed("logout", name, "")), "200");
    }

    /** A name with a wrong password, or a wrong token. A name that nobody has is not written down: people type passwords there. */
    void loginFailed(String name, String address) {
        String known = accounts.named(name).isPresent() ? name : NOBODY;
        store.end(begin(known, address, new Deed("login", known, "")), "401");
    }

    /** Somebody tried to change what he may not. {@code what}: the method and path. */
    void denied(String name, String address, String what) {
        store.end(begin(name, address, new Deed("denied", what, "")), "403");
    }

    private long begin(String name, String address, Deed deed) {
        return store.begin(new AuditStore.Deed(LocalDateTime.now(clock), name, address, deed.verb(), deed.object(), deed.reason()));
    }
}
