package daybook.jobs;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/**
 * The writing of the exception workbook of one run. Once the gate has let the run through, nothing that the workbook says changes any more, so it is
 * written while the database fills the ledger; the reports wait for it. No run ends before it does.
 */
class Explanation implements JobExecutionListener {
    private @Nullable Beside<Void> writing;

    /** Begins to write, on another thread, unless that was done; asks for the work only then. */
    void begin(Supplier<Runnable> work) {
        if (writing == null) {
            writing = Beside.run(work.get());
        }
    }

    /** Waits until it is written; begins first, where a restart has passed the beginning. Throws what went wrong. */
    void finish(Supplier<Runnable> work) {
        begin(work);
        Beside<Void> begun = writing;
        if (begun != null) {
            begun.result();
        }
    }

    @Override
    public void afterJob(JobExecution execution) {
        Beside<Void> work = writing;
        if (work != null) {
            work.end();
        }
    }
}
