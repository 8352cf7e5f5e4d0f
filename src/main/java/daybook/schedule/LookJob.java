package daybook.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Looks for the files of the slots that are awaited, and places what could not be placed while the database was away; on one node at a time. */
@DisallowConcurrentExecution
class LookJob implements Job {
    private final Awaiting awaiting;
    private final RetryLater retries;

    LookJob(Awaiting awaiting, RetryLater retries) {
        this.awaiting = awaiting;
        this.retries = retries;
    }

    @Override
    public void execute(JobExecutionContext context) {
        retries.placeKept();
        awaiting.look();
    }
}
