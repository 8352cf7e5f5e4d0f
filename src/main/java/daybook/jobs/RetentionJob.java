package daybook.jobs;

import daybook.database.FreedPages;
import daybook.reconciliation.SlotRunStore;
import daybook.retention.RetentionSettings;
import daybook.slot.Home;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job that removes old inputs and masks old buyers' data. The tables say first that a slot is retired, then its files go, then the tables say that they are gone: whatever moment
 * a process dies at, nothing is promised that is not there and nothing is called removed that is.
 */
@Configuration(proxyBeanMethods = false)
class RetentionJob {
    static final String NAME = "retention";
    /** The job parameter that tells one run from another: its id. */
    static final String RETENTION = "retention";

    @Bean
    @JobScope
    RetentionSteps retentionSteps(
            @Value("#{jobParameters['retention']}") long id,
            RetentionSteps.Stores stores,
            RunningShops running,
            RetentionSettings settings,
            Home home,
            Clock clock) {
        return new RetentionSteps(id, stores, running, new RemovedFiles(home), settings.ordersABlock(), clock);
    }

    /** What all steps are made of. */
    record Frame(JobRepository repository, TellProgress telling, PlatformTransactionManager transactions) {
        /** One block a transaction, as long as there is more. */
        Step step(String name, BooleanSupplier block) {
            return new StepBuilder(name, repository)
                    .listener(telling)
                    .tasklet((contribution, context) -> RepeatStatus.continueIf(block.getAsBoolean()), transactions)
                    .build();
        }
    }

    @Bean
    Frame retentionFrame(JobRepository repository, TellProgress telling, PlatformTransactionManager transactions) {
        return new Frame(repository, telling, transactions);
    }

    @Bean
    Step retireSlots(Frame frame, RetentionSteps retention) {
        return frame.step("retireSlots", () -> retention.retire());
    }

    @Bean
    Step removeSlots(Frame frame, RetentionSteps retention) {
        return frame.step("removeSlots", () -> retention.removeSlot());
    }

    @Bean
    Step retireSheets(Frame frame, RetentionSteps retention) {
        return frame.step("retireSheets", () -> retention.retireSheets());
    }

    @Bean
    Step removeSheets(Frame frame, RetentionSteps retention) {
        return frame.step("removeSheets", () -> retention.removeSheet());
    }

    @Bean
    Step sweepFiles(Frame frame, RetentionSteps retention) {
        return frame.step("sweepFiles", () -> retention.sweep());
    }

    @Bean
    Step maskOrders(Frame frame, RetentionSteps retention) {
        return frame.step("maskOrders", () -> retention.maskOrders());
    }

    @Bean
    Step maskRuns(Frame frame, RetentionSteps retention) {
        return frame.step("maskRuns", () -> retention.maskRuns());
    }

    @Bean
    Step maskRecords(Frame frame, RetentionSteps retention) {
        return frame.step("maskRecords", () -> retention.maskRecords());
    }

    @Bean
    Retention retention(
            RetentionSteps.Stores stores,
            RetentionSettings settings,
            RunningShops running,
            SlotRunStore runs,
            SheetLock sheets,
            JobOperator operator,
            Job retentionJobOfShop,
            FreedPages freed,
            Clock clock) {
        return new Retention(stores, settings, running, runs, sheets, new Retention.Start(operator, retentionJobOfShop), freed, clock);
    }

    @Bean
    Job retentionJobOfShop(
            JobRepository repository,
            TellProgress telling,
            Step retireSlots,
            Step removeSlots,
            Step retireSheets,
            Step removeSheets,
            Step sweepFiles,
            Step maskOrders,
            Step maskRuns,
            Step maskRecords) {
        return new JobBuilder(NAME, repository)
                .listener(telling)
                .start(retireSlots)
                .next(removeSlots)
                .next(retireSheets)
                .next(removeSheets)
                .next(maskOrders)
                .next(maskRuns)
                .next(maskRecords)
                .next(sweepFiles) // last, for a file that it may not read stands in nobody's way there
                .build();
    }
}
