package daybook.validation;

import daybook.intake.Cells;
import daybook.intake.Column;
import daybook.intake.Header;
import daybook.intake.SourceRow;
import daybook.orders.Money;
import daybook.slot.ShopTime;
import java.time.LocalDateTime;

/** Reads cells of one report's rows by column; where a column stands is looked up once, because a file has millions of cells. */
@SuppressWarnings("EnumOrdinal") // an array of indices, made and used by one build, for the sake of speed
final class CellReader {
    private static final Column[] COLUMNS = Column.values();

    private final int[] indices = new int[COLUMNS.length];

    CellReader(Header header) {
        for (Column column : COLUMNS) {
            indices[column.ordinal()] = header.has(column) ? header.indexOf(column) : -1;
        }
    }

    String text(SourceRow row, Column column) {
        String raw = row.cell(indices[column.ordinal()]);
        return raw.isEmpty() ? raw : Cells.clean(raw);
    }

    Read<Money> money(SourceRow row, Column column) {
        String text = text(row, column);
        return text.isEmpty() ? Read.nothing() : new Read<>(text, Money.read(text));
    }

    Read<Integer> whole(SourceRow row, Column column) {
        String text = text(row, column);
        return text.isEmpty() ? Read.nothing() : new Read<>(text, WholeNumber.read(text));
    }

    Read<LocalDateTime> time(SourceRow row, Column column) {
        String text = text(row, column);
        return text.isEmpty() ? Read.nothing() : new Read<>(text, ShopTime.read(text));
    }
}
