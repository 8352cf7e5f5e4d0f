package daybook.stock;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a SKU is called. */
public final class NamedSkuStore {
    private final JdbcTemplate jdbc;

    public NamedSkuStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A SKU with its product's number and name. */
    public record NamedSku(String itemNumber, String name, String colour, String size) {}

    public NamedSku get(long sku) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT p.item_number, p.name, s.colour, s.size FROM sku s JOIN product p ON p.id = s.product_id WHERE s.id = ?",
                (row, i) -> new NamedSku(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                sku));
    }
}
