package daybook.cli;

import daybook.jobs.Progress;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;

/** Takes the time and the peak of the heap for each step of a run. */
final class BenchProgress implements Progress {
    private static final double NANOS = 1e9;
    private static final long MIB = 1 << 20;

    private final Terminal terminal;
    private final List<Taken> steps = new ArrayList<>();
    private String step = "";
    private long stepBegan;
    private long stepCpu;
    private long beganCpu;
    private long began;
    private long heap;

    BenchProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    private record Taken(String step, long nanos, long cpu, long heapPeak) {}

    /** The measured run begins. */
    void begin() {
        steps.clear();
        step("begin");
        began = System.nanoTime();
        beganCpu = cpu();
        heap = 0;
    }

    @Override
    public void step(String name) {
        end();
        step = name;
        stepBegan = System.nanoTime();
        stepCpu = cpu();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    @Override
    public void rows(long rows) {}

    @Override
    public void end() {
        if (!step.isEmpty()) {
            long peak = heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
            heap = Math.max(heap, peak);
            steps.add(new Taken(step, System.nanoTime() - stepBegan, cpu() - stepCpu, peak));
            step = "";
        }
    }

    /** Of this process, all threads; the database's own is not in it, unless it is the embedded one. */
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** A time of its own, outside of the run. */
    void note(String key, long nanos) {
        terminal.out().println(terminal.words(key, seconds(nanos)));
    }

    /** Prints a line a step and one for the whole. */
    void report(long orders, long lines) {
        end();
        long total = System.nanoTime() - began;
        terminal.out().println(terminal.words("cli.bench-head", orders, lines));
        for (Taken taken : steps) {
            print(taken, orders + lines);
        }
        print(new Taken("total", total, cpu() - beganCpu, heap), orders + lines);
    }

    private void print(Taken taken, long rows) {
        String words = terminal.words("cli.step-" + taken.step());
        double seconds = taken.nanos() / NANOS;
        long perSecond = Math.round(rows / seconds);
        terminal.out()
                .println(String.format(
                        terminal.locale(),
                        "  %8.2f s  %8.2f s cpu  %,12d rows/s  %,6d MiB heap  %s",
                        seconds,
                        taken.cpu() / NANOS,
                        perSecond,
                        taken.heapPeak() / MIB,
                        words));
    }

    private static String seconds(long nanos) {
        return String.valueOf(Math.round(nanos / NANOS * 10) / 10.0);
    }
}
