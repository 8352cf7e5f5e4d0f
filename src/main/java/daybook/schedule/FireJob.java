package daybook.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.quartz.Job;

/** A job of {@code jobs/} has fired: its name is its key's. */
@DisallowConcurrentExecution
class FireJob implements Job {
    /** In the data of a trigger that tries again: how often it was tried, and for which shop. */
    static final String TRIED = "tried";

    static final String SHOP = "shop";

    private final Firing firing;

    FireJob(Firing firing) {
        this.firing = firing;
    }

    @Override
    public void execute(JobExecutionContext context) {
        var data = context.getMergedJobDataMap();
        String name = context.getJobDetail().getKey().getName();
        if (data.containsKey(SHOP)) {
            firing.again(name, data.getString(SHOP), Integer.parseInt(data.getString(TRIED)));
        } else {
            firing.fire(name, QuartzDates.due(context));
        }
    }
}
