package daybook.jobs;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells which step begins, how many of its rows are done, and when the run ends: to whoever looks on here, and to the other nodes. */
class TellProgress implements StepExecutionListener, JobExecutionListener {
    private final Progress progress;
    private final Heartbeats heartbeats;

    TellProgress(Progress progress, Heartbeats heartbeats) {
        this.progress = progress;
        this.heartbeats = heartbeats;
    }

    /** Takes the count of rows of one run. */
    interface Rows {
        void done(long rows);
    }

    Rows of(long run) {
        return rows -> {
            heartbeats.rows(run, rows);
            progress.rows(rows);
        };
    }

    @Override
    public void afterJob(JobExecution execution) {
        progress.end();
    }

    @Override
    public void beforeStep(StepExecution execution) {
        Long run = run(execution);
        if (run != null) {
            heartbeats.step(run, execution);
        }
        progress.step(execution.getStepName());
    }

    /** The import's run; null in a job that reads a sheet. */
    private static @Nullable Long run(StepExecution execution) {
        return execution.getJobExecution().getJobParameters().getLong(ImportJob.RUN);
    }
}
