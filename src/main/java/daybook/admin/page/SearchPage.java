package daybook.admin.page;

import daybook.admin.SearchWork;
import daybook.admin.access.Permission;
import daybook.search.Found;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /orders}: searches the orders. Its form is posted, because what people type there says who bought; links with filters only are gotten. */
@Controller
@Profile("serve")
class SearchPage {
    private final SearchWork work;
    private final Shops shops;

    SearchPage(SearchWork work, Shops shops) {
        this.work = work;
        this.shops = shops;
    }

    /** A text that stands in an address all the same is not looked for. */
    @GetMapping("/orders")
    String orders(@ModelAttribute("asking") Asking asking, @ModelAttribute("reader") Reader reader, Model model) {
        Asking plain = new Asking(
                asking.shop(), "", asking.status(), asking.payment(), asking.website(), asking.place(), asking.orderedFrom(), asking.orderedTo(), asking.paidFrom(),
                asking.paidTo(), asking.customerOf(), asking.after());
        model.addAttribute("search", view(plain, reader));
        return "orders";
    }

    @PostMapping("/orders")
    String search(@ModelAttribute("asking") Asking asking, @ModelAttribute("reader") Reader reader, Model model, HttpServletRequest request) {
        model.addAttribute("search", view(asking, reader));
        return request.getHeader(PageAnswer.ASKS_FOR_A_PART) == null ? "orders" : "part/orders :: found";
    }

    private SearchView view(Asking asking, Reader reader) {
        String shop = shops.named(asking.shop().isEmpty() ? null : asking.shop());
        boolean sees = reader.may(Permission.SEE_BUYERS);
        return new SearchView(asking, found(asking, shop, sees), work.places(shop), shop, sees);
    }

    private @Nullable Found found(Asking asking, String shop, boolean sees) {
        try {
            return work.find(asking.wanted(shop), asking.cursor(), sees);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
