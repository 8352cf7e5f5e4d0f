package daybook.jobs;

import daybook.reconciliation.SlotRun;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** How long the steps of a run took. */
public final class RunSteps {
    private final JobRepository repository;

    RunSteps(JobRepository repository) {
        this.repository = repository;
    }

    /**
     * A step of a run; of one that was done again after a restart the last time. The times are those of the machine's clock, good for telling how long it
     * took.
     *
     * @param name its name in the job
     * @param ended null if it did not come to its end
     */
    public record StepTime(String name, LocalDateTime began, @Nullable LocalDateTime ended) {}

    /** The steps of a run that have begun, in the order in which they did. */
    public List<StepTime> of(SlotRun run) {
        JobInstance instance = repository.getJobInstance(ImportJob.NAME, Launch.identity(run).toJobParameters());
        if (instance == null) {
            return List.of();
        }
        List<StepExecution> steps = new ArrayList<>();
        for (JobExecution execution : repository.getJobExecutions(instance)) {
            steps.addAll(execution.getStepExecutions());
        }
        steps.sort(Comparator.comparing(StepExecution::getId));
        Map<String, StepTime> last = new LinkedHashMap<>();
        for (StepExecution step : steps) {
            LocalDateTime began = step.getStartTime();
            if (began != null) {
                LocalDateTime ended = step.getStatus() == BatchStatus.COMPLETED ? step.getEndTime() : null;
                last.put(step.getStepName(), new StepTime(step.getStepName(), began, ended));
            }
        }
        return List.copyOf(last.values());
    }
}
