package daybook.admin.page;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.admin.CommandAccess;
import daybook.admin.access.AccessTable;
import daybook.admin.access.AuditStore;
import daybook.admin.access.Permission;
import daybook.admin.access.Role;
import daybook.event.EventKind;
import daybook.event.ShopEvent;
import daybook.event.ShopEventStore;
import daybook.intake.ReportKind;
import daybook.jobs.RunReports;
import daybook.reconciliation.SlotRun;
import daybook.desk.CommandName;
import daybook.reconciliation.SlotRunStore;
import daybook.validation.Finding;
import daybook.validation.FindingStore;
import daybook.validation.FindingStore.Judged;
import daybook.validation.Owner;
import daybook.validation.Severity;
import daybook.wording.Sentence;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class PagesTest {
    private static ServedShop shop;

    @BeforeAll
    static void serve() {
        shop = ServedShop.afterTheMorning();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static Visit as(Role role) {
        return Visit.by(shop, shop.person(role));
    }

    private static long morning() {
        return shop.get(SlotRunStore.class).newest(ServedShop.MORNING).map(SlotRun::id).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/calendar", "/runs/1", "/account", "/slots/2011-2-15-1/card", "/alarms"})
    void whoever_is_not_logged_in_is_led_to_the_log_in(String path) {
        HttpResponse<String> answer = Visit.at(shop).get(path);

        assertThat(answer.uri().getPath()).isEqualTo("/login");
        assertThat(answer.body()).contains("name=\"password\"").doesNotContain("2011-2-15-1");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybody_who_is_logged_in_sees_how_the_day_stands(Role role) {
        String page = as(role).page("/");

        assertThat(page).contains("2011年2月15日", "早导单", "午导单", "审核通过", "总数相符，10 项核对全部通过", "18 个订单待处理");
    }

    @Test
    void a_run_s_page_shows_what_its_certificate_says() {
        String page = as(Role.SUPERVISOR).page("/runs/" + morning());

        assertThat(page).contains("8,535.00", "异常报告2011-2-15-1.xlsx", "问题（29 处）", "2011-2-15-1.csv", "记入账本");
        assertThat(page).doesNotContain("??").doesNotContain("page.");
    }

    @ParameterizedTest
    @CsvSource({
        "SHIFT_LEAD, 异常报告2011-2-15-1.xlsx, 淘宝订单付款2011-2-15-1.xlsx",
        "FINANCE, 淘宝订单付款2011-2-15-1.xlsx, 异常报告2011-2-15-1.xlsx",
        "PURCHASER, 采购产品列表2011-2-15-1.xlsx, 对账2011-2-15-1.xlsx"
    })
    void each_reader_gets_the_reports_of_the_own_trade(Role role, String theirs, String others) {
        Visit visit = as(role);
        String reports = "/api/runs/" + morning() + "/reports/";

        assertThat(visit.page("/runs/" + morning())).contains(theirs).doesNotContain(others);
        assertThat(visit.get(reports + encoded(theirs)).statusCode()).isEqualTo(200);
        assertThat(visit.get(reports + encoded(others)).statusCode()).isEqualTo(403);
        assertThat(visit.get(reports + encoded("../../../data/daybook.mv.db")).statusCode()).isNotEqualTo(200);
    }

    private static String encoded(String name) {
        return java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void single_findings_are_for_those_who_mend_them() {
        assertThat(as(Role.SHIFT_LEAD).page("/runs/" + morning())).contains("id=\"list\"", "6211160103619650");
        assertThat(as(Role.PURCHASER).page("/runs/" + morning())).contains("问题（29 处）").doesNotContain("id=\"list\"").doesNotContain("6211160103619650");
    }

    @Test
    void findings_of_one_rule_can_be_looked_at_alone() {
        String page = as(Role.SHIFT_LEAD).page("/runs/" + morning() + "?rule=pay-time-missing");

        assertThat(page).contains("显示全部", "6211268584296041").doesNotContain("6211160103619650");
    }

    @Test
    void what_a_buyer_wrote_stays_text() {
        shop.get(FindingStore.class).add(morning(), List.of(new Judged(0, new Finding(
                "text-damaged", Severity.WARN, Owner.SHIFT_LEAD, ReportKind.ORDERS, 9_999, "<b>列</b>", "1</th><script>", "<script>alert('x')</script>", ""))));
        try {
            String page = as(Role.SHIFT_LEAD).page("/runs/" + morning());

            assertThat(page).contains("&lt;script&gt;alert(", "1&lt;/th&gt;", "&lt;b&gt;列").doesNotContain("<script>alert").doesNotContain("<b>列");
        } finally {
            shop.jdbc().update("DELETE FROM finding WHERE line_no = 9999");
        }
    }

    @Test
    void what_somebody_gave_as_the_reason_of_a_rerun_stays_text() {
        shop.jdbc().update("UPDATE slot_run SET reason = '<img src=x>' WHERE id = ?", morning());
        try {
            assertThat(as(Role.FINANCE).page("/runs/" + morning())).contains("&lt;img src=x&gt;").doesNotContain("<img src=x>");
        } finally {
            shop.jdbc().update("UPDATE slot_run SET reason = '' WHERE id = ?", morning());
        }
    }

    @Test
    void a_page_runs_no_script_and_has_no_style_of_its_own() {
        HttpResponse<String> answer = as(Role.ADMIN).get("/runs/" + morning());

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'self'").doesNotContain("unsafe");
        assertThat(answer.body()).doesNotContain(" style=").doesNotContain("<style").doesNotContain(" onclick=").doesNotContainPattern("<script(?![^>]* src=)");
    }

    @ParameterizedTest
    @CsvSource({"FINANCE, false, false", "PURCHASER, false, false", "SHIFT_LEAD, true, false", "SUPERVISOR, true, true", "ADMIN, true, true"})
    void buttons_are_offered_to_those_who_may_press_them(Role role, boolean runs, boolean reruns) {
        Visit visit = as(role);

        assertThat(visit.page("/").contains("现在导单")).isEqualTo(runs);
        assertThat(visit.page("/runs/" + morning()).contains("重做这次导单")).isEqualTo(reruns);
    }

    @Test
    void whoever_may_not_press_a_button_cannot_press_it_without_the_page_either() {
        HttpResponse<String> rerun = as(Role.SHIFT_LEAD).form("/", "/runs/" + morning() + "/rerun", "reason=x");
        HttpResponse<String> run = as(Role.FINANCE).form("/", "/slots/2011-2-15-2/run", "");

        assertThat(rerun.statusCode()).isEqualTo(403);
        assertThat(run.statusCode()).isEqualTo(403);
        assertThat(run.body()).contains("这件事您不能做");
        assertThat(shop.get(SlotRunStore.class).newest(ServedShop.AFTERNOON)).isEmpty();
    }

    /** A button; {@code needs}: what its presser must be permitted. Of a run that there is not, so that nothing is done. */
    record Button(String pattern, Permission needs) {
        String path() {
            return pattern.replace("{id}", "99999").replace("{name}", "2011-2-15-7").replace("{number}", "99999");
        }
    }

    static Stream<Button> buttons() {
        return Stream.concat(
                Arrays.stream(CommandName.values()).map(command -> new Button("/orders/{number}/" + command.key(), CommandAccess.needs(command))), others());
    }

    private static Stream<Button> others() {
        return Stream.of(
                new Button("/slots/{name}/run", Permission.RUN),
                new Button("/slots/{name}/files", Permission.UPLOAD),
                new Button("/runs/{id}/restart", Permission.RUN),
                new Button("/runs/{id}/recover", Permission.RUN),
                new Button("/runs/{id}/stop", Permission.RUN),
                new Button("/runs/{id}/rerun", Permission.RERUN),
                new Button("/alarms/{id}/close", Permission.RUN),
                new Button("/runs/{id}/mends", Permission.APPROVE),
                new Button("/runs/{id}/commands", Permission.REMARK),
                new Button("/orders", Permission.SEE_ORDERS),
                new Button("/account/password", Permission.VIEW));
    }

    @ParameterizedTest
    @MethodSource("buttons")
    void a_button_works_for_those_who_may_press_it_only(Button button) {
        for (Role role : Role.values()) {
            int status = as(role).press("/", button.path(), "reason=x&wanted=x").statusCode();
            if (AccessTable.of(role).contains(button.needs())) {
                assertThat(status).as("%s as %s", button, role).isIn(button.pattern().equals("/orders") ? List.of(200) : List.of(404, 409, 415));
            } else {
                assertThat(status).as("%s as %s", button, role).isEqualTo(403);
            }
        }
    }

    @Test
    void this_table_names_every_button() {
        Set<String> served = new TreeSet<>();
        shop.get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().equals("daybook.admin.page") && !mapping.getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET))) {
                mapping.getPatternValues().stream().filter(pattern -> !pattern.equals("/error")).forEach(served::add);
            }
        });

        Stream<String> named = buttons().map(Button::pattern).map(pattern -> pattern.startsWith("/orders/") ? "/orders/{number:\\d{1,24}}/{command:[a-z-]+}" : pattern);
        assertThat(served).isEqualTo(named.collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void nothing_is_done_for_a_form_that_did_not_stand_in_the_page() {
        HttpRequest.Builder foreign = HttpRequest.newBuilder(URI.create(shop.address() + "/slots/2011-2-15-2/run")).POST(BodyPublishers.noBody());

        assertThat(as(Role.ADMIN).send(foreign).statusCode()).isEqualTo(403);
        assertThat(shop.get(SlotRunStore.class).newest(ServedShop.AFTERNOON)).isEmpty();
    }

    @Test
    void whoever_presses_a_button_after_the_session_has_ended_is_led_to_the_log_in() {
        HttpRequest.Builder form = HttpRequest.newBuilder(URI.create(shop.address() + "/slots/2011-2-15-2/run")).POST(BodyPublishers.noBody());
        HttpRequest.Builder part = HttpRequest.newBuilder(URI.create(shop.address() + "/slots/2011-2-15-2/run"))
                .header("HX-Request", "true")
                .POST(BodyPublishers.noBody());

        assertThat(Visit.at(shop).send(form).uri().getPath()).isEqualTo("/login");
        HttpResponse<String> answer = Visit.at(shop).send(part);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/login");
    }

    @Test
    void what_a_driver_said_of_a_row_is_for_those_who_see_buyers() {
        shop.jdbc().update("UPDATE slot_run SET state = 'FAILED', failure = 'Data too long: 13800001111' WHERE id = ?", morning());
        try {
            for (String path : List.of("/", "/runs/" + morning())) {
                assertThat(as(Role.SHIFT_LEAD).page(path)).as(path).contains("13800001111");
                assertThat(as(Role.FINANCE).page(path)).as(path).contains("详情见日志").doesNotContain("13800001111");
            }
        } finally {
            shop.jdbc().update("UPDATE slot_run SET state = 'DONE', failure = NULL WHERE id = ?", morning());
        }
    }

    @Test
    void a_slot_that_was_refused_for_what_it_would_hold_may_be_run_with_a_higher_limit() {
        shop.jdbc().update("UPDATE slot_run SET state = 'REFUSED', failure = 'run.too-many-held x, 1, 2, 3, 4' WHERE id = ?", morning());
        try {
            assertThat(as(Role.SHIFT_LEAD).page("/")).contains("name=\"maxHeld\"", "放宽比例");
            assertThat(as(Role.SHIFT_LEAD).press("/", "/slots/2011-2-15-1/run", "maxHeld=101").body()).contains("0 到 1");
            as(Role.SHIFT_LEAD).press("/", "/slots/2011-2-15-1/run", "maxHeld=45");
            assertThat(shop.get(AuditStore.class).before(null, null, "run", 1).get(0).deed().object()).isEqualTo("shop/2011-2-15-1 max-held-ratio 0.45");
        } finally {
            shop.jdbc().update("UPDATE slot_run SET state = 'DONE', failure = NULL WHERE id = ?", morning());
        }
        assertThat(as(Role.SHIFT_LEAD).page("/")).doesNotContain("name=\"maxHeld\"");
    }

    @Test
    void a_refusal_is_told_where_the_button_is() {
        Visit visit = as(Role.SUPERVISOR);

        HttpResponse<String> part = visit.press("/", "/slots/2011-2-15-1/run", "");
        HttpResponse<String> whole = visit.form("/", "/slots/2011-2-15-1/run", "");
        HttpResponse<String> noReason = visit.press("/", "/runs/" + morning() + "/rerun", "reason=%20");

        assertThat(part.statusCode()).isEqualTo(409);
        assertThat(part.body()).contains("2011-2-15-1", "已于").doesNotContain("<html");
        assertThat(whole.statusCode()).isEqualTo(409);
        assertThat(whole.body()).contains("<h1", "已于");
        assertThat(noReason.body()).contains("请写上原因");
        assertThat(visit.press("/", "/runs/" + morning() + "/rerun", "reason=" + "x".repeat(401)).body()).contains("原因最多 400 个字符");
    }

    @Test
    void an_old_page_s_buttons_do_nothing_to_the_run_that_came_after_it() {
        Visit visit = as(Role.SUPERVISOR);
        long old = morning();
        String columns = "shop, slot_date, session, dry_run, reason, first_internal_number, started_at, settled";
        shop.jdbc().update("INSERT INTO slot_run (" + columns + ", attempt, state) SELECT " + columns + ", attempt + 1, 'RUNNING' FROM slot_run WHERE id = ?", old);
        long newer = morning();
        try {
            for (String deed : List.of("restart", "stop", "recover", "rerun")) {
                HttpResponse<String> answer = visit.press("/", "/runs/" + old + "/" + deed, "reason=x");
                assertThat(answer.statusCode()).as(deed).isEqualTo(409);
                assertThat(answer.body()).as(deed).contains("2011-2-15-1", "后来又导过");
            }
            shop.jdbc().update("UPDATE slot_run SET state = 'RUNNING' WHERE id = ?", old);
            assertThat(visit.page("/runs/" + old)).doesNotContain("停止</button>");
        } finally {
            shop.jdbc().update("UPDATE slot_run SET state = 'DONE' WHERE id = ?", old);
            shop.jdbc().update("DELETE FROM slot_run WHERE id = ?", newer);
        }
    }

    @Test
    void a_refused_rerun_hides_nothing_of_the_attempt_that_is_in_the_ledger() {
        long good = morning();
        String columns = "shop, slot_date, session, dry_run, reason, first_internal_number, started_at";
        shop.jdbc().update("INSERT INTO slot_run (" + columns + ", settled, attempt, state) SELECT " + columns + ", FALSE, attempt + 1, 'REFUSED' FROM slot_run WHERE id = ?", good);
        long refused = morning();
        Visit visit = as(Role.SUPERVISOR);
        try {
            assertThat(visit.page("/")).contains("18 个订单待处理", "总数相符").doesNotContain("已拒绝");
            assertThat(visit.page("/runs/" + good)).contains("/runs/" + good + "/rerun");
            assertThat(visit.page("/runs/" + refused)).doesNotContain("/runs/" + refused + "/rerun");
            assertThat(visit.page("/calendar")).contains("/runs/" + good + "\"").doesNotContain("/runs/" + refused + "\"");
        } finally {
            shop.jdbc().update("DELETE FROM slot_run WHERE id = ?", refused);
        }
    }

    @Test
    void an_alarm_is_said_to_be_seen_to_with_a_reason_by_those_who_may() {
        ShopEventStore events = shop.get(ShopEventStore.class);
        events.add(new ShopEvent(
                0, "job/x", EventKind.JOB_FAILED, "shop", null, null, Sentence.of("admin.failed"), LocalDateTime.of(2011, 2, 15, 9, 0), null));
        long id = events.openAlarms("shop").get(0).id();
        String close = "/alarms/" + id + "/close";
        Visit visit = as(Role.SHIFT_LEAD);

        assertThat(visit.page("/")).contains(close, "已处理");
        assertThat(as(Role.FINANCE).page("/")).contains("需要马上处理").doesNotContain(close);
        assertThat(visit.press("/", close, "reason=%20").body()).contains("请写上原因");
        assertThat(events.openAlarms("shop")).hasSize(1);
        assertThat(visit.press("/", close, "reason=x").headers().firstValue("HX-Redirect")).contains("/");
        assertThat(events.openAlarms("shop")).isEmpty();
        assertThat(visit.press("/", close, "reason=x").body()).contains("已经关闭");
        assertThat(visit.form("/", close, "reason=x").body()).as("without scripts").contains("已经关闭");
    }

    @Test
    void a_file_that_lies_there_is_replaced_if_that_is_ticked() throws IOException {
        Path export = Path.of("sample-data/inbox/2011-2-15/2011-2-15-22.csv");
        Visit visit = as(Role.SHIFT_LEAD);

        assertThat(visit.page("/")).contains("name=\"replace\"");
        HttpResponse<String> same = visit.file("/", "/slots/2011-2-15-2/files", export, "");
        Path other = Files.copy(export, Path.of("target", "other-2011-2-15-22.csv"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(other, "\r\n,,\r\n", java.nio.file.StandardOpenOption.APPEND);
        HttpResponse<String> kept = visit.file("/", "/slots/2011-2-15-2/files", other, "");
        HttpResponse<String> replaced = visit.file("/", "/slots/2011-2-15-2/files", other, "replace");

        assertThat(same.statusCode()).as("what lies there already is there").isEqualTo(200);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(409);
        assertThat(replaced.statusCode()).as(replaced.body()).isEqualTo(200);
        assertThat(replaced.body()).contains("已放进收件箱");
    }

    /** The form to do a slot again says to put the corrected files into the inbox; here is where that is done. */
    @Test
    void corrected_files_can_be_put_in_after_a_slot_was_imported() {
        assertThat(as(Role.SUPERVISOR).page("/")).contains("action=\"/slots/2011-2-15-1/files\"");
    }

    @Test
    void a_dry_run_leads_to_a_page_of_its_own_and_changes_nothing() {
        HttpResponse<String> answer = as(Role.SUPERVISOR).press("/", "/runs/" + morning() + "/rerun", "reason=test&dryRun=true");

        assertThat(answer.statusCode()).isEqualTo(200);
        String page = answer.headers().firstValue("HX-Redirect").orElseThrow();
        assertThat(as(Role.SUPERVISOR).page(page)).contains("试算", "test");
        assertThat(morning()).isEqualTo(shop.get(SlotRunStore.class).newest(ServedShop.MORNING).orElseThrow().id());
    }

    @Test
    void open_totals_are_shown_with_what_is_missing_and_a_way_to_go_on() throws IOException {
        Path certificate = shop.get(RunReports.class).certificate(shop.get(SlotRunStore.class).get(morning()));
        String closed = Files.readString(certificate);
        String check = "\"name\" : \"yuan: approved = downloaded\",\\s+\"left\" : \"8535.00\",\\s+\"right\" : \"8535.00\"";
        shop.jdbc().update("UPDATE slot_run SET state = 'FAILED', closed = FALSE, failure = 'totals-open' WHERE id = ?", morning());
        try {
            Files.writeString(certificate, closed.replaceAll(check, "\"name\" : \"yuan: approved = downloaded\", \"left\" : \"8535.00\", \"right\" : \"8500.00\""));

            assertThat(as(Role.SHIFT_LEAD).page("/")).contains("总数对不上：10 项核对中有 1 项不符", "继续");
            assertThat(as(Role.FINANCE).page("/runs/" + morning())).contains("总数对不上", "相差 35.00", "付款下载表已撤回").doesNotContain("继续</button>");
        } finally {
            Files.writeString(certificate, closed);
            shop.jdbc().update("UPDATE slot_run SET state = 'DONE', closed = TRUE, failure = NULL WHERE id = ?", morning());
        }
    }

    @Test
    void a_run_whose_certificate_is_lost_still_shows_what_became_of_its_rows() throws IOException {
        Path certificate = shop.get(RunReports.class).certificate(shop.get(SlotRunStore.class).get(morning()));
        String closed = Files.readString(certificate);
        Files.writeString(certificate, "{");
        try {
            assertThat(as(Role.FINANCE).page("/runs/" + morning())).contains("77", "审核通过").doesNotContain("总数相符");
        } finally {
            Files.writeString(certificate, closed);
        }
    }

    @Test
    void what_a_refused_run_says_is_said_in_the_reader_s_language() {
        shop.jdbc().update("UPDATE slot_run SET state = 'REFUSED', failure = 'run.too-many-held 2011-2-15-1, 310, 800, 39, 30' WHERE id = ?", morning());
        try {
            assertThat(as(Role.FINANCE).page("/runs/" + morning())).contains("导单 2011-2-15-1 被拒绝", "800", "已拒绝");
            assertThat(as(Role.FINANCE).page("/runs/" + morning() + "?lang=en")).contains("310", "800", "refused").doesNotContain("run.too-many-held");
        } finally {
            shop.jdbc().update("UPDATE slot_run SET state = 'DONE', failure = NULL WHERE id = ?", morning());
        }
    }

    @Test
    void an_open_alarm_stands_on_top_of_today_and_only_there() {
        shop.jdbc().update("INSERT INTO shop_event (event_key, kind, shop, run_id, sentence, arguments, happened_at) VALUES"
                + " ('alarm of the test', 'RUN_FAILED', 'shop', ?, 'event.run-failed', '<b>2011-2-15-1\u001f1\u001freports', CURRENT_TIMESTAMP)", morning());
        try {
            assertThat(as(Role.FINANCE).page("/")).contains("需要马上处理（1）", "&lt;b&gt;2011-2-15-1", "中途停止");
            assertThat(as(Role.FINANCE).page("/?day=2011-2-14")).doesNotContain("需要马上处理");
        } finally {
            shop.jdbc().update("DELETE FROM shop_event WHERE event_key = 'alarm of the test'");
        }
    }

    @Test
    void today_s_page_asks_for_other_alarms_and_is_answered_only_if_there_are_any() {
        Visit lead = as(Role.SHIFT_LEAD);
        assertThat(lead.page("/")).contains("id=\"open-alarms\" hx-swap=\"outerHTML\" hx-get=\"/alarms?seen=\" hx-trigger=\"every 30s\"");
        assertThat(lead.page("/?day=2011-2-14")).doesNotContain("/alarms?seen=");
        assertThat(lead.part("/alarms?seen=").statusCode()).isEqualTo(204);
        shop.get(ShopEventStore.class).add(new ShopEvent(
                0, "alarm while a page is open", EventKind.JOB_FAILED, "shop", null, null, Sentence.of("event.run-dead", "2011-2-15-1"), LocalDateTime.of(2011, 2, 15, 14, 0), null));
        try {
            HttpResponse<String> told = lead.part("/alarms?seen=");
            assertThat(told.statusCode()).isEqualTo(200);
            assertThat(told.body()).contains("需要马上处理（1）", "id=\"said\"", "every 30s").doesNotContain("<html", "/alarms?seen=\"");
            String seen = told.body().replaceFirst("(?s).*hx-get=\"(/alarms\\?seen=[0-9.]+)\".*", "$1");
            assertThat(lead.part(seen).statusCode()).as(seen).isEqualTo(204);
        } finally {
            shop.jdbc().update("DELETE FROM shop_event WHERE event_key = 'alarm while a page is open'");
        }
    }

    @ParameterizedTest
    @CsvSource({"FAILED, true", "REFUSED, true", "DONE, false"})
    void a_card_that_somebody_may_yet_change_asks_for_itself_anew(String state, boolean asks) {
        shop.jdbc().update("UPDATE slot_run SET state = ?, failure = 'stopped' WHERE id = ?", state, morning());
        try {
            assertThat(as(Role.FINANCE).page("/").contains("/slots/2011-2-15-1/card?seen=" + state + "\" hx-trigger=\"every 30s\"")).isEqualTo(asks);
        } finally {
            shop.jdbc().update("UPDATE slot_run SET state = 'DONE', failure = NULL WHERE id = ?", morning());
        }
    }

    @Test
    void a_card_whose_deadline_has_passed_or_that_nobody_looked_for_asks_for_itself_anew() {
        assertThat(as(Role.FINANCE).page("/?day=2011-2-14")).contains("/slots/2011-2-14-1/card?seen=NOT_AWAITED\" hx-trigger=\"every 30s\"");
        shop.jdbc().update("INSERT INTO awaited_slot (shop, slot_date, session, job, since, deadline, decided, decided_at)"
                + " VALUES ('shop', '2011-02-14', 1, 'morning-import', '2011-02-14 09:00:00', '2011-02-14 11:00:00', 'MISSED', '2011-02-14 11:00:00')");
        try {
            assertThat(as(Role.FINANCE).page("/?day=2011-2-14")).contains("/slots/2011-2-14-1/card?seen=MISSED\" hx-trigger=\"every 30s\"");
        } finally {
            shop.jdbc().update("DELETE FROM awaited_slot WHERE slot_date = '2011-02-14'");
        }
    }

    @Test
    void a_run_under_way_shows_its_step_and_can_be_stopped() {
        shop.jdbc().update("UPDATE slot_run SET state = 'RUNNING', ended_at = NULL WHERE id = ?", morning());
        shop.jdbc().update("DELETE FROM run_progress WHERE run_id = ?", morning());
        shop.jdbc().update("INSERT INTO run_progress (run_id, step, rows_done, rows_expected, moved_at, beat_at, node) VALUES"
                + " (?, 'loadOrders', 6400, 12800, '2011-02-15 14:40:00', '2011-02-15 23:00:00', 'x')", morning());
        try {
            String page = as(Role.SHIFT_LEAD).page("/");
            assertThat(page).contains("检查订单", "6,400 / 12,800 行", "value=\"540\"", "every 2s", "停止");
            assertThat(as(Role.SHIFT_LEAD).page("/runs/" + morning())).contains("检查订单", "every 2s", "停止").doesNotContain("接手");
            shop.jdbc().update("UPDATE run_progress SET beat_at = '2011-02-15 14:00:00'");
            assertThat(as(Role.SHIFT_LEAD).page("/runs/" + morning())).contains("接手").doesNotContain("停止</button>");
        } finally {
            shop.jdbc().update("DELETE FROM run_progress");
            shop.jdbc().update("UPDATE slot_run SET state = 'DONE', ended_at = started_at WHERE id = ?", morning());
        }
    }

    @Test
    void whoever_chooses_a_password_is_logged_out_and_in_again_with_it_only() {
        ServedShop.Person finance = shop.person(Role.FINANCE);
        Visit visit = Visit.by(shop, finance);
        String chosen = "three+words+in+a+row";

        String differing = visit.press("/account", "/account/password", "current=" + finance.password() + "&wanted=" + chosen + "&again=x").body();
        String wrong = visit.press("/account", "/account/password", "current=x&wanted=" + chosen + "&again=" + chosen).body();
        String tooShort = visit.press("/account", "/account/password", "current=" + finance.password() + "&wanted=short&again=short").body();
        assertThat(visit.page("/")).contains(finance.name());
        HttpResponse<String> done = visit.form("/account", "/account/password", "current=" + finance.password() + "&wanted=" + chosen + "&again=" + chosen);

        assertThat(differing).contains("两次输入的新密码不一样");
        assertThat(wrong).contains("密码不对").doesNotContain("<html");
        assertThat(tooShort).contains("12");
        assertThat(done.uri().getPath()).isEqualTo("/login");
        assertThat(done.body()).contains("密码已修改");
        assertThat(Visit.by(shop, finance).get("/").uri().getPath()).as("with the old one").isEqualTo("/login");
        assertThat(Visit.by(shop, new ServedShop.Person(finance.name(), chosen)).page("/account")).contains(finance.name());
    }

    @Test
    void the_language_is_chosen_once() {
        Visit visit = as(Role.ADMIN);

        assertThat(visit.page("/")).contains("lang=\"zh-CN\"", "退出");
        assertThat(visit.page("/calendar?month=2011-02&lang=en")).contains("lang=\"en\"", "February 2011", "Morning 2011-2-15-1: done, 18 orders to look at");
        assertThat(visit.page("/")).contains("Log out", "Totals close: all 10 checks pass").doesNotContainPattern("[\\p{IsHan}]{5,}(?!.*xlsx)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/runs/99999", "/calendar?month=2011-13", "/calendar?month=x", "/?day=2011-2-30", "/slots/2011-2-15-7/card", "/nothing"})
    void what_is_not_there_is_said_so_in_words(String path) {
        HttpResponse<String> answer = as(Role.ADMIN).get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("这里没有东西").doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void what_goes_wrong_inside_tells_nothing_of_the_inside() {
        HttpResponse<String> answer = as(Role.ADMIN).get("/runs/x1");

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).contains("<h1").doesNotContain("Exception").doesNotContain("org.springframework");
    }

    @Test
    void a_part_that_asks_for_itself_is_only_that_part_as_long_as_the_state_is_the_same() {
        Visit visit = as(Role.ADMIN);

        assertThat(visit.part("/slots/2011-2-15-1/card?seen=DONE").body()).doesNotContain("<html").doesNotContain("<article");
        HttpResponse<String> other = visit.part("/slots/2011-2-15-1/card?seen=WAITING");
        assertThat(other.headers().firstValue("HX-Retarget")).hasValue("[id='slot-2011-2-15-1']");
        assertThat(other.body()).contains("<article", "导单 2011-2-15-1：完成");
    }
}
