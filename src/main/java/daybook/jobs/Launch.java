package daybook.jobs;

import daybook.intake.UnreadableFile;
import daybook.reconciliation.Certificate;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRun.State;
import daybook.reconciliation.SlotRunStore;
import daybook.slot.Home;
import daybook.wording.Sentence;
import daybook.wording.Unquoted;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands a run to Spring Batch and says in our words how it ended. What is written down of the end, and the event that tells of it, are one transaction: a
 * process that dies before it leaves a run that counts as dead, and whoever takes that over finds the end.
 */
final class Launch {
    private static final Logger log = LoggerFactory.getLogger(Launch.class);

    private final JobOperator operator;
    private final JobRepository repository;
    private final Job job;
    private final SlotRunStore runs;
    private final WriteReports reports;
    private final RunningShops running;
    private final Heartbeats heartbeats;
    private final RunEvents events;
    private final TransactionTemplate transaction;
    private final Home home;
    private final Clock clock;

    Launch(
            JobOperator operator,
            JobRepository repository,
            Job job,
            SlotRunStore runs,
            WriteReports reports,
            RunningShops running,
            Heartbeats heartbeats,
            RunEvents events,
            TransactionTemplate transaction,
            Home home,
            Clock clock) {
        this.operator = operator;
        this.repository = repository;
        this.job = job;
        this.runs = runs;
        this.reports = reports;
        this.running = running;
        this.heartbeats = heartbeats;
        this.events = events;
        this.transaction = transaction;
        this.home = home;
        this.clock = clock;
    }

    Ended start(SlotRun run) {
        return launch(run, () -> operator.start(job, identity(run).toJobParameters()));
    }

    /**
     * A process that died left its execution as running; it is declared failed first, which the slot's lock makes safe. One that died after its job had
     * ended leaves nothing to do but to say so.
     */
    Ended restart(SlotRun run) {
        return launch(run, () -> {
            JobExecution last = repository.getLastJobExecution(ImportJob.NAME, identity(run).toJobParameters());
            if (last == null) {
                forgetUnbegun(run);
                return operator.start(job, identity(run).toJobParameters());
            }
            if (last.getStatus() == BatchStatus.COMPLETED) {
                return last;
            }
            if (last.getStatus().isRunning()) {
                last = operator.recover(last);
            }
            return operator.restart(known(last));
        });
    }

    /** A process that died just after it had named its job to the framework left a name without an execution, which the framework would never start. */
    private void forgetUnbegun(SlotRun run) {
        JobInstance unbegun = repository.getJobInstance(ImportJob.NAME, identity(run).toJobParameters());
        if (unbegun != null) {
            repository.deleteJobInstance(unbegun);
        }
    }

    /** The framework does not go on where the end of a transaction was not heard, since the database went away. Each of our steps finds out by itself what is done. */
    private JobExecution known(JobExecution last) {
        for (StepExecution step : last.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                repository.update(step);
            }
        }
        if (last.getStatus() == BatchStatus.UNKNOWN) {
            last.setStatus(BatchStatus.FAILED);
            repository.update(last);
        }
        return last;
    }

    /** To be called before others see that the run is under way. */
    void announce(long run) {
        heartbeats.announce(run);
    }

    private static JobParametersBuilder identity(SlotRun run) {
        return new JobParametersBuilder()
                .addLong(ImportJob.RUN, run.id())
                .addString("slot", run.slot().name(), false);
    }

    private interface Start {
        JobExecution start() throws JobExecutionException;
    }

    private Ended launch(SlotRun run, Start start) {
        return RunContext.in(run, () -> launched(run, start));
    }

    private Ended launched(SlotRun run, Start start) {
        heartbeats.begin(run);
        try {
            End end = end(run, start);
            heartbeats.end(run.id());
            return written(run, end);
        } finally {
            heartbeats.end(run.id());
        }
    }

    /**
     * How a run has ended.
     *
     * @param state what becomes of it
     * @param failure what is kept of why it did not end well; null if it did
     * @param ending tells one end of the run from those before it: it may be restarted
     */
    private record End(State state, @Nullable String failure, Ended ended, String ending) {}

    private End end(SlotRun run, Start start) {
        try {
            JobExecution execution = start.start();
            String ending = Long.toString(execution.getId());
            return execution.getStatus() == BatchStatus.COMPLETED ? new End(State.DONE, null, ended(run), ending) : stopped(run, execution, ending);
        } catch (JobExecutionException e) {
            log.error("Run {} of slot {} could not be started", run.id(), run.slot(), e);
            return failed(run, e, "unstarted-" + now());
        }
    }

    /** Whoever has lost the shop's lock has no say any more: the run may be somebody else's by now. */
    private Ended written(SlotRun run, End end) {
        if (!running.holds(run.slot().shop())) {
            log.error("Run {} of slot {} lost the lock of its shop", run.id(), run.slot());
            return Ended.not(Exit.FAILED, Sentence.of("run.lock-lost", run.slot()));
        }
        if (end.state() == State.FAILED && heartbeats.endsWithItsProcess(run.id())) {
            return Ended.not(Exit.FAILED, Sentence.of("run.service-ended", run.slot())); // it counts as dead, and the next service goes on with it
        }
        transaction.executeWithoutResult(status -> {
            if (end.state() == State.REFUSED) {
                runs.forgetRows(run.id()); // nothing of it is in the ledger, and the slot can be run anew
            }
            runs.mark(run.id(), end.state(), end.failure(), now());
            events.ended(runs.get(run.id()), end.ended(), end.ending());
        });
        return end.ended();
    }

    private Ended ended(SlotRun begun) {
        SlotRun run = runs.get(begun.id());
        if (run.dryRun()) {
            return new Ended(Exit.DONE, null, null, home.asideReports(run.slot(), Home.DRY_RUN), reports.tried(run.id()));
        }
        Certificate certificate = reports.issued(run.id());
        boolean closed = Boolean.TRUE.equals(run.closed());
        Sentence open = closed ? null : Sentence.of("run.totals-open", run.slot());
        return new Ended(closed ? Exit.DONE : Exit.OPEN, open, certificate, home.reports(run.slot(), run.attempt()), List.of());
    }

    /** A run that was told to end is STOPPED for the framework; for us it is one that stopped half-way, as any other. */
    private End stopped(SlotRun run, JobExecution execution, String ending) {
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return new End(State.FAILED, "stopped", Ended.not(Exit.FAILED, Sentence.of("run.stopped", run.slot())), ending);
        }
        Throwable cause = execution.getAllFailureExceptions().stream().findFirst().orElse(null);
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof RefusedRun refused) {
                return refuse(run, Exit.REFUSED, refused.sentence(), home.asideReports(run.slot(), "refused"), ending);
            }
            if (at instanceof UnreadableFile unreadable) {
                return refuse(run, Exit.UNUSABLE, unreadable.sentence(), null, ending);
            }
            if (at instanceof OpenTotals) {
                return new End(State.FAILED, "totals-open", ended(run), ending);
            }
        }
        log.error("Run {} of slot {} stopped", run.id(), run.slot(), cause);
        return failed(run, cause, ending);
    }

    /**
     * Nothing of it is in the ledger. A run that is settled is past refusing.
     *
     * @param explained where the gate has explained it; null for a file that cannot be read, of which an earlier refusal's workbook would tell something else
     */
    private End refuse(SlotRun run, Exit exit, Sentence sentence, @Nullable Path explained, String ending) {
        if (runs.settled(run.id())) {
            return new End(State.FAILED, sentence.key(), Ended.not(exit, sentence), ending);
        }
        Ended ended = new Ended(exit, sentence, null, explained, List.of());
        return new End(State.REFUSED, sentence.key() + " " + String.join(Sentence.BETWEEN, sentence.arguments()), ended, ending);
    }

    private static End failed(SlotRun run, @Nullable Throwable cause, String ending) {
        String what = cause == null ? "stopped" : Unquoted.first(cause);
        return new End(State.FAILED, what, Ended.not(Exit.FAILED, Sentence.of("run.failed", run.slot(), what)), ending);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
