package daybook.schedule;

import java.time.Clock;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a trigger into the store that fires a job once more, for one shop. */
final class RetryLater implements Firing.Retry {
    private static final Logger log = LoggerFactory.getLogger(RetryLater.class);

    private final Scheduler scheduler;
    private final ScheduleSettings settings;
    private final Clock clock;

    RetryLater(Scheduler scheduler, ScheduleSettings settings, Clock clock) {
        this.scheduler = scheduler;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void later(String job, String shop, int tried) {
        try {
            scheduler.scheduleJob(QuartzDates.onceAt(clock.instant().plus(settings.lookEvery()))
                    .forJob(job, Triggers.JOBS)
                    .usingJobData(FireJob.SHOP, shop)
                    .usingJobData(FireJob.TRIED, Integer.toString(tried))
                    .build());
        } catch (SchedulerException e) {
            log.error("{} of {} will not be tried again before its next time", job, shop, e);
        }
    }
}
