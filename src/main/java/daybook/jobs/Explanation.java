package daybook.jobs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/**
 * The writing of the exception workbook of one run. Once the gate has let the run through, nothing that the workbook says changes any more, so it is
 * written while the database fills the ledger; the reports wait for it. No run ends before it does.
 */
class Explanation implements JobExecutionListener {
    private @Nullable CompletableFuture<Void> writing;

    /** Begins to write, on another thread, unless that was done; asks for the work only then. */
    void begin(Supplier<Runnable> work) {
        if (writing == null) {
            writing = CompletableFuture.runAsync(RunContext.carried(work.get()));
        }
    }

    /** Waits until it is written; begins first, where a restart has passed the beginning. Throws what went wrong. */
    void finish(Supplier<Runnable> work) {
        begin(work);
        CompletableFuture<Void> begun = writing;
        try {
            if (begun != null) {
                begun.join();
            }
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void afterJob(JobExecution execution) {
        CompletableFuture<Void> work = writing;
        if (work != null) {
            work.handle((done, failure) -> null).join();
        }
    }
}
