package daybook.search;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;

/**
 * Measures searches of a large ledger on MySQL or MariaDB, as {@code ./daybook bench --past 1000000 --url …} leaves one: milliseconds of a first page (the
 * median of some rounds, all statements together), rows that the server read for it, and the plan of the statement that reads the ledger. Arguments: JDBC
 * address, user, rounds (default 5), {@code plans} to see the plans; run it from the test class path.
 */
final class SearchFigures {
    private final JdbcTemplate jdbc;
    private final OrderSearch search;
    private final PrintWriter out;
    private final int rounds;
    private final boolean plans;

    private SearchFigures(JdbcTemplate jdbc, PrintWriter out, int rounds, boolean plans) {
        this.jdbc = jdbc;
        this.search = new OrderSearch(new OrderSearchStore(jdbc));
        this.out = out;
        this.rounds = rounds;
        this.plans = plans;
    }

    public static void main(String[] arguments) {
        SingleConnectionDataSource database = new SingleConnectionDataSource(arguments[0], arguments[1], "", true);
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        boolean plans = arguments.length > 3;
        try (PrintWriter out = new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), true)) {
            SearchFigures figures = new SearchFigures(new JdbcTemplate(database), out, rounds, plans);
            figures.searches().forEach(figures::measure);
        } finally {
            database.destroy();
        }
    }

    /** An order in the middle of the ledger, to look for what it has. */
    private Map<String, Object> some() {
        return jdbc.queryForMap("SELECT internal_number, order_number, customer, receiver, ordered_at FROM customer_order WHERE status = 'SHIPPED' AND internal_number >="
                + " (SELECT (MIN(internal_number) + MAX(internal_number)) / 2 FROM customer_order) ORDER BY internal_number LIMIT 1");
    }

    private Map<String, Wanted> searches() {
        Map<String, Object> some = some();
        LocalDate day = ((LocalDateTime) Objects.requireNonNull(some.get("ordered_at"))).toLocalDate();
        List<String> tracking = jdbc.queryForList("SELECT tracking_number FROM shipment WHERE internal_number = ?", String.class, some.get("internal_number"));
        Wanted all = Wanted.all("shop");
        Wanted waiting = all.with(OrderStatus.AWAITING_APPROVAL, null);
        String receiver = String.valueOf(some.get("receiver"));
        Period month = new Period(day.minusDays(15), day.plusDays(15));
        Period longTime = new Period(day.minusDays(180), day.plusDays(180));
        Map<String, Wanted> searches = new LinkedHashMap<>();
        searches.put("everything", all);
        searches.put("status AWAITING_APPROVAL", waiting);
        searches.put("status SHIPPED", all.with(OrderStatus.SHIPPED, null));
        searches.put("status FRAUD (none)", all.with(OrderStatus.FRAUD, null));
        searches.put("status CLOSED (old)", all.with(OrderStatus.CLOSED, null));
        searches.put("payment REFUNDED", all.with(null, PaymentStatus.REFUNDED));
        searches.put("payment FRAUD (none)", all.with(null, PaymentStatus.FRAUD));
        searches.put("website TB", all.on("TB"));
        searches.put("website none", all.on("XX"));
        searches.put("province", all.at("浙江"));
        searches.put("city", all.at("杭州市"));
        searches.put("ordered, a day", all.ordered(new Period(day, day)));
        searches.put("ordered, a month", all.ordered(month));
        searches.put("paid, a year", all.paid(longTime));
        searches.put("internal number", all.saying(String.valueOf(some.get("internal_number"))));
        searches.put("order number", all.saying(String.valueOf(some.get("order_number"))));
        searches.put("tracking number", all.saying(tracking.isEmpty() ? "none" : tracking.get(0)));
        searches.put("Alipay account", all.saying(String.valueOf(some.get("customer"))));
        searches.put("receiver, 1 of 270", all.saying(receiver));
        searches.put("receiver, 1 of 17", all.saying("欧阳"));
        searches.put("receiver, nobody", all.saying("无此人"));
        searches.put("customer of an order", all.ofCustomer((Long) some.get("internal_number")));
        searches.put("waiting, province, month", waiting.at("浙江").ordered(month));
        searches.put("waiting, province, a year", waiting.at("浙江").paid(longTime));
        searches.put("refunded, city, month", all.with(null, PaymentStatus.REFUNDED).at("杭州").paid(month));
        searches.put("approved, long ago (none)", all.with(OrderStatus.APPROVED, null).ordered(new Period(null, day)));
        searches.put("closed, lately (none)", all.with(OrderStatus.CLOSED, null).paid(new Period(day, null)));
        searches.put("approved, province, long ago (none)", all.with(OrderStatus.APPROVED, null).at("浙江").ordered(new Period(null, day)));
        searches.put("receiver, province, month", all.saying(receiver).at("浙江").ordered(month));
        searches.put("receiver 1 of 17, waiting, paid in a year", waiting.saying("欧阳").paid(longTime));
        searches.put("receiver and account", all.saying(receiver + " " + some.get("customer")));
        searches.put("two names (none)", all.saying("欧阳 林晓"));
        return searches;
    }

    private void measure(String name, Wanted wanted) {
        List<Double> times = new ArrayList<>();
        Found found = search.find(wanted, null, 50, true);
        jdbc.execute("FLUSH STATUS");
        search.find(wanted, null, 50, true);
        long rows = rowsRead(jdbc);
        for (int round = 0; round < rounds; round++) {
            long begun = System.nanoTime();
            search.find(wanted, null, 50, true);
            times.add((System.nanoTime() - begun) / 1e6);
        }
        times.sort(null);
        out.printf("%-45s %7.1f ms %9d rows %6d%s found%n", name, times.get(times.size() / 2), rows, found.count(), found.more() ? "+" : " ");
        search.reading(wanted, Word.read(wanted.text()), null, Found.COUNTED + 1).ifPresent(this::plan);
    }

    private void plan(OrderSearchStore.Reading reading) {
        Condition query = reading.query();
        if (plans) {
            jdbc.queryForList("EXPLAIN " + query.sql(), query.arguments().toArray())
                    .stream()
                    .map(row -> row.get("table") + " " + row.get("type") + " " + row.get("key") + " " + row.get("rows") + " " + row.get("Extra"))
                    .distinct()
                    .limit(4)
                    .forEach(line -> out.println("      " + line));
        }
    }

    /** The rows that the server has read on this connection since it was asked to forget them. */
    static long rowsRead(JdbcTemplate jdbc) {
        return jdbc.query("SHOW SESSION STATUS LIKE 'Handler_read%'", (row, i) -> row.getLong(2)).stream().mapToLong(Long::longValue).sum();
    }
}
