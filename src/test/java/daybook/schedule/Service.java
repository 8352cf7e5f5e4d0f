package daybook.schedule;

import daybook.QuickPasswords;
import daybook.admin.access.Accounts;
import daybook.admin.access.Role;
import daybook.database.NamedLocks;
import daybook.database.Peer;
import daybook.database.TempFolders;
import daybook.event.ShopEvent;
import daybook.event.ShopEventStore;
import daybook.jobs.Progress;
import daybook.jobs.SheetImports;
import daybook.slot.Home;
import daybook.slot.Session;
import daybook.slot.Slot;
import daybook.wording.Language;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole service over a database and a home of its own, by a clock that the test sets. Its scheduler stands still unless the test starts it. */
final class Service implements AutoCloseable {
    static final Slot MORNING = new Slot(Home.USUAL_SHOP, java.time.LocalDate.of(2011, 2, 15), Session.MORNING);

    private static final Path SAMPLE = Path.of("sample-data").toAbsolutePath();
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static @Nullable Service shared;

    private final ConfigurableApplicationContext context;
    private final Home home;
    private List<String> asNew = List.of();
    private final Map<Role, String> tokens = new HashMap<>();
    private Instant now = Instant.EPOCH;

    Service(Map<String, String> database, Path folder, String... settings) {
        System.setProperty("daybook.root", Path.of("").toAbsolutePath().toString());
        home = new Home(folder);
        at("2011-02-15T08:00");
        Map<String, Object> properties = new HashMap<>(database);
        properties.put("daybook.home", folder.toString());
        properties.put("server.port", "0");
        properties.put("spring.quartz.auto-startup", "false");
        closeShared();
        String profiles = database.containsKey("spring.profiles.active") ? "mysql,serve" : "serve";
        properties.remove("spring.profiles.active");
        context = new SpringApplicationBuilder(application())
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .profiles(profiles.split(","))
                .initializers(c -> {
                    GenericApplicationContext beans = (GenericApplicationContext) c;
                    beans.getBeanFactory().addBeanPostProcessor(new QuickPasswords());
                    beans.registerBean(Home.class, () -> home);
                    beans.registerBean(Language.class, () -> Language.CHINESE);
                    beans.registerBean(Progress.class, () -> Progress.NONE);
                    beans.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                        @Override
                        public Object postProcessAfterInitialization(Object bean, String name) {
                            return bean instanceof Clock ? clock() : bean;
                        }
                    });
                })
                .run(Peer.arguments(properties, settings));
    }

    static Service fresh(String... settings) {
        return new Service(Peer.H2.fresh(), TempFolders.create("service"), settings);
    }

    /** As the one with the usual settings is when it has just begun: opened once, unless another was meanwhile, and nothing is left in its database and folders of what tests did before. */
    static synchronized Service asNew() {
        Service service = shared;
        if (service == null) {
            service = fresh();
            service.asNew = service.jdbc().queryForList("SCRIPT", String.class);
            shared = service;
        } else {
            service.forgetAll();
        }
        return service;
    }

    /** Quartz knows connections by a name in the whole JVM: they are those of whoever opened last. */
    private static synchronized void closeShared() {
        Service service = shared;
        if (service != null) {
            service.context.close();
            shared = null;
        }
    }

    private void forgetAll() {
        jdbc().execute("DROP ALL OBJECTS");
        asNew.forEach(jdbc()::execute);
        List.of("inbox", "archive", "reports").forEach(folder -> TempFolders.delete(home.root().resolve(folder)));
        tokens.clear();
        at("2011-02-15T08:00");
    }

    private static Class<?> application() {
        try {
            return Class.forName("daybook.cli.Application");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return SHANGHAI;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    /** It is that time in Shanghai. */
    void at(String time) {
        now = LocalDateTime.parse(time).atZone(SHANGHAI).toInstant();
    }

    Instant now() {
        return now;
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    JdbcTemplate jdbc() {
        return get(JdbcTemplate.class);
    }

    Home home() {
        return home;
    }

    void loadStock() {
        get(SheetImports.class).stock(Home.USUAL_SHOP, SAMPLE.resolve("stock.csv"));
    }

    /** A file of the sample day comes, and has been lying there for a while. */
    void comes(String name) {
        try {
            Path folder = Files.createDirectories(home.inbox(Home.USUAL_SHOP).resolve("2011-2-15"));
            Path file = Files.copy(SAMPLE.resolve("inbox/2011-2-15").resolve(name), folder.resolve(name));
            Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(Instant.now().minusSeconds(300)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What the endpoint answers somebody of that role. */
    String asked(String path, Role role) {
        Accounts accounts = get(Accounts.class);
        String name = role.name().toLowerCase(Locale.ROOT);
        String token = tokens.computeIfAbsent(role, first -> {
            accounts.create(name, Set.of(role));
            return String.valueOf(((Accounts.Answer.Done) accounts.addToken(name, "test")).secret());
        });
        URI at = URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port") + path);
        try {
            HttpRequest request = HttpRequest.newBuilder(at).header("Authorization", "Bearer " + token).build();
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether nobody is at work on the shop's ledger. */
    boolean isIdle(String shop) {
        Optional<NamedLocks.Held> lock = get(NamedLocks.class).take("shop/" + shop);
        lock.ifPresent(NamedLocks.Held::close);
        return lock.isPresent();
    }

    List<ShopEvent> events() {
        return get(ShopEventStore.class).after(0, 100);
    }

    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come to that");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The shared one stays open. */
    @Override
    public void close() {
        if (asNew.isEmpty()) {
            context.close();
        }
    }
}
