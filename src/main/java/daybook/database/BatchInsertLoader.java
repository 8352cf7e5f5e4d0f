package daybook.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/** Loads by batched inserts, which both databases know. Connector/J turns them into inserts of many rows (rewriteBatchedStatements). */
final class BatchInsertLoader implements BulkLoader {
    private static final int ROWS_A_BATCH = 1_000;

    private final DataSource dataSource;
    private final boolean severalAtOnce;

    BatchInsertLoader(DataSource dataSource, boolean severalAtOnce) {
        this.dataSource = dataSource;
        this.severalAtOnce = severalAtOnce;
    }

    @Override
    public void load(Block block) {
        if (block.rows().isEmpty()) {
            return;
        }
        try {
            OwnTransaction.run(dataSource, connection -> insert(connection, block));
        } catch (SQLException e) {
            throw failure(block, e);
        }
    }

    @Override
    public boolean takesSeveralAtOnce() {
        return severalAtOnce;
    }

    static RuntimeException failure(Block block, SQLException e) {
        String state = e.getSQLState();
        String message = "loading " + block.rows().size() + " rows into " + block.table() + " failed: " + e.getMessage();
        return state != null && (state.startsWith("22") || state.startsWith("23"))
                ? new DataIntegrityViolationException(message, e)
                : new DataAccessResourceFailureException(message, e);
    }

    private static void insert(Connection connection, Block block) throws SQLException {
        String marks = String.join(",", Collections.nCopies(block.columns().size(), "?"));
        String sql = "INSERT INTO " + block.table() + " (" + String.join(",", block.columns()) + ") VALUES (" + marks + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (@Nullable Object[] row : block.rows()) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
                if (++waiting == ROWS_A_BATCH) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        }
    }
}
