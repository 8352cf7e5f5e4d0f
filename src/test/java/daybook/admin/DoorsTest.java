package daybook.admin;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.admin.access.AccessTable;
import daybook.admin.access.Permission;
import daybook.admin.access.Role;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address that the service answers at, whoever put it there: who gets in by which, and that a browser changes nothing without its session's token. */
class DoorsTest {
    private static final Service SERVICE = Service.running();
    private static final Map<Role, Visitor> VISITORS = new HashMap<>();

    /** What is open to everybody, and what to everybody who has an account; the rest of what is only read needs what stands beside it. */
    private static final Set<String> OPEN = Set.of("/login", "/error", "/api/session", "/actuator/health", "/actuator/health/**");
    private static final Set<String> FOR_ALL = Set.of(
            "/", "/account", "/alarms", "/calendar", "/runs/{id}", "/runs/{id}/progress", "/slots/{name}/card", "/api/{place:(?!swagger-ui$).+}/**", "/api/jobs", "/api/slots",
            "/api/slots/{slot}", "/api/alarms", "/api/runs", "/api/runs/{id}", "/api/runs/{id}/reports/{name}", "/api/openapi", "/api/openapi.yaml", "/api/openapi/swagger-config",
            "/api/docs");
    private static final Map<String, Permission> READ = Map.ofEntries(
            Map.entry("/orders", Permission.SEE_ORDERS),
            Map.entry("/orders/{number:[A-Za-z0-9-]{1,32}}", Permission.SEE_ORDERS),
            Map.entry("/api/orders", Permission.SEE_ORDERS),
            Map.entry("/api/orders/{number}", Permission.SEE_ORDERS),
            Map.entry("/api/orders/{number}/log", Permission.SEE_ORDERS),
            Map.entry("/api/mends/{folder}", Permission.READ_EXCEPTIONS),
            Map.entry("/api/commands/{folder}", Permission.REMARK),
            Map.entry("/api/audit", Permission.READ_AUDIT),
            Map.entry("/api/users", Permission.ADMINISTER),
            Map.entry("/actuator", Permission.ADMINISTER),
            Map.entry("/actuator/info", Permission.ADMINISTER),
            Map.entry("/actuator/metrics", Permission.ADMINISTER),
            Map.entry("/actuator/metrics/{requiredMetricName}", Permission.ADMINISTER),
            Map.entry("/actuator/prometheus", Permission.ADMINISTER),
            Map.entry("/actuator/loggers", Permission.ADMINISTER),
            Map.entry("/actuator/loggers/{name}", Permission.ADMINISTER),
            Map.entry("/actuator/threaddump", Permission.ADMINISTER));
    /** What the framework would let be changed and nobody may. */
    private static final Set<String> LOCKED = Set.of("POST /actuator/loggers/{name}");

    private static void each(BiConsumer<String, String> door) {
        Map<String, Set<String>> doors = new TreeMap<>();
        Objects.requireNonNull(SERVICE.named("requestMappingHandlerMapping", RequestMappingInfoHandlerMapping.class).getApplicationContext())
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(of -> add(of, doors)));
        assertThat(doors).hasSizeGreaterThan(60);
        doors.forEach((pattern, methods) -> methods.forEach(method -> door.accept(method, pattern)));
    }

    private static void add(RequestMappingInfo of, Map<String, Set<String>> doors) {
        Set<RequestMethod> methods = of.getMethodsCondition().getMethods();
        of.getPatternValues().forEach(pattern -> methods.stream().map(Enum::name).forEach(doors.computeIfAbsent(pattern, p -> new TreeSet<>())::add));
        if (methods.isEmpty()) { // it answers whatever is asked
            of.getPatternValues().forEach(pattern -> doors.computeIfAbsent(pattern, p -> new TreeSet<>()).add("GET"));
        }
    }

    private static String path(String pattern) {
        return pattern.replace("/**", "/x").replace("{number:\\d{1,24}}", "99999999999").replace("{number:[A-Za-z0-9-]{1,32}}", "99999999999").replace("{command:[a-z-]+}", "hold")
                .replace("{place:(?!swagger-ui$).+}", "nothing").replace("{id}", "999999").replace("{slot}", "2099-2-15-1").replace("{number}", "99999999999")
                .replace("/slots/{name}", "/slots/2099-2-15-1").replace("{job}", "none").replace("{folder}", "none").replace("{requiredMetricName}", "jvm.threads.live")
                .replace("/reports/{name}", "/reports/none.xlsx").replace("/loggers/{name}", "/loggers/none").replace("{name}", "nobody");
    }

    private static synchronized Visitor as(Role role) {
        return VISITORS.computeIfAbsent(role, r -> {
            Visitor visitor = new Visitor(SERVICE);
            visitor.login(SERVICE.account(r));
            return visitor;
        });
    }

    private static HttpResponse<String> read(Visitor visitor, String pattern) {
        return visitor.ask("GET", path(pattern), null, "Accept", pattern.startsWith("/api") || pattern.startsWith("/actuator") ? "*/*" : "text/html");
    }

    @Test
    void whatever_can_be_read_is_read_by_those_only_who_may() {
        each((method, pattern) -> {
            if (method.equals("GET")) {
                boolean known = OPEN.contains(pattern) || FOR_ALL.contains(pattern) || READ.containsKey(pattern);
                assertThat(known).as("%s stands in no table of this test", pattern).isTrue();
                readBy(pattern, OPEN.contains(pattern), READ.get(pattern));
            }
        });
    }

    private static void readBy(String pattern, boolean open, @Nullable Permission needs) {
        HttpResponse<String> nobody = read(new Visitor(SERVICE), pattern);
        boolean turnedAway = nobody.statusCode() == 401 || nobody.headers().firstValue("Location").orElse("").endsWith("/login");
        assertThat(turnedAway).as("%s to nobody: %s", pattern, nobody.statusCode()).isEqualTo(!open);
        for (Role role : Role.values()) {
            HttpResponse<String> answer = read(as(role), pattern);
            boolean may = needs == null || AccessTable.of(role).contains(needs);
            assertThat(answer.statusCode() == 403).as("%s as %s: %s", pattern, role, answer.statusCode()).isEqualTo(!may);
            assertThat(answer.statusCode()).as("%s as %s: %s", pattern, role, answer.body()).isNotIn(401, 500);
        }
    }

    @Test
    void a_browser_changes_nothing_without_its_session_s_token() {
        Visitor everybody = new Visitor(SERVICE);
        everybody.login(SERVICE.account(Role.values()));
        String[] right = everybody.csrf();
        each((method, pattern) -> {
            if (!method.equals("GET") && !method.equals("HEAD")) {
                assertThat(change(everybody, method, pattern).statusCode()).as("%s %s without", method, pattern).isEqualTo(403);
                assertThat(change(everybody, method, pattern, right[0], "wrong").statusCode()).as("%s %s, wrong one", method, pattern).isEqualTo(403);
                boolean locked = LOCKED.contains(method + " " + pattern);
                assertThat(change(everybody, method, pattern, right).statusCode() == 403).as("%s %s with it", method, pattern).isEqualTo(locked);
                assertThat(change(new Visitor(SERVICE), method, pattern).statusCode()).as("%s %s by nobody", method, pattern).isIn(302, 401, 403);
            }
        });
        assertThat(everybody.ask("POST", "/logout", "").statusCode()).isEqualTo(403);
        Service.Login login = SERVICE.account(Role.FINANCE);
        Visitor led = new Visitor(SERVICE);
        led.session();
        led.ask("POST", "/login", "username=" + login.name() + "&password=" + login.password(), "Content-Type", "application/x-www-form-urlencoded");
        assertThat(led.ask("GET", "/api/nothing", null).statusCode()).as("another page logs nobody in").isEqualTo(401);
    }

    private static HttpResponse<String> change(Visitor visitor, String method, String pattern, String... token) {
        boolean file = Stream.of("/files", "/mends", "/commands").anyMatch(pattern::endsWith);
        String type = file ? "multipart/form-data; boundary=x" : pattern.startsWith("/api") ? "application/json" : "application/x-www-form-urlencoded";
        String[] headers = Arrays.copyOf(new String[] {"Content-Type", type}, 2 + token.length);
        System.arraycopy(token, 0, headers, 2, token.length);
        String body = file ? "--x--\r\n" : pattern.startsWith("/api") ? "{}" : "reason=";
        return visitor.ask(method, path(pattern), body, headers);
    }
}
