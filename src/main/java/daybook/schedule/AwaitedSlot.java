package daybook.schedule;

import daybook.slot.Slot;
import daybook.wording.Sentence;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A slot whose files are looked for.
 *
 * @param job the job that is due
 * @param since when it fell due, shop time
 * @param deadline until when its files are looked for, shop time
 * @param wanting what the last look found wanting; null before the first look
 * @param decided null while it is looked for
 */
record AwaitedSlot(Slot slot, String job, LocalDateTime since, LocalDateTime deadline, @Nullable Sentence wanting, @Nullable Decision decided) {
    /** The same until another time. */
    AwaitedSlot until(LocalDateTime other) {
        return new AwaitedSlot(slot, job, since, other, wanting, decided);
    }

    /** What became of it. */
    enum Decision {
        /** Its run was begun by the schedule. */
        BEGUN,
        /** Somebody else has run it. */
        DONE,
        /** The deadline passed without usable files. */
        MISSED
    }
}
