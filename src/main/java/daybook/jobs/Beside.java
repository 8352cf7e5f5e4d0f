package daybook.jobs;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Work that is done on another thread, for the run that this thread works for, while this thread goes on. Whoever begins it waits for it, too:
 * either for its result or, where all is lost already, for its end.
 */
final class Beside<T> {
    private final CompletableFuture<T> work;

    private Beside(CompletableFuture<T> work) {
        this.work = work;
    }

    /** Begins to compute. */
    static <T> Beside<T> compute(Supplier<T> work) {
        return new Beside<>(CompletableFuture.supplyAsync(RunContext.carried(work)));
    }

    /** Begins each of them, on a thread of its own. They end together: a failed one is told once the others have ended. */
    static Beside<Void> run(Runnable... works) {
        return new Beside<>(CompletableFuture.allOf(Arrays.stream(works)
                .map(work -> CompletableFuture.runAsync(RunContext.carried(work)))
                .toArray(CompletableFuture<?>[]::new)));
    }

    /** Waits for the result; throws what went wrong. */
    T result() {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Waits until nothing of it goes on any more, without complaint. */
    void end() {
        work.handle((done, failure) -> null).join();
    }
}
