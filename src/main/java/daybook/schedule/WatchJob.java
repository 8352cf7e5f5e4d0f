package daybook.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Looks after the runs; on one node at a time. */
@DisallowConcurrentExecution
class WatchJob implements Job {
    private final Watch watch;

    WatchJob(Watch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(JobExecutionContext context) {
        watch.look();
    }
}
