package daybook.admin.page;

import daybook.reconciliation.RunProgress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is, for a bar of 1,000 parts. Each step of the import has its share of the bar, taken from how long it takes with large files; within the
 * loading of rows the bar follows the rows.
 *
 * @param step its name in the job; empty before the first
 * @param number which step it is, from 1; 0 before the first
 * @param rows how many rows of the step are done
 * @param expected how many it has; null if the step has no rows
 */
record RunProgressBar(String step, int number, int of, long rows, @Nullable Long expected, int thousandths, boolean stopping) {
    private record Stretch(String step, int from, int to) {}

    private static final List<Stretch> STRETCHES = List.of(
            new Stretch("survey", 20, 80),
            new Stretch("loadItems", 80, 360),
            new Stretch("loadOrders", 360, 720),
            new Stretch("settleOrphans", 720, 750),
            new Stretch("gate", 750, 770),
            new Stretch("settle", 770, 850),
            new Stretch("plan", 850, 900),
            new Stretch("reports", 900, 1_000));

    static final RunProgressBar BEGINNING = new RunProgressBar("", 0, STRETCHES.size(), 0, null, 10, false);

    static RunProgressBar of(RunProgress progress) {
        Long expected = progress.rowsExpected();
        boolean stopping = progress.stopBy() != null;
        for (int i = 0; i < STRETCHES.size(); i++) {
            Stretch stretch = STRETCHES.get(i);
            if (stretch.step().equals(progress.step())) {
                int done = expected == null || expected == 0 ? 0 : (int) (Math.min(progress.rows(), expected) * (stretch.to() - stretch.from()) / expected);
                return new RunProgressBar(stretch.step(), i + 1, STRETCHES.size(), progress.rows(), expected, stretch.from() + done, stopping);
            }
        }
        return new RunProgressBar("", 0, STRETCHES.size(), progress.rows(), expected, BEGINNING.thousandths(), stopping);
    }

    public int percent() {
        return thousandths / 10;
    }
}
