package daybook.jobs;

import daybook.intake.UnreadableFile;
import daybook.reconciliation.Certificate;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRun.State;
import daybook.reconciliation.SlotRunStore;
import daybook.slot.Home;
import daybook.wording.Sentence;
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
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Hands a run to Spring Batch and says in our words how it ended. */
final class Launch {
    private static final Logger log = LoggerFactory.getLogger(Launch.class);

    private final JobOperator operator;
    private final JobRepository repository;
    private final Job job;
    private final SlotRunStore runs;
    private final WriteReports reports;
    private final Heartbeats heartbeats;
    private final RunEvents events;
    private final Home home;
    private final Clock clock;

    Launch(
            JobOperator operator,
            JobRepository repository,
            Job job,
            SlotRunStore runs,
            WriteReports reports,
            Heartbeats heartbeats,
            RunEvents events,
            Home home,
            Clock clock) {
        this.operator = operator;
        this.repository = repository;
        this.job = job;
        this.runs = runs;
        this.reports = reports;
        this.heartbeats = heartbeats;
        this.events = events;
        this.home = home;
        this.clock = clock;
    }

    Ended start(SlotRun run) {
        return launch(run, () -> operator.start(job, identity(run).toJobParameters()));
    }

    /** A process that died left its execution as running; it is declared failed first, which the slot's lock makes safe. */
    Ended restart(SlotRun run) {
        return launch(run, () -> {
            JobExecution last = repository.getLastJobExecution(ImportJob.NAME, identity(run).toJobParameters());
            if (last == null) {
                return operator.start(job, identity(run).toJobParameters());
            }
            if (last.getStatus().isRunning() || last.getStatus() == BatchStatus.UNKNOWN) {
                last = operator.recover(last);
            }
            return operator.restart(last);
        });
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
            JobExecution execution = start.start();
            Ended ended = execution.getStatus() == BatchStatus.COMPLETED ? ended(run) : stopped(run, execution);
            heartbeats.end(run.id());
            events.ended(runs.get(run.id()), ended, Long.toString(execution.getId()));
            return ended;
        } catch (JobExecutionException e) {
            log.error("Run {} of slot {} could not be started", run.id(), run.slot(), e);
            Ended ended = failed(run, e);
            events.ended(runs.get(run.id()), ended, "unstarted-" + now());
            return ended;
        } finally {
            heartbeats.end(run.id());
        }
    }

    private Ended ended(SlotRun begun) {
        SlotRun run = runs.get(begun.id());
        if (run.dryRun()) {
            return new Ended(Exit.DONE, null, null, home.asideReports(run.slot(), "dry-run"), reports.tried(run.id()));
        }
        Certificate certificate = reports.issued(run.id());
        boolean closed = Boolean.TRUE.equals(run.closed());
        Sentence open = closed ? null : Sentence.of("run.totals-open", run.slot());
        return new Ended(closed ? Exit.DONE : Exit.OPEN, open, certificate, home.reports(run.slot(), run.attempt()), List.of());
    }

    /** A run that was told to end is STOPPED for the framework; for us it is one that stopped half-way, as any other. */
    private Ended stopped(SlotRun run, JobExecution execution) {
        if (execution.getStatus() == BatchStatus.STOPPED) {
            runs.mark(run.id(), State.FAILED, "stopped", now());
            return Ended.not(Exit.FAILED, Sentence.of("run.stopped", run.slot()));
        }
        Throwable cause = execution.getAllFailureExceptions().stream().findFirst().orElse(null);
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof RefusedRun refused) {
                return refuse(run, Exit.REFUSED, refused.sentence());
            }
            if (at instanceof UnreadableFile unreadable) {
                return refuse(run, Exit.UNUSABLE, unreadable.sentence());
            }
            if (at instanceof OpenTotals) {
                runs.mark(run.id(), State.FAILED, "totals-open", now());
                return ended(run);
            }
        }
        log.error("Run {} of slot {} stopped", run.id(), run.slot(), cause);
        return failed(run, cause);
    }

    /** Nothing of it is in the ledger; what was read is forgotten, so that the slot can be run anew. A run that is settled is past refusing. */
    private Ended refuse(SlotRun run, Exit exit, Sentence sentence) {
        if (runs.settled(run.id())) {
            runs.mark(run.id(), State.FAILED, sentence.key(), now());
            return Ended.not(exit, sentence);
        }
        runs.forgetRows(run.id());
        runs.mark(run.id(), State.REFUSED, sentence.key() + " " + String.join(", ", sentence.arguments()), now());
        Path folder = home.asideReports(run.slot(), "refused");
        return new Ended(exit, sentence, null, java.nio.file.Files.isDirectory(folder) ? folder : null, List.of());
    }

    private Ended failed(SlotRun run, @Nullable Throwable cause) {
        String what = cause == null ? "stopped" : rootMessage(cause);
        runs.mark(run.id(), State.FAILED, what, now());
        return Ended.not(Exit.FAILED, Sentence.of("run.failed", run.slot(), what));
    }

    /** The message of what happened first, which names the file or the table. */
    static String rootMessage(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
