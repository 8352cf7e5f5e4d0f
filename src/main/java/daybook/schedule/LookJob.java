package daybook.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Looks for the files of the slots that are awaited; on one node at a time. */
@DisallowConcurrentExecution
class LookJob implements Job {
    private final Awaiting awaiting;

    LookJob(Awaiting awaiting) {
        this.awaiting = awaiting;
    }

    @Override
    public void execute(JobExecutionContext context) {
        awaiting.look();
    }
}
