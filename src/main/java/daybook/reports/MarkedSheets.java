package daybook.reports;

import daybook.intake.SourceRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole file in a marked workbook: a row stands in the sheet's row of the same number, so padding leaves empty rows; what lies past the last row
 * of a sheet goes on in a further one.
 */
final class MarkedSheets {
    private final XlsxBook book;
    private final Words words;
    private final Limits limits;
    private final Form form;
    private final Map<String, Place> first = new HashMap<>();
    private int sheets;
    private int offset = 1;
    private int place = 1;
    private int commentsHere;
    private boolean commentsLeftOff;

    /**
     * What the sheets look like.
     *
     * @param titles those of the file
     * @param widths of the file's columns, in characters
     * @param ours the titles of our columns at the right: 行号, 结果, 问题, or also 负责, 更正
     * @param compact whether row follows upon row, and not each stands where it stood in its file
     */
    record Form(String name, List<String> titles, List<Double> widths, List<String> ours, boolean compact) {}

    /** The rows as they came, null at the end. */
    interface Rows {
        @Nullable SourceRow read();
    }

    /** What is said of a row. */
    interface Marking {
        MarkedRow of(SourceRow row);
    }

    MarkedSheets(XlsxBook book, Words words, Limits limits, Form form) {
        this.book = book;
        this.words = words;
        this.limits = limits;
        this.form = form;
    }

    void write(Rows rows, Marking marking) throws IOException {
        ReportSheet current = open(1);
        for (SourceRow row = rows.read(); row != null; row = rows.read()) {
            place = form.compact() ? place + 1 : row.line();
            if (place - offset >= limits.rows()) {
                current.finish();
                current = open(place - 1);
            }
            write(current, row, marking.of(row));
        }
        current.finish();
    }

    private ReportSheet open(int newOffset) throws IOException {
        String title = sheets == 0 ? form.name() : form.name() + " (" + (sheets + 1) + ")";
        offset = newOffset;
        commentsHere = 0;
        sheets++;
        return new ReportSheet(book, title, form);
    }

    private void write(ReportSheet current, SourceRow source, MarkedRow mark) throws IOException {
        int row = place - offset;
        for (MarkedRow.Kind kind : mark.kinds()) {
            first.putIfAbsent(kind.name(), new Place(current.name(), row, kind.column()));
        }
        for (Map.Entry<Integer, MarkedRow.MarkedCell> cell : mark.cells().entrySet()) {
            current.fill(cell.getKey(), cell.getValue().colour());
            if (cell.getValue().comment().isEmpty()) {
                continue;
            }
            if (commentsHere >= limits.comments()) {
                commentsLeftOff = true;
            } else {
                commentsHere++;
                current.comment(row, cell.getKey(), cell.getValue().comment());
            }
        }
        String surplus = surplus(source);
        String problems = mark.problems();
        current.write(row, source, mark, problems.isEmpty() || surplus.isEmpty() ? problems + surplus : problems + "\n" + surplus);
    }

    /** The cells beyond the header, which no column of the sheet could hold. */
    private String surplus(SourceRow source) {
        StringBuilder surplus = new StringBuilder();
        for (int i = form.titles().size(); i < source.size(); i++) {
            if (!source.cell(i).isBlank()) {
                surplus.append(surplus.length() > 0 ? " | " : "").append(source.cell(i));
            }
        }
        return surplus.length() == 0 ? "" : words.say("surplus-cells", surplus);
    }

    /** The cell where a kind of fault was first found; null if no row was marked with it. */
    @Nullable Place first(String kind) {
        return first.get(kind);
    }

    /** What a reader should know of how these files stand in the workbook. */
    static List<String> notes(Words words, MarkedSheets... files) {
        List<String> notes = new ArrayList<>();
        if (Arrays.stream(files).anyMatch(file -> file.commentsLeftOff)) {
            notes.add(words.say("todo.comments-left-off"));
        }
        if (Arrays.stream(files).anyMatch(file -> file.sheets > 1)) {
            notes.add(words.say("todo.several-sheets"));
        }
        return notes;
    }
}
