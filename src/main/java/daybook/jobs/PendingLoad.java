package daybook.jobs;

import org.jspecify.annotations.Nullable;

/**
 * Lets the database write one block while the next one is read and judged. At most one block is on its way; what is known to be written, and so may be
 * checkpointed, lags one block behind. A step ends only after {@link #await}.
 */
class PendingLoad {
    private @Nullable Beside<Void> pending;
    private int pendingThrough;
    private int loadedThrough;
    private boolean last;

    /** Waits for the block before, then starts to write this one, which ends with that line; its parts at the same time. */
    void start(int lastLine, Runnable... parts) {
        await();
        pendingThrough = lastLine;
        pending = Beside.run(parts);
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
        }
        loadedThrough = Math.max(loadedThrough, pendingThrough);
    }

    /** The step goes on after that line. */
    void resumeAfter(int line) {
        loadedThrough = line;
        pendingThrough = line;
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
