package daybook.admin.page;

import daybook.QuickPasswords;
import daybook.admin.access.Accounts;
import daybook.admin.access.Role;
import daybook.jobs.Exit;
import daybook.jobs.Imports;
import daybook.jobs.Progress;
import daybook.jobs.ReferenceSheets;
import daybook.slot.Home;
import daybook.slot.Session;
import daybook.slot.Slot;
import daybook.wording.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The service over books and a folder of its own, on the afternoon of the sample day, with accounts to log in with. */
final class ServedShop implements AutoCloseable {
    static final Slot MORNING = new Slot(Home.USUAL_SHOP, LocalDate.of(2011, 2, 15), Session.MORNING);
    static final Slot AFTERNOON = new Slot(Home.USUAL_SHOP, LocalDate.of(2011, 2, 15), Session.AFTERNOON);

    private static final Path SAMPLE = Path.of("sample-data");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ConfigurableApplicationContext context;
    private final Home home;
    private final SlowSteps steps = new SlowSteps();

    private ServedShop(Path folder, Map<String, Object> settings) {
        home = new Home(folder);
        Clock clock = clockAt(LocalDateTime.of(2011, 2, 15, 14, 40));
        context = new SpringApplicationBuilder(application())
                .profiles("serve")
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(Map.of(
                        "daybook.home", folder.toString(),
                        "spring.config.additional-location", "optional:file:" + Path.of("config").toAbsolutePath() + "/"))
                .initializers(opened -> {
                    Map<String, Object> all = new HashMap<>(settings);
                    all.putAll(Map.of(
                            "server.port", "0", "spring.quartz.auto-startup", "false",
                            "spring.servlet.multipart.max-file-size", "1MB", "spring.servlet.multipart.max-request-size", "1100KB"));
                    opened.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", all));
                    GenericApplicationContext beans = (GenericApplicationContext) opened;
                    beans.getBeanFactory().addBeanPostProcessor(new QuickPasswords());
                    beans.registerBean(Home.class, () -> home);
                    beans.registerBean(Language.class, () -> Language.CHINESE);
                    beans.registerBean(Progress.class, () -> steps);
                    beans.registerBean("clockOfTheTest", Clock.class, () -> clock, definition -> definition.setPrimary(true));
                })
                .run();
    }

    /** Nothing is in it yet. */
    static ServedShop empty() {
        return with(Map.of());
    }

    /** The same, with settings of its own. */
    static ServedShop with(Map<String, Object> settings) {
        try {
            return new ServedShop(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "served"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample's sheets are loaded, its files lie in the inbox, and its morning is imported. */
    static ServedShop afterTheMorning() {
        ServedShop shop = empty();
        ReferenceSheets sheets = shop.get(ReferenceSheets.class);
        sheets.loadStock(SAMPLE.resolve("stock.csv"));
        sheets.loadAliases(SAMPLE.resolve("aliases.csv"));
        sheets.loadBlacklist(SAMPLE.resolve("blacklist.csv"));
        shop.deliver(SAMPLE.resolve("inbox"));
        if (shop.get(Imports.class).run(MORNING, null).exit() != Exit.DONE) {
            throw new IllegalStateException("the sample's morning does not import");
        }
        return shop;
    }

    private void deliver(Path from) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = home.inbox(Home.USUAL_SHOP).resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes on from there. */
    private static Clock clockAt(LocalDateTime then) {
        Clock real = Clock.system(ZONE);
        return Clock.offset(real, Duration.between(real.instant(), then.atZone(ZONE).toInstant()));
    }

    private static Class<?> application() {
        try {
            return Class.forName("daybook.cli.Application");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody who can log in. */
    record Person(String name, String password) {}

    Person person(Role... roles) {
        String name = "u" + UUID.randomUUID().toString().substring(0, 8);
        Accounts.Answer answer = get(Accounts.class).create(name, Set.of(roles));
        return new Person(name, Objects.requireNonNull(((Accounts.Answer.Done) answer).secret()));
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

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Lets every step of a run last that long at least, so that somebody can watch. */
    void stepsLast(Duration time) {
        steps.pause = time;
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class SlowSteps implements Progress {
        private volatile Duration pause = Duration.ZERO;

        @Override
        public void step(String name) {
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void rows(long rows) {}

        @Override
        public void end() {}
    }
}
