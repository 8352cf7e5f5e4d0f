package daybook.jobs;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** The steps of a run, as the repository of runs has them. */
public final class RunSteps {
    private final JobRepository repository;
    private final Clock clock;

    RunSteps(JobRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * One step of one start of a run.
     *
     * @param start 1 for the first, one more for each restart
     * @param status COMPLETED, STARTED, FAILED, STOPPED and the like
     * @param startedAt shop time; null if it has not begun
     * @param endedAt shop time; null if it has not ended
     */
    public record Step(
            int start, String name, String status, @Nullable LocalDateTime startedAt, @Nullable LocalDateTime endedAt, long read, long written) {}

    /** In the order in which they began; none if the run did not get so far. */
    public List<Step> of(long run) {
        JobInstance instance = repository.getJobInstance(ImportJob.NAME, new JobParametersBuilder().addLong(ImportJob.RUN, run).toJobParameters());
        if (instance == null) {
            return List.of();
        }
        List<JobExecution> starts = repository.getJobExecutions(instance).stream().sorted(Comparator.comparingLong(JobExecution::getId)).toList();
        return starts.stream()
                .flatMap(start -> start.getStepExecutions().stream()
                        .sorted(Comparator.comparingLong(StepExecution::getId))
                        .map(step -> step(starts.indexOf(start) + 1, step)))
                .toList();
    }

    private Step step(int start, StepExecution step) {
        return new Step(
                start,
                step.getStepName(),
                step.getStatus().name(),
                shopTime(step.getStartTime()),
                shopTime(step.getEndTime()),
                step.getReadCount(),
                step.getWriteCount());
    }

    /** The framework writes down the time of the machine's clock. */
    private @Nullable LocalDateTime shopTime(@Nullable LocalDateTime time) {
        return time == null ? null : time.atZone(ZoneId.systemDefault()).withZoneSameInstant(clock.getZone()).toLocalDateTime();
    }
}
