package daybook.jobs;

import java.util.ArrayList;
import java.util.List;

/** Looks on while a run goes, and may get in its way. */
final class Hooks implements Progress {
    private final List<String> steps = new ArrayList<>();
    private OnStep onStep = step -> {};
    private OnRows onRows = (step, rows) -> {};
    private String step = "";

    interface OnStep {
        void begins(String step);
    }

    interface OnRows {
        void done(String step, long rows);
    }

    void forget() {
        steps.clear();
        onStep = step -> {};
        onRows = (step, rows) -> {};
    }

    /** Does something when that step begins, once. */
    void before(String name, Runnable work) {
        onStep = begun -> {
            if (begun.equals(name)) {
                onStep = other -> {};
                work.run();
            }
        };
    }

    /** Breaks the run off, once, after so many rows of that step were written and before they are committed. */
    void breakAfter(String name, long atLeast) {
        onRows = (at, rows) -> {
            if (at.equals(name) && rows >= atLeast) {
                onRows = (other, more) -> {};
                throw new IllegalStateException("broken off in " + name);
            }
        };
    }

    /** Looks on at every block of rows. */
    void onRows(OnRows look) {
        onRows = look;
    }

    /** The steps that have begun. */
    List<String> steps() {
        return List.copyOf(steps);
    }

    @Override
    public void step(String name) {
        step = name;
        steps.add(name);
        onStep.begins(name);
    }

    @Override
    public void rows(long done) {
        onRows.done(step, done);
    }

    @Override
    public void end() {}
}
