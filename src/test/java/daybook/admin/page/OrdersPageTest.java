package daybook.admin.page;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.admin.access.Role;
import daybook.jobs.OrderGoods;
import daybook.orders.LedgerStore;
import daybook.wording.Language;
import daybook.wording.Wording;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The search and the page of an order, without a browser. */
class OrdersPageTest {
    private static @Nullable ServedShop open;

    private final ServedShop shop = Objects.requireNonNull(open);

    @BeforeAll
    static void start() {
        open = ServedShop.afterTheMorning();
    }

    @AfterAll
    static void end() {
        if (open != null) {
            open.close();
        }
    }

    private Map<String, Object> order(String status) {
        return shop.jdbc().queryForMap(
                "SELECT internal_number, order_number, receiver, customer, place, mobile FROM customer_order WHERE status = ? AND receiver NOT LIKE '%*%'"
                        + " ORDER BY internal_number LIMIT 1",
                status);
    }

    private static String encoded(@Nullable Object text) {
        return URLEncoder.encode(String.valueOf(text), StandardCharsets.UTF_8);
    }

    @Test
    void an_order_is_found_by_its_receiver_and_the_address_does_not_say_whose_it_is() {
        Map<String, Object> order = order("APPROVED");
        Visit lead = Visit.by(shop, shop.person(Role.SHIFT_LEAD));

        HttpResponse<String> page = lead.form("/orders", "/orders", "text=" + encoded(order.get("receiver")) + "&status=APPROVED&place=" + encoded(order.get("place")));
        HttpResponse<String> part = lead.press("/orders", "/orders", "text=" + encoded(order.get("receiver")));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html", String.valueOf(order.get("order_number")), "收货人", String.valueOf(order.get("receiver")));
        assertThat(page.uri().getQuery()).isNull();
        assertThat(page.body()).doesNotContainPattern("(?:href|action|src|hx-[a-z]+)=\"[^\"]*(?:" + encoded(order.get("receiver")) + "|" + order.get("receiver") + ")");
        assertThat(part.body()).contains("id=\"found\"", String.valueOf(order.get("order_number"))).doesNotContain("<html");
        assertThat(lead.page("/orders?text=" + encoded(order.get("receiver")) + "&status=FRAUD")).as("an address is no place to look for a name").contains("0 个订单");
    }

    @Test
    void who_may_not_see_buyers_finds_by_number_and_sees_them_masked() {
        Map<String, Object> order = order("APPROVED");
        String receiver = String.valueOf(order.get("receiver"));
        Visit purchaser = Visit.by(shop, shop.person(Role.PURCHASER));

        assertThat(purchaser.form("/orders", "/orders", "text=" + encoded(receiver)).body()).contains("只有能看买家资料的人才能查").doesNotContain("<td>" + receiver);
        String found = purchaser.form("/orders", "/orders", "text=" + order.get("order_number")).body();
        assertThat(found).contains("1 个订单", receiver.substring(0, 1) + "***").doesNotContain(">" + receiver + "<");
        String page = purchaser.page("/orders/" + order.get("internal_number") + "?log=true");
        assertThat(page).contains(String.valueOf(order.get("order_number"))).doesNotContain(receiver, String.valueOf(order.get("mobile")), String.valueOf(order.get("customer")));
        assertThat(page).doesNotContain("/approve", "/hold");
    }

    @Test
    void an_order_shows_what_it_is_and_its_log_only_when_asked() {
        Map<String, Object> order = order("AWAITING_APPROVAL");
        Visit lead = Visit.by(shop, shop.person(Role.SHIFT_LEAD));
        String page = lead.page("/orders/" + order.get("order_number"));

        assertThat(page).contains("下单时间", "总金额", "任意状态的订单：", "已付费：", "买家留言", "问题（", "显示谁做了什么").contains(String.valueOf(order.get("receiver")));
        assertThat(page).contains("/orders?customerOf=" + order.get("internal_number")).doesNotContain("class=\"rows log\"");
        assertThat(lead.page("/orders/" + order.get("internal_number") + "?log=true")).contains("class=\"rows log\"", "等待审核", "import");
        assertThat(lead.page("/orders?customerOf=" + order.get("internal_number"))).contains(String.valueOf(order.get("order_number")), "的客户的订单");
        assertThat(lead.get("/orders/1").statusCode()).isEqualTo(404);
        assertThat(lead.get("/orders/none").statusCode()).isEqualTo(404);
    }

    @Test
    void whether_an_order_can_ship_is_worked_out_when_asked() {
        Map<String, Object> order = order("APPROVED");
        String number = String.valueOf(order.get("internal_number"));
        OrderGoods.OfOrder planned = shop.get(OrderGoods.class).order("shop", number).orElseThrow();
        OrderGoods.OfLine line = planned.lines().stream().filter(one -> one.sku() != null).findFirst().orElseThrow();
        Visit purchaser = Visit.by(shop, shop.person(Role.PURCHASER));

        assertThat(purchaser.page("/orders/" + number)).contains("能发货吗", "goods=true#goods").doesNotContain("class=\"verdict\"");
        String asked = purchaser.page("/orders/" + number + "?goods=true");
        assertThat(asked).contains(new Wording(Language.CHINESE).say("run.why-" + planned.why())).doesNotContain("能发货吗");
        assertThat(asked.replaceAll("\\s+", " ")).contains(">" + Objects.requireNonNull(line.sku()).name() + "</span></th> <td class=\"num\">" + line.line().pieces()
                + "</td> <td class=\"num\">" + line.sku().onHand() + "</td> <td class=\"num\">" + line.available() + "</td> <td class=\"num\">" + line.demand() + "</td>");
    }

    @Test
    void an_order_that_waits_for_goods_says_for_how_many_pieces_and_when_they_are_promised() {
        OrderGoods goods = shop.get(OrderGoods.class);
        OrderGoods.OfOrder waiting = shop.jdbc()
                .queryForList("SELECT order_number FROM customer_order WHERE status = 'APPROVED' ORDER BY internal_number", String.class)
                .stream()
                .map(number -> goods.order("shop", number).orElseThrow())
                .filter(of -> of.lines().stream().anyMatch(line -> line.waits() > 0))
                .findFirst()
                .orElseThrow();
        int pieces = waiting.lines().stream().mapToInt(OrderGoods.OfLine::waits).filter(waits -> waits > 0).findFirst().orElseThrow();

        String page = Visit.by(shop, shop.person(Role.PURCHASER)).page("/orders/" + waiting.facts().internalNumber() + "?goods=true");

        assertThat(page).contains("缺货");
        assertThat(page.replaceAll("\\s+", " ")).contains("<td class=\"num\">" + pieces + "</td> <td class=\"num\">尚无答复</td>");
    }

    @Test
    void why_an_order_is_held_is_told_in_full_to_those_who_may_see_buyers_only() {
        String held = "/orders/" + order("AWAITING_APPROVAL").get("internal_number") + "?goods=true";

        assertThat(Visit.by(shop, shop.person(Role.PURCHASER)).page(held)).contains("等待人工处理：（不显示）");
        assertThat(Visit.by(shop, shop.person(Role.SHIFT_LEAD)).page(held)).contains("等待人工处理：").doesNotContain("（不显示）");
    }

    @Test
    void whoever_writes_a_note_reads_it_and_changes_it_where_it_stands() {
        String page = "/orders/" + order("APPROVED").get("internal_number");
        Visit finance = Visit.by(shop, shop.person(Role.FINANCE));

        assertThat(finance.press(page, page + "/finance-note", "text=" + encoded("多付两元") + "&reason=" + encoded("对账")).statusCode()).isEqualTo(200);

        assertThat(finance.page(page)).contains("<dd>多付两元</dd>", ">多付两元</textarea>");
        assertThat(finance.press(page, page + "/finance-note", "reason=x").statusCode()).as("without a text nothing is taken away").isEqualTo(409);
        assertThat(Visit.by(shop, shop.person(Role.PURCHASER)).page(page)).doesNotContain("多付两元");
        assertThat(Visit.by(shop, shop.person(Role.CUSTOMER_SERVICE)).page(page)).contains("<dd>多付两元</dd>");
    }

    @Test
    void a_note_that_was_emptied_in_its_form_is_taken_away() {
        String page = "/orders/" + order("APPROVED").get("internal_number");
        Visit service = Visit.by(shop, shop.person(Role.CUSTOMER_SERVICE));
        service.press(page, page + "/shipping-note", "text=" + encoded("两条分开包"));
        assertThat(service.page(page)).contains(">两条分开包</textarea>");

        assertThat(service.press(page, page + "/shipping-note", "text=").statusCode()).isEqualTo(200);

        assertThat(service.page(page)).doesNotContain(">两条分开包</textarea>");
    }

    @Test
    void a_note_of_several_lines_is_edited_as_it_stands() {
        String page = "/orders/" + order("APPROVED").get("internal_number");
        Visit service = Visit.by(shop, shop.person(Role.CUSTOMER_SERVICE));
        String lines = "两条分开包\n" + "易碎 ".repeat(300) + "\n轻放";

        assertThat(service.press(page, page + "/note", "text=" + encoded(lines.replace("\n", "\r\n"))).statusCode()).isEqualTo(200);
        assertThat(service.page(page)).containsPattern("<textarea name=\"text\" rows=\"3\" maxlength=\"1000\">" + lines + "</textarea>").contains("<dd>" + lines + "</dd>");
        service.press(page, page + "/note", "text=");
    }

    @Test
    void the_courier_that_was_chosen_is_shown_to_everybody() {
        String page = "/orders/" + order("AWAITING_APPROVAL").get("internal_number");
        Visit purchaser = Visit.by(shop, shop.person(Role.PURCHASER));
        assertThat(purchaser.page(page)).doesNotContain("<dt>指定快递</dt>");

        Visit.by(shop, shop.person(Role.CUSTOMER_SERVICE)).press(page, page + "/courier", "courier=" + encoded("圆通") + "&reason=" + encoded("客户要求"));

        assertThat(purchaser.page(page)).contains("<dt>指定快递</dt><dd>圆通</dd>");
    }

    @Test
    void what_was_typed_wrong_is_told_by_the_names_that_the_form_has() {
        String page = "/orders/" + order("APPROVED").get("internal_number");
        Visit service = Visit.by(shop, shop.person(Role.CUSTOMER_SERVICE));

        assertThat(service.press(page, page + "/gift", "item=1098&quantity=viel").body()).contains("数量").doesNotContain("quantity");
        assertThat(service.press(page, page + "/rebate", "amount=5.00").body()).contains("返点").doesNotContain("rebate");
    }

    @Test
    void a_split_order_sends_its_readers_to_its_parts() {
        String number = String.valueOf(shop.jdbc()
                .queryForObject("SELECT MAX(l.internal_number) FROM order_line l JOIN customer_order o ON o.internal_number = l.internal_number"
                        + " WHERE o.status = 'APPROVED' AND l.quantity > 1 AND o.kind = 'TAOBAO'", Long.class));
        String line = String.valueOf(shop.jdbc()
                .queryForObject("SELECT MIN(line_no) FROM order_line WHERE internal_number = ? AND quantity > 1", Long.class, Long.valueOf(number)));
        String page = "/orders/" + number;
        Visit service = Visit.by(shop, shop.person(Role.CUSTOMER_SERVICE));
        assertThat(service.page(page)).contains(page + "/swap", page + "/refund");

        assertThat(service.press(page, page + "/split-pieces", "pieces=" + line + encoded("=1") + "&reason=x").statusCode()).isEqualTo(200);

        assertThat(service.page(page)).contains("OSP1" + number, "OSP2" + number, page + "/note").doesNotContain(page + "/swap", page + "/refund", page + "/courier", page + "/urgent");
        assertThat(service.page("/orders/OSP1" + number)).contains("OSP1" + number, "/swap");
        assertThat(service.get("/orders/OSP9" + number).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_owed_for_an_order_stands_on_its_page() {
        String page = "/orders/" + order("APPROVED").get("internal_number");
        Visit lead = Visit.by(shop, shop.person(Role.SHIFT_LEAD));
        assertThat(lead.page(page)).doesNotContain("应付客户");

        assertThat(lead.press(page, page + "/rebate", "amount=5.00&reason=" + encoded("晚发货")).body()).isEmpty();

        assertThat(lead.page(page)).contains("应付客户 5.00", "未结清", "返点");
    }

    @Test
    void what_cannot_be_read_is_said_and_nothing_is_found() {
        Visit lead = Visit.by(shop, shop.person(Role.SHIFT_LEAD));
        for (String query : new String[] {"orderedFrom=yesterday", "status=NONE", "customerOf=x", "after=x"}) {
            assertThat(lead.get("/orders?" + query).body()).as(query).contains("看不懂");
        }
    }

    @Test
    void an_order_is_held_and_approved_from_its_page_with_a_reason() {
        Map<String, Object> order = order("APPROVED");
        String number = String.valueOf(order.get("internal_number"));
        Visit lead = Visit.by(shop, shop.person(Role.SHIFT_LEAD));

        assertThat(lead.press("/orders/" + number, "/orders/" + number + "/hold", "reason=").statusCode()).isEqualTo(409);
        HttpResponse<String> held = lead.press("/orders/" + number, "/orders/" + number + "/hold", "reason=" + encoded("客户要改地址"));
        assertThat(held.headers().firstValue("HX-Redirect")).hasValue("/orders/" + number);
        assertThat(lead.page("/orders/" + number + "?log=true")).contains("客户要改地址", "/approve");
        assertThat(lead.form("/orders/" + number, "/orders/" + number + "/urgent", "urgent=true&reason=x").body()).contains("加急");
        assertThat(lead.form("/orders/" + number, "/orders/" + number + "/approve", "force=true&reason=y").body()).contains("审核通过");
        assertThat(shop.get(LedgerStore.class).find("shop", java.util.List.of(String.valueOf(order.get("order_number")))).values())
                .allMatch(one -> one.status() == daybook.orders.OrderStatus.APPROVED);
    }

    @Test
    void there_is_a_next_page_that_carries_what_was_looked_for() {
        Visit lead = Visit.by(shop, shop.person(Role.SHIFT_LEAD));
        String first = lead.page("/orders?website=TB");

        assertThat(first).contains("name=\"after\"", "下一页");
        String after = first.replaceFirst("(?s).*name=\"after\" value=\"([^\"]*)\".*", "$1");
        String second = lead.press("/orders", "/orders", "website=TB&after=" + encoded(after)).body();
        assertThat(second).contains("后面的订单", "/orders/").doesNotContain("name=\"after\"");
    }
}
