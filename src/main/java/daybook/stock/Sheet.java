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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads a sheet that people keep (csv, xlsx, xls) into values, one a row; it is small enough to be held. The only place here that opens files. */
public final class Sheet {
    private final List<String> required;
    private final List<String> optional;
    private final List<String> anyOf;
    private final UnaryOperator<List<String>> names;

    /** The columns by their names in the header; others in the file are passed over. */
    public Sheet(List<String> required, List<String> optional) {
        this(required, optional, List.of());
    }

    /** The same; of the columns {@code anyOf} one is enough. */
    public Sheet(List<String> required, List<String> optional, List<String> anyOf) {
        this(required, optional, anyOf, titles -> titles);
    }

    /** The same; {@code names}: the names of the columns that have these titles, one each, blank for one to pass over. */
    public Sheet(List<String> required, List<String> optional, List<String> anyOf, UnaryOperator<List<String>> names) {
        this.required = List.copyOf(required);
        this.optional = List.copyOf(optional);
        this.anyOf = List.copyOf(anyOf);
        this.names = names;
    }

    /**
     * The values of all rows in their order; rows without any text are padding. {@code reader} marks on the row what is wrong, and the
     * sheet is refused if any row has a mark, after all rows were looked at.
     */
    public <T> SheetResult<List<T>> read(Reports intake, Path file, Function<SheetRow, @Nullable T> reader) {
        SheetResult<List<T>> result = readRows(intake, file, reader);
        return result instanceof Loaded<List<T>> loaded && !loaded.findings().isEmpty() ? refused(file, loaded.findings()) : result;
    }

    /**
     * The same row by row: the values that the reader made of the rows, whatever it marked, and all that it marked. Refused only if it is no such
     * sheet: other columns, or no row. In a workbook it is the first sheet that has the columns.
     */
    public <T> SheetResult<List<T>> readRows(Reports intake, Path file, Function<SheetRow, @Nullable T> reader) {
        String name = String.valueOf(file.getFileName());
        try (Table table = intake.openTable(file, titles -> columns(titles).wrong(name) == null)) {
            SheetColumns columns = columns(table.titles());
            Sentence wrong = columns.wrong(name);
            return wrong != null ? new Refused<>(wrong, List.of()) : read(table, name, columns, reader);
        } catch (UnreadableFile e) {
            return new Refused<>(e.sentence(), List.of());
        }
    }

    /** The sheet that is read, as it stands in the file, to be shown; the caller closes it. */
    public Table open(Reports intake, Path file) {
        return intake.openTable(file, titles -> columns(titles).wrong("") == null);
    }

    private SheetColumns columns(List<String> titles) {
        return new SheetColumns(titles, names.apply(titles), required, optional, anyOf);
    }

    private static <T> SheetResult<List<T>> read(
            Table table, String file, SheetColumns columns, Function<SheetRow, @Nullable T> reader) {
        List<T> values = new ArrayList<>();
        List<SheetFinding> findings = new ArrayList<>();
        boolean any = false;
        for (SourceRow source = table.read(); source != null; source = table.read()) {
            SheetRow row = new SheetRow(source, columns, findings);
            if (!row.isPadding()) {
                any = true;
                T value = reader.apply(row);
                if (value != null) {
                    values.add(value);
                }
            }
        }
        return any ? new Loaded<>(values, findings) : new Refused<>(Sentence.of("stock.sheet-empty", file), List.of());
    }

    private static <T> Refused<T> refused(Path file, List<SheetFinding> findings) {
        int most = 10;
        SheetFinding first = findings.get(0);
        return new Refused<>(
                Sentence.of("stock.sheet-cells-wrong", file.getFileName(), findings.size(), first.line(), first.column()),
                findings.stream().limit(most).map(SheetFinding::sentence).toList());
    }
}
