package daybook.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Takes the snapshot that item rows are resolved against. */
public final class CatalogueStore {
    private static final String LISTED = "SELECT p.item_number, s.id, s.colour, s.size, s.purchase_fen, s.discontinued"
            + " FROM sku s JOIN product p ON p.id = s.product_id WHERE s.listed = TRUE ORDER BY s.id";
    private static final String ANSWERS = "SELECT title, attributes, code, sku_id FROM alias";

    private final JdbcTemplate jdbc;

    public CatalogueStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Listed SKUs and all answers. */
    public Catalogue load() {
        CatalogueBuilder building = Catalogue.builder();
        jdbc.query(LISTED, (RowCallbackHandler) row -> building.add(row.getString(1), sku(row)));
        jdbc.query(ANSWERS, (RowCallbackHandler) row ->
                building.add(new Alias(row.getString(1), row.getString(2), row.getString(3), row.getLong(4))));
        return building.build();
    }

    private static Sku sku(ResultSet row) throws SQLException {
        long fen = row.getLong(5);
        Long purchaseFen = row.wasNull() ? null : fen;
        return new Sku(row.getLong(2), row.getString(3), row.getString(4), purchaseFen, row.getBoolean(6));
    }
}
