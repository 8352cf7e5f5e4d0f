package daybook.admin;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.admin.access.Role;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A session is made by a log-in, is nobody else's, and ends with a log-out. */
class SessionsTest {
    private final Service service = Service.running();

    private boolean isLoggedIn(String cookie) {
        return new Visitor(service).with(cookie).ask("GET", "/api/nothing", null).statusCode() == 404;
    }

    @Test
    void a_session_that_was_known_before_the_log_in_is_worth_nothing_after_it() {
        Visitor visitor = new Visitor(service);
        visitor.session();
        String before = visitor.cookie();
        assertThat(before).startsWith("DAYBOOK=");
        visitor.login(service.account(Role.SHIFT_LEAD));

        assertThat(isLoggedIn(visitor.cookie())).isTrue();
        assertThat(visitor.cookie()).isNotEqualTo(before);
        assertThat(isLoggedIn(before)).isFalse();
    }

    @Test
    void nobody_chooses_the_session_of_another() {
        Visitor victim = new Visitor(service).with("DAYBOOK=0123456789ABCDEF0123456789ABCDEF");
        victim.login(service.account(Role.SHIFT_LEAD));

        assertThat(isLoggedIn(victim.cookie())).isTrue();
        assertThat(isLoggedIn("DAYBOOK=0123456789ABCDEF0123456789ABCDEF")).isFalse();
        assertThat(new Visitor(service).ask("GET", "/api/nothing;DAYBOOK=" + victim.cookie().substring(8), null).statusCode()).isIn(400, 401);
    }

    @Test
    void a_log_out_ends_the_session_for_whoever_knows_it() {
        Visitor visitor = new Visitor(service);
        visitor.login(service.account(Role.SHIFT_LEAD));
        String during = visitor.cookie();
        assertThat(visitor.ask("GET", "/logout", null, "Accept", "text/html").statusCode()).as("a picture on another page logs nobody out").isNotEqualTo(302);
        assertThat(isLoggedIn(during)).isTrue();

        HttpResponse<String> out = visitor.ask("POST", "/logout", "", visitor.csrf());

        assertThat(out.headers().firstValue("Location").orElse("")).endsWith("/login?out");
        assertThat(isLoggedIn(during)).isFalse();
    }

    @Test
    void the_cookie_is_for_this_site_and_no_script_and_behind_tls_for_tls_only() {
        Service.Login login = service.account(Role.SHIFT_LEAD);
        String plain = new Visitor(service).login(login).headers().firstValue("Set-Cookie").orElse("");
        String secure = new Visitor(service).login(login, "X-Forwarded-Proto", "https").headers().firstValue("Set-Cookie").orElse("");

        assertThat(plain).startsWith("DAYBOOK=").contains("Path=/", "HttpOnly", "SameSite=Lax").doesNotContain("Domain", "Max-Age", "Expires", "Secure");
        assertThat(secure).contains("HttpOnly", "SameSite=Lax", "Secure");
    }
}
