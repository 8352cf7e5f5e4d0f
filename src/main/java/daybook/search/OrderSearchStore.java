package daybook.search;

import daybook.database.InLists;
import daybook.orders.Masking;
import daybook.orders.Money;
import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;
import daybook.search.OrderSearch.CustomerOrders;
import daybook.search.Way.Branch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Reads the ledger along the way that it is told to. First the numbers of the orders found, out of the indexes, then a page of the orders themselves. */
@Component
final class OrderSearchStore {
    private static final int MOST_IN_A_PARCEL = 500;

    private final JdbcTemplate jdbc;

    OrderSearchStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is read: along a way, with what else must hold, from a place in the list on, and how many at most. */
    record Reading(Way way, List<Condition> others, Sort sort, @Nullable Cursor after, int most) {
        Condition query() {
            List<Object> arguments = new ArrayList<>();
            String union = way.branches().stream().map(branch -> "(" + of(branch, arguments) + ")").collect(Collectors.joining(" UNION "));
            String order = way.branches().size() == 1 ? "" : " ORDER BY " + (sort == Sort.IMPORTED ? "" : "2 DESC, ") + "1 DESC LIMIT " + most;
            return new Condition(union + order, arguments);
        }

        /** What the index decides is asked of it alone, and only the orders that are left are looked at. */
        private String of(Branch branch, List<Object> arguments) {
            Index index = branch.index();
            List<Condition> conditions = new ArrayList<>(List.of(branch.condition()));
            conditions.addAll(others);
            if (after != null) {
                conditions.add(behind(after));
            }
            Condition all = Condition.all(conditions.stream().map(condition -> condition.under(index.alias(condition.columns()))).toList());
            arguments.addAll(all.arguments());
            String alias = index.alias(Set.of(sort.column()));
            boolean alone = alias.equals("i") && conditions.stream().allMatch(condition -> index.alias(condition.columns()).equals("i"));
            return "SELECT /*! STRAIGHT_JOIN */ i.internal_number" + (sort == Sort.IMPORTED ? "" : ", " + alias + "." + sort.column())
                    + (alone ? index.from() : index.fromWithOrders()) + " WHERE " + all.sql() + sort.orderBy(alias) + " LIMIT " + most;
        }

        private Condition behind(Cursor place) {
            if (sort == Sort.IMPORTED) {
                return Condition.of("#internal_number < ?", place.internalNumber());
            }
            LocalDateTime at = place.at();
            String column = "#" + sort.column(); // what has no time comes last
            return at == null
                    ? Condition.of(column + " IS NULL AND #internal_number < ?", place.internalNumber())
                    : Condition.of("(" + column + " <= ? AND (" + column + " < ? OR #internal_number < ?)) OR " + column + " IS NULL", at, at, place.internalNumber());
        }
    }

    /** How many orders lie along that way; counted no further than {@code most}. */
    int length(Way way, int most) {
        int length = 0;
        for (Branch branch : way.branches()) {
            Condition condition = branch.condition().under("i");
            Integer count = jdbc.queryForObject(
                    "SELECT COUNT(*) FROM (SELECT i.internal_number" + branch.index().from() + " WHERE " + condition.sql() + " LIMIT " + (most - length) + ") counted",
                    Integer.class,
                    condition.arguments().toArray());
            length += Objects.requireNonNull(count);
            if (length >= most) {
                return most;
            }
        }
        return length;
    }

    /** The internal numbers of the orders found, sorted, each once. */
    List<Long> numbers(Reading reading) {
        Condition query = reading.query();
        return jdbc.query(query.sql(), (row, i) -> row.getLong(1), query.arguments().toArray());
    }

    /** These orders, in that order, each with which of the words' keys it was found by. */
    List<Hit> hits(List<Long> numbers, List<Word> words) {
        Map<Long, Hit> hits = new HashMap<>();
        List<Key> keys = words.stream().flatMap(word -> word.keys().stream()).toList();
        Set<Long> sent = sent(numbers, keys);
        InLists.each(numbers, list -> jdbc.query(
                "SELECT internal_number, order_number, status, payment_status, ordered_at, paid_at, total_fen, receiver, customer, place FROM customer_order"
                        + " WHERE internal_number IN (" + InLists.marks(list.size()) + ")",
                (RowCallbackHandler) row -> {
                    Hit hit = hit(row, keys, sent);
                    hits.put(hit.internalNumber(), hit);
                },
                list.toArray()));
        return numbers.stream().map(hits::get).filter(Objects::nonNull).toList();
    }

    private static Hit hit(ResultSet row, List<Key> keys, Set<Long> sent) throws SQLException {
        long fen = row.getLong(7);
        Money total = row.wasNull() ? null : new Money(fen);
        long number = row.getLong(1);
        String orderNumber = row.getString(2);
        String receiver = row.getString(8);
        String customer = row.getString(9);
        Set<KeyKind> foundBy = EnumSet.noneOf(KeyKind.class);
        for (Key key : keys) {
            boolean by = switch (key.kind()) {
                case INTERNAL_NUMBER -> key.value().equals(Long.toString(number));
                case ORDER_NUMBER -> key.value().equals(orderNumber);
                case TRACKING_NUMBER -> sent.contains(number);
                case ACCOUNT -> key.value().equals(customer) || key.value().toLowerCase(Locale.ROOT).equals(customer);
                case RECEIVER -> receiver.startsWith(key.value()) && !Masking.starred(receiver);
            };
            if (by) {
                foundBy.add(key.kind());
            }
        }
        return new Hit(
                number,
                orderNumber,
                OrderStatus.valueOf(row.getString(3)),
                PaymentStatus.valueOf(row.getString(4)),
                row.getObject(5, LocalDateTime.class),
                row.getObject(6, LocalDateTime.class),
                total,
                receiver,
                customer,
                row.getString(10),
                foundBy);
    }

    /** Those of the orders that were sent under one of the tracking numbers. */
    private Set<Long> sent(List<Long> numbers, List<Key> keys) {
        Set<Long> sent = new HashSet<>();
        for (Key key : keys) {
            if (key.kind() == KeyKind.TRACKING_NUMBER && !numbers.isEmpty()) {
                sent.addAll(sent(key.value()));
            }
        }
        return sent;
    }

    /** The orders that were sent under that number, by internal number; one parcel may hold several. */
    List<Long> sent(String tracking) {
        return jdbc.queryForList("SELECT internal_number FROM shipment WHERE tracking_number = ? LIMIT " + MOST_IN_A_PARCEL, Long.class, tracking);
    }

    /** Who the customer of that order is; nothing if the shop has no such order or nobody can tell. */
    Optional<String> customer(String shop, long internalNumber) {
        return jdbc
                .queryForList("SELECT customer FROM customer_order WHERE internal_number = ? AND shop = ?", String.class, internalNumber, shop)
                .stream()
                .filter(customer -> !customer.isEmpty())
                .findFirst();
    }

    CustomerOrders count(String shop, String customer) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(*), COUNT(CASE WHEN payment_status = 'PAID' THEN 1 END) FROM customer_order WHERE customer = ? AND shop = ?",
                (row, i) -> new CustomerOrders(true, row.getLong(1), row.getLong(2)),
                customer,
                shop));
    }

    /** Of all shops: only so does MariaDB jump from one place to the next in its index instead of reading it. */
    List<String> places(String shop) {
        return jdbc.query(
                        "SELECT DISTINCT shop, place FROM customer_order /*! FORCE INDEX (customer_order_by_place) */",
                        (row, i) -> new String[] {row.getString(1), row.getString(2)})
                .stream()
                .filter(place -> place[0].equals(shop))
                .map(place -> place[1])
                .sorted()
                .toList();
    }
}
