package daybook.jobs;

import daybook.database.NamedLocks;
import daybook.intake.Inbox;
import daybook.intake.Readers;
import daybook.intake.Reports;
import daybook.orders.DemandStore;
import daybook.orders.ShipmentSheet;
import daybook.reconciliation.SheetImport.Kind;
import daybook.reconciliation.SheetImportStore;
import daybook.reconciliation.SlotRunStore;
import daybook.slot.Home;
import daybook.stock.AnswerSheet;
import daybook.stock.PurchaseStore;
import daybook.stock.StockSheet;
import daybook.wording.Language;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The jobs that read sheets which people keep: one step each, one transaction, one archived sheet. */
@Configuration(proxyBeanMethods = false)
class SheetJobs {
    /** The job parameter that tells one reading of a sheet from another: its id. */
    static final String SHEET = "sheet";

    @Bean
    SheetLock sheetLock(NamedLocks locks) {
        return new SheetLock(locks);
    }

    @Bean
    SheetReports sheetReports(Home home, SheetImportStore imports) {
        return new SheetReports(home, imports);
    }

    @Bean
    TakeSheet takeSheet(
            SheetImportStore imports,
            SheetLock lock,
            SheetReports reports,
            StockSheet stock,
            ShipmentSheet shipments,
            Reports intake,
            PurchaseStore purchases,
            TakeMends mends,
            TakeCommands commands,
            Language language,
            Home home) {
        return new TakeSheet(imports, lock, new TakeSheet.Sheets(stock, shipments, new AnswerSheet(intake), purchases, mends, commands), reports, language, home);
    }

    private static Tasklet work(TakeSheet taking) {
        return (contribution, context) -> {
            taking.take((Long) Objects.requireNonNull(context.getStepContext().getJobParameters().get(SHEET)));
            return RepeatStatus.FINISHED;
        };
    }

    @Bean
    Step importStock(JobRepository repository, TellProgress telling, PlatformTransactionManager transactions, TakeSheet taking) {
        return new StepBuilder("importStock", repository).listener(telling).tasklet(work(taking), transactions).build();
    }

    @Bean
    Step importShipments(JobRepository repository, TellProgress telling, PlatformTransactionManager transactions, TakeSheet taking) {
        return new StepBuilder("importShipments", repository).listener(telling).tasklet(work(taking), transactions).build();
    }

    @Bean
    Step importAnswers(JobRepository repository, TellProgress telling, PlatformTransactionManager transactions, TakeSheet taking) {
        return new StepBuilder("importAnswers", repository).listener(telling).tasklet(work(taking), transactions).build();
    }

    @Bean
    Step importMends(JobRepository repository, TellProgress telling, PlatformTransactionManager transactions, TakeSheet taking) {
        return new StepBuilder("importMends", repository).listener(telling).tasklet(work(taking), transactions).build();
    }

    @Bean
    Step importCommands(JobRepository repository, TellProgress telling, PlatformTransactionManager transactions, TakeSheet taking) {
        return new StepBuilder("importCommands", repository).listener(telling).tasklet(work(taking), transactions).build();
    }

    @Bean
    Job commandImport(JobRepository repository, Step importCommands, TellProgress telling) {
        return new JobBuilder(Kind.COMMANDS.job(), repository).listener(telling).start(importCommands).build();
    }

    @Bean
    Job mendImport(JobRepository repository, Step importMends, TellProgress telling) {
        return new JobBuilder(Kind.MENDS.job(), repository).listener(telling).start(importMends).build();
    }

    @Bean
    Job answerImport(JobRepository repository, Step importAnswers, TellProgress telling) {
        return new JobBuilder(Kind.ANSWERS.job(), repository).listener(telling).start(importAnswers).build();
    }

    @Bean
    Job stockImport(JobRepository repository, Step importStock, TellProgress telling) {
        return new JobBuilder(Kind.STOCK.job(), repository).listener(telling).start(importStock).build();
    }

    @Bean
    Job shipmentImport(JobRepository repository, Step importShipments, TellProgress telling) {
        return new JobBuilder(Kind.SHIPMENTS.job(), repository).listener(telling).start(importShipments).build();
    }

    @Bean
    SheetImports sheetImports(
            SheetImportStore imports,
            SheetLock lock,
            RunningShops running,
            SlotRunStore runs,
            DemandStore demand,
            Reports intake,
            JobOperator operator,
            Job stockImport,
            Job shipmentImport,
            Job answerImport,
            Job mendImport,
            Job commandImport,
            TakeSheet taking,
            SheetReports reports,
            Home home,
            Clock clock) {
        Map<Kind, Job> jobs = Map.of(
                Kind.STOCK, stockImport, Kind.SHIPMENTS, shipmentImport, Kind.ANSWERS, answerImport, Kind.MENDS, mendImport, Kind.COMMANDS, commandImport);
        SheetLaunch launch = new SheetLaunch(operator, jobs, imports, taking);
        return new SheetImports(imports, lock, running, runs, demand, shop -> new Inbox(home, shop, intake, Readers.NONE), launch, reports, home, clock);
    }
}
