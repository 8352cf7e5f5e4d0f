package daybook.jobs;

import daybook.intake.Report;
import daybook.intake.RowReader;
import daybook.intake.SourceRow;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads a report row by row. The step remembers the last line that is written; a restart sweeps what was written past it and reads on from
 * there. Rows are loaded on connections of their own, so what a lost block wrote is still there to be swept.
 */
class ReportRows implements ItemStreamReader<SourceRow> {
    private static final String LINE = "line";

    private final Report report;
    private final IntConsumer sweepAfter;
    private final PendingLoad load;
    private @Nullable RowReader rows;

    ReportRows(Report report, IntConsumer sweepAfter, PendingLoad load) {
        this.report = report;
        this.sweepAfter = sweepAfter;
        this.load = load;
    }

    @Override
    public void open(ExecutionContext context) {
        int done = context.getInt(LINE, 0);
        sweepAfter.accept(done);
        RowReader reader = report.open();
        rows = reader;
        load.resumeAfter(done);
        for (SourceRow row = done == 0 ? null : reader.read(); row != null && row.line() < done; row = reader.read()) {
            // what an earlier run of the step has done
        }
    }

    @Override
    public @Nullable SourceRow read() {
        if (rows == null) {
            throw new IllegalStateException("the report is not open");
        }
        SourceRow row = rows.read();
        if (row == null) {
            load.readingEnds();
        }
        return row;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(LINE, load.loadedThrough());
    }

    @Override
    public void close() {
        load.abandon();
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }
}
