package daybook.admin.page;

import daybook.admin.OrderCommands;
import daybook.desk.Argument;
import daybook.orders.OrderKey;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the buttons of an order do. What was done leads to the order's page anew; what was refused is told where the button was pressed. */
@Controller
@Profile("serve")
class OrderDeeds {
    private final OrderCommands commands;
    private final Shops shops;

    OrderDeeds(OrderCommands commands, Shops shops) {
        this.commands = commands;
        this.shops = shops;
    }

    /** {@code fields}: the command's arguments by their names, and what else a form sends; an empty field is not given, but a note that was emptied is taken away. */
    @PostMapping("/orders/{number:\\d{1,24}}/{command:[a-z-]+}")
    String command(
            @PathVariable String number,
            @PathVariable String command,
            @RequestParam(required = false) @Nullable String shop,
            @RequestParam Map<String, String> fields,
            PageAnswer answer) {
        Map<String, String> arguments = new HashMap<>();
        fields.forEach((name, value) -> {
            if (Argument.of(name).filter(argument -> argument == Argument.TEXT || !value.isBlank()).isPresent()) {
                arguments.put(name, value);
            }
        });
        String of = shops.named(shop);
        return commands.wished(answer.request(), of, new OrderKey(number), command, arguments)
                .map(refusal -> answer.refused(PageWords.ofReader().inWordsOfForms(refusal)))
                .orElseGet(() -> answer.page(Ways.order(of, number)));
    }
}
