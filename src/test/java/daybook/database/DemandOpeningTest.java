package daybook.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Books that were kept before demand was: their approved orders are its opening balance. */
@OnBothDatabases
class DemandOpeningTest {
    private static final String BEFORE_DEMAND = "200?";

    private final String vendor;
    private final DataSource database;
    private final JdbcTemplate jdbc;

    DemandOpeningTest(Peer peer) {
        Map<String, String> where = peer.fresh();
        String url = Objects.requireNonNullElse(where.get("spring.datasource.url"), where.getOrDefault("DAYBOOK_DB_URL", ""));
        this.vendor = peer == Peer.H2 ? "h2" : "mysql";
        this.database = new DriverManagerDataSource(url, where.getOrDefault("DAYBOOK_DB_USER", ""), "");
        this.jdbc = new JdbcTemplate(database);
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .target(target)
                .load()
                .migrate();
    }

    private void order(long number, String status, String payment, @Nullable Integer... pieces) {
        jdbc.update(
                "INSERT INTO customer_order (internal_number, shop, website, order_number, status, payment_status, imported_run, decided_run, decided_by,"
                        + " decided_at, content_hash, change_note, clean, nick, account, payment_number, receiver, address, phone, mobile, delivery, pieces, message,"
                        + " memo, invoice) VALUES (?, 's', 'TB', ?, ?, ?, 1, 1, 'import', TIMESTAMP '2011-02-15 09:00:00', 1, '', TRUE, '', '', '', '', '', '', '', '', 1,"
                        + " '', '', '')",
                number,
                String.valueOf(6_211_000_000_000_000L + number),
                status,
                payment);
        for (int i = 0; i < pieces.length; i++) {
            jdbc.update(
                    "INSERT INTO order_line (internal_number, line_no, sub_order_number, title, quantity, code, attributes, remark, refund_status, sku_id)"
                            + " VALUES (?, ?, '', '', ?, '', '', '', '', ?)",
                    number,
                    i + 2,
                    pieces[i],
                    i == 0 ? 7L : null);
        }
    }

    @Test
    void what_is_approved_paid_and_unshipped_is_the_opening_balance() {
        migrate(BEFORE_DEMAND);
        order(1, "APPROVED", "PAID", 2, 3);
        order(2, "APPROVED", "PAID", 4, null);
        order(3, "AWAITING_APPROVAL", "PAID", 10);
        order(4, "SHIPPED", "PAID", 20);
        order(5, "APPROVED", "REFUNDED", 40);
        migrate("latest");

        assertThat(jdbc.queryForObject("SELECT pieces FROM demand_balance", Long.class)).isEqualTo(9);
        assertThat(jdbc.queryForList("SELECT CONCAT(cause, ' ', pieces, ' ', balance) FROM demand_posting", String.class)).containsExactly("OPENING 9 9");
        assertThat(jdbc.queryForList(
                        "SELECT CONCAT(internal_number, '/', line_no, '/', sku_id, '/', pieces) FROM demand_delta ORDER BY internal_number, line_no", String.class))
                .containsExactly("1/2/7/2", "1/3/0/3", "2/2/7/4");
        assertThat(jdbc.queryForObject("SELECT content_run FROM customer_order WHERE internal_number = 1", Long.class)).isEqualTo(1);
    }

    @Test
    void empty_books_open_with_nothing() {
        migrate("latest");

        assertThat(jdbc.queryForObject("SELECT pieces FROM demand_balance", Long.class)).isZero();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM demand_delta", Long.class)).isZero();
    }
}
