package daybook.search;

import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which orders of a shop are wanted. All of it combines: an order is found if everything that is given holds.
 *
 * @param website as {@code TB}; empty for any
 * @param place a province, a city, or both ({@code 浙江}, {@code 浙江 杭州}, {@code 杭州市}); empty for any
 * @param ordered days of 订单创建时间
 * @param paid days of 订单付款时间
 * @param customerOf the orders of the customer of that order, by internal number; null for any
 * @param text words that must all be found: receiver, internal number, order number, Alipay account, tracking number; empty for any
 */
public record Wanted(
        String shop,
        @Nullable OrderStatus status,
        @Nullable PaymentStatus payment,
        String website,
        String place,
        Period ordered,
        Period paid,
        @Nullable Long customerOf,
        String text) {
    /** The websites that orders come from. */
    public static final List<String> WEBSITES = List.of("TB");

    /** How long a text may be that somebody looks for. */
    public static final int LONGEST_TEXT = 200;

    /** Every order of a shop. */
    public static Wanted all(String shop) {
        return new Wanted(shop, null, null, "", "", Period.ANY, Period.ANY, null, "");
    }

    public Wanted with(@Nullable OrderStatus newStatus, @Nullable PaymentStatus newPayment) {
        return new Wanted(shop, newStatus, newPayment, website, place, ordered, paid, customerOf, text);
    }

    public Wanted at(String newPlace) {
        return new Wanted(shop, status, payment, website, newPlace, ordered, paid, customerOf, text);
    }

    public Wanted on(String newWebsite) {
        return new Wanted(shop, status, payment, newWebsite, place, ordered, paid, customerOf, text);
    }

    public Wanted ordered(Period period) {
        return new Wanted(shop, status, payment, website, place, period, paid, customerOf, text);
    }

    public Wanted paid(Period period) {
        return new Wanted(shop, status, payment, website, place, ordered, period, customerOf, text);
    }

    public Wanted ofCustomer(@Nullable Long order) {
        return new Wanted(shop, status, payment, website, place, ordered, paid, order, text);
    }

    public Wanted saying(String newText) {
        return new Wanted(shop, status, payment, website, place, ordered, paid, customerOf, newText);
    }

    /** By what the orders found are sorted, the newest first: by the time that they are chosen by; else as they were imported; all of them by order time. */
    Sort sort() {
        if (!paid.isAny()) {
            return Sort.PAID;
        }
        boolean chosen = status != null || payment != null || customerOf != null || !place.isBlank() || !text.isBlank();
        return chosen && ordered.isAny() ? Sort.IMPORTED : Sort.ORDERED;
    }
}
