package daybook.reconciliation;

import daybook.reconciliation.SheetImport.Kind;
import daybook.reconciliation.SheetImport.Rows;
import daybook.reconciliation.SheetImport.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The table {@code sheet_import}: which sheets were read, and what came of it. */
public final class SheetImportStore {
    private static final String COLUMNS = "id, kind, shop, name, sha256, folder, actor, at, state";
    private static final String OF_KIND = " FROM sheet_import WHERE kind = ? AND (shop = ? OR kind NOT IN ('SHIPMENTS', 'MENDS', 'COMMANDS'))";
    private static final int LONGEST_FAILURE = 2_000;

    private final JdbcTemplate jdbc;

    public SheetImportStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins to read a sheet; {@code id} and state of the given one do not count. Gives the id. */
    public long begin(SheetImport sheet) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    var insert = connection.prepareStatement(
                            "INSERT INTO sheet_import (kind, shop, name, sha256, folder, actor, at, row_count, taken, wrong, state)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 'RUNNING')",
                            new String[] {"id"});
                    insert.setString(1, sheet.kind().name());
                    insert.setString(2, sheet.shop());
                    insert.setString(3, sheet.name());
                    insert.setString(4, sheet.sha256());
                    insert.setString(5, sheet.folder());
                    insert.setString(6, sheet.actor());
                    insert.setObject(7, sheet.at());
                    return insert;
                },
                key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    public SheetImport get(long id) {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT " + COLUMNS + " FROM sheet_import WHERE id = ?", (row, i) -> sheet(row), id));
    }

    /** Whether what the sheet says is in the tables. */
    public boolean isTaken(long id) {
        return !jdbc.queryForList("SELECT id FROM sheet_import WHERE id = ? AND state = 'DONE'", id).isEmpty();
    }

    /** The sheet of that kind that was taken last. */
    public Optional<SheetImport> newestTaken(Kind kind, String shop) {
        return first(jdbc.query(
                "SELECT " + COLUMNS + OF_KIND + " AND state = 'DONE' ORDER BY id DESC LIMIT 1", (row, i) -> sheet(row), kind.name(), shop));
    }

    /** The newest sheet with that content; one that was taken before all others. */
    public Optional<SheetImport> withContent(Kind kind, String shop, String sha256) {
        return first(jdbc.query(
                "SELECT " + COLUMNS + OF_KIND + " AND sha256 = ? ORDER BY CASE WHEN state = 'DONE' THEN 0 ELSE 1 END, id DESC LIMIT 1",
                (row, i) -> sheet(row),
                kind.name(),
                shop,
                sha256));
    }

    /** The newest sheet with that content that was taken. */
    public Optional<SheetImport> taken(Kind kind, String shop, String sha256) {
        return withContent(kind, shop, sha256).filter(sheet -> sheet.state() == State.DONE);
    }

    /** What the content was called when it was brought first. */
    public String firstName(SheetImport sheet) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT name" + OF_KIND + " AND sha256 = ? ORDER BY id LIMIT 1", String.class, sheet.kind().name(), sheet.shop(), sheet.sha256()));
    }

    /** Whether that person has brought a sheet whose copy or workbook lies in that folder. */
    public boolean brought(Kind kind, String shop, String folder, String actor) {
        return !jdbc.queryForList("SELECT id" + OF_KIND + " AND folder = ? AND actor = ?", Long.class, kind.name(), shop, folder, actor).isEmpty();
    }

    /** Whether any sheet of that kind that the shop has brought lies in a folder of that name. */
    public boolean isFolder(Kind kind, String shop, String folder) {
        return !jdbc.queryForList("SELECT id FROM sheet_import WHERE kind = ? AND shop = ? AND folder = ?", Long.class, kind.name(), shop, folder).isEmpty();
    }

    /** How many of its rows were not taken. */
    public int wrong(long id) {
        return Objects.requireNonNull(jdbc.queryForObject("SELECT wrong FROM sheet_import WHERE id = ?", Integer.class, id));
    }

    private static Optional<SheetImport> first(List<SheetImport> found) {
        return found.stream().findFirst();
    }

    private static SheetImport sheet(ResultSet row) throws SQLException {
        return new SheetImport(
                row.getLong(1),
                Kind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, LocalDateTime.class),
                State.valueOf(row.getString(9)));
    }

    /** Says what came of it; of one that is DONE in the transaction that stores its rows. {@link IllegalStateException} if somebody who took the place of its process has called it failed. */
    public void end(long id, State state, Rows rows, @Nullable String failure) {
        int ended = jdbc.update(
                "UPDATE sheet_import SET state = ?, row_count = ?, taken = ?, wrong = ?, failure = ? WHERE id = ? AND state = 'RUNNING'",
                state.name(),
                rows.read(),
                rows.taken(),
                rows.wrong(),
                failure == null ? null : shortened(failure),
                id);
        if (ended == 0) {
            throw new IllegalStateException("sheet " + id + " is not being read any more");
        }
    }

    /** Says that it failed; false if it had ended already, in the transaction that stored its rows, and only the word of that was lost. */
    public boolean fail(long id, String failure) {
        return jdbc.update("UPDATE sheet_import SET state = 'FAILED', failure = ? WHERE id = ? AND state = 'RUNNING'", shortened(failure), id) > 0;
    }

    private static String shortened(String failure) {
        return failure.length() <= LONGEST_FAILURE ? failure : failure.substring(0, LONGEST_FAILURE);
    }

    /** Declares dead what a process left as running; for whoever holds the lock of all sheets. */
    public void abandon() {
        jdbc.update("UPDATE sheet_import SET state = 'FAILED', failure = 'its process died' WHERE state = 'RUNNING'");
    }
}
