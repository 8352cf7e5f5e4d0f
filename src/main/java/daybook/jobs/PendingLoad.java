package daybook.jobs;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lets the database write one block while the next one is read and judged. At most one block is on its way; what is known to be written, and so may be
 * checkpointed, lags one block behind. A step ends only after {@link #await}. Where the database takes one writer only, a block is written before the next one is read.
 */
class PendingLoad {
    private final boolean beside;
    private @Nullable Beside<Void> pending;
    private int pendingThrough;
    private int loadedThrough;
    private boolean last;

    /** {@code beside}: whether a block may be written while the run's own thread writes, too. */
    PendingLoad(boolean beside) {
        this.beside = beside;
    }

    /** Waits for the block before, then starts to write this one, which ends with that line; its parts at the same time. */
    void start(int lastLine, Runnable... parts) {
        await();
        if (beside) {
            pending = Beside.run(parts);
            pendingThrough = lastLine;
        } else {
            Arrays.stream(parts).forEach(Runnable::run);
            loadedThrough = lastLine;
        }
        if (last) {
            await();
        }
    }

    /** No further row comes: what is on its way is waited for, and so is a block that is still to start. */
    void readingEnds() {
        last = true;
        await();
    }

    /** Waits until everything is written; throws what went wrong with it. */
    void await() {
        Beside<Void> load = pending;
        pending = null;
        if (load != null) {
            load.result();
            loadedThrough = pendingThrough;
        }
    }

    /** The step goes on after that line. */
    void resumeAfter(int line) {
        loadedThrough = line;
    }

    /** The last line that is written for certain. */
    int loadedThrough() {
        return loadedThrough;
    }

    /** Waits without complaint: the step has failed already. */
    void abandon() {
        Beside<Void> load = pending;
        pending = null;
        if (load != null) {
            load.end();
        }
    }
}
