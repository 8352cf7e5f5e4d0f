package daybook.admin;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.admin.access.AuditStore;
import daybook.admin.access.Role;
import daybook.intake.ReadOnly;
import daybook.jobs.ReferenceSheets;
import daybook.jobs.SheetImports;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** The sample morning, through the endpoint only: uploaded, run, looked at, downloaded, decided on. */
class ServiceDayTest {
    private static final String SLOT = "/api/slots/2011-2-15-1";
    private static final Path EXPORTS = Path.of("sample-data/inbox/2011-2-15");
    private static final Charset GBK = Charset.forName("GBK");
    private static final Service SERVICE = Service.running();
    private static final String LEAD = SERVICE.as(Role.SHIFT_LEAD);
    private static long run;

    @BeforeAll
    static void the_morning_is_uploaded_and_run() throws IOException {
        assertThat(SERVICE.get(SheetImports.class).stock("shop", Path.of("sample-data/stock.csv"))).isNotNull();
        SERVICE.get(ReferenceSheets.class).loadAliases(Path.of("sample-data/aliases.csv"));
        SERVICE.get(ReferenceSheets.class).loadBlacklist(Path.of("sample-data/blacklist.csv"));
        assertThat(upload(morning().get(1), "../../../etc/passwd", "").statusCode()).isEqualTo(201);
        HttpResponse<String> orders = upload(morning().get(0), "C:\\evil\r\nX: y.csv", "");
        assertThat(orders.statusCode()).as(orders.body()).isEqualTo(201);
        assertThat(Service.json(orders).get("name").asString()).startsWith("2011-2-15-1.");

        HttpResponse<String> begun = SERVICE.post(SLOT + "/run", LEAD, "{\"reason\":\"by hand\"}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        run = finished(begun.headers().firstValue("Location").orElseThrow());
    }

    private static List<Path> morning() throws IOException {
        try (Stream<Path> files = Files.list(EXPORTS)) {
            return files.filter(file -> file.getFileName().toString().matches("2011-2-15-[12](\\..*)?")).sorted().toList();
        }
    }

    private static long finished(String place) {
        for (int i = 0; i < 600; i++) {
            JsonNode of = Service.json(SERVICE.get(place, LEAD));
            if (!of.get("run").get("status").asString().equals("RUNNING")) {
                assertThat(of.get("run").get("status").asString()).as(of.toString()).isEqualTo("DONE");
                return of.get("run").get("id").asLong();
            }
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("the run did not end");
    }

    private static HttpResponse<String> upload(Path file, String name, String query) throws IOException {
        return upload(Files.readAllBytes(file), name, query, LEAD);
    }

    private static HttpResponse<String> upload(byte[] content, String name, String query, String authorization) {
        String head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name.replace("\r\n", "%0D%0A") + "\"\r\n\r\n";
        HttpRequest.BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head), BodyPublishers.ofByteArray(content), BodyPublishers.ofString("\r\n--x--\r\n"));
        return SERVICE.send(HttpRequest.newBuilder(SERVICE.at(SLOT + "/files" + query))
                .header("Authorization", authorization)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(body));
    }

    @Test
    void a_run_shows_its_steps_counts_findings_files_and_reports() {
        JsonNode of = Service.json(SERVICE.get("/api/runs/" + run, LEAD));

        assertThat(of.get("counts").get("orders").get("read").asLong()).isEqualTo(77);
        assertThat(of.get("counts").get("orders").get("approved").asLong()).isEqualTo(46);
        assertThat(of.get("counts").get("yuan").get("read").asString()).isEqualTo("13597.00");
        assertThat(of.get("steps").valueStream().map(step -> step.get("name").asString())).contains("survey", "loadOrders", "settle", "reports");
        assertThat(of.get("steps").valueStream().map(step -> step.get("status").asString())).containsOnly("COMPLETED");
        assertThat(of.get("findings").size()).isPositive();
        assertThat(of.get("files").size()).isEqualTo(2);
        assertThat(of.get("run").get("job").asString()).isEqualTo("morning-import");
        assertThat(of.get("run").get("closed").asBoolean()).isTrue();
    }

    @Test
    void what_a_driver_said_of_a_row_is_for_those_who_see_buyers() {
        JdbcTemplate jdbc = SERVICE.get(JdbcTemplate.class);
        jdbc.update("UPDATE slot_run SET failure = 'Data too long: 13800001111' WHERE id = ?", run);
        try {
            for (String path : List.of("/api/runs/" + run, "/api/slots?date=2011-2-15", SLOT, "/api/runs")) {
                assertThat(SERVICE.get(path, LEAD).body()).as(path).contains("13800001111");
                assertThat(SERVICE.get(path, SERVICE.as(Role.FINANCE)).body()).as(path).contains("详情见日志").doesNotContain("13800001111");
            }
            jdbc.update("UPDATE slot_run SET failure = 'stopped' WHERE id = ?", run);
            assertThat(SERVICE.get("/api/runs/" + run, SERVICE.as(Role.FINANCE)).body()).contains("已停止");
            jdbc.update("UPDATE slot_run SET failure = 'run.totals-open shop, x' WHERE id = ?", run);
            assertThat(SERVICE.get("/api/runs/" + run, LEAD).body()).contains("shop").doesNotContain("run.totals-open");
        } finally {
            jdbc.update("UPDATE slot_run SET failure = NULL WHERE id = ?", run);
        }
    }

    @Test
    void counts_are_the_certificate_s_and_rows_are_summed_only_where_there_is_none() {
        JdbcTemplate jdbc = SERVICE.get(JdbcTemplate.class);
        jdbc.update("UPDATE row_outcome SET run_id = -run_id WHERE run_id = ?", run);
        try {
            assertThat(orders().get("approved").asLong()).isEqualTo(46);
            jdbc.update("UPDATE slot_run SET state = 'RUNNING', closed = NULL WHERE id = ?", run);
            assertThat(orders().propertyNames()).containsExactly("read");
            jdbc.update("UPDATE row_outcome SET run_id = -run_id WHERE run_id = ?", -run);
            assertThat(orders().propertyNames()).containsExactly("read");
            jdbc.update("UPDATE slot_run SET state = 'FAILED' WHERE id = ?", run);
            assertThat(orders().get("approved").asLong()).isEqualTo(46);
        } finally {
            jdbc.update("UPDATE row_outcome SET run_id = -run_id WHERE run_id = ?", -run);
            jdbc.update("UPDATE slot_run SET state = 'DONE', closed = TRUE WHERE id = ?", run);
        }
    }

    private static JsonNode orders() {
        return Service.json(SERVICE.get("/api/runs/" + run, LEAD)).get("counts").get("orders");
    }

    @Test
    void runs_are_found_by_date_job_and_state() {
        for (String query : List.of("?date=2011-2-15", "?job=morning-import&status=DONE", "?date=2011-02-15&page=0")) {
            assertThat(Service.json(SERVICE.get("/api/runs" + query, LEAD)).get("runs").valueStream().map(r -> r.get("id").asLong())).as(query).contains(run);
        }
        for (String query : List.of("?date=2011-2-16", "?job=afternoon-import", "?status=FAILED", "?page=1000")) {
            assertThat(Service.json(SERVICE.get("/api/runs" + query, LEAD)).get("runs").valueStream().map(r -> r.get("id").asLong())).as(query).doesNotContain(run);
        }
        assertThat(Service.json(SERVICE.get(SLOT, LEAD)).get("runs").valueStream().map(r -> r.get("id").asLong())).contains(run);
    }

    @Test
    void each_reader_downloads_what_is_meant_for_him_and_nothing_else() {
        Service.json(SERVICE.get("/api/runs/" + run, LEAD)).get("reports").forEach(report -> {
            String address = report.get("address").asString();
            String reader = report.get("reader").asString();
            assertThat(SERVICE.get(address, SERVICE.as(Role.ADMIN)).statusCode()).as(address).isEqualTo(200);
            assertThat(SERVICE.get(address, LEAD).statusCode()).as(address).isEqualTo(reader.equals("SHIFT_LEAD") || reader.equals("ANYBODY") ? 200 : 403);
            assertThat(SERVICE.get(address, SERVICE.as(Role.FINANCE)).statusCode()).as(address)
                    .isEqualTo(reader.equals("FINANCE") || reader.equals("ANYBODY") ? 200 : 403);
            assertThat(SERVICE.get(address, SERVICE.as(Role.PURCHASER)).statusCode()).as(address)
                    .isEqualTo(reader.equals("PURCHASER") || reader.equals("ANYBODY") ? 200 : 403);
            assertThat(report.get("mayRead").asBoolean()).isEqualTo(reader.equals("SHIFT_LEAD") || reader.equals("ANYBODY"));
            HttpResponse<String> answer = SERVICE.get(address, SERVICE.as(Role.ADMIN));
            assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;").contains("filename*=UTF-8''");
        });
        assertThat(SERVICE.get(AuditStore.class).before(null, null, "download", 50)).isNotEmpty();
    }

    @Test
    void no_name_leads_out_of_the_run_s_folder() {
        String admin = SERVICE.as(Role.ADMIN);
        for (String name : List.of("..%2Fcertificate.json", "..%5Ccertificate.json", "%2e%2e/certificate.json", "..;/certificate.json", "attempt-2",
                "%252e%252e%252fdata", "certificate.json%00.xlsx", ".", "none.xlsx")) {
            HttpResponse<String> answer = SERVICE.get("/api/runs/" + run + "/reports/" + name, admin);
            assertThat(answer.statusCode()).as(name).isIn(400, 403, 404);
        }
        for (String slot : List.of("..%2F..%2Ftmp", "2011-2-15-1%2F..", "2011-2-15-9", "2011-13-45-1")) {
            assertThat(SERVICE.get("/api/slots/" + slot, admin).statusCode()).as(slot).isIn(400, 404);
        }
    }

    @Test
    void an_upload_lies_under_a_name_of_the_slot_s_and_its_own_name_is_on_record_only() throws IOException {
        try (Stream<Path> files = Files.list(SERVICE.home.resolve("inbox/2011-2-15"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("."))).allMatch(name -> name.matches("2011-2-15-[12]\\.[a-z]+"));
        }
        assertThat(SERVICE.get(AuditStore.class).before(null, null, "upload", 50))
                .extracting(row -> row.deed().object())
                .anyMatch(object -> object.contains("passwd"))
                .noneMatch(object -> object.contains("/etc") || object.contains("\\") || object.contains("\n"));
        assertThat(SERVICE.home.resolve("data/uploads")).isEmptyDirectory();
    }

    @Test
    void a_file_that_lies_there_is_not_replaced_unless_somebody_says_so() throws IOException {
        assertThat(upload(morning().get(0), "a.csv", "").statusCode()).as("the same once more").isEqualTo(201);
        byte[] other = (Files.readString(morning().get(0), GBK) + "\r\n,,\r\n").getBytes(GBK);
        HttpResponse<String> again = upload(other, "a.csv", "", LEAD);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(409);
        assertThat(upload(other, "a.csv", "?replace=true", LEAD).statusCode()).isEqualTo(201);
        try (Stream<Path> files = Files.list(SERVICE.home.resolve("inbox/2011-2-15"))) {
            assertThat(files.map(file -> file.getFileName().toString())).anyMatch(name -> name.startsWith(".replaced-"));
        }
    }

    @Test
    void an_inbox_that_takes_nothing_says_so_and_leaves_nothing_behind() throws Throwable {
        ReadOnly.during(SERVICE.home.resolve("inbox/2011-2-15"), () -> {
            HttpResponse<String> answer = upload(morning().get(0), "a.csv", "");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(Service.json(answer).get("code").asString()).isEqualTo("admin.inbox-takes-nothing");
            assertThat(answer.body()).doesNotContain(SERVICE.home.toString());
        });
        assertThat(SERVICE.home.resolve("data/uploads")).isEmptyDirectory();
        assertThat(upload(morning().get(0), "a.csv", "").statusCode()).isIn(201, 409);
    }

    @Test
    void one_file_a_request_is_taken_and_no_year_that_no_export_knows() throws IOException {
        String part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nx\r\n";
        HttpResponse<String> two = SERVICE.send(HttpRequest.newBuilder(SERVICE.at(SLOT + "/files"))
                .header("Authorization", LEAD)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(part + part + "--x--\r\n")));

        assertThat(Service.json(two).get("code").asString()).isEqualTo("admin.one-file");
        assertThat(Service.json(SERVICE.get("/api/slots/9999-12-31-1", LEAD)).get("code").asString()).isEqualTo("admin.bad-slot");
    }

    @Test
    void what_an_upload_that_died_has_left_goes_with_the_next_one() throws IOException {
        Path day = SERVICE.home.resolve("inbox/2011-2-15");
        Path old = Files.writeString(day.resolve(".upload-dead"), "x");
        Path young = Files.writeString(day.resolve(".upload-young"), "x");
        Files.setLastModifiedTime(old, java.nio.file.attribute.FileTime.from(java.time.Instant.now().minus(java.time.Duration.ofHours(25))));

        assertThat(upload(morning().get(0), "a.csv", "").statusCode()).isIn(201, 409);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        Files.delete(young);
    }

    @Test
    void what_is_no_report_is_not_taken_nor_too_much_nor_from_who_may_not() throws IOException {
        HttpResponse<String> html = upload("<html>".getBytes(StandardCharsets.UTF_8), "orders.csv", "", LEAD);
        assertThat(html.statusCode()).isEqualTo(422);
        assertThat(html.body()).doesNotContain(".upload-");
        HttpResponse<String> large = upload(new byte[350_000], "orders.csv", "", LEAD);
        assertThat(large.statusCode()).as(large.body()).isEqualTo(413);
        assertThat(large.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(upload("x".getBytes(StandardCharsets.UTF_8), "orders.csv", "", SERVICE.as(Role.FINANCE)).statusCode()).isEqualTo(403);
        assertThat(upload("x".getBytes(StandardCharsets.UTF_8), "orders.csv", "", "Bearer none").statusCode()).isEqualTo(401);
        try (Stream<Path> files = Files.list(SERVICE.home.resolve("inbox/2011-2-15"))) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith(".upload-"));
        }
    }

    @Test
    void a_slot_that_is_done_is_refused_and_a_dry_run_of_it_begins() {
        HttpResponse<String> again = SERVICE.post(SLOT + "/run", LEAD, "{}");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Service.json(again).get("exit").asString()).isEqualTo("REFUSED");
        assertThat(Service.json(again).get("code").asString()).isEqualTo("run.already-done");

        HttpResponse<String> dry = SERVICE.post(SLOT + "/rerun", SERVICE.as(Role.SUPERVISOR), "{\"reason\":\"to see\",\"dryRun\":true}");
        assertThat(dry.statusCode()).as(dry.body()).isEqualTo(202);
        finished(dry.headers().firstValue("Location").orElseThrow());
        assertThat(SERVICE.get(AuditStore.class).before(null, null, "rerun", 1).get(0).deed().reason()).isEqualTo("to see");
    }

    @Test
    void who_need_not_know_the_buyer_sees_a_masked_one() {
        String number = order("APPROVED");
        JsonNode lead = Service.json(SERVICE.get("/api/orders/" + number, LEAD));
        JsonNode purchaser = Service.json(SERVICE.get("/api/orders/" + number, SERVICE.as(Role.PURCHASER)));

        String receiver = lead.get("buyer").get("receiver").asString();
        assertThat(purchaser.get("buyer").get("receiver").asString()).isEqualTo(Masked.name(receiver)).isNotEqualTo(receiver);
        assertThat(purchaser.toString()).doesNotContain(lead.get("buyer").get("mobile").asString(), lead.get("buyer").get("address").asString());
    }

    @Test
    void notes_are_told_to_those_who_may_read_them_and_the_courier_to_everybody() {
        String order = "/api/orders/" + order("APPROVED");
        String clerk = SERVICE.as(Role.CUSTOMER_SERVICE);
        SERVICE.post(order + "/note", clerk, "{\"text\":\"an old customer\"}");
        SERVICE.post(order + "/finance-note", SERVICE.as(Role.FINANCE), "{\"text\":\"paid twice\"}");
        SERVICE.post(order + "/shipping-note", clerk, "{\"text\":\"fragile\"}");
        SERVICE.post(order + "/courier", clerk, "{\"courier\":\"顺丰\",\"reason\":\"asked for\"}");

        assertThat(notes(order, LEAD)).isEqualTo("an old customer|paid twice|fragile|顺丰");
        assertThat(notes(order, SERVICE.as(Role.FINANCE))).isEqualTo("an old customer|paid twice||顺丰");
        assertThat(notes(order, SERVICE.as(Role.PURCHASER))).isEqualTo("an old customer|||顺丰");
    }

    private static String notes(String order, String reader) {
        JsonNode read = Service.json(SERVICE.get(order, reader));
        JsonNode notes = read.get("notes");
        return String.join("|", notes.get("internal").asString(), notes.get("finance").asString(), notes.get("shipping").asString(), read.get("courier").asString());
    }

    @Test
    void whether_an_order_ships_is_said_to_whoever_asks_for_its_goods() {
        String number = order("APPROVED");

        JsonNode facts = Service.json(SERVICE.get("/api/orders/" + number, LEAD));
        JsonNode goods = Service.json(SERVICE.get("/api/orders/" + number + "?goods=true", LEAD));

        assertThat(facts.get("wantsGoods").asBoolean()).isTrue();
        assertThat(facts.get("ships").isNull()).isTrue();
        assertThat(goods.get("ships").isBoolean()).isTrue();
        assertThat(goods.get("ships").asBoolean())
                .isEqualTo(SERVICE.get(daybook.jobs.OrderGoods.class).order("shop", number).orElseThrow().ships());
    }

    @Test
    void one_order_is_held_and_approved_again_and_demand_follows() {
        String number = order("APPROVED");
        long demand = balance();

        HttpResponse<String> held = SERVICE.post("/api/orders/" + number + "/hold", LEAD, "{\"reason\":\"buyer asked\"}");
        assertThat(held.statusCode()).as(held.body()).isEqualTo(200);
        assertThat(balance()).isLessThan(demand);
        assertThat(Service.json(SERVICE.post("/api/orders/" + number + "/hold", LEAD, "{\"reason\":\"x\"}")).get("code").asString())
                .isEqualTo("run.order-is-AWAITING_APPROVAL");
        assertThat(SERVICE.post("/api/orders/" + number + "/approve", LEAD, "{\"reason\":\"looked at\"}").statusCode()).isEqualTo(409);
        assertThat(SERVICE.post("/api/orders/" + number + "/approve", LEAD, "{\"reason\":\"looked at\",\"force\":true}").statusCode()).isEqualTo(200);
        assertThat(balance()).isEqualTo(demand);
        assertThat(SERVICE.post("/api/orders/9999999999/approve", LEAD, "{\"reason\":\"x\"}").statusCode()).isEqualTo(404);
        assertThat(SERVICE.post("/api/orders/" + number + "/hold", LEAD, "{}").statusCode()).isEqualTo(400);
        assertThat(SERVICE.get(JdbcTemplate.class).queryForList("SELECT action FROM order_log WHERE order_number = ? AND detail <> '' ORDER BY id", String.class, number))
                .endsWith("AWAITING_APPROVAL", "APPROVED");
    }

    @Test
    void customer_service_makes_a_gift_which_a_lead_approves_and_finance_alone_changes_a_payment_status() {
        String order = "/api/orders/" + order("APPROVED");
        String clerk = SERVICE.as(Role.CUSTOMER_SERVICE);

        HttpResponse<String> made = SERVICE.post(order + "/gift", clerk, "{\"item\":\"5102\",\"quantity\":1}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        String gift = Service.json(made).get("made").get(0).asString();
        assertThat(SERVICE.post("/api/orders/" + gift + "/approve", clerk, "{\"reason\":\"x\"}").statusCode()).isEqualTo(403);
        assertThat(SERVICE.post("/api/orders/" + gift + "/approve", LEAD, "{\"reason\":\"x\"}").statusCode()).isEqualTo(200);
        assertThat(Service.json(SERVICE.get("/api/orders/" + gift, LEAD)).get("wantsGoods").asBoolean()).isTrue();
        assertThat(SERVICE.post(order + "/payment", SERVICE.as(Role.ADMIN), "{\"status\":\"未付费\",\"reason\":\"x\"}").statusCode()).isEqualTo(403);
        String finance = SERVICE.as(Role.FINANCE);
        assertThat(SERVICE.post(order + "/payment", finance, "{\"status\":\"未付费\",\"reason\":\"x\"}").statusCode()).isEqualTo(200);
        assertThat(SERVICE.post(order + "/payment", finance, "{\"status\":\"已付费\",\"reason\":\"x\"}").statusCode()).isEqualTo(200);
        assertThat(Service.json(SERVICE.post(order + "/gift", clerk, "{\"item\":\"5102\"}")).get("code").asString()).isEqualTo("desk.argument-missing");
        assertThat(Service.json(SERVICE.post(order + "/gift", clerk, "{\"item\":\"5102\",\"quantity\":[1]}")).get("code").asString()).isEqualTo("admin.not-a-text");
        assertThat(Service.json(SERVICE.post(order + "/gift", clerk, "{\"item\":\"1098\",\"quantity\":1}")).get("code").asString()).isEqualTo("desk.item-ambiguous");
    }

    private static String order(String status) {
        return Objects.requireNonNull(SERVICE.get(JdbcTemplate.class)
                .queryForObject("SELECT MIN(order_number) FROM customer_order WHERE status = ? AND clean AND payment_status = 'PAID'", String.class, status));
    }

    private static long balance() {
        return Objects.requireNonNull(SERVICE.get(JdbcTemplate.class).queryForObject("SELECT pieces FROM demand_balance", Long.class));
    }
}
