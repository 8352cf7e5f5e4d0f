package daybook.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import daybook.Served;
import daybook.database.Peer;
import daybook.reconciliation.SlotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every line of the log that a run writes names it. */
class RunContextTest {
    private static final SlotRun RUN = new SlotRun(
            17, Books.MORNING, 2, SlotRun.State.RUNNING, false, null, false, "", null, null, 0, LocalDateTime.of(2011, 2, 15, 9, 0), null, null);

    @Test
    void a_run_logs_with_its_name_on_all_of_its_threads_and_others_do_not() {
        Books books = Books.empty(Peer.H2);
        Logger logger = (Logger) LoggerFactory.getLogger("daybook.jobs.test");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        books.hooks().onRows((step, rows) -> logger.info("rows"));
        MDC.put("request", "r1");
        try {
            assertThat(books.run(Books.MORNING, Export.ofClean(1, 10)).exit()).isEqualTo(Exit.DONE);
            assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("request", "r1"));
        } finally {
            MDC.clear();
            logger.detachAppender(lines);
        }

        String run = String.valueOf(books.jdbc().queryForObject("SELECT MAX(id) FROM slot_run", Long.class));
        assertThat(lines.list).isNotEmpty();
        assertThat(lines.list).allSatisfy(line -> assertThat(line.getMDCPropertyMap())
                .containsEntry("slot", "2011-2-15-1").containsEntry("attempt", "1").containsEntry("runId", run));
    }

    @Test
    void another_thread_that_works_for_the_run_carries_its_name_and_gives_it_back() {
        Runnable seen = RunContext.in(RUN, () -> RunContext.carried((Runnable) () -> assertThat(MDC.get("runId")).isEqualTo("17")));
        CompletableFuture.runAsync(seen).join();
        String id = CompletableFuture.supplyAsync(RunContext.in(RUN, () -> RunContext.carried(() -> String.valueOf(MDC.get("runId"))))).join();
        seen.run();

        assertThat(id).isEqualTo("17");
        assertThat(MDC.get("runId")).isNull();
    }

    @Test
    void blocks_are_loaded_under_the_name_of_their_run() {
        PendingLoad pending = new PendingLoad(true);
        String[] seen = new String[1];
        RunContext.in(RUN, () -> {
            pending.start(1, () -> seen[0] = MDC.get("slot"));
            pending.await();
            return true;
        });

        assertThat(seen[0]).isEqualTo("2011-2-15-1");
    }

    @Test
    void the_service_logs_json() throws IOException {
        forgetLogging();
        try (Served served = new Served(Peer.H2)) {
            log();
            JsonNode line = JsonMapper.builder().build().readTree(last(served.home().root()));

            assertThat(line.path("message").asString()).isEqualTo("a line of a run");
            assertThat(line.path("slot").asString()).isEqualTo("2011-2-15-1");
            assertThat(line.path("attempt").asString()).isEqualTo("2");
            assertThat(line.path("runId").asString()).isEqualTo("17");
            assertThat(line.path("@timestamp").asString()).isNotEmpty();
        }
    }

    @Test
    void commands_log_lines_that_people_read(@org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        forgetLogging();
        try (Books books = Books.ofOwn(Peer.H2, folder)) {
            log();
            assertThat(last(books.home().root())).contains("[slot 2011-2-15-1 attempt 2 run 17] ").endsWith(": a line of a run");
            LoggerFactory.getLogger("daybook.jobs.test").info("a line of none");
            assertThat(last(books.home().root())).doesNotContain("slot").endsWith(": a line of none");
        }
    }

    /** Programs of other tests are open in this JVM: only the first one sets up the log, and a service leaves the form of its lines to the whole JVM. */
    static void forgetLogging() {
        System.clearProperty(LoggingSystemProperty.FILE_STRUCTURED_FORMAT.getEnvironmentVariableName());
        LoggingSystem.get(RunContextTest.class.getClassLoader()).cleanUp();
    }

    private static void log() {
        RunContext.in(RUN, () -> {
            LoggerFactory.getLogger("daybook.jobs.test").info("a line of a run");
            return true;
        });
    }

    private static String last(Path home) throws IOException {
        List<String> lines = Files.readAllLines(home.resolve("logs").resolve("daybook.log"));
        return lines.get(lines.size() - 1);
    }
}
