package daybook.admin.page;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.admin.CommandAccess;
import daybook.admin.access.AccessTable;
import daybook.admin.access.AuditStore;
import daybook.admin.access.Role;
import daybook.desk.CommandName;
import daybook.jobs.Bringer;
import daybook.reconciliation.SlotRunStore;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets of commands are sent at the page by whoever is logged in, and with no more than his rights. */
class CommandsPageTest {
    private static ServedShop shop = ServedShop.afterTheMorning();

    @TempDir
    private Path folder = Path.of("");

    @AfterAll
    static void close() {
        shop.close();
    }

    private static String page() {
        return "/runs/" + shop.get(SlotRunStore.class).newest(ServedShop.MORNING).orElseThrow().id();
    }

    private static List<String> approved() {
        return shop.jdbc().queryForList("SELECT order_number FROM customer_order WHERE status = 'APPROVED' ORDER BY internal_number", String.class);
    }

    private Path sheet(String name, String... rows) throws IOException {
        return Files.writeString(folder.resolve(name), "订单编号,命令,原因,付款状态\n" + String.join("\n", rows) + "\n");
    }

    private static String link(String body) {
        Matcher link = Pattern.compile("(/api/commands/[^\"?]+)").matcher(body);
        assertThat(link.find()).as(body).isTrue();
        return link.group(1);
    }

    private static HttpResponse<String> send(ServedShop.Person person, Path sheet) throws IOException {
        return Visit.by(shop, person).file(page(), page() + "/commands", sheet, "");
    }

    @Test
    void customer_service_sends_a_sheet_and_finance_the_rows_that_are_for_finance() throws IOException {
        String order = approved().get(0);
        Path sheet = sheet("批量命令 (1).csv", order + ",加急,客户催,", order + ",付款状态,退货,退款");
        ServedShop.Person service = shop.person(Role.CUSTOMER_SERVICE);
        ServedShop.Person finance = shop.person(Role.FINANCE);
        assertThat(Visit.by(shop, service).page(page())).contains("批量命令");

        HttpResponse<String> told = send(service, sheet);

        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        assertThat(told.body()).contains("2 行命令", "完成 1 行", "您的角色不能做“付款状态”");
        assertThat(Visit.by(shop, service).get(link(told.body())).statusCode()).isEqualTo(200);
        assertThat(Visit.by(shop, shop.person(Role.PURCHASER)).get(link(told.body())).statusCode()).as("somebody else's").isEqualTo(404);
        assertThat(Visit.by(shop, shop.person(Role.SHIFT_LEAD)).get(link(told.body())).statusCode()).isEqualTo(200);

        assertThat(send(finance, sheet).body()).contains("完成 1 行，以前已做 1 行，未做 0 行");
        assertThat(shop.jdbc().queryForObject("SELECT CONCAT(payment_status, ' ', payment_by) FROM customer_order WHERE order_number = ?", String.class, order))
                .isEqualTo("REFUNDED " + finance.name());
        assertThat(send(service, sheet).body()).contains("已经全部做过").doesNotContain("/api/commands");
        assertThat(shop.get(AuditStore.class).before(null, null, "commands", 10)).extracting(entry -> entry.deed().actor()).contains(service.name(), finance.name());
        assertThat(shop.get(daybook.slot.Home.class).root().resolve("data/uploads")).isEmptyDirectory();
    }

    @Test
    void the_endpoint_answers_the_same_to_programs_and_refuses_what_is_no_such_sheet() throws IOException {
        Visit visit = Visit.by(shop, shop.person(Role.SUPERVISOR));
        Path sheet = sheet("批量命令b.csv", approved().get(1) + ",加急,客户催,", "7,加急,客户催,");

        HttpResponse<String> answer = visit.file(page(), "/api/commands", sheet, "");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"refused\":[\"第 3 行未做");
        assertThat(visit.get(link(answer.body())).statusCode()).isEqualTo(200);
        assertThat(visit.get("/api/commands/2011-2-15-99999").statusCode()).isEqualTo(404);
        assertThat(visit.get("/api/commands/..%2F..%2Farchive").statusCode()).isIn(400, 404);
        HttpResponse<String> other = visit.file(page(), "/api/commands", Path.of("sample-data/stock.csv"), "");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("stock.columns-missing");
        assertThat(visit.file(page(), page() + "/commands", Path.of("sample-data/stock.csv"), "").statusCode()).isEqualTo(409);
    }

    @Test
    void what_the_inbox_may_not_is_what_the_shop_floor_may_not() {
        assertThat(Bringer.RESERVED).isEqualTo(Arrays.stream(CommandName.values())
                .filter(command -> !AccessTable.of(List.of(Role.SHIFT_LEAD, Role.CUSTOMER_SERVICE, Role.PURCHASER)).contains(CommandAccess.needs(command)))
                .collect(Collectors.toSet()));
    }
}
