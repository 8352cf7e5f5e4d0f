package daybook.reports;

import daybook.reconciliation.Measure;
import org.jspecify.annotations.Nullable;

/** Totals as they stand in the cells of the reconciliation. */
final class Figures {
    private Figures() {}

    /** As a cell's number; null stays null. */
    static @Nullable Double shown(Measure measure, @Nullable Long value) {
        return value == null ? null : Double.valueOf(yuan(measure, value));
    }

    /** Fen as yuan where the measure is yuan, all else as it is. */
    static double yuan(Measure measure, long value) {
        return measure == Measure.YUAN ? CellType.yuan(value) : value;
    }

    /** To whole fen, as the formulas do. */
    static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** A cell's name in a formula, from column and row counted from 0: {@code B5}. */
    static String cell(int column, int row) {
        return Place.letters(column) + (row + 1);
    }
}
