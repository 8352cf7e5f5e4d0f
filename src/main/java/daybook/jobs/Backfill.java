package daybook.jobs;

import daybook.intake.Found;
import daybook.intake.UnreadableFile;
import daybook.reconciliation.SlotRunStore;
import daybook.slot.Session;
import daybook.slot.Slot;
import daybook.wording.Sentence;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Runs the slots of a range of days that were never run, the oldest first, each to its end. */
public final class Backfill {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long MILLIS_BETWEEN_TRIES = 500;

    private final Imports imports;
    private final SlotRunStore runs;

    Backfill(Imports imports, SlotRunStore runs) {
        this.imports = imports;
        this.runs = runs;
    }

    /**
     * What became of one slot.
     *
     * @param skipped its files have not come, and so it was left out; {@code ended} says which
     */
    public record Filled(Slot slot, boolean skipped, Ended ended) {}

    /**
     * The slots of the job from one day to another, both included, its days off left out, of which there is no run; {@link IllegalArgumentException} if the job imports no slot or
     * the range ends before it begins.
     */
    public List<Slot> slots(JobDefinition job, String shop, LocalDate from, LocalDate to) {
        Session session = job.session();
        if (session == null || to.isBefore(from)) {
            throw new IllegalArgumentException(job.name() + " cannot be filled from " + from + " to " + to);
        }
        return from.datesUntil(to.plusDays(1))
                .filter(day -> !job.timing().daysOff().isOff(day))
                .map(day -> new Slot(shop, day, session))
                .filter(slot -> runs.newest(slot).isEmpty())
                .toList();
    }

    /** Runs them one after the other; stops at the first that does not end well. Its end is the whole's. */
    public Ended run(List<Slot> slots, Consumer<Filled> each) {
        int skipped = 0;
        for (Slot slot : slots) {
            Filled filled = fill(slot);
            each.accept(filled);
            skipped += filled.skipped() ? 1 : 0;
            if (!filled.skipped() && filled.ended().exit() != Exit.DONE && !isDoneAlready(filled.ended())) {
                return Ended.not(filled.ended().exit(), Sentence.of("run.backfill-stopped", slot));
            }
        }
        List<Sentence> remarks = slots.isEmpty()
                ? List.of(Sentence.of("run.backfill-none"))
                : skipped > 0 ? List.of(Sentence.of("run.backfill-skipped", skipped, slots.size())) : List.of();
        return new Ended(Exit.DONE, null, null, null, remarks);
    }

    /** Somebody may have the shop for a moment: an approval, a sheet, a look. */
    private Ended onceItIsFree(Slot slot) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Ended ended = imports.run(slot, null);
        while (isBusy(ended) && System.nanoTime() < until) {
            Pause.millis(MILLIS_BETWEEN_TRIES);
            ended = imports.run(slot, null);
        }
        return ended;
    }

    private static boolean isBusy(Ended ended) {
        return isFor(ended, "run.already-running");
    }

    /** Somebody else has done it since the range was looked at. */
    private static boolean isDoneAlready(Ended ended) {
        return isFor(ended, "run.already-done");
    }

    private static boolean isFor(Ended ended, String why) {
        Sentence sentence = ended.sentence();
        return sentence != null && sentence.key().equals(why);
    }

    private Filled fill(Slot slot) {
        try {
            if (imports.look(slot) instanceof Found.Missing missing) {
                return new Filled(slot, true, Ended.not(Exit.UNUSABLE, missing.sentence()));
            }
            return new Filled(slot, false, onceItIsFree(slot));
        } catch (UnreadableFile e) {
            return new Filled(slot, false, Ended.not(Exit.UNUSABLE, e.sentence()));
        }
    }
}
