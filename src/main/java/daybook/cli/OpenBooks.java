package daybook.cli;

import daybook.jobs.Progress;
import daybook.slot.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import daybook.wording.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** The program with its database open, for as long as one command lasts. */
final class OpenBooks implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private OpenBooks(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Opens the database (the embedded one below the home folder, unless a profile or the configuration names another). */
    static OpenBooks open(BooksOptions options, Terminal terminal, Progress progress) {
        return open(options.home(terminal), Database.named(options.profiles()), terminal, progress);
    }

    /** Which database: the profiles and properties that say so, and arguments that outdo the environment's. */
    record Database(String profiles, Map<String, String> properties, List<String> arguments) {
        /** A demo or a benchmark has books of its own also where the environment names the shop's. */
        private static final List<String> NO_PROFILE = List.of("--spring.profiles.active=");

        static final Database EMBEDDED = of("${embedded-database}", "", "");

        static Database of(String url, String user, String password) {
            return new Database(
                    "", Map.of("spring.datasource.url", url, "spring.datasource.username", user, "spring.datasource.password", password), NO_PROFILE);
        }

        private static Database named(String profiles) {
            return new Database(profiles, Map.of(), List.of());
        }
    }

    static OpenBooks open(Home home, Database database, Terminal terminal, Progress progress) {
        SpringApplicationBuilder builder = builder(home, database, terminal, progress);
        return new OpenBooks(started(builder.web(WebApplicationType.NONE).registerShutdownHook(false), database));
    }

    /** Opens the books for the service: the same program, with what the profile {@code serve} adds, until the process is told to end. */
    static OpenBooks serve(BooksOptions options, Terminal terminal, Map<String, Object> settings) {
        Database database = Database.named(options.profiles().isEmpty() ? "serve" : options.profiles() + ",serve");
        SpringApplicationBuilder builder = builder(options.home(terminal), database, terminal, Progress.NONE);
        builder.initializers(context -> context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("serve", settings)));
        return new OpenBooks(started(builder.web(WebApplicationType.SERVLET).registerShutdownHook(true), database));
    }

    private static SpringApplicationBuilder builder(Home home, Database database, Terminal terminal, Progress progress) {
        terminal.journal().in(home);
        SpringApplicationBuilder builder = new SpringApplicationBuilder(Application.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(defaults(home))
                .initializers(context -> {
                    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("database", Map.copyOf(database.properties())));
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(Home.class, () -> home);
                    beans.registerBean(Language.class, terminal::language);
                    beans.registerBean(Progress.class, () -> progress);
                    beans.registerBean(OwnSettings.class, OwnSettings::new);
                    OwnSettings.refuseUnknownGroups(context.getEnvironment());
                });
        if (!database.profiles().isEmpty()) {
            builder.profiles(database.profiles().split(","));
            builder.initializers(context -> UnusableDatabase.refuseUnnamed(context.getEnvironment()));
        }
        return builder;
    }

    private static ConfigurableApplicationContext started(SpringApplicationBuilder builder, Database database) {
        AtomicReference<Environment> settings = new AtomicReference<>();
        builder.initializers(context -> settings.set(context.getEnvironment()));
        try {
            return builder.run(database.arguments().toArray(String[]::new));
        } catch (RuntimeException e) {
            Environment known = settings.get();
            throw known == null ? e : UnusableDatabase.orFailure(OwnSettings.orFailure(e, known), known);
        }
    }

    private static Map<String, Object> defaults(Home home) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("daybook.home", home.root().toString());
        List<String> places = new ArrayList<>();
        String root = System.getProperty("daybook.root", "");
        if (!root.isEmpty()) {
            places.add("optional:file:" + Path.of(root, "config").toAbsolutePath() + "/");
        }
        if (root.isEmpty() || !home.root().equals(Path.of(root).toAbsolutePath().normalize())) {
            places.addAll(ownSettings(home.root()));
        }
        if (!places.isEmpty()) {
            properties.put("spring.config.additional-location", String.join(",", places));
        }
        return properties;
    }

    /** What lies in {@code config/} and {@code jobs/} below the home, whatever of it there is; it has the last word. */
    private static List<String> ownSettings(Path home) {
        List<String> places = new ArrayList<>();
        for (Path folder : List.of(home.resolve("config"), home.resolve("jobs"))) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            places.add("optional:file:" + folder + "/");
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(OpenBooks::isNamedByUs).sorted().forEach(file -> places.add("file:" + file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return places;
    }

    /** Spring Boot finds {@code application.yaml} of a folder, and that of a profile, by itself. */
    private static boolean isNamedByUs(Path file) {
        String name = String.valueOf(file.getFileName());
        return isYaml(file) && !name.startsWith("application");
    }

    static boolean isYaml(Path file) {
        String name = file.toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** The port that the service listens at. */
    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
