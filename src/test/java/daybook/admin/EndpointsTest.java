package daybook.admin;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.admin.access.AccessTable;
import daybook.admin.access.AuditStore;
import daybook.admin.access.Permission;
import daybook.admin.access.Role;
import daybook.event.EventKind;
import daybook.event.ShopEvent;
import daybook.event.ShopEventStore;
import daybook.wording.Sentence;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.jspecify.annotations.Nullable;

/** Every endpoint: who is let in, who is not, and that what changes something is written down. */
class EndpointsTest {
    private static final String NO_ACCOUNT = "{\"name\":\"x y\",\"roles\":[]}";

    /** What is sent where files are uploaded; who may is told that it is none. */
    private static final String NO_FORM = "{ }";

    private final Service service = Service.running();

    /** An endpoint, an address of it, what is sent, and what whoever calls it must be allowed to. */
    record Endpoint(String method, String pattern, String path, @Nullable String body, Permission needs) {
        boolean changes() {
            return !method.equals("GET") && !pattern.endsWith("/search") && !NO_FORM.equals(body);
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private static Endpoint read(String pattern, Permission needs) {
        String path = pattern.replace("{id}", "999999").replace("{name}", "..").replace("{slot}", "2011-2-15-1").replace("{number}", "1234567890").replace("{folder}", "2011-2-15-1");
        return new Endpoint("GET", pattern, path.replace("/reports/..", "/reports/none.xlsx"), null, needs);
    }

    private static Endpoint change(String method, String pattern, String body, Permission needs) {
        String path = pattern.replace("{name}", "nobody").replace("{job}", "approval").replace("{id}", "1").replace("{slot}", "2099-2-15-1").replace("{number}", "1234567890");
        return new Endpoint(method, pattern, path, body, needs);
    }

    private static Endpoint upload(String pattern, Permission needs) {
        return change("POST", pattern, NO_FORM, needs);
    }

    private static Endpoint command(String name, String arguments, Permission needs) {
        String body = "{\"reason\":\"asked\"" + (arguments.isEmpty() ? "" : "," + arguments) + "}";
        return change("POST", "/api/orders/{number}/" + name, body, needs);
    }

    static Stream<Endpoint> endpoints() {
        return Stream.of(
                read("/api/jobs", Permission.VIEW),
                read("/api/runs", Permission.VIEW),
                read("/api/runs/{id}", Permission.VIEW),
                read("/api/runs/{id}/reports/{name}", Permission.VIEW),
                read("/api/slots", Permission.VIEW),
                read("/api/slots/{slot}", Permission.VIEW),
                read("/api/alarms", Permission.VIEW),
                read("/api/orders/{number}", Permission.SEE_ORDERS),
                read("/api/orders", Permission.SEE_ORDERS),
                read("/api/orders/{number}/log", Permission.SEE_ORDERS),
                change("POST", "/api/orders/search", "{\"text\":\"1234567890\"}", Permission.SEE_ORDERS),
                read("/api/audit", Permission.READ_AUDIT),
                read("/api/users", Permission.ADMINISTER),
                change("POST", "/api/slots/{slot}/run", "{}", Permission.RUN),
                change("POST", "/api/slots/{slot}/restart", "{}", Permission.RUN),
                change("POST", "/api/slots/{slot}/rerun", "{\"reason\":\"again\"}", Permission.RERUN),
                change("POST", "/api/slots/{slot}/stop", "", Permission.RUN),
                change("POST", "/api/slots/{slot}/recover", "", Permission.RUN),
                change("POST", "/api/backfill", "{\"job\":\"morning-import\",\"from\":\"2001-1-1\",\"to\":\"2001-1-2\"}", Permission.RERUN),
                change("POST", "/api/jobs/{job}/run", "{}", Permission.RUN),
                change("POST", "/api/alarms/{id}/close", "{\"reason\":\"seen to\"}", Permission.RUN),
                command("approve", "\"force\":true", Permission.APPROVE),
                command("hold", "", Permission.APPROVE),
                command("urgent", "\"off\":false", Permission.SERVE_BUYERS),
                command("note", "\"text\":\"called back\"", Permission.REMARK),
                command("finance-note", "\"text\":\"paid twice\"", Permission.HANDLE_MONEY),
                command("shipping-note", "\"text\":null", Permission.SERVE_BUYERS),
                command("courier", "\"courier\":\"顺丰\"", Permission.SERVE_BUYERS),
                command("blacklist-add", "\"cause\":\"无故退回\"", Permission.REMARK),
                command("blacklist-remove", "", Permission.UNLIST),
                command("payment", "\"status\":\"退款\"", Permission.HANDLE_MONEY),
                command("swap", "\"line\":3,\"item\":\"1098\",\"price\":29.90", Permission.SERVE_BUYERS),
                command("refund", "", Permission.SERVE_BUYERS),
                command("reship", "", Permission.SERVE_BUYERS),
                command("gift", "\"item\":\"1098\",\"quantity\":1", Permission.SERVE_BUYERS),
                command("rebate", "\"amount\":\"5.00\"", Permission.SERVE_BUYERS),
                command("split-lines", "\"lines\":\"2,3\"", Permission.SERVE_BUYERS),
                command("split-pieces", "\"pieces\":\"2=1\"", Permission.SERVE_BUYERS),
                command("settle", "", Permission.HANDLE_MONEY),
                upload("/api/slots/{slot}/files", Permission.UPLOAD),
                upload("/api/mends", Permission.APPROVE),
                read("/api/mends/{folder}", Permission.READ_EXCEPTIONS),
                upload("/api/commands", Permission.REMARK),
                read("/api/commands/{folder}", Permission.REMARK),
                change("POST", "/api/password", "{\"current\":\"wrong\",\"wanted\":\"also wrong\"}", Permission.VIEW),
                change("POST", "/api/users", NO_ACCOUNT, Permission.ADMINISTER),
                change("PATCH", "/api/users/{name}", "{\"enabled\":false}", Permission.ADMINISTER),
                change("POST", "/api/users/{name}/password", "", Permission.ADMINISTER),
                change("POST", "/api/users/{name}/tokens", "{\"label\":\"x\"}", Permission.ADMINISTER),
                change("DELETE", "/api/users/{name}/tokens/{id}", "", Permission.ADMINISTER));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void only_who_may_is_let_in(Endpoint endpoint) {
        HttpResponse<String> nobody = service.ask(endpoint.method(), endpoint.path(), null, endpoint.body());
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(nobody.headers().allValues("WWW-Authenticate")).noneMatch(challenge -> challenge.startsWith("Basic"));

        for (Role role : Role.values()) {
            HttpResponse<String> answer = service.ask(endpoint.method(), endpoint.path(), service.as(role), endpoint.body());
            if (AccessTable.of(role).contains(endpoint.needs())) {
                assertThat(answer.statusCode()).as("%s as %s: %s", endpoint, role, answer.body()).isNotIn(401, 403, 500);
            } else {
                assertThat(answer.statusCode()).as("%s as %s: %s", endpoint, role, answer.body()).isEqualTo(403);
                assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            }
            if (endpoint.method().equals("GET")) {
                int head = service.ask("HEAD", endpoint.path(), service.as(role), null).statusCode();
                assertThat(head).as("HEAD %s as %s", endpoint.pattern(), role).isEqualTo(answer.statusCode());
            }
            if (answer.statusCode() >= 400) {
                assertThat(Service.json(answer).get("status").asInt()).isEqualTo(answer.statusCode());
                assertThat(Service.json(answer).get("detail").asString()).isNotBlank();
                assertThat(Service.json(answer).get("code").asString()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void what_changes_something_is_written_down(Endpoint endpoint) {
        if (!endpoint.changes()) {
            return;
        }
        long before = newest();
        HttpResponse<String> answer = service.ask(endpoint.method(), endpoint.path(), service.as(Role.ADMIN), endpoint.body());

        List<AuditStore.Entry> rows = service.get(AuditStore.class).before(null, null, null, 10).stream().filter(row -> row.id() > before).toList();
        assertThat(rows).as(answer.body()).hasSize(1);
        assertThat(rows.get(0).outcome()).startsWith(Integer.toString(answer.statusCode()));
        assertThat(rows.get(0).deed().actor()).startsWith("u");
        assertThat(rows.get(0).deed().address()).isEqualTo("127.0.0.1");
    }

    private long newest() {
        return service.get(AuditStore.class).before(null, null, null, 1).stream().mapToLong(AuditStore.Entry::id).max().orElse(0);
    }

    @Test
    void this_table_names_every_endpoint() {
        Set<String> served = new TreeSet<>();
        service.named("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().equals("daybook.admin")) { // the pages' buttons have a table of their own
                for (String pattern : mapping.getPatternValues()) {
                    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                    boolean page = !pattern.startsWith("/api") && methods.equals(Set.of(RequestMethod.GET));
                    if (!page && !pattern.startsWith("/api/{place:") && !pattern.equals("/api/session")) {
                        served.add(methods + " " + pattern);
                    }
                }
            }
        });
        Set<String> tested = new TreeSet<>();
        endpoints().forEach(endpoint -> tested.add("[" + endpoint.method() + "] " + endpoint.pattern()));
        assertThat(served).isEqualTo(tested);
    }

    @Test
    void what_stands_in_no_line_of_the_table_is_denied_even_to_admins() {
        assertThat(service.post("/api/anything", service.as(Role.ADMIN), "{}").statusCode()).isEqualTo(403);
        assertThat(service.ask("DELETE", "/api/runs/1", service.as(Role.ADMIN), null).statusCode()).isEqualTo(403);
    }

    @Test
    void actuator_s_health_is_open_and_the_rest_is_for_admins() {
        assertThat(service.get("/actuator/health", null).statusCode()).isEqualTo(200);
        assertThat(service.get("/actuator/health", null).body()).doesNotContain("components");
        assertThat(service.get("/actuator/metrics", null).statusCode()).isEqualTo(401);
        assertThat(service.get("/actuator/metrics", service.as(Role.SUPERVISOR)).statusCode()).isEqualTo(403);
        assertThat(service.ask("HEAD", "/actuator/metrics", service.as(Role.SUPERVISOR), null).statusCode()).isEqualTo(403);
        assertThat(service.get("/actuator/metrics", service.as(Role.ADMIN)).statusCode()).isEqualTo(200);
        assertThat(service.get("/actuator/env", service.as(Role.ADMIN)).statusCode()).isEqualTo(404);
    }

    @Test
    void the_openapi_document_and_its_page_are_for_who_is_logged_in() {
        assertThat(service.get("/api/openapi", null).statusCode()).isEqualTo(401);
        HttpResponse<String> document = service.get("/api/openapi", service.as(Role.PURCHASER));
        assertThat(document.statusCode()).isEqualTo(200);
        List<String> paths = new ArrayList<>(Service.json(document).get("paths").propertyNames());
        assertThat(paths).contains("/api/runs", "/api/slots/{slot}/rerun", "/api/slots/{slot}/files").noneMatch(path -> path.contains("**"));
        assertThat(Service.json(document).at("/paths/~1api~1slots~1{slot}~1rerun/post/responses").propertyNames()).containsExactly("202");
        assertThat(Service.json(document).at("/paths/~1api~1slots~1{slot}~1files/post/responses").propertyNames()).containsExactly("201");
        assertThat(Service.json(document).at("/paths/~1api~1backfill/post/responses").propertyNames()).containsExactly("202");
        assertThat(Service.json(document).at("/components/schemas/RerunWish/required").toString()).contains("reason");
        HttpResponse<String> page = service.get("/api/docs", service.as(Role.PURCHASER));
        assertThat(page.statusCode()).isEqualTo(302);
        String place = page.headers().firstValue("Location").orElse("");
        HttpResponse<String> shown = service.get(place.replaceFirst("https?://[^/]+", ""), service.as(Role.PURCHASER));
        assertThat(shown.statusCode()).as(place).isEqualTo(200);
        assertThat(shown.body()).contains("id=\"swagger-ui\"").doesNotContainPattern("<script>|<style>| onload=");
        assertThat(service.get("/api/openapi/swagger-config", service.as(Role.PURCHASER)).statusCode()).isEqualTo(200);
    }

    @Test
    void jobs_say_when_they_fire_next() {
        LocalDateTime before = LocalDateTime.now(ZoneId.of("Asia/Shanghai"));
        Map<String, String> next = new HashMap<>();
        Service.json(service.get("/api/jobs", service.as(Role.PURCHASER)))
                .forEach(job -> next.put(job.get("name").asString(), job.get("next").isNull() ? "" : job.get("next").asString()));

        assertThat(LocalDateTime.parse(next.getOrDefault("morning-import", ""))).isBetween(before, before.plusDays(1).plusMinutes(1)).hasHour(9).hasMinute(0);
        assertThat(LocalDateTime.parse(next.getOrDefault("afternoon-import", ""))).isBetween(before, before.plusDays(1).plusMinutes(1)).hasHour(15).hasMinute(0);
        assertThat(next).as("a person starts it").containsEntry("approval", "");
    }

    @Test
    void a_job_without_slots_is_started_and_says_what_it_did() {
        HttpResponse<String> approved = service.post("/api/jobs/approval/run", service.as(Role.ADMIN), "{\"reason\":\"counted\"}");
        assertThat(approved.statusCode()).isEqualTo(200);
        assertThat(Service.json(approved).at("/did/0/done").asBoolean()).isTrue();
        HttpResponse<String> stock = service.post("/api/jobs/stock-import/run", service.as(Role.ADMIN), "{}");
        assertThat(Service.json(stock).at("/did/0/done").asBoolean()).as("no sheet lies there").isFalse();
        assertThat(Service.json(stock).at("/did/0/text").asString()).contains("库存表");
        assertThat(service.post("/api/jobs/morning-import/run", service.as(Role.ADMIN), "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void an_alarm_is_closed_once_by_somebody_who_says_why() {
        ShopEventStore events = service.get(ShopEventStore.class);
        String key = "job/stock-import/sheet/" + UUID.randomUUID();
        events.add(new ShopEvent(
                0, key, EventKind.JOB_FAILED, "shop", null, null, Sentence.of("admin.failed"), LocalDateTime.of(2011, 2, 15, 9, 0), null));
        String lead = service.as(Role.SHIFT_LEAD);
        long id = Service.json(service.get("/api/alarms", lead)).valueStream().mapToLong(alarm -> alarm.get("id").asLong()).max().orElseThrow();
        String close = "/api/alarms/" + id + "/close";

        assertThat(Service.json(service.post(close, lead, "{\"reason\":\" \"}")).get("code").asString()).isEqualTo("admin.no-reason");
        assertThat(events.isOpen(key)).isTrue();
        assertThat(service.post(close, lead, "{\"reason\":\"a new sheet comes\"}").statusCode()).isEqualTo(200);
        assertThat(events.isOpen(key)).isFalse();
        assertThat(service.get("/api/alarms", lead).body()).doesNotContain("\"id\":" + id + ",");
        assertThat(service.post(close, lead, "{\"reason\":\"again\"}").statusCode()).isEqualTo(409);
        assertThat(service.post("/api/alarms/99999999/close", lead, "{\"reason\":\"x\"}").statusCode()).isEqualTo(404);
        AuditStore.Deed deed = service.get(AuditStore.class).before(null, null, "close-alarm", 10).stream()
                .filter(row -> row.outcome().equals("200"))
                .map(AuditStore.Entry::deed)
                .findFirst()
                .orElseThrow();
        assertThat(deed.object()).isEqualTo(id + " JOB_FAILED shop");
        assertThat(deed.reason()).isEqualTo("a new sheet comes");
    }

    @Test
    void refusals_speak_the_caller_s_language_and_name_the_exit_code() {
        HttpResponse<String> chinese = service.post("/api/slots/2099-2-15-1/run", service.as(Role.ADMIN), "{}");
        HttpResponse<String> english = service.send(java.net.http.HttpRequest.newBuilder(service.at("/api/slots/2099-2-15-1/run"))
                .header("Authorization", service.as(Role.ADMIN))
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(chinese.statusCode()).isEqualTo(422);
        assertThat(Service.json(chinese).get("exit").asString()).isEqualTo("UNUSABLE");
        assertThat(Service.json(chinese).get("detail").asString()).containsPattern("\\p{IsHan}");
        assertThat(Service.json(english).get("detail").asString()).doesNotContainPattern("\\p{IsHan}{4}");
    }

    @Test
    void a_rerun_needs_a_reason_and_what_cannot_be_read_is_a_problem() {
        String admin = service.as(Role.ADMIN);
        for (String body : List.of("{}", "{\"reason\":\"  \"}", "{\"reason\":\"" + "x".repeat(401) + "\"}", "{\"reason\":\"x\",\"maxHeldRatio\":2}", "{nonsense", "")) {
            HttpResponse<String> answer = service.post("/api/slots/2011-2-15-1/rerun", admin, body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }
        assertThat(service.post("/api/slots/2011-2-15-3/run", admin, "{}").statusCode()).isEqualTo(400);
        assertThat(service.post("/api/slots/2011-2-15-1/run?shop=..", admin, "{}").statusCode()).isEqualTo(404);
        for (String body : List.of("{}", "{\"job\":\"approval\",\"from\":\"2098-1-1\",\"to\":\"2098-1-1\"}", "{\"job\":\"morning-import\",\"from\":\"2098-1-2\",\"to\":\"2098-1-1\"}",
                "{\"job\":\"morning-import\",\"from\":\"2000-1-1\",\"to\":\"9999-1-1\"}", "{\"job\":\"morning-import\",\"from\":\"0001-1-1\",\"to\":\"0001-1-2\"}",
                "{\"job\":\"morning-import\",\"from\":\"2098-1-1\",\"to\":\"2098-1-2\"}")) {
            assertThat(service.post("/api/backfill", admin, body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(service.get("/api/runs?date=yesterday", admin).statusCode()).isEqualTo(400);
        assertThat(service.get("/api/runs?status=NONE", admin).statusCode()).isEqualTo(400);
        assertThat(service.get("/api/runs?job=none", admin).statusCode()).isEqualTo(400);
        assertThat(service.get("/api/runs/none", admin).statusCode()).isEqualTo(400);
        assertThat(service.get("/api/nothing/here", admin).statusCode()).isEqualTo(404);
    }

    @Test
    void what_a_request_mistypes_is_named_and_nothing_is_done() {
        String admin = service.as(Role.ADMIN);

        HttpResponse<String> filter = service.ask("GET", "/api/runs?state=FAILED&shop=shop", admin, null);
        HttpResponse<String> field = service.post("/api/slots/2099-2-15-1/run", admin, "{\"maxHeldRatioo\":0.5}");
        HttpResponse<String> ofRestart = service.post("/api/slots/2099-2-15-1/restart", admin, "{\"maxHeldRatio\":0.5}");

        assertThat(filter.statusCode()).isEqualTo(400);
        assertThat(Service.json(filter).get("detail").asString()).contains("state", "date, job, page, shop, status");
        assertThat(field.statusCode()).isEqualTo(400);
        assertThat(Service.json(field).get("detail").asString()).contains("maxHeldRatioo");
        assertThat(Service.json(ofRestart).get("code").asString()).isEqualTo("admin.unknown-field");
        assertThat(service.get("/api/runs?status=FAILED&shop=shop", admin).statusCode()).isEqualTo(200);
    }

    @Test
    void whatever_goes_wrong_below_api_is_a_problem() {
        String admin = service.as(Role.ADMIN);
        for (String path : List.of("/api", "/api/", "/api/runs/1;x=y", "/api/runs//1", "/api/runs/%2e%2e/1", "/api/none")) {
            isProblem(service.ask("GET", path, admin, null), path);
        }
        isProblem(service.ask("PROPFIND", "/api/runs", admin, null), "PROPFIND");
        isProblem(service.ask("PUT", "/api/runs/1", admin, "{}"), "PUT");
        HttpResponse<String> text = service.send(java.net.http.HttpRequest.newBuilder(service.at("/api/slots/2099-2-15-1/rerun"))
                .header("Authorization", admin)
                .header("Content-Type", "text/plain")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("reason=x")));
        isProblem(text, "text/plain");
        assertThat(text.statusCode()).isEqualTo(415);
    }

    private static void isProblem(HttpResponse<String> answer, String of) {
        assertThat(answer.statusCode()).as(of).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(of + ": " + answer.body()).startsWith("application/problem+json");
        assertThat(Service.json(answer).get("status").asInt()).as(of).isEqualTo(answer.statusCode());
        assertThat(Service.json(answer).get("instance").asString()).as(of).startsWith("/api");
    }
}
