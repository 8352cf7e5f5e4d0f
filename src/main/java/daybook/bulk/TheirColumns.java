package daybook.bulk;

import daybook.intake.SourceRow;
import daybook.intake.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table without the columns that a result workbook has added to it. */
final class TheirColumns implements Table {
    private final Table table;
    private final int ours;

    private TheirColumns(Table table, int ours) {
        this.table = table;
        this.ours = ours;
    }

    static Table of(Table table) {
        int ours = OwnColumns.in(table.titles());
        return ours < 0 ? table : new TheirColumns(table, ours);
    }

    @Override
    public List<String> titles() {
        List<String> titles = new ArrayList<>(table.titles());
        titles.subList(ours, ours + OwnColumns.KEYS.size()).clear();
        return titles;
    }

    @Override
    public @Nullable SourceRow read() {
        SourceRow row = table.read();
        if (row == null || row.size() <= ours) {
            return row;
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (i < ours || i >= ours + OwnColumns.KEYS.size()) {
                cells.add(row.cell(i));
            }
        }
        return new SourceRow(row.line(), cells.toArray(String[]::new));
    }

    @Override
    public void close() {
        table.close();
    }
}
