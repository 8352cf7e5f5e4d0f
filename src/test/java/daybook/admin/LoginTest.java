package daybook.admin;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.admin.access.Accounts;
import daybook.admin.access.AuditStore;
import daybook.admin.access.Role;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LoginTest {
    private final Service service = Service.running();

    /** A browser: keeps its cookie. */
    private final class Browser {
        private String cookie = "";
        private final String address;

        Browser(String address) {
            this.address = address;
        }

        HttpResponse<String> ask(String method, String path, @Nullable String form, String... headers) {
            HttpRequest.Builder request = HttpRequest.newBuilder(service.at(path)).header("X-Forwarded-For", address);
            if (!cookie.isEmpty()) {
                request.header("Cookie", cookie);
            }
            if (form != null && headers.length == 0) {
                request.header("Content-Type", "application/x-www-form-urlencoded");
            }
            if (headers.length > 0) {
                request.headers(headers);
            }
            HttpResponse<String> response = service.send(request.method(method, form == null ? BodyPublishers.noBody() : BodyPublishers.ofString(form)));
            response.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
            return response;
        }

        JsonNode csrf() {
            return Service.json(ask("GET", "/api/session", null)).get("csrf");
        }

        HttpResponse<String> login(String name, String password) {
            String token = URLEncoder.encode(csrf().get("token").asString(), StandardCharsets.UTF_8);
            return ask("POST", "/login", "username=" + name + "&password=" + password + "&_csrf=" + token);
        }
    }

    @Test
    void a_person_logs_in_gets_a_new_session_and_uses_the_endpoint_with_it() {
        Service.Login login = service.account(Role.SHIFT_LEAD);
        Browser browser = new Browser("198.51.100.1");
        browser.csrf();
        String before = browser.cookie;

        HttpResponse<String> in = browser.login(login.name(), login.password());

        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(in.headers().firstValue("Location").orElse("")).endsWith("/");
        assertThat(browser.cookie).isNotEqualTo(before);
        assertThat(in.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(Service.json(browser.ask("GET", "/api/session", null)).get("name").asString()).isEqualTo(login.name());
    }

    @Test
    void what_changes_something_needs_the_session_s_token() {
        Service.Login login = service.account(Role.ADMIN);
        Browser browser = new Browser("198.51.100.2");
        browser.login(login.name(), login.password());
        String wish = "{\"name\":\"made-" + login.name() + "\",\"roles\":[\"finance\"]}";

        HttpResponse<String> without = browser.ask("POST", "/api/users", wish, "Content-Type", "application/json");
        JsonNode csrf = browser.csrf();
        HttpResponse<String> with = browser.ask(
                "POST", "/api/users", wish, "Content-Type", "application/json", csrf.get("header").asString(), csrf.get("token").asString());

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(with.statusCode()).as(with.body()).isEqualTo(201);
    }

    @Test
    void a_browser_that_sends_a_remembered_password_for_another_site_is_not_let_in() {
        Service.Login login = service.account(Role.ADMIN);
        HttpResponse<String> answer = service.send(HttpRequest.newBuilder(service.at("/api/users"))
                .header("Authorization", login.basic())
                .header("Origin", "https://evil.example")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"evil\",\"roles\":[\"admin\"]}")));

        assertThat(answer.statusCode()).isIn(401, 403);
        assertThat(service.get(Accounts.class).named("evil")).isEmpty();
    }

    @Test
    void the_session_ends_when_the_account_changes() {
        Service.Login login = service.account(Role.SHIFT_LEAD);
        Browser browser = new Browser("198.51.100.3");
        browser.login(login.name(), login.password());
        assertThat(browser.ask("GET", "/api/nothing", null).statusCode()).isEqualTo(404);

        service.get(Accounts.class).change(login.name(), Set.of(Role.FINANCE), null);

        assertThat(browser.ask("GET", "/api/nothing", null).statusCode()).isEqualTo(401);
    }

    @Test
    void a_disabled_account_and_its_tokens_are_let_in_no_more() {
        Service.Login login = service.account(Role.SHIFT_LEAD);
        Accounts accounts = service.get(Accounts.class);
        String token = "Bearer " + Service.secret(accounts.addToken(login.name(), "cron"));
        assertThat(service.get("/api/nothing", token).statusCode()).isEqualTo(404);
        assertThat(service.get("/api/nothing", login.basic()).statusCode()).isEqualTo(404);

        accounts.change(login.name(), null, false);

        assertThat(service.get("/api/nothing", token).statusCode()).isEqualTo(401);
        assertThat(service.get("/api/nothing", login.basic()).statusCode()).isEqualTo(401);
    }

    @Test
    void failed_log_ins_are_slowed_down_at_the_form_and_in_the_endpoint() {
        Service.Login login = service.account(Role.SHIFT_LEAD);
        Browser browser = new Browser("198.51.100.4");
        for (int i = 0; i < 7; i++) {
            browser.login(login.name(), "wrong");
        }

        HttpResponse<String> form = browser.login(login.name(), login.password());
        HttpResponse<String> basic = service.send(HttpRequest.newBuilder(service.at("/api/nothing"))
                .header("Authorization", login.basic())
                .header("X-Forwarded-For", "198.51.100.4"));

        assertThat(form.headers().firstValue("Location").orElse("")).contains("/login?wait=");
        assertThat(basic.statusCode()).isEqualTo(429);
        assertThat(basic.headers().firstValue("Retry-After")).isPresent();
        assertThat(service.get("/api/nothing", login.basic()).statusCode()).as("from elsewhere").isEqualTo(404);
    }

    /** What comes from another machine says of itself where it comes from; only a proxy on this machine is believed. */
    @Test
    void nobody_chooses_the_address_by_which_failures_are_counted() {
        Service.Login login = service.account(Role.SHIFT_LEAD);
        new Browser("198.51.100.7, 10.0.0.5").login(login.name(), "wrong");

        assertThat(service.get(AuditStore.class).before(null, login.name(), "login", 1)).extracting(row -> row.deed().address()).containsExactly("10.0.0.5");
    }

    private HttpResponse<String> withToken(String token, String address) {
        return service.send(HttpRequest.newBuilder(service.at("/api/nothing")).header("Authorization", "Bearer " + token).header("X-Forwarded-For", address));
    }

    @Test
    void wrong_tokens_slow_down_the_address_that_they_come_from_and_no_token_that_is_right() {
        String right = Service.secret(service.get(Accounts.class).addToken(service.account(Role.FINANCE).name(), "cron"));
        for (int i = 0; i < 60; i++) {
            assertThat(withToken("dbk_wrong" + i, "203.0.113." + (i + 1)).statusCode()).isEqualTo(401);
        }
        assertThat(IntStream.range(0, 30).map(i -> withToken("dbk_wrong", "203.0.113.100").statusCode())).contains(401, 429);
        assertThat(withToken(right, "203.0.113.100").statusCode()).isEqualTo(404);
        assertThat(withToken(right, "203.0.113.101").statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_has_somebody_s_session_cannot_guess_the_password_there_either() {
        Service.Login login = service.account(Role.FINANCE);
        Browser browser = new Browser("198.51.100.8");
        browser.login(login.name(), login.password());
        JsonNode csrf = browser.csrf();
        HttpResponse<String> answer = null;
        for (int i = 0; i < 8; i++) {
            String choice = "{\"current\":\"guess " + i + "\",\"wanted\":\"three+words+in+a+row\"}";
            answer = browser.ask("POST", "/api/password", choice, "Content-Type", "application/json", csrf.get("header").asString(), csrf.get("token").asString());
        }

        assertThat(Objects.requireNonNull(answer).statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(browser.login(login.name(), login.password()).headers().firstValue("Location").orElse("")).contains("/login?wait=");
    }

    @Test
    void log_ins_that_succeed_and_fail_are_on_record_and_no_unknown_name_is() {
        Service.Login login = service.account(Role.SHIFT_LEAD);
        Browser browser = new Browser("198.51.100.5");
        browser.login(login.name(), "wrong");
        browser.login(login.name(), login.password());
        browser.login("MySecretPassword", "x");

        AuditStore audit = service.get(AuditStore.class);
        assertThat(audit.before(null, login.name(), "login", 10)).extracting(AuditStore.Entry::outcome).containsExactly("200", "401");
        assertThat(audit.before(null, login.name(), "login", 10)).extracting(row -> row.deed().address()).containsOnly("198.51.100.5");
        assertThat(audit.before(null, "MySecretPassword", null, 10)).isEmpty();
    }

    @Test
    void a_browser_is_sent_to_the_log_in_page_and_a_part_of_a_page_too() {
        HttpResponse<String> page = new Browser("198.51.100.6").ask("GET", "/", null, "Accept", "text/html");
        HttpResponse<String> part = new Browser("198.51.100.6").ask("GET", "/runs", null, "HX-Request", "true");

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse("")).endsWith("/login");
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Redirect")).contains("/login");
    }

    @Test
    void every_answer_has_the_headers_that_protect_it() {
        HttpResponse<String> answer = service.get("/api/session", null);

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'self'").contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
    }

    @Test
    void nobody_sends_files_before_it_is_known_who_he_is() {
        HttpResponse<String> login = service.send(HttpRequest.newBuilder(service.at("/login"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; name=\"username\"\r\n\r\na\r\n--x--\r\n")));

        assertThat(login.statusCode()).isEqualTo(415);
    }

    @Test
    void the_first_start_makes_one_account_and_no_second_one() {
        service.account(Role.FINANCE);
        assertThat(service.get(Accounts.class).first()).isEmpty();
    }
}
