package daybook.event;

import daybook.slot.Slot;
import daybook.wording.Sentence;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened once and is told once. Never holds personal data: its sentence is sent to robots and by mail.
 *
 * @param id given by the store; 0 before that
 * @param key what makes it one event, however often it is seen ({@code run/17/DONE}, {@code missing/shop/2011-2-15-1})
 * @param slot the slot that it is about; null if it is about none
 * @param run the run that it is about; null if it is about none
 * @param at shop time
 * @param closedAt when an alarm was put right; null while it is open, and for what is no alarm
 */
public record ShopEvent(
        long id,
        String key,
        EventKind kind,
        String shop,
        @Nullable Slot slot,
        @Nullable Long run,
        Sentence sentence,
        LocalDateTime at,
        @Nullable LocalDateTime closedAt) {

    /** Whether somebody must still do something about it. */
    public boolean isOpenAlarm() {
        return kind.isAlarm() && closedAt == null;
    }
}
