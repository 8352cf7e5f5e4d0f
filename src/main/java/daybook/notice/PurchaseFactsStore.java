package daybook.notice;

import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How much a run's purchase list asks for. */
@Component
@Profile("serve")
class PurchaseFactsStore {
    private final JdbcTemplate jdbc;

    PurchaseFactsStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** SKUs to buy, their pieces, and of how many suppliers. */
    record Asked(long skus, long pieces, long suppliers) {}

    Asked of(long run) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(*), COALESCE(SUM(p.asked_pieces), 0), COUNT(DISTINCT s.supplier) FROM purchase_request p JOIN sku s ON s.id = p.sku_id"
                        + " WHERE p.run_id = ?",
                (row, i) -> new Asked(row.getLong(1), row.getLong(2), row.getLong(3)),
                run));
    }
}
