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
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code kill -9} before every commit of each command of a day, and at any moment of a day of commands: stock sheet, morning, shipment sheet, the morning again, afternoon. Each command
 * is gone on with as {@link DayOfCommands} says. What is left in the end, books and files, is what a day left that nobody disturbed.
 * A rerun and an afternoon are made of the steps of the morning: of their commits each is met on one of the two databases.
 */
@Tag("proof")
@OnBothDatabases
class KilledAnywhereTest {
    /** Two days before the clock's, so that what is sent on the next day has left. */
    private static final LocalDate DAY = LocalDate.of(2019, 3, 10);
    private static final String NAME = "2019-3-10";
    private static final int ORDERS = 2_000;
    private static final int KILLS = 200;
    private static final int MOST_KILLS_OF_A_COMMAND = 3;
    /** Files are written between two requests. */
    private static final long LONGEST_WAIT = 100;
    private static final long SEED = 6;

    private final Peer peer;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder = Path.of("");

    KilledAnywhereTest(Peer peer) {
        this.peer = peer;
    }

    @ParameterizedTest
    @CsvSource({"stock, 0, 1, 10", "morning, 1, 1, 100", "shipments, 2, 1, 10", "rerun, 3, 2, 100", "afternoon, 4, 2, 100"})
    void before_every_commit_of(String name, int command, int databases, int least) throws Exception {
        DayOfCommands before = new DayOfCommands(books("before " + name, 1_000, 500), NAME);
        before.setsUp();
        for (int i = 0; i < command; i++) {
            before.does(i);
        }
        Snapshot snapshot = new Snapshot(peer, before.books());
        Map<String, List<String>> undisturbed = new TreeMap<>();
        snapshot.with("whole " + name, books -> {
            new DayOfCommands(books, NAME).does(command);
            undisturbed.putAll(Remains.of(books));
        });

        AtomicInteger commit = new AtomicInteger(peer == Peer.H2 || databases == 1 ? 1 - databases : 2 - databases);
        AtomicBoolean reached = new AtomicBoolean(true);
        while (reached.get()) {
            commit.addAndGet(databases);
            snapshot.with(name + " killed before commit " + commit, books -> {
                DayOfCommands killed = new DayOfCommands(books, NAME);
                reached.set(killed.isKilledIn(command, HaltingDaybook.COMMIT + commit));
                killed.goesOnWith(command);
                Remains.assertSame(Remains.of(books), undisturbed);
            });
        }
        Figures.say(peer + ", " + name + ", killed before every commit" + (databases == 1 ? "" : " of which the number is " + (commit.get() % 2 == 0 ? "even" : "odd")) + ", up to", commit.get() - databases);
        assertThat(commit.get()).isGreaterThan(least);
    }

    @Test
    void at_any_moment_of_a_day() throws Exception {
        DayOfCommands whole = new DayOfCommands(books("whole", 500, 200), NAME);
        int[] requests = new int[DayOfCommands.COMMANDS];
        for (int i = 0; i < requests.length; i++) {
            requests[i] = whole.counts(i);
        }
        Map<String, List<String>> undisturbed = Remains.of(whole.books());
        assertThat(whole.books().rows("SELECT status FROM customer_order WHERE status = 'SHIPPED'")).isNotEmpty();

        Random random = new Random(SEED);
        int kills = 0;
        int days = 0;
        while (kills < KILLS) {
            DayOfCommands killed = new DayOfCommands(books("day " + ++days, 500, 200), NAME);
            for (int i = 0; i < requests.length; i++) {
                for (int kill = random.nextInt(MOST_KILLS_OF_A_COMMAND + 1); kill > 0 && !killed.isDone(i); kill--) {
                    kills += killed.isKilledAfter(i, 1 + random.nextInt(requests[i]), random.nextLong(LONGEST_WAIT)) ? 1 : 0;
                }
                killed.goesOnWith(i);
            }
            Remains.assertSame(Remains.of(killed.books()), undisturbed);
        }
        Figures.say(peer + ", killed at random", kills + " times in " + days + " days");
    }

    private Books books(String name, int itemRowsABlock, int ordersABlock) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Books books = peer == Peer.H2 ? Books.in(home) : Books.in(home, peer.fresh());
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/application.yaml"), "daybook.import: {item-rows-a-block: %d, orders-a-block: %d}\n".formatted(itemRowsABlock, ordersABlock));
        GeneratedDay morning = GeneratedDay.of(11, ORDERS, DAY);
        morning.writeTo(books.put("2019-3-10-1.csv", ""), books.put("2019-3-10-2.csv", ""));
        GeneratedDay.of(12, ORDERS / 2, DAY).after(morning).writeTo(books.put("2019-3-10-11.csv", ""), books.put("2019-3-10-22.csv", ""));
        Path stock = home.resolve(DayOfCommands.STOCK);
        GeneratedCatalogue.writeTo(stock);
        Files.writeString(stock, "WRONG1,衬衫,米白色,均码,很多,0,1.00,第1供货商,0571-86001000,采购甲,正常\n", StandardOpenOption.APPEND); // a workbook will say so
        morning.writeShipmentsTo(home.resolve(DayOfCommands.SHIPMENTS));
        return books;
    }
}
