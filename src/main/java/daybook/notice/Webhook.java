package daybook.notice;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts a text to a robot. Both kinds of robots take the same JSON, and answer with HTTP 200 and an {@code errcode} that is 0 if all is well. */
final class Webhook {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SERVER_ERRORS = 5; // hundreds
    private static final int UNAVAILABLE = 503;

    private final Duration timeout;

    Webhook(Duration timeout) {
        this.timeout = timeout;
    }

    /** A client of its own each time: a connection kept from the last post may be dead, and it could not be told whether this post got through it. */
    Answer post(URI robot, String text) {
        HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).followRedirects(Redirect.NEVER).connectTimeout(timeout).build();
        HttpRequest request = HttpRequest.newBuilder(robot)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("msgtype", "text", "text", Map.of("content", text)))))
                .build();
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, BodyHandlers.ofString());
        try {
            return read(answer.copy().orTimeout(timeout.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS).join());
        } catch (CompletionException e) {
            answer.cancel(true);
            Throwable cause = e;
            while (cause instanceof CompletionException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            return neverLeft(cause) ? Answer.refused(Reason.of(cause)) : Answer.unknown(Reason.of(cause));
        }
    }

    /** Whether it failed before the text was on its way. */
    private static boolean neverLeft(Throwable cause) {
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException || cause instanceof SSLHandshakeException;
    }

    private static Answer read(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status / 100 == SERVER_ERRORS && status != UNAVAILABLE) {
            return Answer.unknown("HTTP " + status); // it may have failed after the text was posted, or a gateway before it
        }
        if (status / 100 != 2) {
            return Answer.refused("HTTP " + status);
        }
        try {
            JsonNode answer = JSON.readTree(response.body());
            JsonNode code = answer.path("errcode");
            if (!code.isIntegralNumber()) {
                return Answer.unknown("HTTP " + status + " without an errcode");
            }
            return code.asInt() == 0 ? Answer.ARRIVED : Answer.refused(Reason.answered(code.asInt(), answer.path("errmsg").asString("")));
        } catch (JacksonException e) {
            return Answer.unknown("HTTP " + status + " without an errcode");
        }
    }
}
