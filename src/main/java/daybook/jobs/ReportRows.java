package daybook.jobs;

import daybook.intake.Report;
import daybook.intake.RowReader;
import daybook.intake.SourceRow;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads a report row by row. The step remembers the last line of each committed block; a restart sweeps what was written past it and reads on from
 * there. Rows are loaded on connections of their own, so what a lost block wrote is still there to be swept.
 */
class ReportRows implements ItemStreamReader<SourceRow> {
    private static final String LINE = "line";

    private final Report report;
    private final IntConsumer sweepAfter;
    private @Nullable RowReader rows;
    private int line;

    ReportRows(Report report, IntConsumer sweepAfter) {
        this.report = report;
        this.sweepAfter = sweepAfter;
    }

    @Override
    public void open(ExecutionContext context) {
        int done = context.getInt(LINE, 0);
        sweepAfter.accept(done);
        RowReader reader = report.open();
        rows = reader;
        line = done;
        while (line > 0) {
            SourceRow row = reader.read();
            if (row == null || row.line() >= done) {
                break;
            }
        }
    }

    @Override
    public @Nullable SourceRow read() {
        if (rows == null) {
            throw new IllegalStateException("the report is not open");
        }
        SourceRow row = rows.read();
        if (row != null) {
            line = row.line();
        }
        return row;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(LINE, line);
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }
}
