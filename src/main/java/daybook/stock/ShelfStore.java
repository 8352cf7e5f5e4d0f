package daybook.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What lies on the shelves: every SKU, those that are gone from the newest sheet too. */
public final class ShelfStore {
    private final JdbcTemplate jdbc;

    public ShelfStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All SKUs by id. */
    public Map<Long, StockedSku> load() {
        Map<Long, StockedSku> shelf = new HashMap<>();
        jdbc.query(
                "SELECT s.id, p.item_number, p.name, s.colour, s.size, s.on_hand, s.defective, s.purchase_fen, s.supplier, s.supplier_phone, s.purchaser,"
                        + " s.discontinued, s.listed FROM sku s JOIN product p ON p.id = s.product_id",
                (RowCallbackHandler) row -> shelf.put(row.getLong(1), sku(row)));
        return shelf;
    }

    private static StockedSku sku(ResultSet row) throws SQLException {
        long fen = row.getLong(8);
        Long purchaseFen = row.wasNull() ? null : fen;
        return new StockedSku(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getInt(7),
                purchaseFen,
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getBoolean(12),
                row.getBoolean(13));
    }
}
