package daybook.jobs;

import daybook.database.NamedLocks;
import daybook.event.ShopEventStore;
import daybook.intake.Inbox;
import daybook.intake.Reports;
import daybook.reconciliation.RunProgressStore;
import daybook.reconciliation.SlotRunStore;
import daybook.slot.Home;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Who begins a run, tells of it while it goes, stops it and goes on with it. */
@Configuration(proxyBeanMethods = false)
class RunBeans {
    @Bean
    RunSteps runSteps(JobRepository repository, Clock clock) {
        return new RunSteps(repository, clock);
    }

    @Bean
    RunReports runReports(SlotRunStore runs, Home home) {
        return new RunReports(runs, home);
    }

    @Bean
    RunningShops runningShops(NamedLocks locks) {
        return new RunningShops(locks);
    }

    @Bean
    Heartbeats heartbeats(RunProgressStore progress, SlotRunStore runs, Clock clock) {
        return new Heartbeats(progress, runs, clock);
    }

    @Bean
    TellProgress tellProgress(ObjectProvider<Progress> progress, Heartbeats heartbeats) {
        return new TellProgress(progress.getIfAvailable(() -> Progress.NONE), heartbeats);
    }

    @Bean
    Imports imports(
            SlotRunStore runs,
            RunningShops running,
            Home home,
            Reports intake,
            JobOperator operator,
            JobRepository repository,
            Job importSlot,
            WriteReports reports,
            SheetImports sheets,
            Heartbeats heartbeats,
            RunEvents events,
            TransactionTemplate transaction,
            Clock clock) {
        Launch launch = new Launch(operator, repository, importSlot, runs, reports, running, heartbeats, events, transaction, home, clock);
        Function<String, Inbox> inboxes = shop -> new Inbox(home, shop, intake, runs.readers(shop));
        return new Imports(
                runs, running, inboxes, new Archive(home, intake), launch, sheets, transaction, events, clock, run -> {});
    }

    @Bean
    RunEvents runEvents(ShopEventStore events, RunProgressStore progress, Clock clock) {
        return new RunEvents(events, progress, clock);
    }

    @Bean
    Stops stops(SlotRunStore runs, RunProgressStore progress, RunningShops running) {
        return new Stops(runs, progress, running);
    }

    @Bean
    Backfill backfill(Imports imports, SlotRunStore runs) {
        return new Backfill(imports, runs);
    }

    @Bean
    BackgroundRuns backgroundRuns(Imports imports, Backfill backfill, Heartbeats heartbeats, RunEvents events) {
        return new BackgroundRuns(imports, backfill, heartbeats, events);
    }
}
