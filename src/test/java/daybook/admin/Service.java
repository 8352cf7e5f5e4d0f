package daybook.admin;

import daybook.QuickPasswords;
import daybook.admin.access.Accounts;
import daybook.admin.access.Role;
import daybook.jobs.Progress;
import daybook.slot.Home;
import daybook.wording.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on a random port, with books of its own, started once for all tests. */
final class Service implements AutoCloseable {
    private static @Nullable Service one;

    private final ConfigurableApplicationContext context;
    final Path home;
    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<Role, String> tokens = new LinkedHashMap<>();

    private Service(ConfigurableApplicationContext context, Path home) {
        this.context = context;
        this.home = home;
    }

    static synchronized Service running() {
        Service running = one;
        if (running == null) {
            running = start();
            one = running;
        }
        return running;
    }

    /** Another one, with books that nobody else writes in. */
    static Service fresh() {
        return start();
    }

    private static Service start() {
        try {
            Path home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "service");
            SpringApplicationBuilder builder = new SpringApplicationBuilder(Class.forName("daybook.cli.Application"))
                    .profiles("serve")
                    .web(WebApplicationType.SERVLET)
                    .properties(Map.of(
                            "daybook.home", home.toString(),
                            "server.port", "0",
                            "spring.config.additional-location", "optional:file:" + Path.of("config").toAbsolutePath() + "/"))
                    .initializers(context -> {
                        context.getEnvironment().getPropertySources().addFirst(new org.springframework.core.env.MapPropertySource("test", Map.of(
                                "server.port", "0", "spring.servlet.multipart.max-file-size", "300KB", "spring.servlet.multipart.max-request-size", "400KB")));
                        GenericApplicationContext beans = (GenericApplicationContext) context;
                        beans.getBeanFactory().addBeanPostProcessor(new QuickPasswords());
                        beans.registerBean(Home.class, () -> new Home(home));
                        beans.registerBean(Language.class, () -> Language.CHINESE);
                        beans.registerBean(Progress.class, () -> Progress.NONE);
                    });
            return new Service(builder.run(), home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    <T> T named(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** A new account and its password. */
    Login account(Role... roles) {
        String name = "u" + UUID.randomUUID().toString().substring(0, 8);
        return new Login(name, secret(get(Accounts.class).create(name, Set.of(roles))));
    }

    record Login(String name, String password) {
        String basic() {
            return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        }
    }

    static String secret(Accounts.Answer answer) {
        return java.util.Objects.requireNonNull(((Accounts.Answer.Done) answer).secret());
    }

    /** What a script of somebody with that role sends along. */
    synchronized String as(Role role) {
        return tokens.computeIfAbsent(role, r -> "Bearer " + secret(get(Accounts.class).addToken(account(r).name(), "test")));
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port") + path);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path, @Nullable String authorization) {
        return ask("GET", path, authorization, null);
    }

    HttpResponse<String> post(String path, @Nullable String authorization, String json) {
        return ask("POST", path, authorization, json);
    }

    HttpResponse<String> ask(String method, String path, @Nullable String authorization, @Nullable String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).header("Content-Type", "application/json");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return send(request.method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    @Override
    public void close() {
        context.close();
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
