package daybook.stock;

import daybook.stock.StockRowReader.LeftOut;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables {@code product} and {@code sku}: replaces the snapshot by a sheet, in one transaction. */
public final class StockStore {
    private static final int BATCH = 1000;
    private static final String SKU_COLUMNS =
            "product_id, colour, size, on_hand, defective, purchase_fen, supplier, supplier_phone, purchaser, discontinued, listed";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Arrivals arrivals;

    /** {@code arrivals} is told in the same transaction. */
    public StockStore(JdbcTemplate jdbc, TransactionTemplate transaction, Arrivals arrivals) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.arrivals = arrivals;
    }

    /** What the sheet changes; stored, unless it drops most of the goods. */
    StockPlan replace(List<StockRow> sheet, LeftOut leftOut) {
        return Objects.requireNonNull(transaction.execute(status -> {
            StockPlan plan = new StockPlan(products(), skus(), sheet, leftOut);
            if (!plan.dropsMost()) {
                store(plan);
                arrivals.arrived(plan.arrived());
            }
            return plan;
        }));
    }

    private List<StoredProduct> products() {
        return jdbc.query(
                "SELECT id, item_number, name FROM product",
                (row, n) -> new StoredProduct(row.getLong(1), row.getString(2), row.getString(3)));
    }

    private List<StoredSku> skus() {
        return jdbc.query("SELECT " + SKU_COLUMNS + ", id FROM sku", (row, n) -> sku(row));
    }

    private static StoredSku sku(ResultSet row) throws SQLException {
        long fen = row.getLong(6);
        Long purchaseFen = row.wasNull() ? null : fen;
        return new StoredSku(row.getLong(12), row.getLong(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5),
                purchaseFen, row.getString(7), row.getString(8), row.getString(9), row.getBoolean(10), row.getBoolean(11));
    }

    private void store(StockPlan plan) {
        write("INSERT INTO product (item_number, name, id) VALUES (?, ?, ?)", plan.newProducts, StockStore::set);
        write("UPDATE product SET item_number = ?, name = ? WHERE id = ?", plan.changedProducts, StockStore::set);
        write("INSERT INTO sku (" + SKU_COLUMNS + ", id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", plan.newSkus, StockStore::set);
        write("UPDATE sku SET " + SKU_COLUMNS.replace(",", " = ?,") + " = ? WHERE id = ?", plan.changedSkus, StockStore::set);
    }

    private <T> void write(String sql, List<T> rows, ParameterizedPreparedStatementSetter<T> setter) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows, BATCH, setter);
        }
    }

    private static void set(PreparedStatement statement, StoredProduct product) throws SQLException {
        statement.setString(1, product.itemNumber());
        statement.setString(2, product.name());
        statement.setLong(3, product.id());
    }

    private static void set(PreparedStatement statement, StoredSku sku) throws SQLException {
        statement.setLong(1, sku.productId());
        statement.setString(2, sku.colour());
        statement.setString(3, sku.size());
        statement.setInt(4, sku.onHand());
        statement.setInt(5, sku.defective());
        statement.setObject(6, sku.purchaseFen(), Types.BIGINT);
        statement.setString(7, sku.supplier());
        statement.setString(8, sku.supplierPhone());
        statement.setString(9, sku.purchaser());
        statement.setBoolean(10, sku.discontinued());
        statement.setBoolean(11, sku.listed());
        statement.setLong(12, sku.id());
    }
}
