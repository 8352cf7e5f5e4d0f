package daybook.admin.page;

import daybook.orders.PaymentStatus;
import daybook.slot.Home;
import daybook.slot.Slot;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of pages. A shop stands in them only if it is not the usual one. */
final class Ways {
    private Ways() {}

    static String day(String shop, LocalDate date) {
        return of(shop, UriComponentsBuilder.fromPath("/").queryParam("day", date));
    }

    static String today(String shop) {
        return of(shop, UriComponentsBuilder.fromPath("/"));
    }

    static String month(String shop, YearMonth month) {
        return of(shop, UriComponentsBuilder.fromPath("/calendar").queryParam("month", month));
    }

    static String orders(String shop) {
        return of(shop, UriComponentsBuilder.fromPath("/orders"));
    }

    static String order(String shop, String number) {
        return of(shop, UriComponentsBuilder.fromPath("/orders").pathSegment(number));
    }

    /** {@code deed}: what is done with the order. */
    static String order(String shop, long number, String deed) {
        return of(shop, UriComponentsBuilder.fromPath("/orders").pathSegment(Long.toString(number), deed));
    }

    static String orderWithGoods(String shop, long number) {
        return of(shop, UriComponentsBuilder.fromPath("/orders").pathSegment(Long.toString(number)).queryParam("goods", true));
    }

    static String orderWithLog(String shop, long number) {
        return of(shop, UriComponentsBuilder.fromPath("/orders").pathSegment(Long.toString(number)).queryParam("log", true));
    }

    /** The orders of the customer of that order, whose account stands in no address. */
    static String ordersOfCustomer(String shop, long number, boolean paid) {
        UriComponentsBuilder way = UriComponentsBuilder.fromPath("/orders").queryParam("customerOf", number);
        return of(shop, paid ? way.queryParam("payment", PaymentStatus.PAID) : way);
    }

    /** Where an alarm is said to be seen to. */
    static String closing(String shop, long alarm) {
        return of(shop, UriComponentsBuilder.fromPath("/alarms").pathSegment(Long.toString(alarm), "close"));
    }

    /** Where today's open alarms are asked for by a page that shows those. */
    static String alarms(String shop, String seen) {
        return of(shop, UriComponentsBuilder.fromPath("/alarms").queryParam("seen", seen));
    }

    /** {@code deed}: what is done with the slot, or the part that shows it. */
    static String slot(Slot slot, String deed) {
        return of(slot.shop(), UriComponentsBuilder.fromPath("/slots").pathSegment(slot.name(), deed));
    }

    private static String of(String shop, UriComponentsBuilder way) {
        return (shop.equals(Home.USUAL_SHOP) ? way : way.queryParam("shop", shop)).encode().build().toUriString();
    }
}
