package daybook.admin.page;

import daybook.admin.page.ServedShop.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who looks at pages without a browser: keeps cookies, sends forms with the token that stood in the page. */
final class Visit {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String address;

    private Visit(String address) {
        this.address = address;
    }

    static Visit at(ServedShop shop) {
        return new Visit(shop.address());
    }

    static Visit by(ServedShop shop, Person person) {
        Visit visit = at(shop);
        visit.form("/login", "/login", "username=" + person.name() + "&password=" + person.password());
        return visit;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html"));
    }

    String page(String path) {
        return get(path).body();
    }

    /** As htmx asks for a part of a page. */
    HttpResponse<String> part(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("HX-Request", "true"));
    }

    /** Sends a form as the page at {@code page} would. */
    HttpResponse<String> form(String page, String path, String fields) {
        return send(post(page, path, fields));
    }

    /** The same by htmx. */
    HttpResponse<String> press(String page, String path, String fields) {
        return send(post(page, path, fields).header("HX-Request", "true"));
    }

    /** Sends a file by htmx, with the token in a header as the page does. {@code ticked}: the box that is ticked in the form; empty for none. */
    HttpResponse<String> file(String page, String path, Path file, String ticked) throws IOException {
        Matcher token = TOKEN.matcher(page(page));
        String head = (ticked.isEmpty() ? "" : "--x\r\nContent-Disposition: form-data; name=\"" + ticked + "\"\r\n\r\ntrue\r\n")
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName() + "\"\r\n\r\n";
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("HX-Request", "true")
                .header("X-CSRF-TOKEN", token.find() ? token.group(1) : "")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head), BodyPublishers.ofByteArray(Files.readAllBytes(file)), BodyPublishers.ofString("\r\n--x--\r\n"))));
    }

    private HttpRequest.Builder post(String page, String path, String fields) {
        Matcher token = TOKEN.matcher(page(page));
        String csrf = token.find() ? "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : "";
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields + csrf));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
