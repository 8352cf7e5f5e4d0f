package daybook.bulk;

import daybook.intake.SourceRow;
import daybook.intake.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that says of each row which batch it is of: in its column 批号, where that is blank, or in one more at its end. Brought again under any name it is of the same batch. */
final class BatchColumn implements Table {
    private final Table table;
    private final String batch;
    private final List<String> titles;
    private final int column;
    private final boolean added;

    private BatchColumn(Table table, String batch, List<String> titles, int column, boolean added) {
        this.table = table;
        this.batch = batch;
        this.titles = titles;
        this.column = column;
        this.added = added;
    }

    static Table of(Table table, String batch) {
        List<String> titles = new ArrayList<>(table.titles());
        int column = Titles.namesOf(titles).indexOf(Titles.BATCH);
        boolean added = column < 0;
        if (added) {
            column = titles.size();
            titles.add(Titles.BATCH);
        }
        return new BatchColumn(table, Batch.written(batch), titles, column, added);
    }

    @Override
    public List<String> titles() {
        return titles;
    }

    @Override
    public @Nullable SourceRow read() {
        SourceRow row = table.read();
        if (row == null) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(row.cell(i));
        }
        if (cells.stream().allMatch(String::isBlank)) {
            return row;
        }
        while (cells.size() < column) {
            cells.add("");
        }
        if (added || cells.size() == column) {
            cells.add(column, batch); // what somebody wrote beside the titled columns is no batch and moves on
        } else if (cells.get(column).isBlank()) {
            cells.set(column, batch);
        }
        return new SourceRow(row.line(), cells.toArray(String[]::new));
    }

    @Override
    public void close() {
        table.close();
    }
}
