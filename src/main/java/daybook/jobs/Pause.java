package daybook.jobs;

/** Waits a moment for somebody else. */
final class Pause {
    private Pause() {}

    /** {@link IllegalStateException} if this thread is told to end meanwhile. */
    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
