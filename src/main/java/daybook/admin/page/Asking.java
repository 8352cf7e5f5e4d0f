package daybook.admin.page;

import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;
import daybook.search.Cursor;
import daybook.search.Period;
import daybook.search.Wanted;
import daybook.slot.Slot;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the form of the search says, as it was typed; empty where nothing is asked for. {@code after}: where the page before ended. */
record Asking(
        String shop,
        String text,
        String status,
        String payment,
        String website,
        String place,
        String orderedFrom,
        String orderedTo,
        String paidFrom,
        String paidTo,
        String customerOf,
        String after) {
    /** Forms and addresses leave out what is not asked for. */
    @SuppressWarnings("NullAway")
    Asking {
        shop = typed(shop);
        text = typed(text);
        status = typed(status);
        payment = typed(payment);
        website = typed(website);
        place = typed(place);
        orderedFrom = typed(orderedFrom);
        orderedTo = typed(orderedTo);
        paidFrom = typed(paidFrom);
        paidTo = typed(paidTo);
        customerOf = typed(customerOf);
        after = typed(after);
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** @throws IllegalArgumentException if something in it cannot be read */
    Wanted wanted(String ofShop) {
        if (text.length() > Wanted.LONGEST_TEXT || place.length() > Wanted.LONGEST_TEXT) {
            throw new IllegalArgumentException("too long");
        }
        return new Wanted(
                ofShop,
                status.isEmpty() ? null : OrderStatus.valueOf(status),
                payment.isEmpty() ? null : PaymentStatus.valueOf(payment),
                website,
                place,
                new Period(date(orderedFrom), date(orderedTo)),
                new Period(date(paidFrom), date(paidTo)),
                customerOf.isEmpty() ? null : Long.valueOf(customerOf),
                text);
    }

    @Nullable Cursor cursor() {
        return after.isEmpty() ? null : Cursor.parse(after);
    }

    /** Whether more than the free text is asked for, so that the filters are shown unfolded. */
    public boolean filters() {
        return !(status + payment + website + place + orderedFrom + orderedTo + paidFrom + paidTo + customerOf).isEmpty();
    }

    /** What a field of that name says. */
    public String field(String name) {
        return switch (name) {
            case "shop" -> shop;
            case "text" -> text;
            case "status" -> status;
            case "payment" -> payment;
            case "website" -> website;
            case "place" -> place;
            case "orderedFrom" -> orderedFrom;
            case "orderedTo" -> orderedTo;
            case "paidFrom" -> paidFrom;
            case "paidTo" -> paidTo;
            case "customerOf" -> customerOf;
            default -> "";
        };
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.isEmpty() ? null : Slot.parseDate(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
