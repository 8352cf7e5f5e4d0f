package daybook.orders;

import daybook.orders.SettlementStore.Settling;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives each order that people derived to the slot in which it was approved, as the payment download does with what people approved: what nobody has
 * told of yet belongs to the newest slot, and a rerun takes over from the attempts before it.
 */
final class DerivedSlotStore {
    private final JdbcTemplate jdbc;

    DerivedSlotStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void settle(Settling s) {
        for (long earlier : s.earlierRuns()) {
            jdbc.update("UPDATE derived_order SET told_run = ? WHERE told_run = ?", s.run(), earlier);
        }
        if (s.laterRuns().isEmpty()) {
            jdbc.update(
                    "UPDATE derived_order SET told_run = ? WHERE told_run IS NULL AND NOT undone AND EXISTS (SELECT 1 FROM customer_order o"
                            + " WHERE o.internal_number = derived_order.internal_number AND o.shop = ? AND o.status IN ('APPROVED', 'SHIPPED')"
                            + " AND o.payment_status = 'PAID' AND (o.kind <> 'RESHIP' OR o.status = 'APPROVED'"
                            + " OR EXISTS (SELECT 1 FROM shipment p WHERE p.internal_number = o.internal_number)))",
                    s.run(),
                    s.shop());
        }
    }
}
