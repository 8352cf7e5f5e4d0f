package daybook.admin.page;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /orders/100017}: an order. {@code goods}: with a plan of its goods, which takes a moment. {@code log}: with what was done to it. */
@Controller
@Profile("serve")
class OrderPage {
    private final OrderPages pages;
    private final Shops shops;

    OrderPage(OrderPages pages, Shops shops) {
        this.pages = pages;
        this.shops = shops;
    }

    @GetMapping("/orders/{number:[A-Za-z0-9-]{1,32}}")
    String order(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String shop,
            @RequestParam(defaultValue = "false") boolean goods,
            @RequestParam(defaultValue = "false") boolean log,
            @ModelAttribute("reader") Reader reader,
            Model model) {
        OrderPages.Asked asked = new OrderPages.Asked(goods, log);
        model.addAttribute("order", pages.of(shops.named(shop), number, reader, asked).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "order";
    }
}
