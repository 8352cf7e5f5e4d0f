package daybook.schedule;

import org.quartz.spi.ThreadExecutor;

/**
 * Lets Quartz's own threads end by themselves. When it is shut down it interrupts those that look after its tables, and an embedded database in which a thread is interrupted closes
 * itself at once, in the midst of a run that was to end in peace. So each of these threads only lends its work to one that nobody knows: it sees by Quartz's own mark that it is to end.
 */
public final class UninterruptedThreads implements ThreadExecutor {
    @Override
    public void execute(Thread thread) {
        Thread unknown = new Thread(thread, thread.getName());
        unknown.setDaemon(true);
        unknown.setContextClassLoader(thread.getContextClassLoader());
        unknown.start();
    }

    @Override
    public void initialize() {}
}
