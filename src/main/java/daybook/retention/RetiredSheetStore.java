package daybook.retention;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sheets whose copies and workbooks go: retired first, then removed, as slots are. Several readings of a sheet may share a folder; how old it is the first of them says, for one that lies in the inbox and is refused is read at each look. */
public final class RetiredSheetStore {
    private final JdbcTemplate jdbc;

    public RetiredSheetStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The folder of a sheet, below archive/ and reports/ of its job; {@code kind}: as the tables name it. */
    public record Folder(String kind, String name) {}

    /** Folders that are old and of which every sheet has ended, and those that were retired and may lie there still. */
    public List<Folder> old(Due due) {
        return jdbc.query(
                "SELECT kind, folder FROM sheet_import WHERE shop = ? GROUP BY kind, folder HAVING (MIN(at) < ? OR SUM(CASE WHEN retired_at IS NOT NULL AND removed_at IS NULL THEN 1 ELSE 0 END) > 0)"
                        + " AND SUM(CASE WHEN state = 'RUNNING' THEN 1 ELSE 0 END) = 0 AND SUM(CASE WHEN removed_at IS NULL THEN 1 ELSE 0 END) > 0"
                        + " ORDER BY kind, folder",
                (row, i) -> new Folder(row.getString(1), row.getString(2)),
                due.shop(),
                due.inputsBefore());
    }

    /** The folders of all sheets of the shop. */
    public List<Folder> all(String shop) {
        return jdbc.query("SELECT DISTINCT kind, folder FROM sheet_import WHERE shop = ?", (row, i) -> new Folder(row.getString(1), row.getString(2)), shop);
    }

    /** From now on nobody uses what lies in the folder. */
    public void retire(String shop, Folder folder, LocalDateTime at) {
        jdbc.update(
                "UPDATE sheet_import SET retired_at = ? WHERE shop = ? AND kind = ? AND folder = ? AND retired_at IS NULL", at, shop, folder.kind(), folder.name());
    }

    /** It is gone; why a sheet was refused is forgotten with it, because it may quote a cell. */
    public void removed(String shop, Folder folder, LocalDateTime at) {
        jdbc.update(
                "UPDATE sheet_import SET removed_at = ?, failure = NULL WHERE shop = ? AND kind = ? AND folder = ?", at, shop, folder.kind(), folder.name());
    }
}
