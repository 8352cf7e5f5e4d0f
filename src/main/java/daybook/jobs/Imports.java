package daybook.jobs;

import daybook.intake.Found;
import daybook.intake.Inbox;
import daybook.intake.Report;
import daybook.intake.ReportKind;
import daybook.intake.UnreadableFile;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRun.State;
import daybook.reconciliation.SlotRunStore;
import daybook.reconciliation.SourceFile;
import daybook.slot.Slot;
import daybook.wording.Sentence;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Starts, restarts and reruns imports. Each call runs to the end, on the caller's thread, and holds the slot's lock meanwhile. */
public final class Imports {
    private final SlotRunStore runs;
    private final RunningSlots running;
    private final Function<String, Inbox> inboxes;
    private final Archive archive;
    private final Launch launch;
    private final Clock clock;

    Imports(SlotRunStore runs, RunningSlots running, Function<String, Inbox> inboxes, Archive archive, Launch launch, Clock clock) {
        this.runs = runs;
        this.running = running;
        this.inboxes = inboxes;
        this.archive = archive;
        this.launch = launch;
        this.clock = clock;
    }

    /** Whether these books have seen any run at all. */
    public boolean everRun() {
        return runs.any();
    }

    /**
     * Imports a slot that was never imported.
     *
     * @param maxHeldRatio overrides the setting of that name; null for the setting
     */
    public Ended run(Slot slot, @Nullable Double maxHeldRatio) {
        return alone(slot, () -> {
            Optional<SlotRun> newest = runs.newest(slot);
            State state = newest.map(SlotRun::state).orElse(State.REFUSED);
            if (state == State.DONE) {
                return Ended.not(Exit.REFUSED, Sentence.of("run.already-done", slot, ended(newest.orElseThrow())));
            }
            if (state != State.REFUSED) {
                return Ended.not(Exit.REFUSED, Sentence.of("run.restart-first", slot));
            }
            int attempt = newest.map(SlotRun::attempt).orElse(1);
            return fromInbox(slot, pair -> start(slot, attempt, false, "", pair, maxHeldRatio));
        });
    }

    /** Goes on with a run that failed, was stopped, or whose process died, where it stopped. */
    public Ended restart(Slot slot) {
        return alone(slot, () -> {
            Optional<SlotRun> newest = runs.newest(slot);
            if (newest.isEmpty()) {
                return Ended.not(Exit.REFUSED, Sentence.of("run.never-run", slot));
            }
            State state = newest.get().state();
            if (state == State.DONE || state == State.REFUSED) {
                return Ended.not(Exit.REFUSED, Sentence.of("run.nothing-to-restart", slot));
            }
            runs.mark(newest.get().id(), State.RUNNING, null, null);
            return launch.restart(newest.get());
        });
    }

    /**
     * Does a complete slot again as a further attempt.
     *
     * @param dryRun only tells what would change
     * @param corrected reads the files that lie in the inbox instead of the archived ones
     */
    public Ended rerun(Slot slot, String reason, boolean dryRun, boolean corrected, @Nullable Double maxHeldRatio) {
        return alone(slot, () -> {
            Optional<SlotRun> newest = runs.newest(slot);
            if (newest.filter(Imports::canBeDoneAgain).isEmpty()) {
                return Ended.not(Exit.REFUSED, Sentence.of(newest.isEmpty() ? "run.never-run" : "run.restart-first", slot));
            }
            SlotRun done = newest.get();
            int attempt = done.state() == State.DONE ? done.attempt() + 1 : done.attempt();
            if (corrected) {
                return fromInbox(slot, pair -> start(slot, attempt, dryRun, reason, pair, maxHeldRatio));
            }
            return start(slot, attempt, dryRun, reason, archived(runs.lastDone(slot)), maxHeldRatio);
        });
    }

    /** A complete run, or a further attempt that was refused: the attempt before it stands. */
    private static boolean canBeDoneAgain(SlotRun run) {
        return run.state() == State.DONE || (run.state() == State.REFUSED && run.attempt() > 1);
    }

    private static String ended(SlotRun run) {
        LocalDateTime at = run.endedAt();
        return at == null ? "" : at.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ');
    }

    private Found.Pair archived(SlotRun run) {
        Report orders = archive.of(run.slot(), run.attempt(), runs.file(run.id(), ReportKind.ORDERS));
        Report items = archive.of(run.slot(), run.attempt(), runs.file(run.id(), ReportKind.ITEMS));
        return new Found.Pair(orders, items, List.of());
    }

    private Ended alone(Slot slot, Supplier<Ended> work) {
        Optional<RunningSlots.Permit> permit = running.begin(slot);
        if (permit.isEmpty()) {
            return Ended.not(Exit.REFUSED, Sentence.of("run.already-running", slot));
        }
        RunningSlots.Permit held = permit.get();
        try {
            return work.get();
        } catch (UnreadableFile e) {
            return Ended.not(Exit.UNUSABLE, e.sentence());
        } finally {
            held.close();
        }
    }

    private Ended fromInbox(Slot slot, Function<Found.Pair, Ended> start) {
        Found found = inboxes.apply(slot.shop()).find(slot);
        if (found instanceof Found.Pair pair) {
            return start.apply(pair);
        }
        return Ended.not(Exit.UNUSABLE, why(found));
    }

    private static Sentence why(Found found) {
        if (found instanceof Found.Missing missing) {
            return missing.sentence();
        }
        if (found instanceof Found.NotReady notReady) {
            return notReady.sentence();
        }
        return ((Found.Refused) found).sentence();
    }

    private Ended start(
            Slot slot, int attempt, boolean dryRun, String reason, Found.Pair pair, @Nullable Double maxHeldRatio) {
        SourceFile orders = archive.keep(pair.orders(), slot, attempt);
        SourceFile items = archive.keep(pair.items(), slot, attempt);
        long id = runs.begin(slot, attempt, dryRun, reason, LocalDateTime.now(clock));
        runs.file(id, orders);
        runs.file(id, items);
        SlotRun run = runs.get(id);
        List<Sentence> remarks = new ArrayList<>(pair.remarks());
        List<String> seen = runs.slotsWithContent(run, orders.sha256());
        if (!seen.isEmpty() && !dryRun && attempt == 1) {
            remarks.add(Sentence.of("run.content-seen", orders.name(), String.join(", ", seen)));
        }
        return launch.start(run, maxHeldRatio).with(remarks);
    }
}
