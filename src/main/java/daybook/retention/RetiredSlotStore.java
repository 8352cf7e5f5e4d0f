package daybook.retention;

import daybook.slot.Session;
import daybook.slot.Slot;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Slots whose inputs and workbooks go. First a slot is retired: from then on nobody uses them. Then they are removed, and only then the tables say so; a process that dies between the
 * two leaves a slot that is retired and pending.
 */
public final class RetiredSlotStore {
    private static final int PAGE = 900;
    private static final String OF_SLOT = " WHERE shop = ? AND slot_date = ? AND session = ?";
    private static final String LISTED = "SELECT o.line_no, c.internal_number FROM row_outcome o JOIN customer_order c ON c.order_number = o.order_number AND c.shop = ?"
            + " WHERE o.run_id = ? AND o.kind = 'orders' AND o.line_no > ? AND c.masked_at IS NULL ORDER BY o.line_no LIMIT " + PAGE;
    private static final String DOWNLOADED = "SELECT internal_number, internal_number FROM customer_order WHERE download_run = ? AND internal_number > ?"
            + " AND masked_at IS NULL ORDER BY internal_number LIMIT " + PAGE;

    private final JdbcTemplate jdbc;

    public RetiredSlotStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Slots of the shop that are old and of which no run is under way, the oldest first; whether they are done with is another question. */
    public List<Slot> old(Due due) {
        return jdbc.query(
                "SELECT slot_date, session FROM slot_run WHERE shop = ? AND slot_date < ? AND retired_at IS NULL GROUP BY slot_date, session"
                        + " HAVING MAX(COALESCE(ended_at, started_at)) < ? AND SUM(CASE WHEN state = 'RUNNING' THEN 1 ELSE 0 END) = 0"
                        + " ORDER BY slot_date, session",
                slot(due.shop()),
                due.shop(),
                due.inputsBefore().toLocalDate(),
                due.inputsBefore());
    }

    /** Whether the newest run of the slot stopped before its end; one that was refused or only tried does not count, for it left nothing. */
    public boolean stopped(Slot slot) {
        return jdbc.queryForList(
                        "SELECT state FROM slot_run" + OF_SLOT + " AND NOT dry_run AND state <> 'REFUSED' ORDER BY id DESC LIMIT 1",
                        String.class,
                        slot.shop(),
                        slot.date(),
                        slot.session().number())
                .equals(List.of("FAILED"));
    }

    /** Slots that were retired and whose files may lie there still; not one that was run anew since. */
    public List<Slot> pending(String shop) {
        return jdbc.query(
                "SELECT slot_date, session FROM slot_run WHERE shop = ? GROUP BY slot_date, session"
                        + " HAVING SUM(CASE WHEN retired_at IS NULL THEN 1 ELSE 0 END) = 0 AND SUM(CASE WHEN removed_at IS NULL THEN 1 ELSE 0 END) > 0"
                        + " ORDER BY slot_date, session",
                slot(shop),
                shop);
    }

    /** An attempt at a slot, and whether it was a dry run. */
    public record Attempt(Slot slot, int number, boolean dryRun) {}

    /** All attempts at slots of the shop whose copies are still kept. */
    public List<Attempt> attempts(String shop) {
        return jdbc.query(
                "SELECT DISTINCT slot_date, session, attempt, dry_run FROM slot_run WHERE shop = ? AND removed_at IS NULL",
                (row, i) -> new Attempt(Objects.requireNonNull(slot(shop).mapRow(row, i)), row.getInt(3), row.getBoolean(4)),
                shop);
    }

    private static RowMapper<Slot> slot(String shop) {
        return (row, i) -> new Slot(shop, row.getObject(1, LocalDate.class), Session.of(row.getInt(2)));
    }

    /** Hands on the orders that the slot's runs list or have in their payment downloads and that are not masked, in lists. */
    public void orders(Slot slot, Consumer<List<Long>> to) {
        for (long run : runs(slot)) {
            pages(after -> jdbc.query(LISTED, RetiredSlotStore::listed, slot.shop(), run, after), to);
            pages(after -> jdbc.query(DOWNLOADED, RetiredSlotStore::listed, run, after), to);
        }
    }

    private record Listed(long at, long order) {}

    private static Listed listed(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        return new Listed(row.getLong(1), row.getLong(2));
    }

    private interface Page {
        List<Listed> after(long last);
    }

    private static void pages(Page pages, Consumer<List<Long>> to) {
        List<Listed> page = pages.after(0);
        while (!page.isEmpty()) {
            to.accept(page.stream().map(Listed::order).toList());
            page = pages.after(page.get(page.size() - 1).at());
        }
    }

    /** The ids of the slot's runs. */
    public List<Long> runs(Slot slot) {
        return jdbc.queryForList("SELECT id FROM slot_run" + OF_SLOT + " ORDER BY id", Long.class, slot.shop(), slot.date(), slot.session().number());
    }

    /** From now on nobody uses the slot's files. */
    public void retire(Slot slot, LocalDateTime at) {
        jdbc.update("UPDATE slot_run SET retired_at = ?, removed_at = NULL" + OF_SLOT, at, slot.shop(), slot.date(), slot.session().number());
    }

    /** The slot's files are gone, and with them what a run has read and a later one left behind: one that stopped and was done again, or whose process stood still and wrote after others had gone on with it. */
    public void removed(Slot slot, LocalDateTime at) {
        for (long run : runs(slot)) {
            jdbc.update("DELETE FROM staged_line WHERE run_id = ?", run);
            jdbc.update("DELETE FROM staged_order WHERE run_id = ?", run);
        }
        jdbc.update("UPDATE slot_run SET removed_at = ?" + OF_SLOT, at, slot.shop(), slot.date(), slot.session().number());
    }

    /** The shop's runs whose files are gone. */
    public Set<Long> removedRuns(String shop) {
        return new HashSet<>(jdbc.queryForList("SELECT id FROM slot_run WHERE shop = ? AND removed_at IS NOT NULL", Long.class, shop));
    }

    /** Whether a file with that content was an input of a slot or a sheet that was removed, and of none that is kept. */
    public boolean contentIsGone(String sha256) {
        List<Boolean> gone = jdbc.queryForList(
                "SELECT r.removed_at IS NOT NULL FROM source_file f JOIN slot_run r ON r.id = f.run_id WHERE f.sha256 = ?"
                        + " UNION SELECT removed_at IS NOT NULL FROM sheet_import WHERE sha256 = ?",
                Boolean.class,
                sha256,
                sha256);
        return gone.equals(List.of(true));
    }
}
