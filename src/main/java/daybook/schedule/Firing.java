package daybook.schedule;

import daybook.event.EventKind;
import daybook.event.ShopEvent;
import daybook.event.ShopEventStore;
import daybook.jobs.Approvals;
import daybook.jobs.Exit;
import daybook.jobs.JobDefinition;
import daybook.jobs.JobDefinitions;
import daybook.jobs.JobDefinitions.Kind;
import daybook.jobs.ReferenceSheets.Loading;
import daybook.jobs.Retention;
import daybook.jobs.Retention.Removed;
import daybook.jobs.SheetImports;
import daybook.wording.Sentence;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done when a job fires: an import begins to wait for its files, anything else is simply done. */
final class Firing {
    private static final Logger log = LoggerFactory.getLogger(Firing.class);

    /** With half a minute between them, longer than an import takes. */
    private static final int MOST_TRIES = 40;

    /** There was no sheet, or somebody is still writing it: the next time will find it. */
    private static final Set<String> NOTHING_TO_DO = Set.of("run.sheets-none", "intake.still-growing");

    /** Digits that tell two sheets apart; a key of the books has room for no more. */
    private static final int ENOUGH_OF_A_HASH = 16;

    private final JobDefinitions jobs;
    private final Awaiting awaiting;
    private final SheetImports sheets;
    private final Approvals approvals;
    private final Retention retention;
    private final ShopEventStore events;
    private final Retry retry;
    private final Clock clock;

    /** Fires a job once more, later. */
    interface Retry {
        void later(String job, String shop, int tried);
    }

    Firing(JobDefinitions jobs, Awaiting awaiting, SheetImports sheets, Approvals approvals, Retention retention, ShopEventStore events, Retry retry, Clock clock) {
        this.jobs = jobs;
        this.awaiting = awaiting;
        this.sheets = sheets;
        this.approvals = approvals;
        this.retention = retention;
        this.events = events;
        this.retry = retry;
        this.clock = clock;
    }

    /** The job was due at that time, which may be a while ago. */
    void fire(String name, Instant due) {
        JobDefinition job = jobs.named(name).orElse(null);
        if (job == null) {
            return; // its file is gone since
        }
        LocalDate day = DueTimes.of(job).day(due);
        if (job.kind() != Kind.IMPORT && job.timing().daysOff().isOff(day)) {
            log.info("{} is not done: {} is a day off", name, day);
            return;
        }
        job.timing().shops().forEach(shop -> attempt(job, shop, due, 0));
    }

    /** Tries a job of a shop again that found the shop busy, or met with a fault. */
    void again(String name, String shop, int tried) {
        jobs.named(name).ifPresent(job -> attempt(job, shop, clock.instant(), tried));
    }

    /** A fault of one shop, or of the database for a moment, is no reason to leave out another shop, or the day. */
    private void attempt(JobDefinition job, String shop, Instant due, int tried) {
        try {
            End end = work(job, shop, due);
            log.info("{} of {}: busy {}, not done {}", job.name(), shop, end.busy(), end.wrong().stream().map(Wrong::name).toList());
            if (end.busy() && tried < MOST_TRIES) {
                retry.later(job.name(), shop, tried + 1);
            } else {
                tell(job, shop, end);
            }
        } catch (RuntimeException e) {
            log.error("{} of {} met with a fault, try {}", job.name(), shop, tried, e);
            if (tried < MOST_TRIES) {
                retry.later(job.name(), shop, tried + 1);
            } else {
                complain(job, shop, Wrong.of("fault", job, shop));
            }
        }
    }

    /**
     * How an attempt ended.
     *
     * @param busy whether it is worth trying again in a moment
     * @param wrong what was not done; empty if all is done
     */
    private record End(boolean busy, List<Wrong> wrong) {
        static final End DONE = new End(false, List.of());

        /** {@code why}: what stands in its way. */
        static End busy(JobDefinition job, String shop, Sentence why) {
            Sentence told = why.key().equals("run.shop-unfinished")
                    ? Sentence.of("event.job-unfinished", job.name(), shop, why.arguments().get(0))
                    : Sentence.of("event.job-busy", job.name(), shop);
            return new End(true, List.of(new Wrong("busy", false, told)));
        }
    }

    /** Something that was not done, by a name that stays the same as long as it is the same, and what is told of it; {@code once}: never again. */
    private record Wrong(String name, boolean once, Sentence sentence) {
        static Wrong of(String name, JobDefinition job, String shop) {
            return new Wrong(name, false, Sentence.of("event.job-failed", job.name(), shop));
        }
    }

    private End work(JobDefinition job, String shop, Instant due) {
        return switch (job.kind()) {
            case IMPORT -> {
                awaiting.await(job, shop, due);
                yield End.DONE;
            }
            case APPROVAL -> {
                Sentence refused = approvals.approveClean(shop, job.name()).refused();
                yield refused == null ? End.DONE : End.busy(job, shop, refused);
            }
            case RETENTION -> remove(job, shop);
            case STOCK_IMPORT, SHIPMENT_IMPORT, ANSWER_IMPORT, MEND_IMPORT, COMMAND_IMPORT -> takeSheets(job, shop);
        };
    }

    /** What stands in its way will be gone in a moment, or somebody is told of it. */
    private End remove(JobDefinition job, String shop) {
        Removed removed = retention.remove(shop, job.name());
        return switch (removed.exit()) {
            case DONE -> End.DONE;
            case REFUSED -> End.busy(job, shop, removed.sentence());
            default -> throw new IllegalStateException(removed.sentence().toString());
        };
    }

    private End takeSheets(JobDefinition job, String shop) {
        List<Loading> all = sheets.fromInbox(job, shop, LocalDate.now(clock));
        all.stream().filter(Loading::loadedNow).forEach(taken -> tellTaken(job, shop, taken));
        List<Loading> left = all.stream()
                .filter(loading -> !loading.loaded() && !NOTHING_TO_DO.contains(loading.sentence().key()))
                .toList();
        Optional<Loading> busy = left.stream().filter(loading -> loading.exit() == Exit.REFUSED).findFirst();
        return busy.isPresent() ? End.busy(job, shop, busy.get().sentence()) : new End(false, left.stream().map(loading -> wrong(loading, job, shop)).distinct().toList());
    }

    /** Whoever dropped it into the inbox hears what became of it. A sheet that is looked at again later may be told again. */
    private void tellTaken(JobDefinition job, String shop, Loading taken) {
        LocalDateTime now = LocalDateTime.now(clock);
        String key = "sheet/" + shop + "/" + job.name() + "/" + Objects.requireNonNull(taken.sha256()).substring(0, ENOUGH_OF_A_HASH) + "/" + now;
        events.add(new ShopEvent(0, key, EventKind.SHEET_TAKEN, shop, null, null, taken.sentence(), now, null));
    }

    /** A sheet that cannot be used is told of in its own sentence, which names it and says what to do; a fault stands in the log. */
    private static Wrong wrong(Loading left, JobDefinition job, String shop) {
        String sha256 = left.sha256();
        String name = sha256 == null ? left.sentence().key() : sha256.substring(0, ENOUGH_OF_A_HASH);
        return left.exit() == Exit.UNUSABLE ? new Wrong(name, sha256 != null, left.sentence()) : Wrong.of(name, job, shop);
    }

    private void tell(JobDefinition job, String shop, End end) {
        if (end.wrong().isEmpty()) {
            events.closeBeginning(key(job, shop), LocalDateTime.now(clock));
        }
        end.wrong().forEach(wrong -> complain(job, shop, wrong));
    }

    /** Once, until it is put right; of a sheet, which lies there at each try, once for good, though somebody closes the alarm. */
    private void complain(JobDefinition job, String shop, Wrong wrong) {
        String key = key(job, shop) + wrong.name() + "/";
        if (wrong.once() ? events.count(key, "") > 0 : events.isOpen(key)) {
            return;
        }
        LocalDateTime now = LocalDateTime.now(clock);
        events.add(new ShopEvent(0, key + now, EventKind.JOB_FAILED, shop, null, null, wrong.sentence(), now, null));
    }

    private static String key(JobDefinition job, String shop) {
        return "job/" + shop + "/" + job.name() + "/";
    }
}
