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
import org.springframework.batch.core.step.tasklet.Tasklet;
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

    /** One block a transaction. */
    private static Tasklet blocks(BooleanSupplier block) {
        return (contribution, context) -> RepeatStatus.continueIf(block.getAsBoolean());
    }

    @Bean
    Step retireSlots(JobRepository repository, TellProgress telling, PlatformTransactionManager transactions, RetentionSteps retention) {
        return new StepBuilder("retireSlots", repository).listener(telling).tasklet(blocks(() -> retention.retire()), transactions).build();
    }

    @Bean
    Step removeSlots(JobRepository repository, TellProgress telling, PlatformTransactionManager transactions, RetentionSteps retention) {
        return new StepBuilder("removeSlots", repository).listener(telling).tasklet(blocks(() -> retention.removeSlot()), transactions).build();
    }

    @Bean
    Step retireSheets(JobRepository repository, TellProgress telling, PlatformTransactionManager transactions, RetentionSteps retention) {
        return new StepBuilder("retireSheets", repository).listener(telling).tasklet(blocks(() -> retention.retireSheets()), transactions).build();
    }

    @Bean
    Step removeSheets(JobRepository repository, TellProgress telling, PlatformTransactionManager transactions, RetentionSteps retention) {
        return new StepBuilder("removeSheets", repository).listener(telling).tasklet(blocks(() -> retention.removeSheet()), transactions).build();
    }

    @Bean
    Step sweepInbox(JobRepository repository, TellProgress telling, PlatformTransactionManager transactions, RetentionSteps retention) {
        return new StepBuilder("sweepInbox", repository).listener(telling).tasklet(blocks(() -> retention.sweepInbox()), transactions).build();
    }

    @Bean
    Step maskOrders(JobRepository repository, TellProgress telling, PlatformTransactionManager transactions, RetentionSteps retention) {
        return new StepBuilder("maskOrders", repository).listener(telling).tasklet(blocks(() -> retention.maskOrders()), transactions).build();
    }

    @Bean
    Step maskRuns(JobRepository repository, TellProgress telling, PlatformTransactionManager transactions, RetentionSteps retention) {
        return new StepBuilder("maskRuns", repository).listener(telling).tasklet(blocks(() -> retention.maskRuns()), transactions).build();
    }

    @Bean
    Step maskRecords(JobRepository repository, TellProgress telling, PlatformTransactionManager transactions, RetentionSteps retention) {
        return new StepBuilder("maskRecords", repository).listener(telling).tasklet(blocks(() -> retention.maskRecords()), transactions).build();
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
            Step sweepInbox,
            Step maskOrders,
            Step maskRuns,
            Step maskRecords) {
        return new JobBuilder(NAME, repository)
                .listener(telling)
                .start(retireSlots)
                .next(removeSlots)
                .next(retireSheets)
                .next(removeSheets)
                .next(sweepInbox)
                .next(maskOrders)
                .next(maskRuns)
                .next(maskRecords)
                .build();
    }
}
