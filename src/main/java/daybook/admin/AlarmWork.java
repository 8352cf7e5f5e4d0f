package daybook.admin;

import daybook.admin.AuditTrail.Deed;
import daybook.event.ShopEvent;
import daybook.event.ShopEventStore;
import daybook.wording.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Closes alarms, for the endpoint and for the pages. Most close by themselves when what they complain of was put right; a sheet that was refused, or a
 * day that nobody will ever run, can only be said to be seen to.
 */
public final class AlarmWork {
    private final ShopEventStore events;
    private final AuditTrail audit;
    private final Clock clock;

    AlarmWork(ShopEventStore events, AuditTrail audit, Clock clock) {
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** As {@link #close(Actor, long, String)}, for whoever made the request; gives why not. */
    public Optional<Sentence> close(HttpServletRequest request, long id, String reason) {
        try {
            close(Actor.now(request), id, reason);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.sentence());
        }
    }

    /** Closes an open alarm; the reason must be given, and is kept with who gave it. */
    void close(Actor actor, long id, @Nullable String reason) {
        String why = Asked.reason(reason);
        String what = events.find(id).map(AlarmWork::named).orElse("");
        audit.record(actor, new Deed("close-alarm", id + what, why), () -> {
            if (what.isEmpty()) {
                throw Refusal.of(HttpStatus.NOT_FOUND, "admin.no-such-alarm", Long.toString(id));
            }
            if (!events.close(id, LocalDateTime.now(clock))) {
                throw Refusal.of(HttpStatus.CONFLICT, "admin.alarm-not-open", Long.toString(id));
            }
            return ResponseEntity.ok().build();
        });
    }

    private static String named(ShopEvent event) {
        return " " + event.kind() + " " + event.shop() + (event.slot() == null ? "" : "/" + event.slot().name());
    }
}
