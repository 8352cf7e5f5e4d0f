package daybook.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.Served;
import daybook.admin.access.Accounts;
import daybook.admin.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the endpoint with a token of a shift lead's, and remembers the headers of every answer. */
final class Script {
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> headers = new ArrayList<>();
    private final Served served;
    private final String token;

    Script(Served served) {
        this.served = served;
        Accounts accounts = served.get(Accounts.class);
        accounts.create("lead", Set.of(Role.SHIFT_LEAD));
        token = "Bearer " + Objects.requireNonNull(((Accounts.Answer.Done) accounts.addToken("lead", "test")).secret());
    }

    HttpResponse<String> get(String path) {
        return send(to(path).GET());
    }

    HttpResponse<String> post(String path, String json) {
        return send(to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> upload(String path, String name, byte[] content) {
        String head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n";
        return send(to(path).header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofByteArray(content), BodyPublishers.ofString("\r\n--x--\r\n"))));
    }

    /** Waits for the run that an answer says has begun. */
    void finished(HttpResponse<String> begun) {
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        String place = begun.headers().firstValue("Location").orElseThrow();
        Served.until(() -> !json(get(place)).get("run").get("status").asString().equals("RUNNING"));
        assertThat(json(get(place)).get("run").get("status").asString()).isEqualTo("DONE");
    }

    /** What the service measures, by name. */
    List<String> metrics() {
        return json(get("/actuator/metrics")).get("names").valueStream().map(JsonNode::asString).toList();
    }

    /** The headers of all answers so far. */
    List<String> headers() {
        return List.copyOf(headers);
    }

    /** What was sent is taken or refused, and no copy of it lies anywhere. */
    void nothingIsKeptOfUploads(Path home) {
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(file -> Files.isRegularFile(file) && isCopy(home.relativize(file)))).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCopy(Path file) {
        return file.startsWith(Path.of("data", "uploads")) || String.valueOf(file.getFileName()).startsWith(".");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + path)).header("Authorization", token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            answer.headers().map().forEach((name, values) -> headers.add(name + ": " + values));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
