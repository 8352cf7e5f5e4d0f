package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.jobs.Progress;
import daybook.slot.Home;
import daybook.wording.Language;
import daybook.wording.Wording;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.step.Step;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;

/** A chunk step to which nobody gave a transaction manager runs without transactions, silently. */
class StepsTest {
    @Test
    void every_step_works_in_transactions_of_the_database(@TempDir Path home) {
        Strays strays = new Strays();
        Terminal terminal = new Terminal(
                strays.stream(), strays.stream(), new Wording(Language.ENGLISH), Language.ENGLISH, false, new Journal(strays));
        Map<String, Step> steps = new HashMap<>();
        AtomicReference<PlatformTransactionManager> transactions = new AtomicReference<>();
        SpringApplication.withHook(
                application -> new SpringApplicationRunListener() {
                    @Override
                    public void started(ConfigurableApplicationContext context, @Nullable Duration timeTaken) {
                        steps.putAll(context.getBeansOfType(Step.class));
                        transactions.set(context.getBean(PlatformTransactionManager.class));
                    }
                },
                () -> OpenBooks.open(new Home(home), OpenBooks.Database.EMBEDDED, terminal, Progress.NONE).close());

        assertThat(steps.keySet())
                .isEqualTo(Set.of("survey", "loadItems", "loadOrders", "settleOrphans", "gateKeeping", "settle", "plan", "reports", "importStock", "importShipments", "importAnswers", "importMends", "importCommands",
                        "retireSlots", "removeSlots", "retireSheets", "removeSheets", "maskOrders", "maskRuns", "maskRecords", "sweepFiles"));
        assertThat(steps.values()).allSatisfy(
                step -> assertThat(ReflectionTestUtils.getField(step, "transactionManager")).as(step.getName()).isSameAs(transactions.get()));
    }
}
