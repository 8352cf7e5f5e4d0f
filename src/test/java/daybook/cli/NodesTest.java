package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.cli.bench.GeneratedCatalogue;
import daybook.cli.bench.GeneratedDay;
import daybook.database.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes, each a process of its own, on one MariaDB and one home folder. */
class NodesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int ORDERS = 300;
    private static final long LONGEST_SECONDS = 120;

    private final LocalDate day = LocalDate.now(SHANGHAI);
    private final String slot = day.getYear() + "-" + day.getMonthValue() + "-" + day.getDayOfMonth() + "-1";
    private final Map<String, String> environment = new HashMap<>(Map.of("LC_ALL", "C.UTF-8"));
    private final java.util.ArrayList<DaybookProcess> started = new java.util.ArrayList<>();

    @TempDir
    Path home = Path.of("");

    @BeforeEach
    void a_shop_with_its_stock() throws IOException {
        environment.putAll(Peer.MARIADB.fresh());
        environment.remove("spring.profiles.active");
        Files.createDirectories(home.resolve("config"));
        Files.writeString(
                home.resolve("config/application.yaml"),
                """
                daybook:
                  import: {item-rows-a-block: 100, orders-a-block: 50}
                  intake: {young-for: 0s}
                  schedule: {look-every: 1s, watch-every: 1s, stuck-after: 6s}
                  jobs:
                    morning-import: {cron: "* * * * * ?", deadline: "23:59:59"}
                    afternoon-import: {enabled: false}
                    stock-import: {enabled: false}
                    shipment-import: {enabled: false}
                    answer-import: {enabled: false}
                    mend-import: {enabled: false}
                    command-import: {enabled: false}
                """);
        Path stock = home.resolve("stock.csv");
        GeneratedCatalogue.writeTo(stock);
        assertThat(command("stock", stock.toString()).end().code()).isZero();
    }

    @AfterEach
    void nothing_is_left_running() {
        started.forEach(DaybookProcess::kill);
    }

    private DaybookProcess command(String... arguments) {
        return DaybookProcess.start(environment, with(arguments));
    }

    private String[] with(String... arguments) {
        return java.util.stream.Stream.concat(
                        java.util.Arrays.stream(arguments),
                        java.util.stream.Stream.of("--home", home.toString(), "--spring.profiles.active=mysql", "--lang=en"))
                .toArray(String[]::new);
    }

    private DaybookProcess serving() throws InterruptedException {
        return serving(DaybookProcess.start(environment, with("serve", "--port=0")));
    }

    private DaybookProcess serving(DaybookProcess node) throws InterruptedException {
        started.add(node);
        assertThat(node.says("serves at")).as("it serves").isTrue();
        return node;
    }

    private void exportsCome() throws IOException {
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        Path orders = home.resolve("orders.csv");
        Path items = home.resolve("items.csv");
        GeneratedDay.of(11, ORDERS, day).writeTo(orders, items);
        Files.move(orders, inbox.resolve(slot + ".csv"));
        Files.move(items, inbox.resolve(slot.substring(0, slot.length() - 1) + "2.csv"));
    }

    private List<String> rows(String select) throws SQLException {
        try (Connection connection = DriverManager.getConnection(Objects.requireNonNull(environment.get("DAYBOOK_DB_URL")), "root", "");
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(select)) {
            List<String> texts = new java.util.ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private void until(String select, String wanted) throws SQLException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        List<String> found = rows(select);
        while (!found.equals(List.of(wanted)) && System.nanoTime() < end) {
            Thread.sleep(100);
            found = rows(select);
        }
        assertThat(found).as(select).containsExactly(wanted);
    }

    @Test
    void a_node_that_stands_still_in_a_slot_is_told_of_and_only_when_it_is_killed_taken_over_by_the_other() throws Exception {
        DaybookProcess first = serving(DaybookProcess.startHaltingIn("loadOrders", environment, with("serve", "--port=0")));
        exportsCome();
        assertThat(first.says(HaltingDaybook.HALTED)).as("it has begun the slot").isTrue();
        serving();
        until("SELECT COUNT(*) FROM QRTZ_SCHEDULER_STATE", "2");
        until("SELECT kind FROM shop_event", "RUN_DEAD"); // it has stood still for so long that a person is told
        assertThat(rows("SELECT sentence FROM shop_event")).singleElement().asString().contains("event.run-stuck");
        Thread.sleep(4_000); // the other one looks and watches meanwhile, and leaves the slot alone
        Said refused = command("recover", slot).end().endedWith(3);
        assertThat(refused.err()).contains("another process is at work");
        assertThat(rows("SELECT state FROM slot_run")).containsExactly("RUNNING");

        assertThat(first.kill().code()).isEqualTo(137);
        until("SELECT state FROM slot_run", "DONE");

        assertThat(rows("SELECT closed FROM slot_run")).containsExactly("1");
        assertThat(Files.readString(home.resolve("reports").resolve(slot).resolve("certificate.json"))).contains("\"status\" : \"CLOSED\"");
        until("SELECT COUNT(*) FROM shop_event WHERE kind = 'RUN_DONE'", "1");
        assertThat(rows("SELECT kind FROM shop_event ORDER BY id")).containsExactly("RUN_DEAD", "RUN_DEAD", "RUN_DONE");
        assertThat(rows("SELECT kind FROM shop_event WHERE closed_at IS NULL AND kind <> 'RUN_DONE'")).isEmpty();
        assertThat(rows("SELECT COUNT(DISTINCT order_number) FROM customer_order")).isEqualTo(rows("SELECT COUNT(*) FROM customer_order"));
    }

    @Test
    void two_nodes_run_a_slot_once() throws Exception {
        serving();
        serving();
        exportsCome();
        until("SELECT state FROM slot_run", "DONE");
        Thread.sleep(4_000); // both look several times more
        assertThat(rows("SELECT attempt FROM slot_run")).containsExactly("1");
        assertThat(rows("SELECT kind FROM shop_event")).containsExactly("RUN_DONE");
    }
}
