package daybook.reconciliation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come, as its process last wrote it down for all nodes.
 *
 * @param step the step that it is in; empty before the first
 * @param rows so many rows of the step are done
 * @param rowsExpected so many it has; null if the step has no rows, or nobody knows
 * @param movedAt when the step or the rows last changed, shop time
 * @param beatAt when the process last showed that it lives
 * @param node the process: its number and its machine
 * @param stopBy who wants the run to end; null if nobody does
 */
public record RunProgress(
        long run,
        String step,
        long rows,
        @Nullable Long rowsExpected,
        LocalDateTime movedAt,
        LocalDateTime beatAt,
        String node,
        @Nullable String stopBy) {
    /** Wants runs to end because its process does; what is dead by it is no accident. */
    public static final String SERVICE_ENDS = "(service)";
}
