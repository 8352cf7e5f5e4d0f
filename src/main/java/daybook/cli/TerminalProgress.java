package daybook.cli;

import daybook.jobs.Progress;

/** Shows how a run gets on: a line a step, written over while its rows are counted if a person looks. */
final class TerminalProgress implements Progress {
    private static final long NANOS_BETWEEN = 200_000_000L;

    /** Back to the line's begin; what stood there is cleared once the new text is written. */
    private static final String BACK = "\r";
    private static final String CLEAR_REST = "\u001b[K";

    private final Terminal terminal;
    private volatile String step = "";
    private long rows;
    private long begun;
    private long shown;

    TerminalProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Whether a run is under way, so that a restart would find something to go on with. */
    boolean hasBegun() {
        return !step.isEmpty();
    }

    @Override
    public void step(String name) {
        finish();
        step = name;
        rows = 0;
        begun = System.nanoTime();
        show();
    }

    @Override
    public void rows(long done) {
        rows = done;
        if (System.nanoTime() - shown > NANOS_BETWEEN) {
            show();
        }
    }

    @Override
    public void end() {
        finish();
        step = "";
    }

    private void show() {
        if (terminal.live()) {
            shown = System.nanoTime();
            terminal.err().print(BACK + text() + CLEAR_REST);
            terminal.err().flush();
        }
    }

    private void finish() {
        if (!step.isEmpty()) {
            double seconds = (System.nanoTime() - begun) / 1e9;
            String line = text() + terminal.words("cli.seconds", Math.round(seconds * 10) / 10.0);
            terminal.err().println(terminal.live() ? BACK + line + CLEAR_REST : line);
        }
    }

    private String text() {
        String name = terminal.words("cli.step-" + step);
        return "  " + name + (rows == 0 ? "" : terminal.words("cli.rows", terminal.grouped(rows)));
    }
}
