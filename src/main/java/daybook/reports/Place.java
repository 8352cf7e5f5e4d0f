package daybook.reports;

import java.util.Locale;

/** A cell of a workbook; row and column count from 0. */
record Place(String sheet, int row, int column) {
    /** As a link inside the workbook wants it: {@code '订单报表'!B5}. */
    String reference() {
        return "'" + sheet + "'!" + letters(column) + (row + 1);
    }

    /** A column's letters: 0 is A, 26 is AA. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }
}
