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
import daybook.jobs.SheetImports;
import daybook.wording.Sentence;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
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

    private final JobDefinitions jobs;
    private final Awaiting awaiting;
    private final SheetImports sheets;
    private final Approvals approvals;
    private final ShopEventStore events;
    private final Retry retry;
    private final Clock clock;

    /** Fires a job once more, later. */
    interface Retry {
        void later(String job, String shop, int tried);
    }

    Firing(JobDefinitions jobs, Awaiting awaiting, SheetImports sheets, Approvals approvals, ShopEventStore events, Retry retry, Clock clock) {
        this.jobs = jobs;
        this.awaiting = awaiting;
        this.sheets = sheets;
        this.approvals = approvals;
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
        DueTimes times = DueTimes.of(job);
        LocalDate day = times.day(due);
        if (job.timing().daysOff().isOff(day)) {
            log.info("{} is not done: {} is a day off", name, day);
            return;
        }
        for (String shop : job.timing().shops()) {
            if (job.kind() == Kind.IMPORT) {
                awaiting.await(job, times, shop, day);
            } else {
                work(job, shop, 0);
            }
        }
    }

    /** Tries a job of a shop again that found the shop busy. */
    void again(String name, String shop, int tried) {
        jobs.named(name).ifPresent(job -> work(job, shop, tried));
    }

    private void work(JobDefinition job, String shop, int tried) {
        Exit exit = job.kind() == Kind.APPROVAL ? approve(job, shop) : takeSheets(job, shop);
        log.info("{} of {}: {}", job.name(), shop, exit);
        if (exit == Exit.REFUSED && tried < MOST_TRIES) {
            retry.later(job.name(), shop, tried + 1);
            return;
        }
        LocalDateTime now = LocalDateTime.now(clock);
        String prefix = "job/" + shop + "/" + job.name() + "/";
        if (exit == Exit.DONE) {
            events.closeBeginning(prefix, now);
            return;
        }
        events.add(new ShopEvent(
                0, prefix + now, EventKind.JOB_FAILED, shop, null, null, Sentence.of("event.job-failed", job.name(), shop), now, null));
    }

    private Exit approve(JobDefinition job, String shop) {
        return approvals.approveClean(shop, job.name()).refused() == null ? Exit.DONE : Exit.REFUSED;
    }

    private Exit takeSheets(JobDefinition job, String shop) {
        Exit worst = Exit.DONE;
        List<Loading> loadings = sheets.fromInbox(job, shop, LocalDate.now(clock));
        for (Loading loading : loadings) {
            boolean idle = loading.exit() == Exit.UNUSABLE && NOTHING_TO_DO.contains(loading.sentence().key());
            if (loading.exit() != Exit.DONE && !idle) {
                worst = loading.exit();
            }
        }
        return worst;
    }
}
