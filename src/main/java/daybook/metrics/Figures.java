package daybook.metrics;

import daybook.slot.Session;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the database said at one moment, of all runs of all processes.
 *
 * @param rows rows of ended runs, dry runs left out, by kind of report and outcome
 * @param runs runs, dry runs left out, by state
 * @param openAlarms by kind
 * @param steps completed steps of all jobs
 * @param slots how the newest slots ended, by shop and session
 * @param notices by state
 * @param at when it was said
 */
record Figures(
        Map<Rows, Long> rows,
        Map<String, Long> runs,
        Map<String, Long> openAlarms,
        List<Step> steps,
        Map<Daily, Ended> slots,
        Map<String, Long> notices,
        LocalDateTime at) {

    /** Which rows: {@code orders} or {@code items}, and the outcome. */
    record Rows(String kind, String outcome) {}

    /**
     * One step of one job.
     *
     * @param seconds of all of them together
     * @param last seconds of the newest one
     */
    record Step(String job, String step, long count, double seconds, double last) {}

    /** The slots of one shop that come every day. */
    record Daily(String shop, Session session) {}

    /**
     * How the newest of them ended, by the slot's day: a rerun or a backfill of an older one changes nothing.
     *
     * @param doneAt when the newest one whose totals close ended; null if there is none
     * @param heldRatio held orders by orders in scope of the newest ended one; not a number if none were in scope
     */
    record Ended(@Nullable LocalDateTime doneAt, @Nullable Double heldRatio) {}
}
