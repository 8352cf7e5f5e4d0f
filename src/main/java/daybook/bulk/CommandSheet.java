package daybook.bulk;

import daybook.desk.CommandText;
import daybook.intake.Cells;
import daybook.intake.Reports;
import daybook.intake.Table;
import daybook.stock.Sheet;
import daybook.stock.SheetResult;
import daybook.wording.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a sheet of commands (批量命令): 订单 (or 订单编号, or 订单号), 命令, 批号 where wanted, and a column for each argument that any of its commands takes. */
public final class CommandSheet {
    private static final Sheet SHEET = new Sheet(
            List.of(Titles.COMMAND),
            with(Titles.arguments(), Titles.BATCH),
            List.of(Titles.ORDER, Titles.NUMBER, Titles.INTERNAL),
            Titles::namesOf);

    private final Reports intake;

    public CommandSheet(Reports intake) {
        this.intake = intake;
    }

    private static List<String> with(List<String> titles, String title) {
        List<String> all = new ArrayList<>(titles);
        all.add(title);
        return all;
    }

    /** The rows of the first sheet of the file that has the columns. Refused only if the file cannot be read, or no sheet has the columns or a row. */
    public SheetResult<List<CommandRow>> read(Path file) {
        return SHEET.readRows(intake, file, new CommandRowReader());
    }

    /** The sheet as it stands in the file, to be shown, but for what a result workbook has added, and with the batch of each row; the caller closes it. */
    public Table open(Path file, String batch) {
        return BatchColumn.of(open(file), batch);
    }

    private Table open(Path file) {
        return TheirColumns.of(SHEET.open(intake, file));
    }

    /** What the desk says of arguments and commands, with their titles in place of their keys. */
    public static Sentence inWordsOfSheets(Sentence sentence) {
        return CommandText.named(sentence, Titles::title, Titles::title);
    }

    /** The titles of columns that mean nothing here, though they say something. */
    public List<String> unknown(Path file) {
        try (Table table = open(file)) {
            return table.titles().stream()
                    .map(Cells::clean)
                    .filter(title -> !title.isBlank() && !Titles.isColumn(title))
                    .distinct()
                    .toList();
        }
    }
}
