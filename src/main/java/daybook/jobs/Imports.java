package daybook.jobs;

import daybook.intake.Found;
import daybook.intake.Inbox;
import daybook.intake.UnreadableFile;
import daybook.jobs.ReferenceSheets.Loading;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRun.State;
import daybook.reconciliation.SlotRunStore;
import daybook.reconciliation.SlotRunStore.Begun;
import daybook.reconciliation.SourceFile;
import daybook.slot.Slot;
import daybook.wording.Sentence;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts, restarts and reruns imports. Each call runs to the end, on the caller's thread, and holds the shop's lock meanwhile. A run that stopped before
 * it was in the ledger must be finished before anything else changes the shop's ledger: it was judged by what the ledger held then.
 */
public final class Imports {
    private final SlotRunStore runs;
    private final RunningShops running;
    private final Function<String, Inbox> inboxes;
    private final Archive archive;
    private final Launch launch;
    private final SheetImports sheets;
    private final TransactionTemplate transaction;
    private final RunEvents events;
    private final Clock clock;
    private final Consumer<SlotRun> begun;

    Imports(
            SlotRunStore runs,
            RunningShops running,
            Function<String, Inbox> inboxes,
            Archive archive,
            Launch launch,
            SheetImports sheets,
            TransactionTemplate transaction,
            RunEvents events,
            Clock clock,
            Consumer<SlotRun> begun) {
        this.runs = runs;
        this.running = running;
        this.inboxes = inboxes;
        this.archive = archive;
        this.launch = launch;
        this.sheets = sheets;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.begun = begun;
    }

    /** The same, telling that a run has begun as soon as nothing refuses it any more, on the thread that runs it. */
    Imports telling(Consumer<SlotRun> listener) {
        return new Imports(runs, running, inboxes, archive, launch, sheets, transaction, events, clock, listener);
    }

    /** Whether these books have seen any run at all. */
    public boolean everRun() {
        return runs.any();
    }

    /**
     * Imports a slot that was never imported. What purchasers have answered and dropped into the inbox is taken first.
     *
     * @param maxHeldRatio overrides the setting of that name; null for the setting
     */
    public Ended run(Slot slot, @Nullable Double maxHeldRatio) {
        return alone(slot, () -> {
            Optional<SlotRun> newest = runs.newest(slot);
            if (newest.filter(run -> isUnfinished(run)).isPresent()) {
                return refused("run.restart-first", slot);
            }
            Optional<SlotRun> standing = runs.lastSettled(slot);
            if (standing.isPresent()) {
                return refused("run.already-done", slot, ended(standing.get()));
            }
            int attempt = newest.map(SlotRun::attempt).orElse(1);
            return fromInbox(slot, inputs -> start(new Begun(slot, attempt, false, "", maxHeldRatio), inputs, answers(slot)));
        });
    }

    /** Goes on with a run that failed, was stopped, or whose process died, where it stopped. */
    public Ended restart(Slot slot) {
        return alone(slot, () -> {
            Optional<SlotRun> newest = runs.newest(slot);
            if (newest.isEmpty()) {
                return refused("run.never-run", slot);
            }
            SlotRun run = newest.get();
            if (run.retiredAt() != null) {
                return retired(run);
            }
            if (!isUnfinished(run)) {
                return refused("run.nothing-to-restart", slot);
            }
            return goOn(run);
        });
    }

    /** Takes over a run whose process died; never one that a living process has, and none that ended. */
    public Ended recover(Slot slot) {
        return alone(slot, () -> {
            Optional<SlotRun> dead = runs.newest(slot).filter(run -> run.state() == State.RUNNING);
            return dead.isPresent() ? goOn(dead.get()) : refused("run.nothing-to-recover", slot);
        });
    }

    /** The runs that have not ended and that no process has: theirs died. Dry runs are left out. */
    public List<SlotRun> dead() {
        List<SlotRun> dead = new ArrayList<>();
        for (String shop : runs.running().stream().map(run -> run.slot().shop()).distinct().toList()) {
            dead.addAll(running.alone(
                    shop, () -> runs.running().stream().filter(run -> run.slot().shop().equals(shop)).toList(), List::<SlotRun>of));
        }
        return dead;
    }

    /** Forgets what dry runs of any shop left whose process died. */
    public void forgetDeadDryRuns() {
        for (String shop : runs.shopsTrying()) {
            running.alone(
                    shop,
                    () -> {
                        runs.forgetDeadDryRuns(shop, now());
                        return true;
                    },
                    () -> false);
        }
    }

    /** What the inbox holds for a slot, now. Waits a moment if a file was touched a moment ago. */
    public Found look(Slot slot) {
        return inboxes.apply(slot.shop()).find(slot);
    }

    private Ended goOn(SlotRun run) {
        if (runs.overtaken(run)) {
            if (run.state() == State.RUNNING) {
                runs.mark(run.id(), State.FAILED, SlotRun.PROCESS_DIED, now());
            }
            return refused(run.settled() ? "run.overtaken-settled" : "run.overtaken", run.slot());
        }
        launch.announce(run.id());
        runs.reopen(run.id());
        begun.accept(runs.get(run.id()));
        return launch.restart(run);
    }

    /**
     * Does a slot again as a further attempt: one that stands in the ledger, or, with corrected files, one that stopped before it did.
     *
     * @param dryRun only tells what would change
     * @param corrected reads the files that lie in the inbox instead of the archived ones
     */
    public Ended rerun(Slot slot, String reason, boolean dryRun, boolean corrected, @Nullable Double maxHeldRatio) {
        return alone(slot, () -> {
            Optional<SlotRun> newest = runs.newest(slot);
            if (newest.filter(run -> isUnfinished(run) && !run.settled()).isPresent()) {
                return corrected && !dryRun ? insteadOf(newest.get(), reason, maxHeldRatio) : refused("run.restart-or-correct", slot);
            }
            Optional<SlotRun> standing = runs.lastSettled(slot);
            if (standing.isEmpty()) {
                return refused("run.never-run", slot);
            }
            if (standing.get().retiredAt() != null) {
                return retired(standing.get());
            }
            Begun again = new Begun(slot, standing.get().attempt() + 1, dryRun, reason, maxHeldRatio);
            return corrected
                    ? fromInbox(slot, inputs -> start(again, inputs, List.of()))
                    : start(again, archive.inputs(standing.get(), runs), List.of());
        });
    }

    /** Nothing of it is in the ledger, so the slot begins anew with the files that lie in the inbox. */
    private Ended insteadOf(SlotRun stopped, String reason, @Nullable Double maxHeldRatio) {
        return fromInbox(stopped.slot(), inputs -> {
            transaction.executeWithoutResult(status -> {
                runs.forgetRows(stopped.id());
                runs.mark(stopped.id(), State.REFUSED, "replaced: " + reason, now());
            });
            return start(new Begun(stopped.slot(), stopped.attempt(), false, reason, maxHeldRatio), inputs, List.of());
        });
    }

    private static boolean isUnfinished(SlotRun run) {
        return run.state() == State.RUNNING || run.state() == State.FAILED;
    }

    /** The ledger may have no buyers any more for what the files would be held against, so not even corrected ones are taken. */
    private static Ended retired(SlotRun run) {
        return refused("retention.slot-gone", run.slot(), Retention.day(Objects.requireNonNull(run.retiredAt())));
    }

    private static Ended refused(String key, Object... arguments) {
        return Ended.not(Exit.REFUSED, Sentence.of(key, arguments));
    }

    private static String ended(SlotRun run) {
        LocalDateTime at = run.endedAt();
        return at == null ? "" : at.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ');
    }

    private Ended alone(Slot slot, Supplier<Ended> work) {
        try {
            return running.alone(slot.shop(), () -> unlessUnfinished(slot, work), () -> refused("run.already-running", slot));
        } catch (UnreadableFile e) {
            return Ended.not(Exit.UNUSABLE, e.sentence());
        }
    }

    private Ended unlessUnfinished(Slot slot, Supplier<Ended> work) {
        runs.forgetDeadDryRuns(slot.shop(), now());
        Optional<SlotRun> other = runs.unfinished(slot.shop(), slot);
        return other.isPresent() ? refused("run.finish-first", slot, other.get().slot()) : work.get();
    }

    private Ended fromInbox(Slot slot, Function<Inputs, Ended> start) {
        Found found = inboxes.apply(slot.shop()).find(slot);
        if (found instanceof Found.Pair pair) {
            return start.apply(Inputs.of(pair));
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

    private List<Sentence> answers(Slot slot) {
        return sheets.answersInInbox(slot.shop(), slot.date()).stream().flatMap(Imports::remarks).toList();
    }

    private static Stream<Sentence> remarks(Loading answers) {
        Path marked = answers.workbook();
        return marked == null ? Stream.of(answers.sentence()) : Stream.of(answers.sentence(), Sentence.of("run.sheet-to-mend", marked));
    }

    private Ended start(Begun what, Inputs inputs, List<Sentence> answers) {
        SourceFile orders = archive.keep(inputs.orders(), what);
        SourceFile items = archive.keep(inputs.items(), what);
        List<Sentence> remarks = new ArrayList<>(answers);
        remarks.addAll(inputs.remarks());
        SlotRun run = Objects.requireNonNull(transaction.execute(status -> {
            long id = runs.begin(what, now());
            launch.announce(id);
            runs.file(id, orders);
            runs.file(id, items);
            SlotRun begins = runs.get(id);
            seenBefore(begins, orders).ifPresent(remarks::add);
            events.remarked(begins, remarks);
            return begins;
        }));
        begun.accept(run);
        return launch.start(run).with(remarks);
    }

    private Optional<Sentence> seenBefore(SlotRun run, SourceFile orders) {
        List<String> seen = run.dryRun() || run.attempt() > 1 ? List.of() : runs.slotsWithContent(run, orders.sha256());
        return seen.isEmpty() ? Optional.empty() : Optional.of(Sentence.of("run.content-seen", orders.name(), String.join(", ", seen)));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
