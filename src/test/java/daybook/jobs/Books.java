package daybook.jobs;

import daybook.database.Peer;
import daybook.database.TempFolders;
import daybook.orders.DemandCause;
import daybook.orders.DemandStore;
import daybook.slot.Home;
import daybook.slot.Session;
import daybook.slot.Slot;
import daybook.wording.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole program over a database and a home folder of its own. Opened once for all tests that can share it; each test begins with empty books. */
final class Books implements AutoCloseable {
    static final Slot MORNING = new Slot(Home.USUAL_SHOP, LocalDate.of(2011, 2, 15), Session.MORNING);
    static final Slot AFTERNOON = new Slot(Home.USUAL_SHOP, LocalDate.of(2011, 2, 15), Session.AFTERNOON);
    static final Slot NEXT_MORNING = new Slot(Home.USUAL_SHOP, LocalDate.of(2011, 2, 16), Session.MORNING);

    private static final LocalDateTime AT = LocalDateTime.of(2011, 2, 15, 12, 0);
    private static final Map<Peer, Place> PLACES = new HashMap<>();
    private static final Map<String, Books> OPEN = new HashMap<>();
    private static final List<String> KEPT_BY_RUNS = List.of(
            "customer_order", "order_line", "order_log", "staged_line", "staged_order", "row_outcome", "finding", "report_file", "source_file", "slot_run",
            "slot_lock", "alias", "blacklist", "sheet_import", "shipment", "demand_delta", "slot_plan", "purchase_request", "derived_order", "order_desk", "order_swap", "order_mend", "owed", "done_command");

    private final ConfigurableApplicationContext context;
    private final Home home;
    private final Hooks hooks;
    private final ShakyClock clock = new ShakyClock(Clock.system(ZoneId.of("Asia/Shanghai")));

    private record Place(Map<String, String> database, Path home) {}

    private Books(Place place, String... settings) {
        this.home = new Home(place.home());
        this.hooks = new Hooks();
        this.context = open(place, settings);
        loadStock(context, place.home());
    }

    /** Without a stock sheet. */
    private Books(Place place) {
        this.home = new Home(place.home());
        this.hooks = new Hooks();
        this.context = open(place);
    }

    /** Empty books; those with the same settings are the same, those with others see the same database and the same folder. */
    static synchronized Books empty(Peer peer, String... settings) {
        Books books = with(peer, settings);
        books.clear();
        return books;
    }

    /** The books of the peer as they are, seen through a program with other settings. */
    static synchronized Books with(Peer peer, String... settings) {
        Place place = PLACES.computeIfAbsent(peer, p -> new Place(p.fresh(), TempFolders.create("home")));
        Books books = OPEN.computeIfAbsent(peer + Arrays.toString(settings), key -> new Books(place, settings));
        books.hooks.forget();
        books.clock.jumps(() -> Duration.ZERO);
        return books;
    }

    /** A program over a database and a folder of its own in which nothing is yet, to be closed by the test. */
    static Books ofOwn(Peer peer, Path folder) {
        return new Books(new Place(peer.fresh(), folder));
    }

    /** One more program over the same database and folder, to be closed by the test. */
    static synchronized Books another(Peer peer, String... settings) {
        return new Books(PLACES.computeIfAbsent(peer, p -> new Place(p.fresh(), TempFolders.create("home"))), settings);
    }

    private ConfigurableApplicationContext open(Place place, String... settings) {
        Map<String, Object> properties = new HashMap<>(place.database());
        properties.put("daybook.home", place.home().toString());
        properties.put("daybook.import.item-rows-a-block", "4");
        properties.put("daybook.import.orders-a-block", "3");
        properties.put("daybook.desk.patience", "200ms");
        return new SpringApplicationBuilder(application())
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(c -> {
                    GenericApplicationContext beans = (GenericApplicationContext) c;
                    beans.getBeanFactory().addBeanPostProcessor(clock);
                    beans.registerBean(Home.class, () -> home);
                    beans.registerBean(Language.class, () -> Language.CHINESE);
                    beans.registerBean(Progress.class, () -> hooks);
                })
                .run(Peer.arguments(properties, settings));
    }

    /** The program's own class; a second one for the tests would be found by the program's tests as well. */
    private static Class<?> application() {
        try {
            return Class.forName("daybook.cli.Application");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sheet of the goods that the exports of the tests name. */
    void loadStock() {
        loadStock(context, home.root());
    }

    private static void loadStock(ConfigurableApplicationContext opened, Path folder) {
        String stock =
                """
                产品编号,产品名称,颜色,尺码,库存量,次品数,进货价,供货商,供货商电话,采购员,状态
                WLY0QU1098,收腰连衣裙,杏色,S,18,0,72.00,锦裳服饰厂,0571-86000121,陈芸,正常
                WLY0QU1098,收腰连衣裙,杏色,M,4,0,72.00,锦裳服饰厂,0571-86000121,陈芸,正常
                WLT3HX6071,针织衫,条纹,L,3,0,41.00,南风制衣,0757-82000456,陈芸,正常
                """;
        try {
            Path file = Files.writeString(folder.resolve("stock.csv"), stock);
            if (!opened.getBean(ReferenceSheets.class).loadStock(file).loaded()) {
                throw new IllegalStateException("the stock sheet was refused");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets all that runs and people left, but for the sheets. */
    void clear() {
        KEPT_BY_RUNS.forEach(table -> jdbc().update("DELETE FROM " + table));
        jdbc().update("UPDATE internal_number SET next_number = 100001");
        jdbc().update("DELETE FROM demand_posting WHERE cause <> 'OPENING'");
        jdbc().update("UPDATE demand_balance SET pieces = 0");
        List.of("inbox", "archive", "reports").forEach(folder -> TempFolders.delete(folder(folder)));
    }

    Path folder(String name) {
        return home.root().resolve(name);
    }

    Home home() {
        return home;
    }

    Hooks hooks() {
        return hooks;
    }

    ShakyClock clock() {
        return clock;
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    <T> T get(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    JdbcTemplate jdbc() {
        return get(JdbcTemplate.class);
    }

    /** Lays the export into the slot's inbox under the shop's names, in place of what lay there. */
    Books drop(Slot slot, Export export) {
        boolean morning = slot.session() == Session.MORNING;
        drop(slot, morning ? "-1.csv" : "-11.csv", export.orderReport());
        drop(slot, morning ? "-2.csv" : "-22.csv", export.itemReport());
        return this;
    }

    void drop(Slot slot, String ending, byte[] content) {
        dropNamed(slot, slot.day() + ending, content);
    }

    /** A file that has been lying there for a while. */
    void dropNamed(Slot slot, String name, byte[] content) {
        try {
            Path folder = Files.createDirectories(home.inbox(slot.shop()).resolve(slot.day()));
            Path file = Files.write(folder.resolve(name), content);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(300)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ended run(Slot slot) {
        return get(Imports.class).run(slot, null);
    }

    Ended run(Slot slot, Export export) {
        return drop(slot, export).run(slot);
    }

    Ended restart(Slot slot) {
        return get(Imports.class).restart(slot);
    }

    Ended rerun(Slot slot) {
        return get(Imports.class).rerun(slot, "again", false, false, null);
    }

    Ended rerun(Slot slot, Export corrected) {
        drop(slot, corrected);
        return get(Imports.class).rerun(slot, "corrected", false, true, null);
    }

    Ended dryRun(Slot slot, Export corrected) {
        drop(slot, corrected);
        return get(Imports.class).rerun(slot, "what if", true, true, null);
    }

    /** How many rows of a report ended how, in the slot's newest run: {@code {APPROVED=2, HELD=1}}. */
    Map<String, Long> outcomes(Slot slot, String kind) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc().query(
                "SELECT outcome, COUNT(*) FROM row_outcome WHERE kind = ? AND run_id = (SELECT MAX(id) FROM slot_run WHERE slot_date = ? AND session = ?"
                        + " AND NOT dry_run) GROUP BY outcome",
                row -> {
                    counts.put(row.getString(1), row.getLong(2));
                },
                kind,
                slot.date(),
                slot.session().number());
        return counts;
    }

    /** The rules that the slot's newest run found broken, with how often. */
    Map<String, Long> findings(Slot slot) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc().query(
                "SELECT rule, COUNT(*) FROM finding WHERE run_id = (SELECT MAX(id) FROM slot_run WHERE slot_date = ? AND session = ? AND NOT dry_run)"
                        + " GROUP BY rule",
                row -> {
                    counts.put(row.getString(1), row.getLong(2));
                },
                slot.date(),
                slot.session().number());
        return counts;
    }

    /** What a person does who approves an order. */
    void approve(int index) {
        decide(index, "status = 'APPROVED', decided_run = NULL, decided_by = 'lead', approved_hash = content_hash");
        get(DemandStore.class).postApproved(internal(index), "lead", AT);
    }

    /** What happens when an order leaves the house. */
    void ship(int index) {
        decide(index, "status = 'SHIPPED'");
        get(DemandStore.class).postEnded(DemandCause.SHIPPED, internal(index), "shipping", AT);
    }

    private void decide(int index, String values) {
        jdbc().update("UPDATE customer_order SET " + values + " WHERE order_number = ?", Sale.number(index));
    }

    private List<Long> internal(int index) {
        return jdbc().queryForList("SELECT internal_number FROM customer_order WHERE order_number = ?", Long.class, Sale.number(index));
    }

    /** What the ledger says of an order: its status, and the slot whose payment download holds it. */
    String standing(int index) {
        List<String> found = jdbc().query(
                "SELECT c.status, r.slot_date, r.session FROM customer_order c LEFT JOIN slot_run r ON r.id = c.download_run WHERE c.order_number = ?",
                (row, i) -> row.getString(1)
                        + (row.getString(2) == null ? "" : " in " + new Slot("s", row.getObject(2, LocalDate.class), Session.of(row.getInt(3)))),
                Sale.number(index));
        return found.isEmpty() ? "unknown" : String.join(" and ", found);
    }

    /** What the log says that was done to an order, oldest first. */
    List<String> log(int index) {
        return jdbc().queryForList("SELECT action FROM order_log WHERE order_number = ? ORDER BY id", String.class, Sale.number(index));
    }

    Dump dump() {
        return new Dump(jdbc());
    }

    @Override
    public void close() {
        context.close();
    }
}
