package daybook.cli;

import daybook.jobs.Progress;

/** Shows how a run gets on: a line a step, written over while its rows are counted if a person looks. */
final class TerminalProgress implements Progress {
    private static final long NANOS_BETWEEN = 200_000_000L;

    private final Terminal terminal;
    private String step = "";
    private long rows;
    private long begun;
    private long shown;

    TerminalProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void step(String name) {
        finish();
        step = name;
        rows = 0;
        begun = System.nanoTime();
        if (terminal.live()) {
            terminal.err().print("\r" + text());
            terminal.err().flush();
        }
    }

    @Override
    public void rows(long done) {
        rows = done;
        if (terminal.live() && System.nanoTime() - shown > NANOS_BETWEEN) {
            shown = System.nanoTime();
            terminal.err().print("\r" + text());
            terminal.err().flush();
        }
    }

    @Override
    public void end() {
        finish();
        step = "";
    }

    private void finish() {
        if (!step.isEmpty()) {
            double seconds = (System.nanoTime() - begun) / 1e9;
            terminal.err().println((terminal.live() ? "\r" : "") + text() + terminal.words("cli.seconds", Math.round(seconds * 10) / 10.0));
        }
    }

    private String text() {
        String name = terminal.words("cli.step-" + step);
        return "  " + name + (rows == 0 ? "" : terminal.words("cli.rows", String.format(terminal.locale(), "%,d", rows)));
    }
}
