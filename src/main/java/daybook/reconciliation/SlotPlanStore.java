package daybook.reconciliation;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** What each run found of the demand after it. */
public final class SlotPlanStore {
    private final JdbcTemplate jdbc;

    public SlotPlanStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces what is known of a run. To be called in a transaction. */
    public void keep(long run, SlotPlan plan) {
        jdbc.update("DELETE FROM slot_plan WHERE run_id = ?", run);
        jdbc.update(
                "INSERT INTO slot_plan (run_id, demand_pieces, allocated_pieces, short_pieces, ships, waits, skus_to_buy) VALUES (?, ?, ?, ?, ?, ?, ?)",
                run,
                plan.demand(),
                plan.allocated(),
                plan.shortOf(),
                plan.ships(),
                plan.waits(),
                plan.toBuy());
    }

    /** What a run found; there is one once its goods are planned. */
    public SlotPlan of(long run) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT demand_pieces, allocated_pieces, short_pieces, ships, waits, skus_to_buy FROM slot_plan WHERE run_id = ?",
                (row, i) -> new SlotPlan(row.getLong(1), row.getLong(2), row.getLong(3), row.getInt(4), row.getInt(5), row.getInt(6)),
                run));
    }
}
