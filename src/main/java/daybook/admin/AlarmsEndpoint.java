package daybook.admin;

import daybook.event.EventKind;
import daybook.event.ShopEvent;
import daybook.event.ShopEventStore;
import daybook.slot.Slot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The alarms that are open, and their end. */
@RestController
@RequestMapping("/api/alarms")
@Profile("serve")
class AlarmsEndpoint {
    private final Asked asked;
    private final ShopEventStore events;
    private final AlarmWork work;
    private final Problems words;

    AlarmsEndpoint(Asked asked, ShopEventStore events, AlarmWork work, Problems words) {
        this.asked = asked;
        this.events = events;
        this.work = work;
        this.words = words;
    }

    /** An alarm. */
    record Alarm(long id, EventKind kind, @Nullable String slot, @Nullable Long run, String text, LocalDateTime at) {}

    /** Why somebody closes an alarm. */
    record Wish(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {}

    /** The alarm that nobody has to look at any more. */
    record Closed(long id) {}

    /** Those that are open, the earliest first. */
    @GetMapping
    List<Alarm> alarms(@RequestParam @Nullable String shop, Actor actor) {
        return events.openAlarms(asked.shop(shop)).stream().map(event -> alarm(event, actor)).toList();
    }

    /** Closes one: somebody has looked at what it tells of. */
    @PostMapping("/{id}/close")
    ResponseEntity<Closed> close(@PathVariable long id, @RequestBody Wish wish, Actor actor) {
        work.close(actor, id, wish.reason());
        return ResponseEntity.ok(new Closed(id));
    }

    private Alarm alarm(ShopEvent event, Actor actor) {
        Slot slot = event.slot();
        return new Alarm(
                event.id(), event.kind(), slot == null ? null : slot.name(), event.run(), words.said(actor.language(), event.sentence()), event.at());
    }
}
