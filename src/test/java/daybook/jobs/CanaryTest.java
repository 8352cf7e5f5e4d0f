package daybook.jobs;

import static daybook.Canaries.noneIn;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import daybook.Canaries;
import daybook.Served;
import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.jobs.ReferenceSheets.Loading;
import daybook.slot.Home;
import daybook.slot.Session;
import daybook.slot.Slot;
import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hands off: what buyers said and who they are stands in the ledger and in the workbooks, and nowhere else. */
@OnBothDatabases
class CanaryTest {
    private static final Slot NEXT = new Slot(Home.USUAL_SHOP, LocalDate.of(2011, 2, 16), Session.MORNING);
    private static final List<String> OF_TESTS = List.of("served", "home", "typed", "lead", "mdb", "daybook-test", "junit", "surefire", "hsperfdata");
    private static final String STOCK =
            """
            产品编号,产品名称,颜色,尺码,库存量,次品数,进货价,供货商,供货商电话,采购员,状态
            WLY0QU1098,收腰连衣裙,杏色,M,40,0,72.00,锦裳服饰厂,0571-86000121,陈芸,正常
            """;

    private final Instant begun = Instant.now();
    private final WireMockServer robots = new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private final Served served;
    private final Script script;
    private final Wording wording = new Wording(Language.CHINESE);

    CanaryTest(Peer peer) {
        robots.start();
        robots.stubFor(WireMock.post(WireMock.anyUrl()).willReturn(WireMock.okJson("{\"errcode\":0}")));
        RunContextTest.forgetLogging();
        served = new Served(peer, Stream.of(robot(0, "shift-lead"), robot(1, "admin")).flatMap(Arrays::stream).toArray(String[]::new));
        script = new Script(served);
        served.get(ReferenceSheets.class).loadStock(Typed.written("stock.csv", STOCK.getBytes(StandardCharsets.UTF_8)));
    }

    private String[] robot(int index, String role) {
        String of = "daybook.notice.receivers[" + index + "].";
        return new String[] {of + "name=" + role, of + "role=" + role, of + "kind=wecom", of + "language=zh",
                of + "url=" + robots.baseUrl() + "/?key=K", of + "events[0]=all"};
    }

    @AfterEach
    void close() {
        served.close();
        robots.stop();
    }

    static Sale canary(int index) {
        return anOrder(index).with("买家会员名", "kanarie_nick").with("买家支付宝账号", "kanarie" + index + "@example.com").with("支付单号", "kanarie-pay")
                .with("收货人姓名", "金丝雀").with("收货地址", "湖南省 湘潭市 岳塘区    金丝雀路小区3栋2单元").with("联系手机", "'1387777" + (1000 + index))
                .with("联系电话", "'0731-81387777").with("修改后的收货地址", "湖南省 湘潭市 雨湖区    金丝雀新村1栋1单元").with("支付详情", "kanarie 109.00")
                .with("买家留言", "金丝雀留言").with("订单备注", "金丝雀备注 顺丰").with("发票抬头", "金丝雀公司").itemWith("备注", "金丝雀");
    }

    private static Export exports() {
        return Export.of(canary(1), canary(2), canary(3).with("联系手机", "1387777"), canary(4).with("总金额", "kanarie元").with("订单创建时间", "金丝雀点"),
                canary(5).with("宝贝总数量", "kanarie").itemWith("商品属性", "颜色分类：金丝雀;尺码：M"), canary(6).with("订单编号", "kanarie-6"),
                canary(7).itemWith("商家编码", "kanarie7").itemWith("价格", "金丝雀").itemWith("购买数量", "kanarie"), canary(8).status("金丝雀"));
    }

    @Test
    void a_day_leaves_no_word_of_a_buyer_where_none_belongs() throws IOException {
        script.upload("/api/slots/2011-2-15-1/files", "orders.csv", exports().orderReport());
        script.upload("/api/slots/2011-2-15-1/files", "items.csv", exports().itemReport());
        script.finished(script.post("/api/slots/2011-2-15-1/run", "{}"));
        assertThat(served.count("SELECT COUNT(*) FROM customer_order WHERE receiver = '金丝雀'")).isEqualTo(7);
        refusedFiles();
        sheets();
        requests();
        nothingIsLeft();
    }

    private void refusedFiles() {
        byte[] titled = exports().orderReport();
        String text = new String(titled, Charset.forName("GBK"));
        byte[] headless = text.substring(text.indexOf('\n') + 1).getBytes(Charset.forName("GBK"));
        HttpResponse<String> refused = script.upload("/api/slots/2011-2-15-2/files", "orders.csv", headless);
        assertThat(refused.statusCode()).isEqualTo(422);
        noneIn("refusal", refused.body());
        drop(NEXT, "-1.csv", headless);
        drop(NEXT, "-2.csv", "金丝雀,kanarie\n金丝雀,13877771000\n".getBytes(StandardCharsets.UTF_8));
        saysNothing(served.get(Imports.class).run(NEXT, null).sentence());
    }

    private void drop(Slot slot, String ending, byte[] content) {
        try {
            Path folder = Files.createDirectories(served.home().inbox(slot.shop()).resolve(slot.day()));
            Path file = Files.write(folder.resolve(slot.day() + ending), content);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(300)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sheets() throws IOException {
        SheetImports sheets = served.get(SheetImports.class);
        says(sheets.shipments(Home.USUAL_SHOP, Typed.sheet("订单编号|快递公司|快递单号|发货时间|备注").row(Sale.number(1) + "|顺丰|SF1|金丝雀|金丝雀")
                .row("kanarie|金丝雀|SF2|2011-02-16 10:00:00|金丝雀").row(Sale.number(99) + "|顺丰|SF3|2011-02-16 10:00:00|金丝雀").as("发货表.csv")));
        says(served.get(ReferenceSheets.class).loadBlacklist(
                Typed.sheet("支付宝账号|原因|手机|收货人|收货地址").row("kanarie9@example.com|无故退回||金丝雀|").row("|金丝雀|1387777||").as("黑名单.csv")));
        HttpResponse<String> commands = script.upload("/api/commands", "批量命令.csv", Files.readAllBytes(
                Typed.sheet("订单编号|命令|内容|原因").row(Sale.number(1) + "|内部备注|金丝雀说|").row(Sale.number(1) + "|金丝雀|x|").row("kanarie|内部备注|x|").as("批量命令.csv")));
        assertThat(commands.statusCode()).as(commands.body()).isEqualTo(200);
        Path mended = Lead.mending(served.home().reports(Served.MORNING, 1).resolve("异常报告2011-2-15-1.xlsx")).order(3)
                .type("联系手机", "13877771003").order(4).correction("总金额=kanarie; 收货人姓名=金丝雀鸟").saved();
        HttpResponse<String> mends = script.upload("/api/mends", "异常报告2011-2-15-1.xlsx", Files.readAllBytes(mended));
        assertThat(mends.statusCode()).as(mends.body()).isEqualTo(200);
        assertThat(mends.body()).as("whoever mends a cell hears what of it").contains("13877771003");
    }

    private void requests() {
        assertThat(script.post("/api/orders/search", "{\"text\":\"金丝雀 kanarie1@example.com\"}").body()).contains("金丝雀");
        for (String body : List.of("{\"text\":\"金丝雀\",\"kanarie\":1}", "{\"text\":{\"金丝雀\":\"kanarie\"}}", "{\"orderedFrom\":\"金丝雀\"}", "{\"status\":\"金丝雀\"}", "{金丝雀", "\"金丝雀\"")) {
            assertThat(script.post("/api/orders/search", body).statusCode()).as(body).isEqualTo(400);
        }
        script.post("/api/orders/" + Sale.number(1) + "/note", "{\"text\":\"金丝雀\"}");
        script.post("/api/orders/" + Sale.number(1) + "/shipping-note", "{\"text\":[\"金丝雀\"]}");
        script.get("/api/orders/1387777kanarie");
        script.get("/api/runs?date=1387777");
    }

    @Test
    void a_database_that_quotes_what_it_refuses_is_quoted_nowhere() {
        served.jdbc().execute("ALTER TABLE staged_order ADD CONSTRAINT one_receiver UNIQUE (receiver)");
        served.jdbc().execute("ALTER TABLE order_desk ADD CONSTRAINT one_note UNIQUE (internal_note)");
        Slot slot = Served.MORNING;
        drop(slot, "-1.csv", exports().orderReport());
        drop(slot, "-2.csv", exports().itemReport());
        Ended broken = served.get(Imports.class).run(slot, null);
        assertThat(broken.exit()).isEqualTo(Exit.FAILED);
        saysNothing(broken.sentence());
        served.jdbc().execute("ALTER TABLE staged_order DROP CONSTRAINT one_receiver");
        served.jdbc().execute("ALTER TABLE customer_order ADD CONSTRAINT one_buyer UNIQUE (receiver)"); // of a step that is told first thing in a trace
        saysNothing(served.get(Imports.class).restart(slot).sentence());
        served.jdbc().execute("ALTER TABLE customer_order DROP CONSTRAINT one_buyer");
        assertThat(served.get(Imports.class).restart(slot).exit()).isEqualTo(Exit.DONE);

        script.post("/api/orders/" + Sale.number(1) + "/note", "{\"text\":\"金丝雀\"}");
        HttpResponse<String> fault = script.post("/api/orders/" + Sale.number(2) + "/note", "{\"text\":\"金丝雀\"}");
        assertThat(fault.statusCode()).isEqualTo(500);
        noneIn("fault", fault.body());
        says(served.get(SheetImports.class).commands(Home.USUAL_SHOP, Typed.sheet("订单编号|命令|内容").row(Sale.number(2) + "|内部备注|金丝雀").as("批量命令.csv"), Bringer.mayAll("lili")));
        nothingIsLeft();
        assertThat(log()).as("what to look at is told").contains("one_note").contains("…");
    }

    private void says(Loading loading) {
        saysNothing(loading.sentence());
        loading.places().forEach(this::saysNothing);
    }

    private void saysNothing(@Nullable Sentence sentence) {
        noneIn("sentence", wording.say(Objects.requireNonNull(sentence)));
    }

    private String log() {
        return script.text(served.home().root().resolve("logs/daybook.log"));
    }

    private void nothingIsLeft() {
        Served.until(() -> served.count("SELECT COUNT(*) FROM notice_delivery WHERE state = 'SENT'") >= served.count("SELECT COUNT(*) FROM shop_event"));
        Canaries.noneInTables(served.jdbc(), "batch_", "qrtz_", "shop_event", "notice_", "run_progress", "sheet_import", "slot_run", "source_file", "report_file", "audit");
        assertThat(robots.getAllServeEvents()).isNotEmpty();
        robots.getAllServeEvents().forEach(event -> noneIn("notice", event.getRequest().getBodyAsString()));
        script.headers().forEach(header -> Canaries.noneInAddress("header", header));
        noneIn("prometheus", script.get("/actuator/prometheus").body());
        script.metrics().forEach(name -> noneIn(name, script.get("/actuator/metrics/" + name).body()));
        Path home = served.home().root();
        assertThat(log()).isNotEmpty();
        List<Path> kept = List.of(home.resolve("inbox"), home.resolve("archive"), home.resolve("reports"));
        Canaries.noneBelow(home, file -> kept.stream().anyMatch(file::startsWith));
        Canaries.noneInTemporaryFiles(begun, OF_TESTS);
        script.nothingIsKeptOfUploads(home);
    }
}
