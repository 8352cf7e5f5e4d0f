package daybook.schedule;

import daybook.event.ShopEventStore;
import daybook.jobs.Approvals;
import daybook.jobs.BackgroundRuns;
import daybook.jobs.Imports;
import daybook.jobs.JobDefinitions;
import daybook.jobs.Retention;
import daybook.jobs.SheetImports;
import daybook.reconciliation.RunHistoryStore;
import daybook.reconciliation.RunProgressStore;
import daybook.reconciliation.SlotRunStore;
import java.time.Clock;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the service adds to the commands: everything that happens by itself. */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
class ScheduleBeans {
    @Bean
    AwaitedSlotStore awaitedSlotStore(JdbcTemplate jdbc) {
        return new AwaitedSlotStore(jdbc);
    }

    @Bean
    Agenda agenda(JobDefinitions jobs, SlotRunStore runs, RunProgressStore progress, AwaitedSlotStore awaited, Clock clock) {
        return new Agenda(jobs, runs, progress, awaited, clock);
    }

    @Bean
    Awaiting awaiting(
            JobDefinitions jobs,
            AwaitedSlotStore awaited,
            SlotRunStore runs,
            Imports imports,
            BackgroundRuns background,
            ShopEventStore events,
            Clock clock) {
        return new Awaiting(jobs, awaited, runs, imports, background, events, clock);
    }

    @Bean
    Firing firing(
            JobDefinitions jobs,
            Awaiting awaiting,
            SheetImports sheets,
            Approvals approvals,
            Retention retention,
            ShopEventStore events,
            RetryLater retries,
            Clock clock) {
        return new Firing(jobs, awaiting, sheets, approvals, retention, events, retries, clock);
    }

    @Bean
    RetryLater retryLater(@Lazy Scheduler scheduler, ScheduleSettings settings, Clock clock) {
        return new RetryLater(scheduler, settings, clock);
    }

    @Bean
    Watch watch(
            SlotRunStore runs,
            RunProgressStore progress,
            Imports imports,
            BackgroundRuns background,
            ShopEventStore events,
            RunHistoryStore history,
            ScheduleSettings settings,
            Clock clock) {
        return new Watch(runs, progress, imports, background, events, new Patience(history, settings), settings, clock);
    }

    @Bean
    Triggers triggers(Scheduler scheduler, JobDefinitions jobs, ScheduleSettings settings, Clock clock) {
        return new Triggers(scheduler, jobs, settings, clock);
    }

    @Bean
    TriggerWatch triggerWatch(JdbcTemplate jdbc, Scheduler scheduler, Clock clock) throws SchedulerException {
        TriggerWatch watch = new TriggerWatch(new StuckTriggerStore(jdbc), scheduler.getSchedulerName(), clock);
        watch.begin();
        return watch;
    }
}
