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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.impl.matchers.GroupMatcher;

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

    /** Twenty-seven: nine jobs of three shops. A job that finds another at work is tried again, as the schedule would. */
    @Test
    void different_jobs_that_start_together_all_come_to_a_good_end() throws Exception {
        Peer.MARIADB.assume();
        List<String> shops = List.of("east", "north", "west");
        List<String> jobs = List.of(
                "morning-import", "afternoon-import", "stock-import", "shipment-import", "answer-import", "mend-import", "command-import", "approval", "retention");
        String[] settings = Stream.concat(jobs.stream().map(job -> "daybook.jobs." + job + ".shops=" + String.join(",", shops)), Stream.of("daybook.jobs.retention.enabled=true")).toArray(String[]::new);
        try (Service service = new Service(Peer.MARIADB.fresh(), TempFolders.create("jobs"), settings)) {
            service.loadStock();
            for (String shop : shops) {
                delivered(service, shop);
                Path inbox = service.home().inbox(shop);
                Files.writeString(inbox.resolve("库存表-" + shop + ".csv"), Files.readString(Path.of("sample-data/stock.csv")) + "\n");
                Files.copy(Path.of("sample-data/shipments.csv"), inbox.resolve("发货表.csv"));
            }
            service.at("2011-02-15T09:00");
            List<Callable<Boolean>> all = new ArrayList<>();
            jobs.forEach(job -> shops.forEach(shop -> all.add(() -> tried(service, job, shop, 0))));

            AtOnce.doing(all);
            until(() -> {
                tryAgain(service);
                service.get(Awaiting.class).look();
                assertThat(states(service)).doesNotContainKey("FAILED");
                return states(service).equals(Map.of("DONE", (long) shops.size())) && retries(service).isEmpty();
            });

            assertThat(service.events()).extracting(ShopEvent::kind).doesNotContain(EventKind.JOB_FAILED, EventKind.RUN_FAILED, EventKind.RUN_DEAD);
            assertThat(service.jdbc().queryForList("SELECT state FROM sheet_import", String.class)).contains("DONE").containsOnly("DONE");
            assertThat(service.jdbc().queryForList("SELECT DISTINCT attempt FROM slot_run", Integer.class)).containsExactly(1);
            assertThat(service.jdbc().queryForObject("SELECT COUNT(DISTINCT n) FROM (SELECT COUNT(*) AS n FROM customer_order GROUP BY shop) c", Long.class)).as("all shops the same").isEqualTo(1);
        }
    }

    private static boolean tried(Service service, String job, String shop, int before) {
        service.get(Firing.class).again(job, shop, before);
        return true;
    }

    private static List<Trigger> retries(Service service) {
        Scheduler scheduler = service.get(Scheduler.class);
        List<Trigger> found = new ArrayList<>();
        try {
            for (var key : scheduler.getTriggerKeys(GroupMatcher.anyGroup())) {
                Trigger trigger = scheduler.getTrigger(key);
                if (trigger.getJobDataMap().containsKey(FireJob.TRIED)) {
                    found.add(trigger);
                }
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static void tryAgain(Service service) {
        for (Trigger retry : retries(service)) {
            try {
                service.get(Scheduler.class).unscheduleJob(retry.getKey());
            } catch (SchedulerException e) {
                throw new IllegalStateException(e);
            }
            tried(service, retry.getJobKey().getName(), retry.getJobDataMap().getString(FireJob.SHOP), Integer.parseInt(retry.getJobDataMap().getString(FireJob.TRIED)));
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
