package daybook.stock;

import daybook.intake.Reports;
import daybook.intake.SourceRow;
import daybook.intake.Table;
import daybook.intake.UnreadableFile;
import daybook.stock.SheetResult.Loaded;
import daybook.stock.SheetResult.Refused;
import daybook.wording.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a sheet that people keep (csv, xlsx, xls) into values, one a row; it is small enough to be held. The only place here that opens files. */
public final class Sheet {
    private final List<String> required;
    private final List<String> optional;

    /** The columns by their names in the header; others in the file are passed over. */
    public Sheet(List<String> required, List<String> optional) {
        this.required = List.copyOf(required);
        this.optional = List.copyOf(optional);
    }

    /**
     * The values of all rows in their order; rows without any text are padding. {@code reader} marks on the row what is wrong, and the
     * sheet is refused if any row has a mark, after all rows were looked at.
     */
    public <T> SheetResult<List<T>> read(Reports intake, Path file, Function<SheetRow, @Nullable T> reader) {
        try (Table table = intake.openTable(file)) {
            String name = String.valueOf(file.getFileName());
            SheetColumns columns = new SheetColumns(table.titles(), required, optional);
            Sentence wrong = columns.wrong(name);
            return wrong != null ? new Refused<>(wrong, List.of()) : read(table, name, columns, reader);
        } catch (UnreadableFile e) {
            return new Refused<>(e.sentence(), List.of());
        }
    }

    private static <T> SheetResult<List<T>> read(
            Table table, String file, SheetColumns columns, Function<SheetRow, @Nullable T> reader) {
        List<T> values = new ArrayList<>();
        WrongPlaces wrong = new WrongPlaces();
        for (SourceRow source = table.read(); source != null; source = table.read()) {
            SheetRow row = new SheetRow(source, columns, wrong);
            T value = row.isPadding() ? null : reader.apply(row);
            if (value != null) {
                values.add(value);
            }
        }
        if (wrong.any()) {
            return new Refused<>(wrong.sentence(file), wrong.places());
        }
        return values.isEmpty()
                ? new Refused<>(Sentence.of("stock.sheet-empty", file), List.of())
                : new Loaded<>(values);
    }
}
