package daybook.database;

import java.util.List;

/**
 * Writes many rows into one table. Each call is a transaction of its own, on a connection of its own, so what it wrote stays when the
 * caller's transaction is rolled back: only tables whose rows are keyed by run and can be swept on restart are loaded this way.
 */
public interface BulkLoader {
    /**
     * Writes the block; afterwards exactly its rows are in the table, or none and an exception says why.
     *
     * @throws org.springframework.dao.DataAccessException if the database refuses a row or stores another number of rows
     */
    void load(Block block);

    /**
     * Whether blocks may be written at the same time, and beside other work. The embedded database saves its tables one after the other: what another thread writes meanwhile is saved in part, and if
     * the process is killed before it saves again, an index lacks the row that its table has, or has one that the table lacks.
     */
    boolean takesSeveralAtOnce();

    /**
     * Rows for one table. Values are {@code String}, {@code Integer}, {@code Long}, {@code Boolean}, {@code LocalDateTime} or null, in the order
     * of the columns.
     */
    record Block(String table, List<String> columns, List<@org.jspecify.annotations.Nullable Object[]> rows) {}
}
