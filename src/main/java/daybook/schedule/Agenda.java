package daybook.schedule;

import daybook.jobs.JobDefinition;
import daybook.jobs.JobDefinitions;
import daybook.reconciliation.RunProgress;
import daybook.reconciliation.RunProgressStore;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRunStore;
import daybook.schedule.AwaitedSlot.Decision;
import daybook.slot.Session;
import daybook.slot.Slot;
import daybook.wording.Sentence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is due, under way and done: for pages and programs that look on. Asks the database only, never the inbox. */
public final class Agenda {
    /** Until the trigger of the job has surely fired. */
    private static final Duration A_MOMENT = Duration.ofMinutes(2);

    private final JobDefinitions jobs;
    private final SlotRunStore runs;
    private final RunProgressStore progress;
    private final AwaitedSlotStore awaited;
    private final Clock clock;

    Agenda(JobDefinitions jobs, SlotRunStore runs, RunProgressStore progress, AwaitedSlotStore awaited, Clock clock) {
        this.jobs = jobs;
        this.runs = runs;
        this.progress = progress;
        this.awaited = awaited;
        this.clock = clock;
    }

    /** How a slot stands. */
    public enum State {
        /** The job is not due on that day. */
        DAY_OFF,
        /** Its time has not come, or it has none and a person starts it. */
        NOT_YET,
        /** Its time has passed, and no process looked for its files: a person starts it. */
        NOT_AWAITED,
        /** Its files are looked for until the deadline. */
        WAITING,
        /** A run is under way. */
        RUNNING,
        /** Imported; the totals close. */
        DONE,
        /** Refused as a whole; nothing of it is in the ledger. */
        REFUSED,
        /** Stopped; to be restarted. */
        FAILED,
        /** Imported; the totals do not close. */
        TOTALS_OPEN,
        /** The deadline has passed without usable files. A person starts it when they have come. */
        MISSED
    }

    /**
     * One slot of the day.
     *
     * @param job the job that imports it
     * @param deadline shop time; null if the job does not fire by itself
     * @param waitingFor what the last look found wanting, which names the files; null if nothing is known to be
     * @param run the run that says how it stands ({@link SlotRunStore#standing}); null if it was never run
     * @param progress how far that run is; null unless it is RUNNING
     */
    public record Due(
            String job,
            Slot slot,
            State state,
            @Nullable LocalDateTime deadline,
            @Nullable Sentence waitingFor,
            @Nullable SlotRun run,
            @Nullable RunProgress progress) {}

    /** When a job fires next, shop time. */
    public record NextTime(String job, LocalDateTime at) {}

    /**
     * A day of a shop.
     *
     * @param slots one of each session that a job imports, in the order of the day
     * @param next of each job that fires by itself, the earliest first
     */
    public record Day(LocalDate date, String shop, List<Due> slots, List<NextTime> next) {
        public Day {
            slots = List.copyOf(slots);
            next = List.copyOf(next);
        }
    }

    /** That day of that shop, as it stands now. */
    public Day on(LocalDate date, String shop) {
        List<Due> slots = new ArrayList<>();
        List<NextTime> next = new ArrayList<>();
        Instant now = clock.instant();
        for (JobDefinition job : jobs.all()) {
            if (job.timing().shops().contains(shop)) {
                DueTimes.of(job).nextAfter(now).ifPresent(time -> next.add(new NextTime(job.name(), shopTime(time))));
            }
        }
        for (Session session : Session.values()) {
            jobs.importing(shop, session).ifPresent(job -> slots.add(due(job, DueTimes.of(job), date, shop)));
        }
        next.sort(Comparator.comparing(NextTime::at).thenComparing(NextTime::job));
        return new Day(date, shop, slots, next);
    }

    /** Today by the shop's clock. */
    public Day today(String shop) {
        return on(LocalDate.now(clock), shop);
    }

    private Due due(JobDefinition job, DueTimes times, LocalDate date, String shop) {
        Session session = Objects.requireNonNull(job.session());
        Slot slot = new Slot(shop, date, session);
        SlotRun run = runs.standing(slot).orElse(null);
        AwaitedSlot waiting = awaited.of(slot).orElse(null);
        boolean fires = job.timing().fires() && job.timing().shops().contains(shop);
        LocalDateTime deadline = fires ? shopTime(times.deadline(date)) : null;
        State state = run != null ? state(run) : waiting != null && waiting.decided() != null ? state(waiting.decided()) : state(fires, times, date, waiting);
        return new Due(
                job.name(),
                slot,
                state,
                deadline,
                waiting != null && (state == State.WAITING || state == State.MISSED) ? waiting.wanting() : null,
                run,
                run != null && state == State.RUNNING ? progress.of(run.id()).orElse(null) : null);
    }

    private static State state(SlotRun run) {
        return switch (run.state()) {
            case RUNNING -> State.RUNNING;
            case DONE -> State.DONE;
            case REFUSED -> State.REFUSED;
            case FAILED -> Boolean.FALSE.equals(run.closed()) ? State.TOTALS_OPEN : State.FAILED;
        };
    }

    /** Of a slot without a run: BEGUN is told a moment before there is one. */
    private static State state(Decision decided) {
        return decided == Decision.MISSED ? State.MISSED : State.WAITING;
    }

    private State state(boolean fires, DueTimes times, LocalDate date, @Nullable AwaitedSlot waiting) {
        if (waiting != null) {
            return State.WAITING;
        }
        if (!fires) {
            return State.NOT_YET;
        }
        Optional<Instant> first = times.firstOn(date);
        if (first.isEmpty()) {
            return State.DAY_OFF;
        }
        Instant now = clock.instant();
        return now.isBefore(first.get().plus(A_MOMENT)) ? State.NOT_YET : State.NOT_AWAITED;
    }

    private LocalDateTime shopTime(Instant time) {
        return LocalDateTime.ofInstant(time, clock.getZone());
    }
}
