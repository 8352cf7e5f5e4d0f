package daybook.schedule;

import daybook.jobs.JobDefinitions;
import daybook.reconciliation.RunProgressStore;
import daybook.reconciliation.SlotRunStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
}
