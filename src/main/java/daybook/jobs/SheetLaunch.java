package daybook.jobs;

import daybook.jobs.ReferenceSheets.Loading;
import daybook.reconciliation.SheetImport;
import daybook.reconciliation.SheetImport.Kind;
import daybook.reconciliation.SheetImportStore;
import daybook.wording.Sentence;
import daybook.wording.Unquoted;
import java.util.Map;
import java.util.Objects;
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

/** Hands a sheet to Spring Batch and says in our words how it ended. Nothing of a sheet whose job failed is in the tables: it is simply tried again. */
final class SheetLaunch {
    private static final Logger log = LoggerFactory.getLogger(SheetLaunch.class);

    private final JobOperator operator;
    private final Map<Kind, Job> jobs;
    private final SheetImportStore imports;
    private final TakeSheet taking;

    SheetLaunch(JobOperator operator, Map<Kind, Job> jobs, SheetImportStore imports, TakeSheet taking) {
        this.operator = operator;
        this.jobs = jobs;
        this.imports = imports;
        this.taking = taking;
    }

    Loading start(SheetImport sheet, Bringer bringer) {
        JobParameters parameters = new JobParametersBuilder()
                .addLong(SheetJobs.SHEET, sheet.id())
                .addString("file", sheet.name(), false)
                .toJobParameters();
        taking.expect(sheet.id(), bringer);
        Throwable cause = null;
        BatchStatus status = BatchStatus.FAILED;
        try {
            JobExecution execution = operator.start(Objects.requireNonNull(jobs.get(sheet.kind())), parameters);
            status = execution.getStatus();
            cause = execution.getAllFailureExceptions().stream().findFirst().orElse(null);
        } catch (JobExecutionException e) {
            cause = e;
        }
        Loading ended = taking.ended(sheet.id());
        return status == BatchStatus.COMPLETED && ended != null ? ended : unlessEnded(sheet, ended, cause);
    }

    /** The connection may have gone, or the framework's own tables, after its rows and the word of them were stored for good. */
    private Loading unlessEnded(SheetImport sheet, @Nullable Loading ended, @Nullable Throwable cause) {
        String what = cause == null ? "stopped" : Unquoted.first(cause);
        boolean failed = imports.fail(sheet.id(), what);
        if (ended != null && !failed) {
            log.warn("The sheet {} ({}) was taken; that its job ended could not be noted", sheet.name(), sheet.id(), cause);
            return ended;
        }
        log.error("The sheet {} ({}) could not be taken", sheet.name(), sheet.id(), cause);
        return Loading.not(Exit.FAILED, Sentence.of("run.sheet-failed", sheet.name(), what));
    }
}
