package daybook.admin;

import daybook.admin.access.Permission;
import daybook.orders.Money;
import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;
import daybook.search.Cursor;
import daybook.search.Found;
import daybook.search.Hit;
import daybook.search.KeyKind;
import daybook.search.Period;
import daybook.search.Wanted;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searches the orders. What says nothing of a buyer may stand in the address; names, accounts and tracking numbers are sent as a body. */
@RestController
@RequestMapping("/api/orders")
@Profile("serve")
class SearchEndpoint {
    private final Asked asked;
    private final SearchWork work;

    SearchEndpoint(Asked asked, SearchWork work) {
        this.asked = asked;
        this.work = work;
    }

    /**
     * What is looked for; all of it combines.
     *
     * @param text words that must all be found: receiver, internal number, order number, Alipay account, tracking number
     * @param customerOf an internal number: orders of the same customer
     * @param after what the page before gave as its next one
     */
    record Search(
            @Nullable String text,
            @Nullable OrderStatus status,
            @Nullable PaymentStatus payment,
            @Nullable String website,
            @Nullable String place,
            @Nullable String orderedFrom,
            @Nullable String orderedTo,
            @Nullable String paidFrom,
            @Nullable String paidTo,
            @Nullable Long customerOf,
            @Nullable String after) {}

    /** An order found; {@code receiver} and {@code account} are masked for whoever may not see buyers. */
    record Order(
            long internalNumber,
            String orderNumber,
            OrderStatus status,
            PaymentStatus paymentStatus,
            @Nullable LocalDateTime orderedAt,
            @Nullable LocalDateTime paidAt,
            @Nullable String total,
            String receiver,
            String account,
            String place,
            Set<KeyKind> foundBy) {
        static Order of(Hit hit) {
            Money total = hit.total();
            return new Order(
                    hit.internalNumber(), hit.orderNumber(), hit.status(), hit.payment(), hit.orderedAt(), hit.paidAt(), total == null ? null : total.toString(),
                    hit.receiver(), hit.customer(), hit.place(), hit.foundBy());
        }
    }

    /**
     * Fifty orders, the newest first.
     *
     * @param count how many there are on all pages, at most a thousand; null on further pages
     * @param more whether there are more than {@code count}
     * @param next what to send as {@code after} for the next page; null on the last
     * @param lookedFor what the text was taken for
     */
    record Page(List<Order> orders, @Nullable Integer count, boolean more, @Nullable String next, Set<KeyKind> lookedFor) {}

    @GetMapping
    Page orders(
            @RequestParam @Nullable String shop,
            @RequestParam @Nullable OrderStatus status,
            @RequestParam @Nullable PaymentStatus payment,
            @RequestParam @Nullable String website,
            @RequestParam @Nullable String place,
            @RequestParam @Nullable String orderedFrom,
            @RequestParam @Nullable String orderedTo,
            @RequestParam @Nullable String paidFrom,
            @RequestParam @Nullable String paidTo,
            @RequestParam @Nullable Long customerOf,
            @RequestParam @Nullable String after,
            Actor actor) {
        return page(shop, new Search(null, status, payment, website, place, orderedFrom, orderedTo, paidFrom, paidTo, customerOf, after), actor);
    }

    /** Changes nothing. */
    @PostMapping("/search")
    Page search(@RequestParam @Nullable String shop, @RequestBody Search search, Actor actor) {
        return page(shop, search, actor);
    }

    private Page page(@Nullable String shop, Search search, Actor actor) {
        Cursor after = after(search.after());
        Found found = work.find(wanted(asked.shop(shop), search), after, actor.may(Permission.SEE_BUYERS));
        if (found.hidden() && found.lookedFor().isEmpty()) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "admin.search-hidden");
        }
        Cursor next = found.next();
        return new Page(
                found.hits().stream().map(Order::of).toList(),
                after == null ? found.count() : null,
                found.more(),
                next == null ? null : next.toString(),
                found.lookedFor());
    }

    private Wanted wanted(String shop, Search search) {
        return new Wanted(
                shop,
                search.status(),
                search.payment(),
                text(search.website()),
                text(search.place()),
                new Period(asked.date(search.orderedFrom()), asked.date(search.orderedTo())),
                new Period(asked.date(search.paidFrom()), asked.date(search.paidTo())),
                search.customerOf(),
                text(search.text()));
    }

    private static String text(@Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > Wanted.LONGEST_TEXT) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "admin.search-too-long", Wanted.LONGEST_TEXT);
        }
        return stripped;
    }

    private static @Nullable Cursor after(@Nullable String text) {
        try {
            return text == null ? null : Cursor.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "admin.bad-request");
        }
    }
}
