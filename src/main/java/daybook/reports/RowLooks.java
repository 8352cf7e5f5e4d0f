package daybook.reports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The looks of a report's cells, by number: the same for every row but for the cells that are coloured. */
final class RowLooks {
    private static final CellLook TOP = CellLook.PLAIN.down("top");
    private static final CellLook TEXT = TOP.format("@");
    private static final CellLook CENTRED = TOP.across("center");

    private final XlsxBook book;
    private final int[] looks;
    private final int text;
    private final int centred;
    private final int top;
    private final int wrapped;
    private final int correction;
    private final Map<String, Integer> fills = new HashMap<>();
    private final Map<String, Integer> outcomes = new HashMap<>();
    private boolean changed;

    RowLooks(XlsxBook book, int columns) {
        this.book = book;
        this.looks = new int[columns];
        this.text = book.look(TEXT);
        this.centred = book.look(CENTRED);
        this.top = book.look(TOP);
        this.wrapped = book.look(TOP.wrapped());
        this.correction = book.look(TEXT.wrapped());
        Arrays.fill(looks, text);
    }

    /** Of cells that are not written: text, so that a number typed below the rows stays whole. */
    int[] ofColumns(int ours) {
        int[] all = Arrays.copyOf(looks, looks.length + ours);
        if (ours == 5) {
            all[looks.length + 4] = correction;
        }
        return all;
    }

    void fill(int column, String colour) {
        if (column < looks.length) {
            looks[column] = fills.computeIfAbsent(colour, any -> book.look(TEXT.fill(colour)));
            changed = true;
        }
    }

    /** No cell is coloured any more. */
    void reset() {
        if (changed) {
            Arrays.fill(looks, text);
            changed = false;
        }
    }

    int of(int column) {
        return looks[column];
    }

    int outcome(@Nullable String colour) {
        return colour == null ? centred : outcomes.computeIfAbsent(colour, any -> book.look(CENTRED.fill(colour)));
    }

    int centred() {
        return centred;
    }

    int top() {
        return top;
    }

    int wrapped() {
        return wrapped;
    }

    int correction() {
        return correction;
    }
}
