package daybook.schedule;

import daybook.reconciliation.RunHistoryStore;
import daybook.reconciliation.RunProgress;
import daybook.reconciliation.SourceFile;
import java.time.Duration;

/**
 * How long a run may stand still. A step that counts rows moves at every block. Settling, planning and reporting are one long sentence to the database or
 * one long file each, with nothing to count on the way; they get longer with the files.
 */
final class Patience {
    /** A small fraction of what the slowest of those steps does in a second on two cores. */
    private static final int ROWS_A_SECOND = 1_000;

    private final RunHistoryStore history;
    private final ScheduleSettings settings;

    Patience(RunHistoryStore history, ScheduleSettings settings) {
        this.history = history;
        this.settings = settings;
    }

    Duration with(RunProgress now) {
        return now.rowsExpected() != null
                ? settings.stuckAfter()
                : settings.stuckAfter().plusSeconds(history.files(now.run()).stream().mapToLong(SourceFile::rows).sum() / ROWS_A_SECOND);
    }
}
