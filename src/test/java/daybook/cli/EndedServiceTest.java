package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.Figures;
import daybook.cli.bench.GeneratedCatalogue;
import daybook.cli.bench.GeneratedDay;
import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service is asked to end (SIGTERM), as an operating system does that shuts down, at any moment of a morning that its schedule began; the next service goes on with it. A command has nothing
 * to end first: to it SIGTERM is what {@code kill -9} is, see {@link KilledAnywhereTest}. The scheduler looks after its tables all the while, so that it is met at that.
 */
@Tag("proof")
@OnBothDatabases
class EndedServiceTest {
    private static final int ORDERS = 2_000;
    private static final int ASKED = 100;
    private static final int MOST_SERVICES = 8;
    private static final long SEED = 6;

    private final Peer peer;

    /** The day on which the scheduler of these processes fires; the program's clock stands at its noon. */
    private final LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final String name = day.getYear() + "-" + day.getMonthValue() + "-" + day.getDayOfMonth();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder = Path.of("");

    EndedServiceTest(Peer peer) {
        this.peer = peer;
    }

    @Test
    void asked_to_end_at_any_moment_of_a_morning() throws Exception {
        DayOfCommands whole = morning("whole");
        long lasts = wholeMorning(whole.books());
        whole.isDoneOnlyWhole(1);
        whole.goesOnWith(1);
        Map<String, List<String>> undisturbed = Remains.of(whole.books());

        Random random = new Random(SEED);
        int asked = 0;
        int mornings = 0;
        int endedByServices = 0;
        while (asked < ASKED) {
            DayOfCommands ended = morning("morning " + ++mornings);
            for (int i = 0; i < MOST_SERVICES && !ended.isDone(1); i++) {
                int launches = ended.launches();
                DaybookProcess service = serving(ended.books());
                Thread.sleep(random.nextLong(lasts));
                assertThat(service.terminate().code()).isEqualTo(143);
                assertThat(Files.readString(ended.books().home.resolve("logs/daybook.log"))).as("nobody is interrupted in the database, which would close itself").doesNotContain("ClosedByInterruptException");
                asked += ended.launches() > launches && !ended.isDone(1) ? 1 : 0; // this service had it in hand
                ended.isDoneOnlyWhole(1);
            }
            endedByServices += ended.isDone(1) ? 1 : 0;
            ended.goesOnWith(1);
            Remains.assertSame(Remains.of(ended.books()), undisturbed);
        }
        Figures.say(peer + ", service asked to end", asked + " times in the midst of a run, in " + mornings + " mornings, of which services ended " + endedByServices);
        assertThat(endedByServices).as("mornings that a later service ended").isPositive();
    }

    private DaybookProcess serving(Books books) throws InterruptedException {
        DaybookProcess service = books.starts(HaltingDaybook.NEVER, "serve", "--port=0"); // in the language of the commands, for the reports are compared
        assertThat(service.says("http://127.0.0.1:")).as("it serves").isTrue();
        return service;
    }

    /** How many milliseconds a service takes from when it serves until all is done that there is to do. */
    private long wholeMorning(Books books) throws InterruptedException {
        DaybookProcess service = serving(books);
        long from = System.nanoTime();
        Path certificate = books.home.resolve("reports").resolve(name + "-1").resolve("certificate.json");
        while (!Files.exists(certificate) && System.nanoTime() - from < TimeUnit.MINUTES.toNanos(2)) {
            Thread.sleep(20);
        }
        long lasts = System.nanoTime() - from;
        assertThat(certificate).exists();
        Thread.sleep(2_000);
        assertThat(service.terminate().code()).isEqualTo(143);
        return TimeUnit.NANOSECONDS.toMillis(lasts);
    }

    private DayOfCommands morning(String called) throws IOException {
        Path home = Files.createDirectories(folder.resolve(called));
        Books books = (peer == Peer.H2 ? Books.in(home) : Books.in(home, peer.fresh())).at(day.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        Files.createDirectories(home.resolve("config"));
        Files.writeString(
                home.resolve("config/application.yaml"),
                """
                spring.quartz.properties.org.quartz.jobStore.clusterCheckinInterval: 20
                daybook:
                  import: {item-rows-a-block: 500, orders-a-block: 200}
                  intake: {young-for: 0s}
                  schedule: {look-every: 1s, watch-every: 1s}
                  jobs:
                    morning-import: {cron: "* * * * * ?", deadline: "23:59:59"}
                    afternoon-import: {enabled: false}
                    stock-import: {enabled: false}
                    shipment-import: {enabled: false}
                    answer-import: {enabled: false}
                    mend-import: {enabled: false}
                    command-import: {enabled: false}
                """);
        GeneratedCatalogue.writeTo(home.resolve(DayOfCommands.STOCK));
        DayOfCommands commands = new DayOfCommands(books, name);
        commands.does(0);
        GeneratedDay.of(11, ORDERS, day).writeTo(books.put(name + "-1.csv", ""), books.put(name + "-2.csv", ""));
        return commands;
    }
}
