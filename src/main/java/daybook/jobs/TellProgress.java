package daybook.jobs;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells which step begins, and when the run ends. */
class TellProgress implements StepExecutionListener, JobExecutionListener {
    private final Progress progress;

    TellProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void afterJob(JobExecution execution) {
        progress.end();
    }

    @Override
    public void beforeStep(StepExecution execution) {
        progress.step(execution.getStepName());
    }
}
