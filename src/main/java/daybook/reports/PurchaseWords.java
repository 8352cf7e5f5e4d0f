package daybook.reports;

import daybook.stock.PromisedLine;
import daybook.stock.PurchaseLine;
import daybook.stock.StockedSku;
import daybook.stock.WaitingOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a purchase list says things, in the workbook and in the text alike. */
final class PurchaseWords {
    private static final int SHOWN_ORDERS = 3;

    private final Words words;
    private final LocalDate today;

    PurchaseWords(Words words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    String say(String name, Object... arguments) {
        return words.say("purchase." + name, arguments);
    }

    String[] titles(List<? extends TableColumn<?>> columns) {
        return columns.stream().map(column -> say(column.key())).toArray(String[]::new);
    }

    /** Yuan with two decimals. */
    static String yuan(long fen) {
        return String.format(Locale.ROOT, "%,d.%02d", fen / 100, fen % 100);
    }

    /** SKUs, pieces and yuan; a price that is missing is said. */
    String totals(PurchaseTotals totals) {
        if (totals.priceless()) {
            return say("totals-priceless", totals.skus(), totals.pieces());
        }
        String counted = say("totals", totals.skus(), totals.pieces(), yuan(totals.fen()));
        return totals.unpriced() == 0 ? counted : counted + say("bracket", unpriced(totals));
    }

    String unpriced(PurchaseTotals totals) {
        return say("totals-unpriced", totals.unpriced(), totals.unpricedPieces());
    }

    String purchaser(String name) {
        return name.isBlank() ? say("no-purchaser") : say("of-purchaser", line(name));
    }

    String supplier(String name) {
        return name.isBlank() ? say("no-supplier") : line(name);
    }

    /** The supplier with the number to call. */
    String supplier(String name, List<String> phones) {
        String called = phones.isEmpty() ? say("no-phone") : say("phone", line(String.join(words.say("comma"), phones)));
        return supplier(name) + say("bracket", called);
    }

    /** Colour and size. */
    String variant(StockedSku sku) {
        String variant = Stream.of(sku.colour(), sku.size()).filter(text -> !text.isBlank()).collect(Collectors.joining(" "));
        return variant.isEmpty() ? say("one-variant") : line(variant);
    }

    /** Number and name. */
    static String product(StockedSku sku) {
        return line(sku.itemNumber() + " " + sku.productName());
    }

    /** Without line breaks and what else would make a text look like another line. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    /** Whole days since then, counted by the calendar; null if nobody knows since when. */
    @Nullable Long days(@Nullable LocalDateTime since) {
        return since == null ? null : Math.max(0, ChronoUnit.DAYS.between(since.toLocalDate(), today));
    }

    @Nullable Long oldest(PurchaseLine line) {
        return days(line.oldestPaidAt());
    }

    /** The orders that are served first, one a line, and how many more there are. */
    String waiting(PurchaseLine line) {
        int shown = line.waitingOrders() > SHOWN_ORDERS ? SHOWN_ORDERS - 1 : line.waiting().size();
        Stream<String> first = line.waiting().stream().limit(shown).map(this::waiting);
        Stream<String> more = shown < line.waitingOrders() ? Stream.of(say("more-orders", line.waitingOrders() - shown)) : Stream.of();
        return Stream.concat(first, more).collect(Collectors.joining("\n"));
    }

    private String waiting(WaitingOrder order) {
        Long days = days(order.paidAt());
        String age = days == null ? say("age-unknown") : say("age", days);
        return say(order.urgent() ? "waiting-urgent" : "waiting-order", order.orderNumber(), age, order.pieces());
    }

    /** How long until what was promised comes, or since when it is overdue. */
    String due(PromisedLine line) {
        LocalDate day = line.promisedOn();
        if (day == null) {
            return say("due-unknown");
        }
        long days = ChronoUnit.DAYS.between(today, day);
        return days < 0 ? say("overdue", -days) : days == 0 ? say("due-today") : say("due", days);
    }

    boolean isOverdue(PromisedLine line) {
        return line.isOverdue(today);
    }
}
