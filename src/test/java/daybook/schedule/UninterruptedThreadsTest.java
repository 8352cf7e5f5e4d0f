package daybook.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;

class UninterruptedThreadsTest {
    @Test
    void whoever_interrupts_a_thread_of_the_scheduler_does_not_meet_its_work() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        CompletableFuture<Boolean> met = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                interrupted.await();
                met.complete(Thread.currentThread().isInterrupted());
            } catch (InterruptedException e) {
                met.complete(true);
            }
        });
        new UninterruptedThreads().execute(thread);

        thread.interrupt();
        interrupted.countDown();

        assertThat(met.get(10, TimeUnit.SECONDS)).isFalse();
    }

    /** Of those that work on the tables. */
    @Test
    void the_service_gives_its_scheduler_such_threads() throws SchedulerException {
        try (Service service = Service.fresh()) {
            service.get(Scheduler.class).start();
            Service.until(() -> !threads("ClusterManager").isEmpty() && !threads("MisfireHandler").isEmpty()); // those of other services may be there still
            assertThat(threads("ClusterManager")).extracting(Object::getClass).containsOnly(Thread.class);
            assertThat(threads("MisfireHandler")).extracting(Object::getClass).containsOnly(Thread.class);
        }
    }

    private static List<Thread> threads(String named) {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().contains(named)).toList();
    }
}
