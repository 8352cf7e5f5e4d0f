package daybook.jobs;

import daybook.jobs.ReferenceSheets.Loading;
import daybook.reconciliation.SheetImport;
import daybook.reconciliation.SheetImport.Kind;
import daybook.reconciliation.SheetImport.Rows;
import daybook.reconciliation.SheetImport.State;
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
        try {
            JobExecution execution = operator.start(Objects.requireNonNull(jobs.get(sheet.kind())), parameters);
            Loading ended = taking.ended(sheet.id());
            if (execution.getStatus() == BatchStatus.COMPLETED && ended != null) {
                return ended;
            }
            return failed(sheet, execution.getAllFailureExceptions().stream().findFirst().orElse(null));
        } catch (JobExecutionException e) {
            return failed(sheet, e);
        }
    }

    private Loading failed(SheetImport sheet, @Nullable Throwable cause) {
        log.error("The sheet {} ({}) could not be taken", sheet.name(), sheet.id(), cause);
        String what = cause == null ? "stopped" : Unquoted.first(cause);
        imports.end(sheet.id(), State.FAILED, Rows.NONE, what);
        return Loading.not(Exit.FAILED, Sentence.of("run.sheet-failed", sheet.name(), what));
    }
}
