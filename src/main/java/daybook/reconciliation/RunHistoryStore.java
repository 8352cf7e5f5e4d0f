package daybook.reconciliation;

import daybook.intake.ReportKind;
import daybook.slot.Session;
import daybook.slot.Slot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks back at runs: for people and programs that ask. */
public final class RunHistoryStore {
    private final JdbcTemplate jdbc;

    public RunHistoryStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Which runs; what is null does not matter. */
    public record Wanted(String shop, @Nullable LocalDate date, @Nullable Session session, SlotRun.@Nullable State state) {
        private String where() {
            return " WHERE shop = ?" + (date == null ? "" : " AND slot_date = ?") + (session == null ? "" : " AND session = ?")
                    + (state == null ? "" : " AND state = ?");
        }

        private List<Object> arguments() {
            List<Object> arguments = new ArrayList<>();
            arguments.add(shop);
            if (date != null) {
                arguments.add(date);
            }
            if (session != null) {
                arguments.add(session.number());
            }
            if (state != null) {
                arguments.add(state.name());
            }
            return arguments;
        }
    }

    /** The newest first, so many after leaving out so many; dry runs among them. */
    public List<SlotRun> page(Wanted wanted, int most, long leftOut) {
        List<Object> arguments = wanted.arguments();
        arguments.add(most);
        arguments.add(leftOut);
        return jdbc.query(
                "SELECT " + SlotRunStore.COLUMNS + " FROM slot_run" + wanted.where() + " ORDER BY id DESC LIMIT ? OFFSET ?",
                SlotRunStore::run,
                arguments.toArray());
    }

    public long count(Wanted wanted) {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT COUNT(*) FROM slot_run" + wanted.where(), Long.class, wanted.arguments().toArray()));
    }

    /** Nothing if there is no such run. */
    public Optional<SlotRun> find(long id) {
        return jdbc.query("SELECT " + SlotRunStore.COLUMNS + " FROM slot_run WHERE id = ?", SlotRunStore::run, id).stream().findFirst();
    }

    /** Every attempt at a slot, the newest first. */
    public List<SlotRun> of(Slot slot) {
        return page(new Wanted(slot.shop(), slot.date(), slot.session(), null), Integer.MAX_VALUE, 0);
    }

    /** The runs of a shop for the slots of those days, both included, dry runs left out, in the order in which they were begun. */
    public List<SlotRun> between(String shop, LocalDate from, LocalDate to) {
        return jdbc.query(
                "SELECT " + SlotRunStore.COLUMNS + " FROM slot_run WHERE shop = ? AND slot_date BETWEEN ? AND ? AND NOT dry_run ORDER BY id", SlotRunStore::run, shop, from, to);
    }

    /** The first day of which there is a run. */
    public Optional<LocalDate> firstDay(String shop) {
        return Optional.ofNullable(
                jdbc.queryForObject("SELECT MIN(slot_date) FROM slot_run WHERE shop = ? AND NOT dry_run", LocalDate.class, shop));
    }

    /** The files that a run has read, as far as they are known. */
    public List<SourceFile> files(long run) {
        return jdbc.query(
                "SELECT kind, name, sha256, archived_name, row_count, padding, pieces, fen FROM source_file WHERE run_id = ? ORDER BY kind DESC",
                (row, i) -> new SourceFile(
                        row.getString(1).equals(ReportKind.ORDERS.key()) ? ReportKind.ORDERS : ReportKind.ITEMS,
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getLong(7),
                        row.getLong(8)),
                run);
    }
}
