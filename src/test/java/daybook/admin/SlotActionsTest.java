package daybook.admin;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.admin.access.Role;
import daybook.jobs.ReferenceSheets;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Runs that go on, are taken over or fill a gap, through the endpoint: the answer leads to the run, and the run ends well. */
class SlotActionsTest {
    private static final Path EXPORTS = Path.of("sample-data/inbox/2011-2-15");
    private static Service service;
    private static String lead;

    @BeforeAll
    static void the_exports_of_a_day_lie_in_the_inbox() throws IOException {
        service = Service.fresh();
        lead = service.as(Role.SHIFT_LEAD);
        service.get(ReferenceSheets.class).loadStock(Path.of("sample-data/stock.csv"));
        Path inbox = Files.createDirectories(service.home.resolve("inbox/2011-2-15"));
        try (Stream<Path> files = Files.list(EXPORTS)) {
            for (Path file : files.toList()) {
                Files.copy(file, inbox.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static String ended(String place) {
        for (int i = 0; i < 600; i++) {
            String status = Service.json(service.get(place, lead)).at("/run/status").asString();
            if (!status.equals("RUNNING")) {
                return status;
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("the run at " + place + " did not end");
    }

    /** The shop's lock may be held for a moment after its last run has ended. */
    private static String begun(String path, String body) {
        HttpResponse<String> answer = service.post(path, lead, body);
        for (int i = 0; i < 100 && answer.body().contains("run.already-running"); i++) {
            LockSupport.parkNanos(100_000_000);
            answer = service.post(path, lead, body);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String place = answer.headers().firstValue("Location").orElseThrow();
        assertThat(place).isEqualTo("/api/runs/" + Service.json(answer).get("id").asLong());
        return place;
    }

    @Test
    void a_run_that_stopped_goes_on_and_one_whose_process_died_is_taken_over() throws IOException {
        String slot = "/api/slots/2011-2-15-2/";
        Files.createDirectories(service.home.resolve("reports"));
        Path inTheWay = Files.createFile(service.home.resolve("reports/2011-2-15-2"));
        String run = begun(slot + "run", "{}");
        assertThat(ended(run)).isEqualTo("FAILED");
        Files.delete(inTheWay);

        assertThat(begun(slot + "restart", "{\"reason\":\"the disk is there again\"}")).isEqualTo(run);
        assertThat(ended(run)).isEqualTo("DONE");

        service.get(JdbcTemplate.class).update("UPDATE slot_run SET state = 'RUNNING', ended_at = NULL WHERE slot_date = '2011-02-15' AND session = 2"); // as a process that dies leaves it
        assertThat(begun(slot + "recover", "{}")).isEqualTo(run);
        assertThat(ended(run)).isEqualTo("DONE");
    }

    @Test
    void what_was_never_run_is_filled_in_and_the_answer_names_the_slots_and_leads_to_their_runs() {
        String supervisor = service.as(Role.SUPERVISOR);
        HttpResponse<String> filling = service.post("/api/backfill", supervisor, "{\"job\":\"morning-import\",\"from\":\"2011-2-15\",\"to\":\"2011-2-16\",\"reason\":\"moved\"}");

        assertThat(filling.statusCode()).as(filling.body()).isEqualTo(202);
        assertThat(Service.json(filling).get("slots").valueStream().map(JsonNode::asString)).containsExactly("2011-2-15-1", "2011-2-16-1");
        String place = filling.headers().firstValue("Location").orElseThrow();
        List<JsonNode> runs = List.of();
        for (int i = 0; i < 600 && runs.isEmpty(); i++) {
            LockSupport.parkNanos(100_000_000);
            runs = Service.json(service.get(place, lead)).get("runs").valueStream().toList();
        }
        assertThat(runs).as("no files have come for the other slot").singleElement().satisfies(run -> {
            assertThat(run.get("slot").asString()).isEqualTo("2011-2-15-1");
            assertThat(ended("/api/runs/" + run.get("id").asLong())).isEqualTo("DONE");
        });
    }
}
