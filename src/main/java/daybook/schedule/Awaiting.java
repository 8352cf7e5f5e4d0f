package daybook.schedule;

import daybook.event.EventKind;
import daybook.event.ShopEvent;
import daybook.event.ShopEventStore;
import daybook.intake.Found;
import daybook.intake.UnreadableFile;
import daybook.jobs.BackgroundRuns;
import daybook.jobs.BackgroundRuns.Answer;
import daybook.jobs.Imports;
import daybook.jobs.JobDefinition;
import daybook.jobs.JobDefinitions;
import daybook.jobs.JobDefinitions.Kind;
import daybook.jobs.RunContext;
import daybook.jobs.Timing.Misfire;
import daybook.reconciliation.SlotRunStore;
import daybook.schedule.AwaitedSlot.Decision;
import daybook.slot.Session;
import daybook.slot.Slot;
import daybook.wording.Sentence;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the files of slots that are due: begins a slot as soon as both are there and stable, and decides it at its deadline. */
final class Awaiting {
    private static final Logger log = LoggerFactory.getLogger(Awaiting.class);

    /** After a longer outage a person decides what is done about the days before. */
    private static final int MOST_DAYS_MISSED = 14;

    /** Who is at work in the shop, or in too many others, ends. */
    private static final Set<String> BUSY = Set.of("run.already-running", "run.house-busy");

    private final JobDefinitions jobs;
    private final AwaitedSlotStore awaited;
    private final SlotRunStore runs;
    private final Imports imports;
    private final BackgroundRuns background;
    private final ShopEventStore events;
    private final Clock clock;
    private final Map<String, LocalDate> off = new ConcurrentHashMap<>();

    Awaiting(
            JobDefinitions jobs,
            AwaitedSlotStore awaited,
            SlotRunStore runs,
            Imports imports,
            BackgroundRuns background,
            ShopEventStore events,
            Clock clock) {
        this.jobs = jobs;
        this.awaited = awaited;
        this.runs = runs;
        this.imports = imports;
        this.background = background;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An import is due: the slot of that day is awaited, and those of the days before on which no process ran, if its file wants them made up for.
     *
     * @param due when it was due, or when a process ran again after it was: of a day is awaited what was due by then
     */
    void await(JobDefinition job, String shop, Instant due) {
        DueTimes times = DueTimes.of(job);
        LocalDate day = times.day(due);
        LocalDate from = day;
        if (job.timing().misfire() == Misfire.FIRE_ONCE) {
            Optional<LocalDate> last = awaited.lastDayBefore(day, job.name(), shop);
            LocalDate earliest = day.minusDays(MOST_DAYS_MISSED);
            from = last.map(known -> known.plusDays(1)).map(next -> next.isBefore(earliest) ? earliest : next).orElse(day);
        }
        Session session = Objects.requireNonNull(job.session());
        from.datesUntil(day.plusDays(1))
                .filter(date -> times.firstOn(date).filter(first -> !first.isAfter(due)).isPresent())
                .map(date -> new Slot(shop, date, session))
                .forEach(slot -> RunContext.in(slot, () -> await(job, times, slot)));
    }

    private void await(JobDefinition job, DueTimes times, Slot slot) {
        LocalDateTime deadline = shopTime(times.deadline(slot.date()));
        if (awaited.add(new AwaitedSlot(slot, job.name(), now(), deadline, null, null))) {
            log.info("Slot {} of {} is awaited until {}", slot, slot.shop(), deadline);
        }
    }

    /** Looks once for each slot that is awaited, and sees which jobs are not due today. */
    void look() {
        jobs.all().stream().filter(job -> job.kind() == Kind.IMPORT).forEach(this::seeWhetherOff);
        Set<String> busy = new HashSet<>();
        for (AwaitedSlot slot : awaited.undecided()) {
            boolean mayBegin = !busy.contains(slot.slot().shop());
            boolean waitsForItsTurn = RunContext.in(slot.slot(), () -> lookSafely(slot, mayBegin));
            if (waitsForItsTurn) {
                busy.add(slot.slot().shop()); // the next slot of the shop would be begun before this one
            }
        }
    }

    /** A day off stays one, whatever the job's file says later. Written down once a day. */
    private void seeWhetherOff(JobDefinition job) {
        DueTimes times = DueTimes.of(job);
        LocalDate today = times.day(clock.instant());
        if (times.firstOn(today).isEmpty() && !today.equals(off.put(job.name(), today))) {
            job.timing().shops().forEach(shop -> awaited.seenOff(today, job.name(), shop));
        }
    }

    /** Whether the slot has its files and only waits for its turn. */
    private boolean lookSafely(AwaitedSlot slot, boolean mayBegin) {
        try {
            return look(slot, mayBegin);
        } catch (RuntimeException e) {
            log.error("Slot {} of {} could not be looked for; the next look tries again", slot.slot(), slot.slot().shop(), e);
            if (isLate(slot)) {
                tell(slot.slot(), EventKind.FILES_UNUSABLE, "unlooked", Sentence.of("event.not-looked-for", slot.slot()));
            }
            return false;
        }
    }

    private boolean look(AwaitedSlot known, boolean mayBegin) {
        Slot slot = known.slot();
        AwaitedSlot waiting = asTheFilesSay(known).orElse(null);
        if (waiting == null) {
            log.info("Slot {} of {} is not awaited any more: its job is not due on that day", slot, slot.shop());
            awaited.forget(slot);
            return false;
        }
        if (runs.newest(slot).isPresent()) {
            decide(slot, Decision.DONE); // somebody started it; what became of it is told by its run
            return false;
        }
        Found found = found(slot);
        if (found instanceof Found.Pair) {
            return !mayBegin || begin(waiting);
        }
        Sentence why = why(found);
        awaited.wanting(slot, why, now());
        if (isLate(waiting)) {
            miss(waiting, found instanceof Found.Missing ? EventKind.FILE_MISSING : EventKind.FILES_UNUSABLE, why);
        }
        return false;
    }

    /** The files of {@code jobs/} may have changed since it was due: another deadline, a day off, a shop that is served no more. */
    private Optional<AwaitedSlot> asTheFilesSay(AwaitedSlot known) {
        Slot slot = known.slot();
        return jobs.named(known.job())
                .filter(job -> job.timing().fires() && job.timing().shops().contains(slot.shop()) && job.session() == slot.session())
                .map(DueTimes::of)
                .filter(times -> times.firstOn(slot.date()).isPresent())
                .map(times -> known.until(shopTime(times.deadline(slot.date()))));
    }

    private LocalDateTime shopTime(Instant time) {
        return LocalDateTime.ofInstant(time, clock.getZone());
    }

    private Found found(Slot slot) {
        try {
            return imports.look(slot);
        } catch (UnreadableFile e) {
            return new Found.Refused(e.sentence());
        }
    }

    private static Sentence why(Found found) {
        if (found instanceof Found.Missing missing) {
            return missing.sentence();
        }
        return found instanceof Found.NotReady growing ? growing.sentence() : ((Found.Refused) found).sentence();
    }

    private boolean isLate(AwaitedSlot waiting) {
        return !now().isBefore(waiting.deadline());
    }

    /** Begins a slot, unless that is refused; what refuses it is asked again with the next look, also after the deadline: the files were there in time. Whether all it needs is its turn. */
    private boolean begin(AwaitedSlot waiting) {
        Slot slot = waiting.slot();
        Answer answer = background.run(slot, null);
        if (answer instanceof Answer.Begun begun) {
            log.info("Slot {} of {} has begun as run {}", slot, slot.shop(), begun.run().id());
            decide(slot, Decision.BEGUN);
        } else if (answer instanceof Answer.Refused refused) {
            log.info("Slot {} of {} is not begun: {} {}", slot, slot.shop(), refused.sentence().key(), refused.sentence().arguments());
            awaited.wanting(slot, refused.sentence(), now());
            boolean passes = passes(refused, slot);
            if (isLate(waiting) && !passes) {
                tell(slot, EventKind.FILES_UNUSABLE, "unusable", refused.sentence());
            }
            return passes;
        }
        return false;
    }

    /** Whether it needs nobody: what is under way in the shop ends, a run whose process died is taken over, and another look may have begun the slot. */
    private boolean passes(Answer.Refused refused, Slot slot) {
        return BUSY.contains(refused.sentence().key())
                || runs.newest(slot).isPresent()
                || runs.running().stream().anyMatch(run -> run.slot().shop().equals(slot.shop()));
    }

    private void miss(AwaitedSlot waiting, EventKind kind, Sentence why) {
        tell(waiting.slot(), kind, kind == EventKind.FILE_MISSING ? "missing" : "unusable", why);
        decide(waiting.slot(), Decision.MISSED);
    }

    /** Once for each {@code what}: that a look failed says nothing of what the last look found. */
    private void tell(Slot slot, EventKind kind, String what, Sentence why) {
        events.add(new ShopEvent(0, what + "/" + slot.shop() + "/" + slot, kind, slot.shop(), slot, null, why, now(), null));
    }

    private void decide(Slot slot, Decision decision) {
        awaited.decide(slot, decision, now());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
