package daybook.reports;

import daybook.intake.Table;
import daybook.reports.MarkedRow.MarkedCell;
import daybook.wording.Language;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The result workbook of a sheet of commands: the sheet as it came, each row where it stood, refused rows coloured and explained, and columns of ours at the
 * right: 行号, 结果, 说明. Mended and brought again it is a sheet like any other.
 */
public final class CommandWorkbook {
    private static final MarkedRow NOTHING = new MarkedRow("", null, "", "", Map.of(), List.of());

    private final Words words;
    private final Limits limits;

    public CommandWorkbook(Language language) {
        this(language, Limits.OF_EXCEL);
    }

    CommandWorkbook(Language language, Limits limits) {
        this.words = new Words(language);
        this.limits = limits;
    }

    /** How a row ended. */
    public enum How {
        DONE,
        DONE_BEFORE,
        REFUSED
    }

    /**
     * What became of a row.
     *
     * @param column the title of the cell to explain; the first one if there is none of that title
     */
    public record Outcome(How how, String column, String said) {}

    /**
     * Writes the workbook, one pass over the sheet, which the caller closes.
     *
     * @param outcomes by line; a row without says nothing
     * @throws java.io.UncheckedIOException if the disk will not; the target is then as it was
     */
    public void write(Path target, LocalDateTime at, Table sheet, Map<Integer, Outcome> outcomes) {
        List<String> titles = sheet.titles();
        NewFile.workbook(target, words.say("commands.title"), at, book -> {
            MarkedSheets.Form form = new MarkedSheets.Form(
                    words.say("commands.title"), titles, ColumnWidths.of(titles), List.of(words.row("extra", "line", "outcome", "said")), false);
            new MarkedSheets(book, words, limits, form).write(sheet::read, row -> marked(titles, outcomes.get(row.line())));
        });
    }

    private MarkedRow marked(List<String> titles, @Nullable Outcome outcome) {
        if (outcome == null) {
            return NOTHING;
        }
        String colour = switch (outcome.how()) {
            case DONE -> Palette.GREEN;
            case DONE_BEFORE -> Palette.YELLOW;
            case REFUSED -> Palette.ORANGE;
        };
        Map<Integer, MarkedCell> cells = outcome.how() == How.REFUSED ? refused(titles, outcome) : Map.of();
        return new MarkedRow(words.say("commands." + Words.key(outcome.how())), colour, outcome.said(), "", cells, List.of());
    }

    /** The whole row is coloured, one of its cells says why. */
    private static Map<Integer, MarkedCell> refused(List<String> titles, Outcome outcome) {
        Map<Integer, MarkedCell> cells = new TreeMap<>();
        int wrong = 0;
        for (int i = 0; i < titles.size(); i++) {
            wrong = !outcome.column().isEmpty() && titles.get(i).replaceAll("\\s", "").equalsIgnoreCase(outcome.column()) ? i : wrong;
            cells.put(i, new MarkedCell(Palette.ORANGE, ""));
        }
        cells.put(wrong, new MarkedCell(Palette.ORANGE, outcome.said()));
        return cells;
    }
}
