package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.cli.bench.GeneratedCatalogue;
import daybook.cli.bench.GeneratedDay;
import daybook.database.Doorway;
import daybook.database.Peer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The server of the database is down for a while: whoever was inside is put out, and nobody is let in. */
@Tag("proof")
class ServerDownTest {
    private static final LocalDate DAY = LocalDate.of(2019, 3, 10);
    private static final int ORDERS = 1_000;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder = Path.of("");

    private Books books(String name, Map<String, String> database) throws IOException {
        Books books = Books.in(Files.createDirectories(folder.resolve(name)), database);
        Files.createDirectories(books.home.resolve("config"));
        Files.writeString(books.home.resolve("config/application.yaml"), """
                spring.datasource.hikari.connection-timeout: 500
                daybook.import:
                  item-rows-a-block: 250
                  orders-a-block: 100
                """);
        GeneratedDay.of(11, ORDERS, DAY).writeTo(books.put("2019-3-10-1.csv", ""), books.put("2019-3-10-2.csv", ""));
        GeneratedCatalogue.writeTo(books.home.resolve("stock.csv"));
        ends(books, 0, "stock", books.home.resolve("stock.csv").toString());
        return books;
    }

    private static Said ends(Books books, int code, String... command) {
        Said said = books.starts(HaltingDaybook.NEVER, command).end().endedWith(code);
        assertThat(said.err()).doesNotContain("Exception", "\tat ");
        return said;
    }

    @Test
    void a_run_whose_server_goes_down_says_so_and_goes_on_when_it_is_up_again() throws Exception {
        Books whole = books("whole", Peer.MARIADB.fresh());
        ends(whole, 0, "run", "morning-import", "--date", "2019-3-10");
        Map<String, String> database = new HashMap<>(Peer.MARIADB.fresh());
        String url = Objects.requireNonNull(database.get("DAYBOOK_DB_URL"));
        int port = URI.create(url.substring("jdbc:".length())).getPort();
        try (Doorway door = new Doorway(port)) {
            database.put("DAYBOOK_DB_URL", url.replace(":" + port + "/", ":" + door.port() + "/"));
            Books books = books("shut out", database);

            DaybookProcess run = books.starts(HaltingDaybook.NEVER, "run", "morning-import", "--date", "2019-3-10");
            assertThat(run.says("检查订单")).isTrue();
            door.shut();
            Said broken = run.end().endedWith(1);
            assertThat(broken.err()).contains("数据库").doesNotContain("Exception", "\tat ");
            assertThat(ends(books, 1, "restart", "2019-3-10-1").err()).contains("连不上数据库");

            door.opensAgain();
            ends(books, 0, "restart", "2019-3-10-1");
            Remains.assertSame(Remains.of(books), Remains.of(whole));
        }
    }
}
