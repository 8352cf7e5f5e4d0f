package daybook.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people who do something at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    /** What each of them got, in their order; they begin together, each on a thread of its own. */
    public static <T> List<T> doing(List<? extends Callable<T>> works) {
        CyclicBarrier together = new CyclicBarrier(works.size());
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            List<Future<T>> ends = new ArrayList<>();
            for (Callable<T> work : works) {
                ends.add(threads.submit(() -> {
                    together.await();
                    return work.call();
                }));
            }
            List<T> got = new ArrayList<>();
            for (Future<T> end : ends) {
                got.add(end.get());
            }
            return got;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
