package daybook.schedule;

import static daybook.schedule.Service.MORNING;
import static daybook.schedule.Service.until;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.Peer;
import daybook.database.TempFolders;
import daybook.event.EventKind;
import daybook.event.ShopEvent;
import daybook.jobs.AtOnce;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRunStore;
import daybook.slot.Slot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many triggers at the same moment: of one slot on two nodes, and of twenty shops on one. */
class ManyTriggersTest {
    private static final int TRIGGERS = 100;
    private static final int SHOPS = 20;

    @Test
    void a_hundred_triggers_on_two_nodes_that_want_a_slot_run_it_once() throws Exception {
        Peer.MARIADB.assume();
        Map<String, String> database = Peer.MARIADB.fresh();
        Path home = TempFolders.create("nodes");
        try (Service one = new Service(database, home);
                Service other = new Service(database, home)) {
            one.loadStock();
            one.comes("2011-2-15-1.csv");
            one.comes("2011-2-15-2.csv");
            List<Callable<Boolean>> triggers = IntStream.range(0, TRIGGERS).<Callable<Boolean>>mapToObj(i -> () -> fired(i % 2 == 0 ? one : other)).toList();

            AtOnce.doing(triggers);
            until(() -> states(one).equals(Map.of("DONE", 1L)));

            assertThat(one.jdbc().queryForObject("SELECT COUNT(*) FROM awaited_slot", Long.class)).isEqualTo(1);
            assertThat(one.jdbc().queryForObject("SELECT COUNT(*) FROM slot_run", Long.class)).isEqualTo(1);
            assertThat(one.jdbc().queryForObject("SELECT MAX(n) FROM (SELECT COUNT(*) AS n FROM order_log WHERE action = 'APPROVED' GROUP BY order_number) c", Long.class)).isEqualTo(1);
            until(() -> !one.events().isEmpty());
            assertThat(one.events()).extracting(ShopEvent::kind).containsExactly(EventKind.RUN_DONE);
        }
    }

    private static boolean fired(Service service) {
        service.at("2011-02-15T09:00");
        service.get(Firing.class).fire("morning-import", service.now());
        service.get(Awaiting.class).look();
        return true;
    }

    private static Map<String, Long> states(Service service) {
        return service.jdbc().queryForList("SELECT state FROM slot_run", String.class).stream().collect(Collectors.groupingBy(state -> state, Collectors.counting()));
    }

    @Test
    void twenty_shops_that_are_due_at_once_are_all_served_and_none_fails() throws Exception {
        Peer.MARIADB.assume();
        List<String> shops = IntStream.rangeClosed(1, SHOPS).mapToObj(i -> "shop" + i).toList();
        try (Service service = new Service(Peer.MARIADB.fresh(), TempFolders.create("shops"), "daybook.jobs.morning-import.shops=" + String.join(",", shops))) {
            service.loadStock();
            for (String shop : shops) {
                delivered(service, shop);
            }
            service.at("2011-02-15T09:00");
            service.get(Firing.class).fire("morning-import", service.now());

            until(() -> {
                service.get(Awaiting.class).look();
                assertThat(states(service)).doesNotContainKey("FAILED");
                return states(service).equals(Map.of("DONE", (long) SHOPS));
            });

            List<SlotRun> runs = new ArrayList<>();
            shops.forEach(shop -> runs.add(service.get(SlotRunStore.class).newest(new Slot(shop, MORNING.date(), MORNING.session())).orElseThrow()));
            assertThat(runs).hasSize(SHOPS).allSatisfy(run -> assertThat(run.attempt()).isEqualTo(1));
            until(() -> service.events().size() == SHOPS);
            assertThat(service.events()).extracting(ShopEvent::kind).containsOnly(EventKind.RUN_DONE);
            assertThat(service.jdbc().queryForObject("SELECT COUNT(DISTINCT n) FROM (SELECT COUNT(*) AS n FROM customer_order GROUP BY shop) c", Long.class)).as("all shops the same").isEqualTo(1);
        }
    }

    private static void delivered(Service service, String shop) throws IOException {
        Path sample = Path.of("sample-data/inbox/2011-2-15").toAbsolutePath();
        Path folder = Files.createDirectories(service.home().inbox(shop).resolve("2011-2-15"));
        for (String name : List.of("2011-2-15-1.csv", "2011-2-15-2.csv")) {
            Files.setLastModifiedTime(Files.copy(sample.resolve(name), folder.resolve(name)), java.nio.file.attribute.FileTime.from(java.time.Instant.now().minusSeconds(300)));
        }
    }
}
