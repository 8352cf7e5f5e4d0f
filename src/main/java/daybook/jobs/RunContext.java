package daybook.jobs;

import daybook.reconciliation.SlotRun;
import daybook.slot.Slot;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Names the run that a thread works for on every line that the thread logs: its shop, slot, attempt and id. */
public final class RunContext {
    static final String SHOP = "shop";
    static final String SLOT = "slot";
    static final String ATTEMPT = "attempt";
    static final String RUN = "runId";

    private RunContext() {}

    /** The same for what is done about a run by others. */
    public static void in(SlotRun run, Runnable work) {
        in(run, () -> {
            work.run();
            return run;
        });
    }

    /** Names a slot that has no run yet. */
    public static void in(Slot slot, Runnable work) {
        in(slot, () -> {
            work.run();
            return slot;
        });
    }

    /** As the other one. */
    public static <T> T in(Slot slot, Supplier<T> work) {
        Map<String, String> before = MDC.getCopyOfContextMap();
        set(Map.of(SHOP, slot.shop(), SLOT, slot.name()));
        try {
            return work.get();
        } finally {
            set(before);
        }
    }

    /** Does the work of a run on this thread, which afterwards logs as before. */
    static <T> T in(SlotRun run, Supplier<T> work) {
        Map<String, String> before = MDC.getCopyOfContextMap();
        set(Map.of(SHOP, run.slot().shop(), SLOT, run.slot().name(), ATTEMPT, String.valueOf(run.attempt()), RUN, String.valueOf(run.id())));
        try {
            return work.get();
        } finally {
            set(before);
        }
    }

    /** The work, to be done by another thread for the run that this one works for. */
    static <T> Supplier<T> carried(Supplier<T> work) {
        Map<String, String> context = MDC.getCopyOfContextMap();
        return () -> {
            Map<String, String> before = MDC.getCopyOfContextMap();
            set(context);
            try {
                return work.get();
            } finally {
                set(before);
            }
        };
    }

    /** As the other one. */
    static Runnable carried(Runnable work) {
        Map<String, String> context = MDC.getCopyOfContextMap();
        return () -> {
            Map<String, String> before = MDC.getCopyOfContextMap();
            set(context);
            try {
                work.run();
            } finally {
                set(before);
            }
        };
    }

    private static void set(@Nullable Map<String, String> context) {
        if (context == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(context);
        }
    }
}
