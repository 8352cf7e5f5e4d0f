package daybook.search;

import daybook.database.Peer;
import daybook.orders.Customer;
import daybook.orders.Place;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A ledger of its own, filled by hand; orders are paid and shipped within a shop called {@code shop} until a test says otherwise. */
final class Ledger {
    static final String SHOP = "shop";

    private static final int BATCH = 1_000;
    private static final LocalDateTime NOON = LocalDateTime.of(2011, 2, 15, 12, 0);

    private final SingleConnectionDataSource connection;
    private final String vendor;
    final JdbcTemplate jdbc;
    final OrderSearch search;

    Ledger(Peer peer) {
        Map<String, String> where = peer.fresh();
        String url = Objects.requireNonNullElse(where.get("spring.datasource.url"), where.getOrDefault("DAYBOOK_DB_URL", ""));
        connection = new SingleConnectionDataSource(url + (peer == Peer.H2 ? "" : "?rewriteBatchedStatements=true"), where.getOrDefault("DAYBOOK_DB_USER", ""), "", true);
        vendor = peer == Peer.H2 ? "h2" : "mysql";
        jdbc = new JdbcTemplate(connection);
        search = new OrderSearch(new OrderSearchStore(jdbc));
    }

    /** With every table as it is now. */
    static Ledger of(Peer peer) {
        return new Ledger(peer).migrated("latest");
    }

    Ledger migrated(String target) {
        Flyway.configure().dataSource(connection).locations("classpath:db/migration/common", "classpath:db/migration/" + vendor).target(target).load().migrate();
        return this;
    }

    /** An order to be entered. Its number is made of the internal one. */
    record Row(
            long number,
            String shop,
            String status,
            String payment,
            @Nullable LocalDateTime orderedAt,
            @Nullable LocalDateTime paidAt,
            String account,
            String nick,
            String receiver,
            String address) {
        static Row of(long number) {
            LocalDateTime at = NOON.plusMinutes(number % 100_000);
            return new Row(number, SHOP, "SHIPPED", "PAID", at, at.plusMinutes(1), "b" + number + "@example.com", "买家" + number, "何云", "湖南省 湘潭市 岳塘区    建设街道 书院路3号");
        }

        Row in(String newShop) {
            return new Row(number, newShop, status, payment, orderedAt, paidAt, account, nick, receiver, address);
        }

        Row is(String newStatus, String newPayment) {
            return new Row(number, shop, newStatus, newPayment, orderedAt, paidAt, account, nick, receiver, address);
        }

        Row at(@Nullable LocalDateTime ordered, @Nullable LocalDateTime paid) {
            return new Row(number, shop, status, payment, ordered, paid, account, nick, receiver, address);
        }

        Row by(String newAccount, String newNick) {
            return new Row(number, shop, status, payment, orderedAt, paidAt, newAccount, newNick, receiver, address);
        }

        Row to(String newReceiver, String newAddress) {
            return new Row(number, shop, status, payment, orderedAt, paidAt, account, nick, newReceiver, newAddress);
        }

        String orderNumber() {
            return Ledger.orderNumber(number);
        }
    }

    static String orderNumber(long internalNumber) {
        return String.valueOf(6_211_000_000_000_000L + internalNumber);
    }

    Ledger with(Row... rows) {
        return fill(rows.length, i -> rows[i]);
    }

    Ledger fill(int count, IntFunction<Row> rows) {
        List<@Nullable Object[]> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            batch.add(values(rows.apply(i)));
            if (batch.size() == BATCH || i == count - 1) {
                jdbc.batchUpdate(
                        "INSERT INTO customer_order (internal_number, shop, order_number, status, payment_status, ordered_at, paid_at, account, nick, receiver,"
                                + " address, customer, place, website, imported_run, decided_run, decided_by, decided_at, content_hash, change_note, clean,"
                                + " payment_number, total_fen, phone, mobile, delivery, pieces, message, memo, invoice) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                + " 'TB', 1, 1, 'import', TIMESTAMP '2011-02-15 09:00:00', 1, '', TRUE, '', 2990, '', '', '', 1, '', '', '')",
                        batch);
                batch.clear();
            }
        }
        return this;
    }

    private static @Nullable Object[] values(Row row) {
        return new @Nullable Object[] {
            row.number(), row.shop(), row.orderNumber(), row.status(), row.payment(), row.orderedAt(), row.paidAt(), row.account(), row.nick(), row.receiver(),
            row.address(), Customer.key(row.account(), row.nick()), Place.of(row.address()).key()
        };
    }

    Ledger sent(long number, String tracking) {
        jdbc.update(
                "INSERT INTO shipment (internal_number, tracking_number, courier, shipped_at, sheet_id) VALUES (?, ?, '圆通速递', TIMESTAMP '2011-02-16 18:00:00', 1)",
                number,
                tracking);
        return this;
    }

    /** The internal numbers of what is found, all pages together. */
    List<Long> find(Wanted wanted, int pageSize) {
        List<Long> numbers = new ArrayList<>();
        Found found = search.find(wanted, null, pageSize, true);
        found.hits().forEach(hit -> numbers.add(hit.internalNumber()));
        while (found.next() != null) {
            found = search.find(wanted, Cursor.parse(found.next().toString()), pageSize, true);
            found.hits().forEach(hit -> numbers.add(hit.internalNumber()));
        }
        return numbers;
    }

    void close() {
        connection.destroy();
    }
}
