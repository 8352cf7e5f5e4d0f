package daybook.cli;

import daybook.slot.Slot;
import java.util.function.IntSupplier;

/**
 * Answers a signal that ends the program (Ctrl-C, a shutdown of the machine) with what to do next. The run itself is simply cut off, as if the power
 * had gone: what it has not committed is done again by a restart.
 */
final class Interruption {
    private Interruption() {}

    /** Runs a slot, ready to say while it runs how to go on with it. */
    static int told(Terminal terminal, TerminalProgress progress, Slot slot, IntSupplier run) {
        Thread hook = new Thread(() -> tell(terminal, progress, slot), "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return run.getAsInt();
        } finally {
            remove(hook);
        }
    }

    private static void tell(Terminal terminal, TerminalProgress progress, Slot slot) {
        if (terminal.live()) {
            terminal.err().println();
        }
        terminal.complain(progress.hasBegun() ? "cli.interrupted" : "cli.interrupted-early", slot);
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the program is being ended, and the hook has its say
        }
    }
}
