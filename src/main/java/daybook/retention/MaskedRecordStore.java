package daybook.retention;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Masks what old records quote: events that are over, reasons of deeds, and what the framework kept of failures. That it happened, when and by whom stays. */
public final class MaskedRecordStore {
    /** The sentence of an event whose own is gone. */
    static final String GONE = "retention.event-gone";

    private static final String OVER = "(closed_at IS NOT NULL OR kind IN ('RUN_DONE', 'SHEET_TAKEN', 'RUN_REMARKED'))";

    private final JdbcTemplate jdbc;

    public MaskedRecordStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The next block of all of that; false if nothing was left to mask. An alarm that is open stays as it is. */
    public boolean mask(Due due, int most) {
        return events(due, most) + deeds(due, most) + failures(due) > 0;
    }

    private int events(Due due, int most) {
        List<Long> ids = jdbc.queryForList(
                "SELECT id FROM shop_event WHERE shop = ? AND happened_at < ? AND sentence <> ? AND " + OVER + " ORDER BY id LIMIT " + most,
                Long.class,
                due.shop(),
                due.personalBefore(),
                GONE);
        return each("UPDATE shop_event SET sentence = '" + GONE + "', arguments = NULL WHERE id = ?", ids);
    }

    private int deeds(Due due, int most) {
        return each(
                "UPDATE audit SET reason = '' WHERE id = ?",
                jdbc.queryForList("SELECT id FROM audit WHERE reason <> '' AND at < ? ORDER BY id LIMIT " + most, Long.class, due.personalBefore()));
    }

    private int each(String sql, List<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.batchUpdate(sql, ids.stream().map(id -> new Object[] {id}).toList());
        }
        return ids.size();
    }

    /** Messages of drivers may quote a row. There are few. */
    private int failures(Due due) {
        int masked = 0;
        for (String table : List.of("BATCH_JOB_EXECUTION", "BATCH_STEP_EXECUTION")) {
            masked += jdbc.update("UPDATE " + table + " SET EXIT_MESSAGE = '' WHERE EXIT_MESSAGE <> '' AND CREATE_TIME < ?", due.personalBefore());
        }
        return masked;
    }
}
