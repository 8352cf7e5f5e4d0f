package daybook;

import daybook.database.Peer;
import daybook.database.TempFolders;
import daybook.event.EventKind;
import daybook.event.ShopEvent;
import daybook.event.ShopEventStore;
import daybook.jobs.Ended;
import daybook.jobs.Imports;
import daybook.jobs.ReferenceSheets;
import daybook.slot.Home;
import daybook.slot.Session;
import daybook.slot.Slot;
import daybook.wording.Language;
import daybook.wording.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The service over a database and a home folder of its own, with the sample shop's sheets and exports at hand. */
public final class Served implements AutoCloseable {
    public static final Slot MORNING = new Slot(Home.USUAL_SHOP, LocalDate.of(2011, 2, 15), Session.MORNING);

    private static final Path SAMPLE = Path.of("sample-data");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Home home = new Home(TempFolders.create("served"));
    private final ConfigurableApplicationContext context;

    /** Lets everybody see the endpoints: who may see them is tested elsewhere. */
    static class OpenEndpoints {
        @Bean
        @Order(0)
        SecurityFilterChain openEndpoints(HttpSecurity http) {
            return http.securityMatcher("/actuator/**").authorizeHttpRequests(all -> all.anyRequest().permitAll()).build();
        }
    }

    public Served(Peer peer, String... settings) {
        Map<String, String> database = peer.fresh();
        Map<String, Object> properties = new HashMap<>(database);
        properties.put("spring.profiles.active", peer == Peer.H2 ? "serve" : "mysql,serve");
        properties.put("server.port", "0");
        properties.put("daybook.home", home.root().toString());
        properties.put("daybook.metrics.refresh-every", "1h");
        properties.put("daybook.notice.poll-every", "100ms");
        context = new SpringApplicationBuilder(application(), OpenEndpoints.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(c -> {
                    GenericApplicationContext beans = (GenericApplicationContext) c;
                    beans.getBeanFactory().addBeanPostProcessor(new QuickPasswords());
                    beans.registerBean(Home.class, () -> home);
                    beans.registerBean(Language.class, () -> Language.CHINESE);
                })
                .run(Peer.arguments(properties, settings));
    }

    private static Class<?> application() {
        try {
            return Class.forName("daybook.cli.Application");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Imports the sample morning. */
    public Ended importMorning() {
        ReferenceSheets sheets = get(ReferenceSheets.class);
        sheets.loadStock(SAMPLE.resolve("stock.csv"));
        sheets.loadAliases(SAMPLE.resolve("aliases.csv"));
        sheets.loadBlacklist(SAMPLE.resolve("blacklist.csv"));
        Path inbox = home.inbox(MORNING.shop()).resolve(MORNING.day());
        for (String name : List.of("2011-2-15-1.csv", "2011-2-15-2.csv")) {
            try {
                Files.createDirectories(inbox);
                Path file = Files.copy(SAMPLE.resolve("inbox").resolve(MORNING.day()).resolve(name), inbox.resolve(name));
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(300)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return get(Imports.class).run(MORNING, null);
    }

    /** Writes down that the newest run ended so, unless somebody has. */
    public void tell(EventKind kind, Sentence sentence) {
        long run = count("SELECT COALESCE(MAX(id), 0) FROM slot_run");
        if (jdbc().queryForList("SELECT id FROM shop_event WHERE kind = ?", kind.name()).isEmpty()) {
            event("test/" + kind + "/" + run, kind, run == 0 ? null : run, sentence, LocalDateTime.now(SHANGHAI));
        }
    }

    /** Writes an event down. */
    public void event(String key, EventKind kind, @org.jspecify.annotations.Nullable Long run, Sentence sentence, LocalDateTime at) {
        get(ShopEventStore.class).add(new ShopEvent(0, key, kind, MORNING.shop(), MORNING, run, sentence, at, null));
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcTemplate jdbc() {
        return get(JdbcTemplate.class);
    }

    /** The one number that a query gives. */
    public long count(String sql) {
        return Objects.requireNonNull(jdbc().queryForObject(sql, Long.class));
    }

    public Home home() {
        return home;
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Waits, for a quarter of a minute at most, until something is so. */
    public static void until(BooleanSupplier so) {
        Instant latest = Instant.now().plus(Duration.ofSeconds(15));
        while (!so.getAsBoolean()) {
            if (Instant.now().isAfter(latest)) {
                throw new AssertionError("it did not come to pass in time");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
