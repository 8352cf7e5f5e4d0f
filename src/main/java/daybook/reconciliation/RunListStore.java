package daybook.reconciliation;

import daybook.slot.Slot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lists of runs for people to look at. */
public final class RunListStore {
    private static final String SELECT = "SELECT " + SlotRunStore.COLUMNS + " FROM slot_run WHERE ";

    private final JdbcTemplate jdbc;

    public RunListStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<SlotRun> find(long id) {
        return jdbc.query(SELECT + "id = ?", SlotRunStore::run, id).stream().findFirst();
    }

    /** The runs of a slot, dry runs too, in the order in which they were begun. */
    public List<SlotRun> of(Slot slot) {
        return jdbc.query(
                SELECT + "shop = ? AND slot_date = ? AND session = ? ORDER BY id",
                SlotRunStore::run,
                slot.shop(),
                slot.date(),
                slot.session().number());
    }

    /** The runs of a shop for the slots of those days, both included, dry runs left out, in the order in which they were begun. */
    public List<SlotRun> between(String shop, LocalDate from, LocalDate to) {
        return jdbc.query(
                SELECT + "shop = ? AND slot_date BETWEEN ? AND ? AND NOT dry_run ORDER BY id", SlotRunStore::run, shop, from, to);
    }

    /** The first day of which there is a run. */
    public Optional<LocalDate> firstDay(String shop) {
        return Optional.ofNullable(
                jdbc.queryForObject("SELECT MIN(slot_date) FROM slot_run WHERE shop = ? AND NOT dry_run", LocalDate.class, shop));
    }
}
