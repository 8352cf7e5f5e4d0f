package daybook.schedule;

import static daybook.schedule.Service.MORNING;
import static daybook.schedule.Service.until;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import daybook.database.Peer;
import daybook.database.TempFolders;
import daybook.event.EventKind;
import daybook.event.ShopEvent;
import daybook.jobs.AtOnce;
import daybook.jobs.BackgroundRuns;
import daybook.jobs.Lead;
import daybook.jobs.Typed;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRunStore;
import daybook.slot.Session;
import daybook.slot.Slot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.LoggerFactory;

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

    /**
     * Nine jobs of three shops, each with something to do but approval and retention, which look at all that is there. A job that finds another at work is tried again, as the
     * schedule would; one that meets with a fault is not.
     */
    @Test
    void different_jobs_that_start_together_all_come_to_a_good_end() throws Exception {
        Peer.MARIADB.assume();
        List<String> shops = List.of("east", "north", "west");
        List<String> sheetJobs = List.of("stock-import", "shipment-import", "answer-import", "mend-import", "command-import");
        List<String> jobs = Stream.concat(Stream.of("morning-import", "afternoon-import", "approval", "retention"), sheetJobs.stream()).toList();
        String[] settings = Stream.concat(jobs.stream().map(job -> "daybook.jobs." + job + ".shops=" + String.join(",", shops)), Stream.of("daybook.jobs.retention.enabled=true")).toArray(String[]::new);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger firing = (Logger) LoggerFactory.getLogger(Firing.class);
        try (Service service = new Service(Peer.MARIADB.fresh(), TempFolders.create("jobs"), settings)) {
            service.loadStock();
            service.at("2011-02-16T15:00");
            for (String shop : shops) {
                yesterday(service, shop);
                copied(service, shop, "2011-2-16", "2011-2-15-11.xlsx", "2011-2-16-1.xlsx");
                copied(service, shop, "2011-2-16", "2011-2-15-22.csv", "2011-2-16-2.csv");
                copied(service, shop, "2011-2-16", "2011-2-15-1.csv", "2011-2-16-11.csv");
                copied(service, shop, "2011-2-16", "2011-2-15-2.csv", "2011-2-16-22.csv");
            }
            long before = launched(service);
            jobs.stream().filter(job -> job.endsWith("noon-import") || job.startsWith("morning")).forEach(job -> service.get(Firing.class).fire(job, service.now()));
            List<Callable<Boolean>> all = new ArrayList<>();
            for (String shop : shops) {
                all.add(() -> begun(service, new Slot(shop, MORNING.date().plusDays(1), Session.MORNING)));
                all.add(() -> begun(service, new Slot(shop, MORNING.date().plusDays(1), Session.AFTERNOON)));
                Stream.concat(sheetJobs.stream(), Stream.of("approval", "retention")).forEach(job -> all.add(() -> tried(service, job, shop, 0)));
            }
            log.start();
            firing.addAppender(log);

            AtOnce.doing(all);
            until(() -> {
                tryAgain(service);
                service.get(Awaiting.class).look();
                assertThat(states(service)).doesNotContainKey("FAILED");
                return states(service).equals(Map.of("DONE", 3L * shops.size())) && retries(service).isEmpty();
            });

            assertThat(log.list).as("a job that only waited for its turn met with no fault").noneMatch(line -> line.getLevel() == Level.ERROR);
            assertThat(service.events()).extracting(ShopEvent::kind).doesNotContain(EventKind.JOB_FAILED, EventKind.RUN_FAILED, EventKind.RUN_DEAD);
            assertThat(service.jdbc().queryForList("SELECT DISTINCT CONCAT(kind, ' ', state, ' ', shop) FROM sheet_import WHERE shop <> 'shop' AND taken > 0", String.class))
                    .containsExactlyInAnyOrderElementsOf(shops.stream()
                            .flatMap(shop -> Stream.of("STOCK", "SHIPMENTS", "ANSWERS", "MENDS", "COMMANDS").map(kind -> kind + " DONE " + shop)).toList());
            assertThat(launched(service) - before).as("jobs that the framework began: two imports and five sheets of each shop").isGreaterThanOrEqualTo(7L * shops.size());
            assertThat(service.jdbc().queryForList("SELECT DISTINCT attempt FROM slot_run", Integer.class)).containsExactly(1);
            assertThat(service.jdbc().queryForObject("SELECT COUNT(DISTINCT n) FROM (SELECT COUNT(*) AS n FROM customer_order GROUP BY shop) c", Long.class)).as("all shops the same").isEqualTo(1);
        } finally {
            firing.detachAppender(log);
        }
    }

    private static long launched(Service service) {
        return Objects.requireNonNull(service.jdbc().queryForObject("SELECT COUNT(*) FROM BATCH_JOB_EXECUTION", Long.class));
    }

    /** What a day leaves for the next: a purchase list that is answered, an exception workbook that is mended, orders to be shipped and to be noted. */
    private static void yesterday(Service service, String shop) throws IOException {
        Slot slot = new Slot(shop, MORNING.date(), MORNING.session());
        delivered(service, shop);
        assertThat(begun(service, slot)).isTrue();
        until(() -> service.get(SlotRunStore.class).newest(slot).filter(run -> run.state() == SlotRun.State.DONE).isPresent());
        Path reports = service.home().reports(slot, 1);
        Path inbox = Files.createDirectories(service.home().inbox(shop));
        Files.writeString(inbox.resolve("库存表.csv"), Files.readString(Path.of("sample-data/stock.csv")) + "\n".repeat(1 + "enw".indexOf(shop.charAt(0)))); // the stock is the house's, and what one shop has told is known
        Files.copy(Path.of("sample-data/shipments.csv"), inbox.resolve("发货表.csv"));
        Files.copy(Typed.again(reports.resolve("采购产品列表2011-2-15-1.xlsx"), "采购产品列表-答复.xlsx", ManyTriggersTest::answer), inbox.resolve("采购产品列表-答复.xlsx"));
        Path mended = Lead.mending(reports.resolve("异常报告2011-2-15-1.xlsx")).where("收货人姓名", "").type("收货人姓名", "何雨").type("联系手机", "13800001234").saved();
        Files.copy(mended, inbox.resolve(mended.getFileName()));
        String order = Objects.requireNonNull(service.jdbc().queryForObject("SELECT MIN(order_number) FROM customer_order WHERE shop = ?", String.class, shop));
        Files.writeString(inbox.resolve("批量命令.csv"), "订单编号,命令,内容\n" + order + ",内部备注,慢发\n");
    }

    /** Three pieces of each SKU that the list asks for. */
    private static void answer(Sheet sheet) {
        int last = sheet.getRow(0).getLastCellNum() - 1;
        for (Row row : sheet) {
            if (row.getRowNum() > 0 && row.getCell(last) != null && !row.getCell(last).toString().isEmpty()) {
                Typed.type(sheet, row.getRowNum() + 1, last - 3, "3");
                Typed.type(sheet, row.getRowNum() + 1, last - 2, "2月20日");
            }
        }
    }

    private static boolean begun(Service service, Slot slot) {
        return service.get(BackgroundRuns.class).run(slot, null) instanceof BackgroundRuns.Answer.Begun;
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
        copied(service, shop, "2011-2-15", "2011-2-15-1.csv", "2011-2-15-1.csv");
        copied(service, shop, "2011-2-15", "2011-2-15-2.csv", "2011-2-15-2.csv");
    }

    /** A file of the sample day, which has been lying there for a while. */
    private static void copied(Service service, String shop, String day, String name, String as) throws IOException {
        Path folder = Files.createDirectories(service.home().inbox(shop).resolve(day));
        Path file = Files.copy(Path.of("sample-data/inbox/2011-2-15").toAbsolutePath().resolve(name), folder.resolve(as));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(300)));
    }
}
