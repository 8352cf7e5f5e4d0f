package daybook.schedule;

import java.time.Clock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a trigger into the store that fires a job once more, for one shop. While the store is out of reach, what is to be tried again is kept here until it is not. */
final class RetryLater implements Firing.Retry {
    private static final Logger log = LoggerFactory.getLogger(RetryLater.class);

    private final Scheduler scheduler;
    private final ScheduleSettings settings;
    private final Clock clock;
    private final Queue<Again> kept = new ConcurrentLinkedQueue<>();

    private record Again(String job, String shop, int tried) {}

    RetryLater(Scheduler scheduler, ScheduleSettings settings, Clock clock) {
        this.scheduler = scheduler;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void later(String job, String shop, int tried) {
        place(new Again(job, shop, tried));
    }

    /** To be called once the store can be reached again. */
    void placeKept() {
        for (int left = kept.size(); left > 0; left--) {
            Again again = kept.poll();
            if (again != null) {
                place(again);
            }
        }
    }

    private void place(Again again) {
        try {
            if (!scheduler.checkExists(new JobKey(again.job(), Triggers.JOBS))) {
                return; // its file is gone since
            }
            scheduler.scheduleJob(QuartzDates.onceAt(clock.instant().plus(settings.lookEvery()))
                    .forJob(again.job(), Triggers.JOBS)
                    .usingJobData(FireJob.SHOP, again.shop())
                    .usingJobData(FireJob.TRIED, Integer.toString(again.tried()))
                    .build());
        } catch (SchedulerException e) {
            log.error("{} of {} cannot be placed now, it is kept until the schedule can be written", again.job(), again.shop(), e);
            kept.add(again);
        }
    }
}
