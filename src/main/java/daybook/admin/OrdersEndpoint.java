package daybook.admin;

import daybook.admin.OrderCommands.Decided;
import daybook.admin.access.Permission;
import daybook.jobs.OrderGoods;
import daybook.orders.DeskEntry;
import daybook.orders.DeskNotes;
import daybook.orders.LedgerStore;
import daybook.orders.Money;
import daybook.orders.OrderContent;
import daybook.orders.OrderFacts;
import daybook.orders.OrderLogStore;
import daybook.search.OrderSearch;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One order: what becomes of it, and what people do to it. */
@RestController
@RequestMapping("/api/orders/{number}")
@Profile("serve")
class OrdersEndpoint {
    private final Asked asked;
    private final OrderGoods goods;
    private final LedgerStore ledger;
    private final OrderLogStore logs;
    private final SearchWork search;
    private final OrderCommands commands;

    OrdersEndpoint(Asked asked, OrderGoods goods, LedgerStore ledger, OrderLogStore logs, SearchWork search, OrderCommands commands) {
        this.asked = asked;
        this.goods = goods;
        this.ledger = ledger;
        this.logs = logs;
        this.search = search;
        this.commands = commands;
    }

    /**
     * An order; {@code buyer} is masked for whoever needs no more.
     *
     * @param wantsGoods it is approved, paid and not shipped
     * @param ships it gets all its goods now; null unless asked for
     * @param notes what people have written about it, each note empty for whoever may not read it
     * @param courier whom people have it sent by; empty if they have chosen none
     * @param customer how many orders the same customer has
     */
    record Order(
            OrderFacts facts,
            boolean wantsGoods,
            @Nullable Boolean ships,
            Masked buyer,
            Amounts amounts,
            DeskNotes notes,
            String courier,
            OrderSearch.CustomerOrders customer) {}

    /** In yuan; null where no file said so. */
    record Amounts(@Nullable String goods, @Nullable String postage, @Nullable String total, @Nullable String paid, @Nullable String refund) {
        static Amounts of(OrderContent content) {
            return new Amounts(yuan(content.goods()), yuan(content.postage()), yuan(content.total()), yuan(content.paid()), yuan(content.refund()));
        }

        private static @Nullable String yuan(@Nullable Money money) {
            return money == null ? null : money.toString();
        }
    }

    /** The order; {@code goods}: with whether it ships, for which the whole shop's goods are planned, one request after the other. */
    @GetMapping
    Order order(@PathVariable String number, @RequestParam @Nullable String shop, @RequestParam(defaultValue = "false") boolean goods, Actor actor) {
        String of = asked.shop(shop);
        OrderFacts facts = facts(of, number);
        OrderContent content = ledger.content(facts.internalNumber());
        DeskEntry desk = ledger.desk(facts.internalNumber());
        boolean sees = actor.may(Permission.SEE_BUYERS);
        return new Order(
                sees ? facts : facts.withoutNotes(),
                facts.wantsGoods(),
                goods ? ships(of, number) : null,
                sees ? Masked.open(content) : Masked.of(content),
                Amounts.of(content),
                ReadableNotes.of(desk.notes(), actor::may),
                desk.courier(),
                search.customer(of, facts.internalNumber()));
    }

    private OrderFacts facts(String shop, String number) {
        return goods.facts(shop, Asked.order(number).text()).orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "run.order-unknown", number));
    }

    private Boolean ships(String shop, String number) {
        return goods.order(shop, number).map(OrderGoods.OfOrder::ships).orElse(false);
    }

    /** What was done to it, the oldest first; {@code detail} is empty for whoever may not see buyers, because it may quote one. */
    @GetMapping("/log")
    List<OrderLogStore.Entry> log(@PathVariable String number, @RequestParam @Nullable String shop, Actor actor) {
        String of = asked.shop(shop);
        List<OrderLogStore.Entry> log = logs.of(of, facts(of, number).orderNumber());
        return actor.may(Permission.SEE_BUYERS) ? log : log.stream().map(OrderLogStore.Entry::withoutDetail).toList();
    }

    /** Gives a command for the order; the body names its arguments, {@code {"reason": "…", "line": 3}}. */
    @PostMapping({
        "/approve", "/hold", "/urgent", "/note", "/finance-note", "/shipping-note", "/courier", "/blacklist-add", "/blacklist-remove", "/payment", "/swap",
        "/refund", "/reship", "/gift", "/rebate", "/split-lines", "/split-pieces", "/settle"
    })
    ResponseEntity<Decided> command(
            @PathVariable String number,
            @RequestParam @Nullable String shop,
            @RequestBody Map<String, @Nullable Object> arguments,
            HttpServletRequest request,
            Actor actor) {
        String name = request.getRequestURI().substring(request.getRequestURI().lastIndexOf('/') + 1);
        return commands.give(actor, asked.shop(shop), Asked.order(number), name, texts(arguments));
    }

    private static Map<String, String> texts(Map<String, @Nullable Object> arguments) {
        Map<String, String> texts = new LinkedHashMap<>();
        arguments.forEach((name, value) -> {
            if (value instanceof Map || value instanceof List) {
                throw Refusal.of(HttpStatus.BAD_REQUEST, "admin.not-a-text", name);
            }
            texts.put(name, value == null ? "" : value.toString());
        });
        return texts;
    }
}
