package daybook.jobs;

import daybook.intake.SourceRow;
import daybook.reconciliation.OutcomeStore;
import daybook.reconciliation.SlotRunStore;
import daybook.validation.FindingStore;
import daybook.validation.RuleBook;
import daybook.validation.StagedLineStore;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

/**
 * The import of a slot, step by step. Up to the gate everything is written beside the ledger, keyed by run; {@code settle} puts it into the ledger in
 * one transaction; after it only files are written.
 */
@Configuration(proxyBeanMethods = false)
class ImportJob {
    /** The job's name in the repository of runs. */
    static final String NAME = "import";

    /** The job parameter that tells one run from another: its id. */
    static final String RUN = "run";

    private static final DefaultTransactionAttribute NO_TRANSACTION =
            new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);

    @Bean
    Job importSlot(
            JobRepository repository,
            Step survey,
            Step loadItems,
            Step loadOrders,
            Step settleOrphans,
            Step gateKeeping,
            Step settle,
            Step plan,
            Step reports,
            TellProgress telling,
            Explanation explanation) {
        return new JobBuilder(NAME, repository)
                .listener(explanation)
                .listener(telling)
                .start(survey)
                .next(loadItems)
                .next(loadOrders)
                .next(settleOrphans)
                .next(gateKeeping)
                .next(settle)
                .next(plan)
                .next(reports)
                .build();
    }

    /** A pass that writes nothing but its counts: a broken structure shows before anything is staged. Done again on a restart, for its answers. */
    @Bean
    Step survey(JobRepository repository, TellProgress telling, PlatformTransactionManager transactions, ImportRun run, SlotRunStore runs) {
        return new StepBuilder("survey", repository)
                .listener(telling)
                .tasklet(work(() -> new SurveyFiles(run, runs).survey()), transactions)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step loadItems(
            JobRepository repository, TellProgress telling,
            PlatformTransactionManager transactions,
            ImportSettings settings,
            ReportRows itemRows,
            StageLines stageLines) {
        return blocks(new StepBuilder("loadItems", repository).listener(telling), settings.itemRowsABlock(), transactions, itemRows, stageLines);
    }

    @Bean
    Step loadOrders(
            JobRepository repository, TellProgress telling,
            PlatformTransactionManager transactions,
            ImportSettings settings,
            ReportRows orderRows,
            JudgeOrders judgeOrders) {
        return blocks(new StepBuilder("loadOrders", repository).listener(telling), settings.ordersABlock(), transactions, orderRows, judgeOrders);
    }

    /** Outside of a transaction: its parts write on connections of their own and can be done again. */
    @Bean
    Step settleOrphans(
            JobRepository repository, TellProgress telling,
            PlatformTransactionManager transactions,
            ImportRun run,
            SlotRunStore runs,
            OutcomeStore outcomes,
            FindingStore findings,
            RuleBook rules,
            StagedLineStore lines) {
        return new StepBuilder("settleOrphans", repository)
                .listener(telling)
                .tasklet(work(() -> new DecideLines(run, runs, outcomes, findings, rules, lines).decide()), transactions)
                .transactionAttribute(NO_TRANSACTION)
                .build();
    }

    @Bean
    Step gateKeeping(JobRepository repository, TellProgress telling, PlatformTransactionManager transactions, Gate gate) {
        return new StepBuilder("gate", repository)
                .listener(telling)
                .tasklet(work(gate::pass), transactions)
                .build();
    }

    /** The exception workbook is begun here: the database works alone otherwise. */
    @Bean
    Step settle(
            JobRepository repository,
            TellProgress telling,
            PlatformTransactionManager transactions,
            ImportRun run,
            Settle settling,
            WriteReports writing,
            Explanation explanation) {
        Runnable work = () -> {
            explanation.begin(() -> writing.explaining(run));
            settling.settle();
        };
        return new StepBuilder("settle", repository)
                .listener(telling)
                .tasklet(work(work), transactions)
                .build();
    }

    /** All that it reads is of one moment: other slots may go on meanwhile. Its transactions are its own. */
    @Bean
    Step plan(JobRepository repository, TellProgress telling, PlatformTransactionManager transactions, ImportRun run, PlanGoods planning) {
        return new StepBuilder("plan", repository)
                .listener(telling)
                .tasklet(work(() -> planning.plan(run)), transactions)
                .transactionAttribute(NO_TRANSACTION)
                .allowStartIfComplete(true) // what was mended since is seen
                .build();
    }

    @Bean
    Step reports(JobRepository repository, TellProgress telling, PlatformTransactionManager transactions, ImportRun run, WriteReports writing,
            Explanation explanation) {
        return new StepBuilder("reports", repository)
                .listener(telling)
                .tasklet(work(() -> writing.write(run, explanation)), transactions)
                .transactionAttribute(NO_TRANSACTION)
                .allowStartIfComplete(true) // the plan is made again, and the certificate names its workbook
                .build();
    }

    private static Step blocks(StepBuilder step, int rows, PlatformTransactionManager transactions, ReportRows reader, ItemWriter<SourceRow> writer) {
        return step.<SourceRow, SourceRow>chunk(rows)
                .transactionManager(transactions)
                .reader(reader)
                .writer(writer)
                .interruptionPolicy(new EndOnInterrupt())
                .build();
    }

    private static Tasklet work(Runnable work) {
        return (contribution, context) -> {
            work.run();
            return RepeatStatus.FINISHED;
        };
    }
}
