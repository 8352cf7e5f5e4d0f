package daybook.admin;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody with a browser's session: keeps the cookie, and sends the session's token only if told to. */
final class Visitor {
    private final Service service;
    private String cookie = "";

    Visitor(Service service) {
        this.service = service;
    }

    String cookie() {
        return cookie;
    }

    Visitor with(String givenCookie) {
        cookie = givenCookie;
        return this;
    }

    /** Asks for a page, or does what a form does; {@code headers}: names and values by turns. */
    HttpResponse<String> ask(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.at(path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = service.send(request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
        return answer;
    }

    JsonNode session() {
        return Service.json(ask("GET", "/api/session", null));
    }

    /** The header and the token that changing something needs. */
    String[] csrf() {
        JsonNode csrf = session().get("csrf");
        return new String[] {csrf.get("header").asString(), csrf.get("token").asString()};
    }

    HttpResponse<String> login(Service.Login login, String... headers) {
        String token = URLEncoder.encode(csrf()[1], StandardCharsets.UTF_8);
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/x-www-form-urlencoded";
        return ask("POST", "/login", "username=" + login.name() + "&password=" + login.password() + "&_csrf=" + token, all);
    }
}
