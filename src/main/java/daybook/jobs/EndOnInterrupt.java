package daybook.jobs;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;

/**
 * A step whose thread is interrupted has not been done. Of the framework's own policy a step that reads chunks only learns that it is to read no more, and is then taken for complete (Spring Batch 6);
 * told that it is to end, it ends as stopped.
 */
final class EndOnInterrupt implements StepInterruptionPolicy {
    @Override
    public void checkInterrupted(StepExecution step) throws JobInterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            step.setTerminateOnly();
        }
        if (step.isTerminateOnly()) {
            throw new JobInterruptedException("the step " + step.getStepName() + " is to end");
        }
    }
}
