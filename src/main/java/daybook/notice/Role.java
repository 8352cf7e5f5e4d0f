package daybook.notice;

import daybook.event.EventKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** For whom a notice is written: it decides what the notice of a run says, and which events are told if the receiver names none. */
enum Role {
    SHIFT_LEAD(EventKind.RUN_DONE, EventKind.SHEET_TAKEN, EventKind.RUN_REMARKED, EventKind.RUN_REFUSED, EventKind.FILE_MISSING, EventKind.FILES_UNUSABLE),
    PURCHASER(EventKind.RUN_DONE),
    FINANCE(EventKind.RUN_DONE, EventKind.TOTALS_OPEN),
    SUPERVISOR(EventKind.RUN_DONE, EventKind.RUN_REFUSED, EventKind.TOTALS_OPEN),
    CUSTOMER_SERVICE(EventKind.RUN_DONE),
    ADMIN(alarms());

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is
    private final Set<EventKind> usual;

    Role(EventKind... usual) {
        this.usual = Set.of(usual);
    }

    private static EventKind[] alarms() {
        return Arrays.stream(EventKind.values()).filter(EventKind::isAlarm).toArray(EventKind[]::new);
    }

    /** The events that are told if none are named. */
    Set<EventKind> usual() {
        return EnumSet.copyOf(usual);
    }

    /** As it stands in the configuration: {@code shift-lead}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
