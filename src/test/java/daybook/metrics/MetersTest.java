package daybook.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.Served;
import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.event.EventKind;
import daybook.jobs.Exit;
import daybook.wording.Sentence;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

@OnBothDatabases
class MetersTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final Peer peer;

    MetersTest(Peer peer) {
        this.peer = peer;
    }

    @Test
    void an_import_shows_in_the_figures_of_every_process() throws IOException, InterruptedException {
        try (Served served = new Served(peer)) {
            Meters meters = served.get(Meters.class);
            meters.watch().refresh();
            assertThat(served.importMorning().exit()).isEqualTo(Exit.DONE);
            served.tell(EventKind.FILE_MISSING, Sentence.of("run.failed", "x", "x"));
            meters.watch().refresh();
            meters.watch().refresh();

            String scraped = scrape(served);
            assertThat(lines(scraped)).contains(
                    "daybook_rows_total{kind=\"orders\",outcome=\"approved\"} 46.0",
                    "daybook_rows_total{kind=\"orders\",outcome=\"held\"} 18.0",
                    "daybook_rows_total{kind=\"orders\",outcome=\"rejected\"} 3.0",
                    "daybook_rows_total{kind=\"items\",outcome=\"approved\"} 70.0",
                    "daybook_rows_total{kind=\"items\",outcome=\"orphan\"} 1.0",
                    "daybook_runs{state=\"done\"} 1.0",
                    "daybook_runs{state=\"failed\"} 0.0",
                    "daybook_alarms_open{kind=\"file_missing\"} 1.0",
                    "daybook_step_seconds_count{job=\"import\",step=\"loadOrders\"} 1");
            assertThat(value(scraped, "daybook_run_held_ratio{session=\"morning\",shop=\"shop\"}")).isBetween(18.0 / 65 - 1e-9, 18.0 / 65 + 1e-9);
            assertThat(value(scraped, "daybook_run_age_seconds{session=\"morning\",shop=\"shop\"}")).isBetween(0.0, 60.0);
            assertThat(value(scraped, "daybook_step_seconds_sum{job=\"import\",step=\"loadOrders\"}")).isBetween(0.0001, 60.0);
            assertThat(scraped).doesNotContain("2011-2-15").doesNotContain("slot=");

            SimpleMeterRegistry other = new SimpleMeterRegistry();
            Meters second = new Meters(other, served.get(FiguresStore.class), served.get(Clock.class), LONG);
            second.watch().refresh();
            assertThat(other.get("daybook.rows").tags("kind", "orders", "outcome", "approved").functionCounter().count()).isEqualTo(46);
        }
    }

    @Test
    void age_and_held_ratio_are_those_of_each_shops_newest_slot() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        try (Served served = new Served(peer)) {
            LocalDateTime now = LocalDateTime.now(served.get(Clock.class));
            run(served, 1, "shop", "2011-02-14", now.minusHours(30), 1, 9);
            run(served, 2, "shop", "2011-02-15", now.minusHours(5), 2, 8);
            run(served, 3, "second", "2011-02-15", now.minusHours(4), 3, 7);
            run(served, 4, "shop", "2011-02-14", now.minusHours(1), 4, 6); // an older slot, done again later
            run(served, 5, "third", "2011-02-15", now, 0, 0);
            run(served, 6, "shop", "2011-02-16", now, 2, 8);
            served.jdbc().update("UPDATE slot_run SET state = 'FAILED' WHERE id = 6"); // how long ago the last good one was is not asked of it
            new Meters(registry, served.get(FiguresStore.class), served.get(Clock.class), LONG).watch().refresh();

            assertThat(newest(registry, "daybook.run.age", "shop")).isBetween(5 * 3600.0, 5 * 3600.0 + 60);
            assertThat(newest(registry, "daybook.run.age", "second")).isBetween(4 * 3600.0, 4 * 3600.0 + 60);
            assertThat(newest(registry, "daybook.run.held.ratio", "shop")).isEqualTo(0.2);
            assertThat(newest(registry, "daybook.run.held.ratio", "second")).isEqualTo(0.3);
            assertThat(newest(registry, "daybook.run.held.ratio", "third")).isNaN();
        }
    }

    private static double newest(SimpleMeterRegistry registry, String meter, String shop) {
        return registry.get(meter).tags("session", "morning", "shop", shop).gauge().value();
    }

    private static void run(Served served, long id, String shop, String day, LocalDateTime ended, int held, int approved) {
        served.jdbc().update(
                "INSERT INTO slot_run (id, shop, slot_date, session, attempt, state, settled, closed, dry_run, first_internal_number, started_at, ended_at)"
                        + " VALUES (?, ?, ?, 1, ?, 'DONE', TRUE, TRUE, FALSE, 1, ?, ?)",
                id, shop, day, id, ended, ended);
        for (Map.Entry<String, Integer> rows : Map.of("HELD", held, "APPROVED", approved, "OUT_OF_SCOPE", 50).entrySet()) {
            served.jdbc().update("INSERT INTO run_row_count (run_id, kind, outcome, row_count) VALUES (?, 'orders', ?, ?)", id, rows.getKey(), rows.getValue());
        }
    }

    @Test
    void a_database_that_is_away_leaves_the_last_figures() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        try (Served served = new Served(peer)) {
            served.importMorning();
            FiguresStore failing = new FiguresStore(served.jdbc()) {
                private int calls;

                @Override
                Figures read(LocalDateTime now) {
                    if (++calls != 2) {
                        throw new DataAccessResourceFailureException("away");
                    }
                    return super.read(now);
                }
            };
            Meters meters = new Meters(registry, failing, served.get(Clock.class), LONG);
            meters.watch().refresh();
            assertThat(registry.get("daybook.rows").tags("kind", "orders", "outcome", "held").functionCounter().count()).isNaN();
            assertThat(registry.get("daybook.figures.age").gauge().value()).isNaN();
            meters.watch().refresh();
            meters.watch().refresh();

            assertThat(registry.get("daybook.rows").tags("kind", "orders", "outcome", "held").functionCounter().count()).isEqualTo(18);
            assertThat(registry.get("daybook.figures.age").gauge().value()).isBetween(0.0, 60.0);
        }
    }

    private static String scrape(Served served) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + "/actuator/prometheus")).build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private static List<String> lines(String scraped) {
        return scraped.lines().filter(line -> line.startsWith("daybook_")).toList();
    }

    private static double value(String scraped, String meter) {
        return scraped.lines()
                .filter(line -> line.startsWith(meter))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + meter + " in " + lines(scraped)));
    }
}
