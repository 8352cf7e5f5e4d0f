package daybook.search;

import daybook.database.InLists;
import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;
import daybook.search.Way.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is asked for, in SQL and by its indexes. */
final class Filters {
    private static final int MOST_BRANCHES = 50;

    private Filters() {}

    /** {@code sent}: the orders that a tracking number was given to, by internal number. */
    static Filter word(Word word, Function<String, List<Long>> sent) {
        List<Branch> branches = word.keys().stream().map(key -> branch(key, sent)).toList();
        return new Filter(Condition.any(branches.stream().map(Branch::condition).toList()), new Way(branches, null));
    }

    private static Branch branch(Key key, Function<String, List<Long>> sent) {
        String value = key.value();
        return switch (key.kind()) {
            case INTERNAL_NUMBER -> new Branch(Index.PRIMARY, Condition.of("#internal_number = ?", Long.valueOf(value)));
            case ORDER_NUMBER -> new Branch(Index.NUMBER, Condition.of("#order_number = ?", value));
            case TRACKING_NUMBER -> new Branch(Index.PRIMARY, numbers(sent.apply(value)));
            case ACCOUNT -> new Branch(Index.CUSTOMER, Condition.of("#customer IN (?, ?)", value, value.toLowerCase(Locale.ROOT)));
            case RECEIVER -> new Branch(Index.RECEIVER, receiver(value));
        };
    }

    private static Condition numbers(List<Long> numbers) {
        return numbers.isEmpty() ? Condition.of("1 = 0") : new Condition("#internal_number IN (" + InLists.marks(numbers.size()) + ")", List.copyOf(numbers));
    }

    /** By its beginning; a single character would be half of the shop. What is masked is nobody's name, and so not found by one. */
    private static Condition receiver(String name) {
        boolean whole = name.codePointCount(0, name.length()) < 2;
        String pattern = name.replace("!", "!!").replace("%", "!%").replace("_", "!_") + (whole ? "" : "%");
        return Condition.of("#receiver LIKE ? ESCAPE '!' AND #receiver NOT LIKE '%*%' AND #receiver NOT LIKE '%＊%'", pattern);
    }

    static Filter customer(String customer) {
        Condition condition = Condition.of("#customer = ?", customer);
        return new Filter(condition, Way.of(Index.CUSTOMER, Sort.IMPORTED, condition));
    }

    /** The index sorts within a status and a payment status, so each pair of them is a branch. */
    static Filter status(@Nullable OrderStatus status, @Nullable PaymentStatus payment) {
        List<Branch> branches = new ArrayList<>();
        for (OrderStatus one : status == null ? OrderStatus.values() : new OrderStatus[] {status}) {
            for (PaymentStatus other : payment == null ? PaymentStatus.values() : new PaymentStatus[] {payment}) {
                branches.add(new Branch(Index.STATUS, Condition.of("#status = ? AND #payment_status = ?", one.name(), other.name())));
            }
        }
        List<Condition> conditions = new ArrayList<>();
        if (status != null) {
            conditions.add(Condition.of("#status = ?", status.name()));
        }
        if (payment != null) {
            conditions.add(Condition.of("#payment_status = ?", payment.name()));
        }
        return new Filter(Condition.all(conditions), new Way(branches, Sort.IMPORTED));
    }

    static Filter places(String shop, List<String> places) {
        Condition any = new Condition("#place IN (" + InLists.marks(places.size()) + ")", List.copyOf(places));
        Condition of = Condition.of("#shop = ?", shop);
        Way way = places.size() > MOST_BRANCHES
                ? Way.of(Index.PLACE, null, Condition.all(List.of(of, any)))
                : new Way(
                        places.stream().map(place -> new Branch(Index.PLACE, Condition.all(List.of(of, Condition.of("#place = ?", place))))).toList(),
                        Sort.IMPORTED);
        return new Filter(any, way);
    }

    static Filter period(String shop, Sort sort, Period period) {
        String column = "#" + sort.column();
        Condition condition = Condition.of(column + " >= ? AND " + column + " < ?", period.begin(), period.end());
        return new Filter(condition, Way.of(sort == Sort.PAID ? Index.PAID : Index.ORDERED, sort, Condition.all(List.of(Condition.of("#shop = ?", shop), condition))));
    }

    /** All orders of a shop, the newest first. */
    static Way wholeShop(String shop) {
        return Way.of(Index.ORDERED, Sort.ORDERED, Condition.of("#shop = ?", shop));
    }

    static Filter website(String website) {
        return new Filter(Condition.of("#website = ?", website), null);
    }
}
